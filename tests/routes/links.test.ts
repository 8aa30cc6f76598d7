import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { linkAddress, linkFor } from "~/access/links.server";
import { firstDay } from "~/clock.server";
import { dbOf, disconnect } from "~/db.server";
import { decide } from "~/network/decision/decide.server";
import { addPerson } from "~/network/place.server";
import { colleagueIn, type Doors } from "../builders/askers";
import { agreedWord, phoneOf } from "../builders/family-scene";
import { personOf } from "../builders/telling";
import { makeWorld, type World } from "../builders/world";
import type { Answer } from "../setup/asking";
import { type Kring, startKring } from "../setup/server";
import { markersIn } from "./askers";

let kring: Kring;
let world: World;
let doors: Doors;

beforeAll(async () => {
  kring = await startKring({ clockAt: firstDay });
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  world = await makeWorld(doors, firstDay);
}, 120_000);

afterAll(async () => {
  await disconnect();
  await kring.stop();
});

/** The address of somebody's standing link, and its rows. */
async function linkOf(name: string, purpose: "member" | "principal" = "member") {
  const { conferenceId } = world.prepared;
  const link = await linkFor(doors.family, { id: personOf(world.prepared, name), conferenceId }, purpose, firstDay);
  return { ...link, path: new URL(linkAddress(link)).pathname };
}

/** Somebody on the map of the family that is being prepared, welcome to a principal. */
async function addWelcome(firstName: string, phone: string, readByOthers = false): Promise<void> {
  const { prepared } = world;
  const asker = await colleagueIn(doors, prepared.coordinatorId, prepared.conferenceId, "drawMap");
  const personId = newId();
  const at = () => ({ once: newId(), now: firstDay });
  expect((await addPerson(asker, { personId, firstName, phone, readByOthers }, at())).refused).toBeNull();
  const principalId = [...prepared.principals.values()][0] ?? "";
  expect((await decide(asker, { principalId, personId, kind: "welcome" }, at())).refused).toBeNull();
  prepared.people.set(firstName, personId);
}

/** Everything of an answer but the moment it was given. */
function whole({ status, headers, body }: Answer): unknown {
  const { date: _date, ...rest } = headers;
  return { status, headers: rest, body: body.toString("base64") };
}

/** A fingerprint of every row of every table, but for the log and the clock that ticks. */
async function everything(): Promise<string> {
  const tables = await kring.database.query<{ name: string }>(
    `select table_name as "name" from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('AccessLog', 'DemoClock') order by 1`,
  );
  const hash = createHash("sha256");
  for (const { name } of tables) {
    const [row] = await kring.database.query<{ rows: string | null }>(
      `select md5(string_agg(t::text, E'\\n' order by t::text)) as "rows" from "${name}" t`,
    );
    hash.update(`${name} ${row?.rows}\n`);
  }
  return hash.digest("hex");
}

test("unknown, expired and taken-back links are answered byte for byte alike, whatever is asked of them", async () => {
  await addWelcome("Verlopen", phoneOf(world.prepared.cast, 31));
  await addWelcome("Ingetrokken", phoneOf(world.prepared.cast, 32));
  const expired = await linkOf("Verlopen");
  const revoked = await linkOf("Ingetrokken");
  await doors.family.personalLink.update({ where: { id: expired.id }, data: { expiresAt: new Date(firstDay.getTime() - 1) } });
  await doors.family.personalLink.update({ where: { id: revoked.id }, data: { revokedAt: firstDay } });
  // Who was kept out in the meantime finds what a stranger finds.
  const unknown = ["/o/AAAAAAAAAAAAAAAAAAAAAA", "/o/x", `/o/${"a".repeat(300)}`];
  const browser = kring.browser();
  const asks = [
    (path: string) => browser.get(path),
    (path: string) => browser.ask(path, { method: "HEAD" }),
    (path: string) => browser.get(`${path}?taal=tr`),
    (path: string) => browser.get(`${path}.data`),
    (path: string) => browser.post(path, { proof: "1234" }),
    (path: string) => browser.post(path, { proof: "" }),
    (path: string) => browser.post(`${path}.data`, { proof: "1234" }),
    (path: string) => browser.post(path, { intent: "notForMe", once: newId() }),
  ];
  for (const ask of asks) {
    const answers = [];
    for (const path of [...unknown, expired.path, revoked.path]) answers.push(whole(await ask(path)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 404 });
  }
});

test("opening a link, as phones do before anybody taps, changes nothing but the log and names nobody", async () => {
  const { path } = await linkOf(world.prepared.cast.member);
  const before = await everything();
  for (const method of ["GET", "HEAD"]) {
    for (const asked of [path, `${path}.data`, `${path}?taal=ar`]) {
      const answer = await kring.browser().ask(asked, { method });
      expect(answer.status).toBe(200);
      expect(answer.headers["set-cookie"]).toBeUndefined();
      for (const marker of markersIn(world, "prepared")) expect(answer.text).not.toContain(marker);
    }
  }
  expect(await everything()).toBe(before);
});

test("the last four digits open a member's link on this device alone, but not what asks for the word", async () => {
  const { cast } = world.prepared;
  const { path, id } = await linkOf(cast.member);
  const opened = await kring.asLink(kring.baseUrl + path, phoneOf(cast, 10).slice(-4));
  expect(opened.linkId).toBe(id);
  expect((await opened.get(`/k/${id}/invitation`)).status).toBe(200);
  expect((await opened.get(`/k/${id}/plan`)).location).toBe(`/k/${id}/word?naar=${encodeURIComponent(`/k/${id}/plan`)}`);
  expect((await kring.browser().get(`/k/${id}/invitation`)).status).toBe(404);
  const word = await opened.post(`/k/${id}/word?naar=${encodeURIComponent(`/k/${id}/plan`)}`, { word: "Linde Bloesem" });
  expect(word.location).toBe(`/k/${id}/plan`);
  expect((await opened.get(`/k/${id}/plan`)).status).toBe(200);
});

test("a principal's link asks for the word; his digits, known in the whole house, open nothing", async () => {
  const { cast } = world.prepared;
  const { path, id } = await linkOf(cast.principals[0], "principal");
  expect((await kring.browser().post(path, { proof: phoneOf(cast, 1).slice(-4) })).status).toBe(400);
  const opened = await kring.asLink(kring.baseUrl + path, agreedWord);
  expect((await opened.get(`/k/${id}`)).status).toBe(200);
});

test("a number that is shared or read by others asks for the word, also of who had it first", async () => {
  const { cast } = world.prepared;
  await addWelcome("Meelezer", phoneOf(cast, 33), true);
  const alone = phoneOf(cast, 34);
  await addWelcome("Eersteling", alone);
  const first = await linkOf("Eersteling");
  const digits = alone.slice(-4);
  expect((await kring.browser().post(first.path, { proof: digits })).status).toBe(302);
  await addWelcome("Huisgenoot", alone, true);
  expect((await kring.browser().post(first.path, { proof: digits })).status).toBe(400);
  expect((await kring.browser().post((await linkOf("Huisgenoot")).path, { proof: digits })).status).toBe(400);
  expect((await kring.browser().post((await linkOf("Meelezer")).path, { proof: phoneOf(cast, 33).slice(-4) })).status).toBe(400);
});

test("after five wrong tries in an hour the right one rests too, from every device; an hour later it opens", async () => {
  const number = phoneOf(world.prepared.cast, 35);
  await addWelcome("Vergeetachtig", number);
  const { path, id } = await linkOf("Vergeetachtig");
  for (let tries = 0; tries < 5; tries++) expect((await kring.browser().post(path, { proof: "0000" })).status).toBe(400);
  expect((await kring.browser().post(path, { proof: number.slice(-4) })).status).toBe(409);
  await kring.database.query(`update "ProofAttempt" set "at" = "at" - interval '61 minutes' where "linkId" = $1`, [id]);
  expect((await kring.browser().post(path, { proof: number.slice(-4) })).status).toBe(302);
});

test("tries sent at the same moment are counted like any others", async () => {
  const number = phoneOf(world.prepared.cast, 36);
  await addWelcome("Haastig", number);
  const { path } = await linkOf("Haastig");
  const answers = await Promise.all(Array.from({ length: 12 }, () => kring.browser().post(path, { proof: "0000" })));
  expect(answers.filter(({ status }) => status === 400)).toHaveLength(5);
  const signIns = await Promise.all(
    Array.from({ length: 15 }, () => kring.browser().post("/sign-in", { email: "nobody@kring.example", password: "guess" })),
  );
  expect(new Set(signIns.map(({ status }) => status))).toEqual(new Set([409]));
  expect(await doors.staff.signInAttempt.count({ where: { succeeded: false } })).toBe(10);
});

test("with a safety flag in the family every link asks for the word", async () => {
  const { prepared } = world;
  const number = phoneOf(prepared.cast, 37);
  await addWelcome("Voorzichtig", number);
  const { path } = await linkOf("Voorzichtig");
  await doors.staff.safetyAnswer.updateMany({ where: { conferenceId: prepared.conferenceId }, data: { flagged: true } });
  expect((await kring.browser().post(path, { proof: number.slice(-4) })).status).toBe(400);
  await doors.staff.safetyAnswer.updateMany({ where: { conferenceId: prepared.conferenceId }, data: { flagged: false } });
  expect((await kring.browser().post(path, { proof: number.slice(-4) })).status).toBe(302);
});
