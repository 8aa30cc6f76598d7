import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { disconnect } from "~/db.server";
import { startEmbeddedPostgres } from "../../commands/embedded-postgres.mjs";
import { migrate } from "../../commands/migrations";
import { checkout } from "../../commands/prepare.mjs";
import { databaseUrl } from "./template";

export interface OwnDatabase {
  urls: { owner: string; staff: string; family: string };
  /** The environment of a Kring on it; this process has it already. */
  settings: Record<"MODE" | "KEYRING" | "DATABASE_URL" | "DATABASE_URL_STAFF" | "DATABASE_URL_FAMILY", string>;
}

/**
 * A proof or a bench on a migrated database and a keyring of its own, both gone afterwards. A bench takes the server with the durability
 * of production; a proof the quick one of the tests.
 */
export async function inOwnDatabase(of: "proof" | "bench", work: (own: OwnDatabase) => Promise<void>): Promise<void> {
  const postgres = await startEmbeddedPostgres({
    checkout,
    name: of === "proof" ? "postgres-tests" : "postgres-bench",
    database: "kring_none",
    throwAway: of === "proof",
  });
  const name = `kring_${of}_${process.pid}`;
  const keyring = fs.mkdtempSync(path.join(os.tmpdir(), `kring-${of}-`));
  const admin = new pg.Pool({ connectionString: postgres.urls.admin, max: 1 });
  try {
    await admin.query(`create database ${name} owner kring_owner`);
    const { owner, staff, family } = postgres.urls;
    const urls = { owner: databaseUrl(owner, name), staff: databaseUrl(staff, name), family: databaseUrl(family, name) };
    await migrate(urls.owner);
    const settings = {
      MODE: "demo",
      KEYRING: keyring,
      DATABASE_URL: urls.owner,
      DATABASE_URL_STAFF: urls.staff,
      DATABASE_URL_FAMILY: urls.family,
    };
    Object.assign(process.env, settings);
    await work({ urls, settings });
  } finally {
    await disconnect();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    fs.rmSync(keyring, { recursive: true, force: true });
    await postgres.stop();
  }
}
