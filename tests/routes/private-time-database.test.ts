import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { startPhase } from "~/conference/phases.server";
import { connect } from "~/db.server";
import { colleagueIn } from "../builders/askers";
import { plantEarlierSitting } from "../builders/earlier-sitting";
import { Marks } from "../builders/marks";
import { type Planted, plant } from "../builders/planted";
import { on, personOf } from "../builders/telling";
import { attempt, carried, contentTables, fingerprint, readings, takenAway, waysOut, writings } from "../prove/private-time-sql";
import { databaseOfThisFile } from "../setup/database";

process.env.MODE = "demo";
const database = await databaseOfThisFile();
const doors = { staff: connect(database.urls.staff, 4), family: connect(database.urls.family, 4) };
let planted: Planted;
let staff: pg.Client;

beforeAll(async () => {
  planted = await plant(doors, new Marks(), on(new Date("2026-09-10T12:00:00Z"), 0, "14:00"));
  await plantEarlierSitting(planted);
  staff = new pg.Client({ connectionString: database.urls.staff });
  await staff.connect();
});
afterAll(async () => {
  await staff.end();
  await Promise.all([doors.staff.$disconnect(), doors.family.$disconnect()]);
});

test("every table of the family's words is closed row by row, and no other table is", async () => {
  const rows = await database.query<{ relname: string }>(
    "select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace",
  );
  expect(rows.map(({ relname }) => relname).sort()).toEqual([...contentTables].sort());
});

test("before private time the staff login reads every table of content in every way", { timeout: 60_000 }, async () => {
  const unread: string[] = [];
  for (const table of contentTables) {
    for (const [name, statements] of Object.entries(readings(table, planted.telling.conferenceId))) {
      const found = await attempt(staff, `${table}: ${name}`, statements, { keep: false });
      if (found.rows === 0) unread.push(`${found.name} ${found.refused ?? ""}`);
    }
  }
  expect(unread).toEqual([]);
});

test("in private time it reads nothing and writes nothing, whatever it tries first", { timeout: 120_000 }, async () => {
  const { telling, coordinator, now } = planted;
  const asker = await colleagueIn(doors, coordinator, telling.conferenceId, "leadDay");
  const started = await startPhase(
    asker,
    { phase: "privateTime", signalAgreed: true },
    { once: newId(), now: new Date(now.getTime() + 3_600_000) },
  );
  expect(started.refused).toBeNull();

  const before = await fingerprint(database);
  const read: string[] = [];
  const written: string[] = [];
  let tried = 0;
  for (const table of contentTables) {
    const [row] = await database.query<{ row: Record<string, unknown> }>(`select row_to_json(t) as row from "${table}" t limit 1`);
    if (!row) throw new Error(`Nothing planted in ${table}.`);
    for (const way of waysOut) {
      for (const [name, statements] of Object.entries(readings(table, telling.conferenceId))) {
        tried += 1;
        const found = await attempt(staff, `${table}: ${name}`, statements, { way, keep: false });
        if (found.rows > 0) read.push(found.name);
      }
      for (const [name, statements] of Object.entries(writings(table, telling.conferenceId, row.row))) {
        tried += 1;
        const done = await attempt(staff, `${table}: ${name}`, statements, { way });
        if (done.rows > 0) written.push(`${done.name} (${done.rows})`);
      }
    }
  }
  for (const [name, statements] of Object.entries(carried(telling.conferenceId))) {
    const done = await attempt(staff, name, statements);
    if (done.rows > 0) written.push(`${name} (${done.rows})`);
  }
  await attempt(staff, "the doer of a line is taken away", takenAway(personOf(telling, "Jan")));
  expect({ read, written }).toEqual({ read: [], written: [] });
  expect(await fingerprint(database)).toEqual(before);
  expect(tried).toBeGreaterThan(3_000);
});

test("of the lines that staff logins go on writing while private time begins, none lands in it", { timeout: 60_000 }, async () => {
  const later = new Date(planted.now.getTime() + 7_200_000);
  const other = await plant(doors, new Marks(), on(later, 1, "14:00"));
  const { conferenceId } = other.telling;
  const writers = await Promise.all([1, 2, 3, 4].map(async () => new pg.Client({ connectionString: database.urls.staff })));
  await Promise.all(writers.map((writer) => writer.connect()));
  // However late the start comes on a busy machine, every login is still writing then: it goes on until it was refused ten times.
  const write = async (writer: pg.Client) => {
    let kept = 0;
    for (let refused = 0; refused < 10; ) {
      await writer.query("begin");
      const landed = await writer
        .query(`insert into "Note" ("id", "conferenceId", "at", "accusationSealed") values (gen_random_uuid(), $1, $2, '\\x01')`, [
          conferenceId,
          later,
        ])
        .then(() => writer.query("select pg_sleep(0.01)"))
        .then(() => writer.query("commit"))
        .then(() => 1)
        .catch(() => writer.query("rollback").then(() => 0));
      kept += landed;
      refused += 1 - landed;
    }
    return kept;
  };
  const writing = writers.map(write);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const asker = await colleagueIn(doors, other.coordinator, conferenceId, "leadDay");
  const started = await startPhase(asker, { phase: "privateTime" }, { once: newId(), now: new Date(other.now.getTime() + 60_000) });
  const atTheStart = await notesOf(conferenceId);
  const kept = (await Promise.all(writing)).reduce((sum, one) => sum + one, 0);
  await Promise.all(writers.map((writer) => writer.end()));
  expect(started.refused).toBeNull();
  expect(await notesOf(conferenceId)).toBe(atTheStart);
  expect(kept).toBe(atTheStart);
  expect(kept).toBeGreaterThan(0);
});

async function notesOf(conferenceId: string): Promise<number> {
  const [row] = await database.query<{ notes: number }>(`select count(*)::int as notes from "Note" where "conferenceId" = $1`, [
    conferenceId,
  ]);
  return row?.notes ?? 0;
}
