import fs from "node:fs";
import path from "node:path";
import { runCommand } from "./environment.mjs";
import { differenceBetween, migrationNames, prismaFolder } from "./migrations";

/** The schema as of a migration lies beside it, so writing the next one needs neither git nor a database. */
function schemaOf(migration: string | undefined): string | null {
  const copy = migration ? path.join(prismaFolder, "migrations", migration, "schema") : null;
  return copy && fs.existsSync(copy) ? copy : null;
}

await runCommand(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error("Name the migration in small letters: npm run migration -- first_look_back");

  const schema = path.join(prismaFolder, "schema");
  const names = migrationNames();
  const before = names.map(schemaOf).findLast(Boolean) ?? null;
  if (names.length > 0 && !before) throw new Error("No migration has a copy of its schema beside it, so there is nothing to compare with.");
  const sql = await differenceBetween(before, schema);
  if (!sql.trim() || sql.includes("-- This is an empty migration.")) {
    console.log("The schema has not changed since the last migration.");
    return;
  }

  const stamp = new Date(fs.statSync(schema).mtimeMs).toISOString().replace(/\D/g, "").slice(0, 14);
  const latest = names.at(-1)?.slice(0, 14) ?? "";
  const folder = path.join(prismaFolder, "migrations", `${stamp > latest ? stamp : String(Number(latest) + 1)}_${name}`);
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, "migration.sql"), sql);
  fs.cpSync(schema, path.join(folder, "schema"), { recursive: true });
  console.log(`Written: ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you commit it.`);
});
