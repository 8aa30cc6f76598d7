import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll } from "vitest";
import { forgetConfig } from "~/config.server";
import { databaseUrl } from "./template";

export type TestDatabase = {
  name: string;
  urls: { admin: string; owner: string; staff: string; family: string };
  /** One query as the owner, past every right: for looking, in a test, at what is there. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
};

/** A migrated database of its own, empty, in about 40 ms. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `kring_test_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  await asAdmin(`create database ${name} template ${process.env.TESTS_TEMPLATE} owner kring_owner`);
  const given = JSON.parse(process.env.TESTS_ROLE_URLS ?? "{}") as TestDatabase["urls"];
  const urls = {
    admin: databaseUrl(given.admin, name),
    owner: databaseUrl(given.owner, name),
    staff: databaseUrl(given.staff, name),
    family: databaseUrl(given.family, name),
  };
  let owner: pg.Pool | null = null;
  return {
    name,
    urls,
    async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) {
      owner ??= new pg.Pool({ connectionString: urls.owner, max: 2 }).on("error", () => {});
      return (await owner.query<Row>(sql, values)).rows;
    },
    async drop() {
      await owner?.end();
      await asAdmin(`drop database if exists ${name} with (force)`);
    },
  };
}

/**
 * A fresh database that the app's own code uses in this test file, dropped when the file is done. Call it
 * before anything asks for the config.
 */
export async function databaseOfThisFile(): Promise<TestDatabase> {
  const database = await freshDatabase();
  process.env.DATABASE_URL = database.urls.owner;
  process.env.DATABASE_URL_STAFF = database.urls.staff;
  process.env.DATABASE_URL_FAMILY = database.urls.family;
  forgetConfig();
  afterAll(() => database.drop());
  return database;
}

/** PostgreSQL refuses a copy while another copy of the same template is being made, so one at a time. */
async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: process.env.TESTS_ADMIN_URL });
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock(727274)");
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
