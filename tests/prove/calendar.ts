import { randomInt } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { connect } from "~/db.server";
import { startEmbeddedPostgres } from "../../commands/embedded-postgres.mjs";
import { migrate } from "../../commands/migrations";
import { checkout } from "../../commands/prepare.mjs";
import { findPythonCalendar } from "../../commands/python-calendar.mjs";
import { databaseUrl } from "../setup/template";
import { proveCalendar } from "./calendar-run";

// npm run prove -- calendar [histories] [seed]: conferences are made, moved and called off; three readers read every calendar at every step.
const histories = Number(process.argv[2] ?? 2_000);
const seed = Number(process.argv[3] ?? randomInt(1_000_000));
const python = findPythonCalendar();
if (!python) throw new Error("The proof needs Debian's python3-icalendar: apt-get install python3-icalendar");
const postgres = await startEmbeddedPostgres({ checkout, name: "postgres-tests", database: "kring_none", throwAway: true });
const name = `kring_calendar_${process.pid}`;
const keyring = fs.mkdtempSync(path.join(os.tmpdir(), "kring-calendar-"));
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
  const doors = { staff: connect(staff, 6), family: connect(family, 3) };
  const began = performance.now();
  const result = await proveCalendar(doors, { histories, most: 12, seed, worlds: 3, python });
  console.log(JSON.stringify({ seed, seconds: Math.round((performance.now() - began) / 1000), ...result }));
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
