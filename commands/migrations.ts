import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Logger, runMigrations as migrateJobs } from "graphile-worker";
import pg from "pg";
import { atDatabase, type SchemaFile, startEngine, withoutDatabase } from "./schema-engine";

const OLDEST_POSTGRES = 15;
const MIGRATION_LOCK = 727_272;
const SERVING_ROLES = ["kring_staff", "kring_family"];
const LOCKFILE = "migration_lock.toml";
const noFilters = { externalTables: [], externalEnums: [] };

export const prismaFolder = fileURLToPath(new URL("../prisma", import.meta.url));

type Options = {
  /** Try a migration again that failed before. */
  retry?: boolean;
  /** The folder with `migrations/`, `schema/` and `roles.sql`. */
  folder?: string;
};

/** A migration that PostgreSQL refused, told in PostgreSQL's words. */
export class MigrationFailed extends Error {}

/**
 * Brings a database up to date: Prisma's migrations, the tables of the job queue, then what each role may.
 * Any number of processes may do so at once; the first works, the others wait and find nothing to do.
 * @returns the names of the migrations that were applied
 */
export async function migrate(ownerUrl: string, { retry = false, folder = prismaFolder }: Options = {}): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on("error", () => {}); // the next query on it says so
  await owner.connect();
  try {
    await refuseUnfitServer(owner);
    await refusePowerlessOwner(owner);
    await owner.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const applied = await applyMigrations(owner, ownerUrl, { retry, folder });
    await migrateJobs({ connectionString: ownerUrl, logger: new Logger(() => () => {}) });
    await grantRoles(owner, folder);
    return applied;
  } finally {
    await owner.end();
  }
}

/** The SQL that leads from one schema to another; `null` stands for an empty database. */
export async function differenceBetween(fromFolder: string | null, toFolder: string): Promise<string> {
  const engine = await startEngine(schemaIn(toFolder), withoutDatabase());
  try {
    const { stdout } = await engine.run.diff({
      from: fromFolder ? { tag: "schemaDatamodel", files: schemaIn(fromFolder) } : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: schemaIn(toFolder) },
      script: true,
      exitCode: true,
      filters: noFilters,
    });
    return stdout ?? "";
  } finally {
    await engine.stop();
  }
}

/** Names of the migrations in a folder, oldest first. */
export function migrationNames(folder = prismaFolder): string[] {
  const migrations = path.join(folder, "migrations");
  return fs
    .readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function refuseUnfitServer(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ major: number; role: string | null }>(
    "select current_setting('server_version_num')::int / 10000 as major, rolname as role from (select 1) one left join pg_roles on rolname = any($1)",
    [SERVING_ROLES],
  );
  const major = rows[0]?.major ?? 0;
  if (major < OLDEST_POSTGRES) throw new MigrationFailed(`Kring needs PostgreSQL ${OLDEST_POSTGRES} or newer; this is ${major}.`);
  const missing = SERVING_ROLES.filter((role) => !rows.some((row) => row.role === role));
  if (missing.length > 0) {
    const remedy = missing.map((role) => `  create role ${role} login noinherit password '…';`).join("\n");
    throw new MigrationFailed(
      `The database has no role ${missing.join(" and no role ")}. Let an administrator of PostgreSQL run:\n${remedy}`,
    );
  }
}

/** A role that does not inherit may own a database and yet, in PostgreSQL 15, make no table in it. */
async function refusePowerlessOwner(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ role: string; database: string; may: boolean }>(
    "select current_user as role, current_database() as database, has_schema_privilege('public', 'create') as may",
  );
  const found = rows[0];
  if (!found || found.may) return;
  throw new MigrationFailed(
    `The role ${found.role} may make no tables in this database. Let an administrator of PostgreSQL run:\n` +
      `  alter role ${found.role} inherit;\n  alter database ${found.database} owner to ${found.role};`,
  );
}

async function applyMigrations(owner: pg.Client, ownerUrl: string, { retry, folder }: Required<Options>): Promise<string[]> {
  const migrations = path.join(folder, "migrations");
  const scripts = migrationNames(folder).map((name) => ({
    name,
    sql: fs.readFileSync(path.join(migrations, name, "migration.sql"), "utf8"),
  }));
  const failed = await failedMigrations(owner);
  if (failed.length > 0 && !retry) {
    throw new MigrationFailed(`The migration ${failed.join(", ")} failed before. Mend its cause, then: npm run migrate -- --retry`);
  }

  let refusal: { error: pg.DatabaseError; sql: string } | null = null;
  const onRefusal = (error: pg.DatabaseError, sql: string) => {
    refusal = { error, sql };
  };
  const engine = await startEngine(schemaIn(path.join(folder, "schema")), atDatabase(ownerUrl, onRefusal));
  try {
    for (const migrationName of failed) await engine.run.markMigrationRolledBack({ migrationName });
    const { appliedMigrationNames } = await engine.run.applyMigrations({
      migrationsList: {
        baseDir: migrations,
        lockfile: { path: LOCKFILE, content: fs.readFileSync(path.join(migrations, LOCKFILE), "utf8") },
        shadowDbInitScript: "",
        migrationDirectories: scripts.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
      filters: noFilters,
    });
    return appliedMigrationNames;
  } catch (error) {
    if (!refusal) throw error;
    const { error: cause, sql } = refusal as { error: pg.DatabaseError; sql: string };
    const name = scripts.find((script) => script.sql === sql)?.name ?? "unknown";
    throw new MigrationFailed(`The migration ${name} failed, and nothing of it was kept.\n${inPostgresWords(cause, sql)}`);
  } finally {
    await engine.stop();
  }
}

async function failedMigrations(owner: pg.Client): Promise<string[]> {
  const { rows: tables } = await owner.query("select to_regclass('_prisma_migrations') as name");
  if (!tables[0]?.name) return [];
  const { rows } = await owner.query(
    "select migration_name as name from _prisma_migrations where finished_at is null and rolled_back_at is null",
  );
  return rows.map((row) => row.name);
}

async function grantRoles(owner: pg.Client, folder: string): Promise<void> {
  const file = path.join(folder, "roles.sql");
  if (!fs.existsSync(file)) return;
  const sql = fs.readFileSync(file, "utf8");
  try {
    await owner.query(sql);
  } catch (error) {
    throw error instanceof pg.DatabaseError ? new MigrationFailed(`roles.sql failed.\n${inPostgresWords(error, sql)}`) : error;
  }
}

/** Error, hint and the statement it stands in; PostgreSQL counts positions in characters from 1. */
function inPostgresWords(error: pg.DatabaseError, sql: string): string {
  const lines = [`PostgreSQL ${error.code}: ${error.message}`];
  if (error.detail) lines.push(error.detail);
  if (error.hint) lines.push(`Hint: ${error.hint}`);
  if (error.where) lines.push(error.where);
  if (error.position) {
    const at = Number(error.position) - 1;
    const before = sql.slice(0, at).lastIndexOf(";") + 1;
    const after = sql.indexOf(";", at);
    lines.push(`Line ${sql.slice(0, at).split("\n").length}: ${sql.slice(before, after < 0 ? undefined : after + 1).trim()}`);
  }
  return lines.join("\n");
}

function schemaIn(folder: string): SchemaFile[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: name, content: fs.readFileSync(path.join(folder, name), "utf8") }));
}
