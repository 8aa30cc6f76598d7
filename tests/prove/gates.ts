import { randomInt } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { connect } from "~/db.server";
import { startEmbeddedPostgres } from "../../commands/embedded-postgres.mjs";
import { migrate } from "../../commands/migrations";
import { checkout } from "../../commands/prepare.mjs";
import { databaseUrl } from "../setup/template";
import { proveGates } from "./gates-run";

// npm run prove -- gates [families] [seed]: families live through sixty things in any order, and after each one it is seen what may leave.
const runs = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? randomInt(1_000_000));
const postgres = await startEmbeddedPostgres({ checkout, name: "postgres-tests", database: "kring_none", throwAway: true });
const name = `kring_gates_${process.pid}`;
const keyring = fs.mkdtempSync(path.join(os.tmpdir(), "kring-gates-"));
try {
  await asAdmin(postgres.urls.admin, `create database ${name} owner kring_owner`);
  const owner = databaseUrl(postgres.urls.owner, name);
  const [staff, family] = [databaseUrl(postgres.urls.staff, name), databaseUrl(postgres.urls.family, name)];
  await migrate(owner);
  Object.assign(process.env, {
    MODE: "demo",
    KEYRING: keyring,
    DATABASE_URL: owner,
    DATABASE_URL_STAFF: staff,
    DATABASE_URL_FAMILY: family,
  });
  const doors = { staff: connect(staff, 3), family: connect(family, 2) };
  const result = await proveGates(doors, { runs, events: 60, seed });
  console.log(JSON.stringify({ seed, ...result }));
  process.exitCode = result.passed ? 0 : 1;
  await Promise.all([doors.staff.$disconnect(), doors.family.$disconnect()]);
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
