import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { poolOf } from "~/coordinator/pool/pool.server";
import { dbOf, disconnect } from "~/db.server";
import type { Doors } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { inPool, type Profile } from "../../../tests/builders/pool";
import { databaseOfThisFile } from "../../../tests/setup/database";

const now = new Date("2026-11-26T18:10:00Z");
const days = (many: number) => new Date(now.getTime() + many * 86_400_000);

process.env.MODE = "demo";

let doors: Doors;
let centrale: string;
let everybody = 0;

beforeAll(async () => {
  await databaseOfThisFile();
  setClock(now);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return () => disconnect();
});

async function coordinator(firstName: string, more: Partial<Profile> = {}) {
  everybody += 1;
  const email = `${firstName}${everybody}@voorbeeld.nl`;
  const person = {
    firstName,
    familyName: "Test",
    role: "coordinator" as const,
    organisationId: centrale,
    email,
    phone: `+316900002${10 + everybody}`,
  };
  const id = await account(doors.staff, person, now);
  await inPool(doors.staff, id, { town: "Diemen", languages: [{ language: "nld", level: "native" }], ...more }, now);
  return id;
}
const pool = (withBackground = false) => poolOf(doors.staff, centrale, { withBackground }, now);

test("in the pool is who is active: not who rests, left, was not yet trained, or works for another Centrale", async () => {
  centrale = await organisation(doors.staff, "Een andere Centrale", "centrale", now);
  await coordinator("Marja");
  centrale = await organisation(doors.staff, "Eigen Kracht Centrale", "centrale", now);
  const emine = await coordinator("Emine");
  const set = async (accountId: string, data: Parameters<typeof doors.staff.coordinatorProfile.update>[0]["data"]) =>
    doors.staff.coordinatorProfile.update({ where: { accountId }, data });
  await set(await coordinator("Rachid"), { restingSince: days(-9) });
  await set(await coordinator("Piet"), { restingSince: days(-9), restingUntil: days(3) });
  const back = await coordinator("Joyce");
  await set(back, { restingSince: days(-9), restingUntil: days(-1) });
  await set(await coordinator("Said"), { goneSince: days(-2) });
  await set(await coordinator("Karin"), { activeSince: null });
  await set(await coordinator("Malika"), { activeSince: days(1) });
  expect((await pool()).map(({ accountId }) => accountId).sort()).toEqual([emine, back].sort());
});

test("what somebody says of himself is opened only when a family asks, and only with his own yes", async () => {
  centrale = await organisation(doors.staff, "Eigen Kracht Centrale", "centrale", now);
  const joyce = await coordinator("Joyce", { background: "Surinaams, zingt in een koor.", kinds: ["hindustani"], livedThroughDebts: true });
  expect((await pool())[0]?.background).toBeNull();
  const [opened] = await pool(true);
  expect(opened?.background).toEqual({ words: "Surinaams, zingt in een koor.", kinds: ["hindustani"], livedThroughDebts: true });
  await doors.staff.coordinatorProfile.update({ where: { accountId: joyce }, data: { backgroundSharedAt: null } });
  expect((await pool(true))[0]?.background).toBeNull();
});

test("places taken, recent questions, ties and where he is known are counted", async () => {
  centrale = await organisation(doors.staff, "Eigen Kracht Centrale", "centrale", now);
  const landlord = await organisation(doors.staff, "Woonstede", "landlord", now);
  const languages = [
    { language: "nld", level: "native" },
    { language: "tur", level: "good" },
  ] as const;
  const emine = await coordinator("Emine", {
    ties: [landlord],
    knownIn: ["Diemen", "Weesp"],
    languages,
    experience: ["minors"],
    ageGroup: "30to45",
  });
  const { dataKeyId } = await doors.staff.account.findUniqueOrThrow({ where: { id: emine } });
  const conference = async () => {
    const id = newId();
    await doors.staff.conference.create({ data: { id, reference: id.slice(-12), centraleId: centrale, dataKeyId, createdAt: now } });
    return id;
  };
  const [one, two] = [await conference(), await conference()];
  await doors.staff.coordinatorAssignment.create({ data: { id: newId(), conferenceId: one, accountId: emine, from: now } });
  await doors.staff.coordinatorAssignment.create({
    data: { id: newId(), conferenceId: two, accountId: emine, from: days(-5), until: days(-1) },
  });
  for (const offeredAt of [days(-1), days(-40), days(-100)]) {
    await doors.staff.coordinatorOffer.create({
      data: { id: newId(), conferenceId: two, accountId: emine, offeredAt, offeredBy: emine, expiresAt: days(1), answer: "declined" },
    });
  }
  expect(await pool()).toMatchObject([
    {
      accountId: emine,
      leads: 1,
      asked: 2,
      organisations: [landlord],
      knownIn: ["Diemen", "Weesp"],
      languages,
      experience: ["minors"],
      ageGroup: "30to45",
    },
  ]);
});
