import { randomInt } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../../commands/embedded-postgres.mjs";
import { migrate } from "../../commands/migrations";
import { checkout } from "../../commands/prepare.mjs";
import { databaseUrl } from "../setup/template";
import { proveKills } from "./messages-kills";

// npm run prove -- messages [seed] [kills]: 20,000 messages, every tenth person owed a reminder with the same link, 200 kills.
const seed = Number(process.argv[2] ?? randomInt(1_000_000));
const kills = Number(process.argv[3] ?? 200);
// A hundred messages a kill, and every tenth person gets two.
const people = Math.ceil((kills * 100) / 1.1);
const postgres = await startEmbeddedPostgres({ checkout, name: "postgres-tests", database: "kring_none", throwAway: true });
const name = `kring_proof_${process.pid}`;
const keyring = fs.mkdtempSync(path.join(os.tmpdir(), "kring-proof-"));
try {
  await asAdmin(postgres.urls.admin, `create database ${name} owner kring_owner`);
  const urls = { owner: databaseUrl(postgres.urls.owner, name), staff: databaseUrl(postgres.urls.staff, name) };
  await migrate(urls.owner);
  Object.assign(process.env, {
    MODE: "demo",
    KEYRING: keyring,
    DATABASE_URL: urls.owner,
    DATABASE_URL_STAFF: urls.staff,
    DATABASE_URL_FAMILY: databaseUrl(postgres.urls.family, name),
  });
  const result = await proveKills({
    staffUrl: urls.staff,
    people,
    kills,
    rest: 6_000,
    slowness: 150,
    atOnce: 20,
    batch: 100,
    processes: 3,
    seed,
  });
  console.log(JSON.stringify(result));
  process.exitCode = result.passed ? 0 : 1;
} finally {
  await asAdmin(postgres.urls.admin, `drop database if exists ${name} with (force)`);
  fs.rmSync(keyring, { recursive: true, force: true });
  await postgres.stop();
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(statement).finally(() => admin.end());
}
