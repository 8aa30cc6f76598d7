import pg from "pg";
import { migrate } from "../../commands/migrations";
import { hashOf } from "../../commands/prepare.mjs";

const TEMPLATE_LOCK = 727_273;

/** The name of a migrated database to copy from; made anew only when migrations or rights changed. */
export async function prepareTemplate(adminUrl: string, ownerUrl: string): Promise<string> {
  const name = `kring_template_${hashOf(["prisma/migrations", "prisma/roles.sql", "commands/migrations.ts"]).slice(0, 12)}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const { rows } = await admin.query<{ datname: string; ready: boolean }>(
      "select datname, datistemplate as ready from pg_database where datname like 'kring_test%' or datname like 'kring_template_%'",
    );
    if (!rows.some((row) => row.datname === name && row.ready)) {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.query(`create database ${name} owner kring_owner`);
      await migrate(databaseUrl(ownerUrl, name));
      // A template lets nobody in, so a copy is never refused because somebody is connected to it.
      await admin.query(`alter database ${name} is_template true allow_connections false`);
    }
    return name;
  } finally {
    await admin.end();
  }
}

/** The same server and role, another database. */
export function databaseUrl(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}
