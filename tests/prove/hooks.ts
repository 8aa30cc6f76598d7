import { randomInt } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../../commands/embedded-postgres.mjs";
import { migrate } from "../../commands/migrations";
import { checkout } from "../../commands/prepare.mjs";
import { databaseUrl } from "../setup/template";
import { proveHooks } from "./hooks-run";

// npm run prove -- hooks [seed] [at a time]: 100,000 callbacks, 30 % told again, 10 % forged, as fast as eight at a time are answered.
// A number that sends ten messages a second is told about thirty things a second.
const seed = Number(process.argv[2] ?? randomInt(1_000_000));
const postgres = await startEmbeddedPostgres({ checkout, name: "postgres-tests", database: "kring_none", throwAway: true });
const name = `kring_hooks_${process.pid}`;
const keyring = fs.mkdtempSync(path.join(os.tmpdir(), "kring-hooks-"));
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
  const result = await proveHooks({
    urls,
    posts: 100_000,
    atATime: Number(process.argv[3] ?? 8),
    seed,
    progress: (done, of) => process.stderr.write(`\r${done} of ${of} answered `),
  });
  process.stderr.write("\n");
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
