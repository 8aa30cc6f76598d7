import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { differenceBetween, migrate, migrationNames, prismaFolder } from "../../commands/migrations";
import { freshDatabase, type TestDatabase } from "./database";
import { databaseUrl } from "./template";

const schema = `datasource db {
  provider = "postgresql"
}
model Chair {
  id Int @id
}
`;
const chairs = `create table "Chair" (id int primary key);
create function seats() returns int language plpgsql as $$ begin return 1; end; $$;`;
const stools = (table: string) => `create table "Stool" (id int primary key);
alter table "${table}" add column legs int;`;

const folders: string[] = [];
let database: TestDatabase;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.drop());
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** A database that nobody has migrated yet. */
async function emptyDatabase(): Promise<TestDatabase> {
  const fresh = await freshDatabase();
  const admin = new pg.Client({ connectionString: databaseUrl(fresh.urls.admin, "postgres") });
  await admin.connect();
  await admin.query(`drop database ${fresh.name}`);
  await admin.query(`create database ${fresh.name} owner kring_owner`);
  await admin.end();
  return fresh;
}

/** A folder like prisma/, with these migrations. */
function prismaWith(migrations: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kring-prisma-"));
  folders.push(folder);
  fs.mkdirSync(path.join(folder, "schema"));
  fs.writeFileSync(path.join(folder, "schema", "main.prisma"), schema);
  fs.writeFileSync(path.join(folder, "roles.sql"), 'grant select on "Chair" to kring_staff;');
  for (const [name, sql] of Object.entries(migrations)) write(folder, name, sql);
  fs.writeFileSync(path.join(folder, "migrations", "migration_lock.toml"), 'provider = "postgresql"\n');
  return folder;
}

function write(folder: string, name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, "migrations", name), { recursive: true });
  fs.writeFileSync(path.join(folder, "migrations", name, "migration.sql"), sql);
}

test("of three processes that migrate at once, one does it and the others find nothing to do", async () => {
  const folder = prismaWith({ "20260101000000_chairs": chairs });
  const runs = await Promise.all([1, 2, 3].map(() => migrate(database.urls.owner, { folder })));
  expect(runs.flat()).toEqual(["20260101000000_chairs"]);
  expect(await database.query("select count(*)::int as times from _prisma_migrations")).toEqual([{ times: 1 }]);
});

test("after the migrations stand the job queue and what each role may do", async () => {
  await migrate(database.urls.owner, { folder: prismaWith({ "20260101000000_chairs": chairs }) });
  const [rights] = await database.query(
    `select to_regnamespace('graphile_worker') is not null as queue,
       has_table_privilege('kring_staff', '"Chair"', 'select') as staff, has_table_privilege('kring_family', '"Chair"', 'select') as family`,
  );
  expect(rights).toEqual({ queue: true, staff: true, family: false });
});

test("a migration that fails leaves nothing behind, is told in full, and is tried again only when asked", async () => {
  const folder = prismaWith({ "20260101000000_chairs": chairs, "20260102000000_stools": stools("Bench") });
  await expect(migrate(database.urls.owner, { folder })).rejects.toThrow(
    /20260102000000_stools failed.*\nPostgreSQL 42P01: relation "Bench" does not exist/,
  );
  expect(await database.query(`select to_regclass('"Stool"') as stool`)).toEqual([{ stool: null }]);

  write(folder, "20260102000000_stools", stools("Chair"));
  await expect(migrate(database.urls.owner, { folder })).rejects.toThrow("npm run migrate -- --retry");
  expect(await migrate(database.urls.owner, { folder, retry: true })).toEqual(["20260102000000_stools"]);
  expect(await migrate(database.urls.owner, { folder })).toEqual([]);
});

test("a mistake in the SQL is shown with its line and statement", async () => {
  const folder = prismaWith({ "20260101000000_chairs": `${chairs}\nalter tabel "Chair" add column legs int;` });
  await expect(migrate(database.urls.owner, { folder })).rejects.toThrow(
    /syntax error.*\nLine 3: alter tabel "Chair" add column legs int;/,
  );
});

test("the latest migration carries the schema as it is now", async () => {
  const latest = migrationNames().at(-1) ?? "";
  const difference = await differenceBetween(path.join(prismaFolder, "migrations", latest, "schema"), path.join(prismaFolder, "schema"));
  expect(difference).toMatch(/^(-- This is an empty migration\.)?\s*$/);
});

test("the next migration holds what was added to the schema", async () => {
  const folder = prismaWith({ "20260101000000_chairs": chairs });
  const before = path.join(folder, "schema");
  const after = path.join(folder, "schema-after");
  fs.cpSync(before, after, { recursive: true });
  fs.appendFileSync(path.join(after, "main.prisma"), "model Stool {\n  id Int @id\n}\n");
  expect(await differenceBetween(before, after)).toContain('CREATE TABLE "Stool"');
  expect(await differenceBetween(before, before)).toMatch(/^(-- This is an empty migration\.)?\s*$/);
});
