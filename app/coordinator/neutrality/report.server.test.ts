import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { newDataKey } from "~/access/sealing.server";
import { setClock } from "~/clock";
import { type Decision, forgetDecisions, logDecision } from "~/coordinator/neutrality/log.server";
import { neutralityFor, neutralityRows } from "~/coordinator/neutrality/report.server";
import { isWatched } from "~/coordinator/neutrality/shares";
import { nothing } from "~/coordinator/ranking/asked";
import type { Need } from "~/coordinator/ranking/need";
import { dbOf, disconnect } from "~/db.server";
import { colleague, type Doors } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { inPool } from "../../../tests/builders/pool";
import { databaseOfThisFile } from "../../../tests/setup/database";

const now = new Date("2026-11-26T18:10:00Z");
const days = (many: number) => new Date(now.getTime() + many * 86_400_000);
const wished: Need = { ...nothing, backgrounds: [{ words: "iemand uit het Rifgebergte", kinds: ["amazigh"], weight: "important" }] };
const reasons = [
  { part: "language", points: 30 },
  { part: "language", points: 8 },
  { part: "distance", points: 12 },
  { part: "capacity", points: 0 },
  { part: "gender", how: "woman", points: 24, sealed: true as const },
  { part: "background", how: "words", points: 20, values: { words: "Riffijns, moeder van drie" }, sealed: true as const },
];

let doors: Doors;
let centrale: string;
let elsewhere: string;
let emails = 0;
const staff: Record<string, string> = {};

beforeAll(async () => {
  await databaseOfThisFile();
  setClock(now);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  centrale = await organisation(doors.staff, "De Kringcentrale", "centrale", now);
  elsewhere = await organisation(doors.staff, "De andere centrale", "centrale", now);
  const made = async (firstName: string, role: Parameters<typeof account>[1]["role"], organisationId = centrale) => {
    emails += 1;
    return account(doors.staff, { firstName, familyName: "T", role, organisationId, email: `${emails}@kring.example` }, now);
  };
  for (const name of ["Malika", "Emine", "Rachid"]) {
    staff[name] = await made(name, "coordinator");
    await inPool(doors.staff, staff[name], { town: "Amsterdam Noord", languages: [] }, days(-400));
  }
  staff.Wilma = await made("Wilma", "regionalManager");
  staff.Farida = await made("Farida", "privacyOfficer");
  staff.Otto = await made("Otto", "regionalManager", elsewhere);
  return disconnect();
});

const of = (name: string): string => staff[name] ?? "";
const decided = (name: string, need: Need, more: Partial<Decision> = {}, when = now) =>
  doors.staff.$transaction((tx) =>
    logDecision(
      tx,
      {
        ...{ centraleId: centrale, conferenceId: newId(), accountId: of(name), kind: "offer", by: of("Wilma") },
        ...{ position: 1, candidates: 3, reasons, need, ...more },
      },
      when,
    ),
  );
const report = async (name: string) => neutralityFor(await colleague(doors, of(name)), now);

test("the report of a Centrale where nobody was asked is empty, and says how many wait to be asked", async () => {
  expect(await report("Farida")).toMatchObject({ decisions: 0, shares: [], parts: [], notAsked: 3 });
});

test("what a wish gave is not in the log: no words, no points of it, only that one counted", async () => {
  await decided("Malika", wished);
  const [row] = await doors.staff.$queryRaw<{ text: string }[]>`select d::text as "text" from "DeskDecision" d`;
  expect(row?.text).not.toMatch(/rif|moeder|woman|gender|background|amazigh/i);
  expect(await doors.staff.deskDecision.findFirst()).toMatchObject({
    parts: { language: 38, distance: 12, capacity: 0 },
    wishUsed: true,
    backgroundUsed: true,
  });
});

test("who is asked almost only where a background was wished is looked at; a year ago does not count, nor another Centrale", async () => {
  for (let many = 0; many < 4; many += 1) await decided("Malika", wished, { position: many + 1, candidates: 9 });
  await decided("Malika", nothing);
  for (let many = 0; many < 6; many += 1) await decided("Emine", { ...nothing, genders: [{ wish: "woman", weight: "nice" }] });
  await decided("Rachid", wished, {}, days(-370));
  await decided("Rachid", wished, { centraleId: elsewhere });
  await decided("Rachid", wished, { kind: "queue" });

  const found = await report("Farida");
  expect(found).toMatchObject({ decisions: 12, withAnyWish: 11, withBackground: 5, notFirst: 3, notAsked: 1 });
  expect(found.shares.map(({ firstName, asked, withWish, first }) => [firstName, asked, withWish, first])).toEqual([
    ["Emine", 6, 0, 6],
    ["Malika", 6, 5, 3],
  ]);
  expect(found.shares.filter(isWatched).map(({ firstName }) => firstName)).toEqual(["Malika"]);
  expect(found.parts).toEqual([
    { part: "distance", decisions: 12 },
    { part: "language", decisions: 12 },
  ]);
  expect((await report("Otto")).decisions).toBe(1);
  expect(neutralityRows(found)).toEqual([
    ["coordinator", "asked", "withBackgroundWish", "withoutBackgroundWish"],
    ["all", "12", "5", "7"],
    ["Emine", "6", "*", "*"],
    ["Malika", "6", "*", "*"],
  ]);
});

test("when a conference closes, a decision no longer says for whom it was", async () => {
  const { id: conferenceId } = await conference();
  await decided("Emine", nothing, { conferenceId });
  await doors.staff.closure.create({ data: { id: newId(), conferenceId, at: now, lookedBack: false } });
  expect(await doors.staff.deskDecision.count({ where: { conferenceId } })).toBe(0);
  expect((await report("Wilma")).decisions).toBe(13);
});

test("thirteen months later a decision is forgotten, and the proposal it came from", async () => {
  await doors.staff.wholeListProposal.create({
    data: {
      id: newId(),
      centraleId: centrale,
      at: now,
      by: of("Wilma"),
      registrations: 1,
      places: 1,
      gain: 0,
      helpedOneByOne: 1,
    },
  });
  await decided("Emine", nothing, {}, days(30));
  await forgetDecisions(doors.staff, days(365));
  expect(await doors.staff.wholeListProposal.count()).toBe(1);
  expect(await forgetDecisions(doors.staff, days(397))).toBeGreaterThan(0);
  expect([await doors.staff.deskDecision.count(), await doors.staff.wholeListProposal.count()]).toEqual([1, 0]);
});

async function conference(): Promise<{ id: string }> {
  const key = newDataKey("conference", now);
  await doors.staff.dataKey.create({ data: key });
  return doors.staff.conference.create({
    data: { id: newId(), centraleId: centrale, reference: "KR-0001", dataKeyId: key.id, createdAt: now },
  });
}
