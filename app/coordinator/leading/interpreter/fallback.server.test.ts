import { beforeAll, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { deskPageOf } from "~/coordinator/desk/desk-page.server";
import { deskQuery } from "~/coordinator/desk/desk-query.server";
import { needOf } from "~/coordinator/desk/need.server";
import { goOnWithInterpreter } from "~/coordinator/leading/interpreter/fallback.server";
import { answerFallback, noteFallbackAnswer } from "~/coordinator/leading/interpreter/fallback-answer.server";
import { handOver } from "~/coordinator/leading/substitutes/hand-over.server";
import { offerCoordinator } from "~/coordinator/offer/offer.server";
import { dbOf, disconnect } from "~/db.server";
import { colleagueIn, type Doors, relative } from "../../../../tests/builders/askers";
import { account, organisation } from "../../../../tests/builders/colleagues";
import { inPool } from "../../../../tests/builders/pool";
import { register, type Telling, withoutWorry } from "../../../../tests/builders/telling";
import { databaseOfThisFile } from "../../../../tests/setup/database";

const now = new Date("2026-11-16T09:00:00Z");
const days = (many: number) => new Date(now.getTime() + many * 86_400_000);
const at = (when: Date) => ({ once: newOnce(), now: when });
process.env.MODE = "demo";
let doors: Doors;
let many = 0;

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

/** Yonas waits; Dawit speaks Tigrinya and has no place, Marja has one and does not speak it. */
async function scene(phone?: string, dawitSpeaks = "tir") {
  many += 1;
  const centrale = await organisation(doors.staff, `Kringcentrale ${many}`, "centrale", now);
  const welfare = await organisation(doors.staff, `Buurtpunt ${many}`, "welfare", now);
  const staff = (firstName: string, role: "coordinator" | "regionalManager" | "socialWorker", organisationId: string) =>
    account(
      doors.staff,
      { firstName, familyName: "Test", role, organisationId, email: `${firstName}${many}@voorbeeld.nl`, phone: "+31612000001" },
      now,
    );
  const manager = await staff("Wilma", "regionalManager", centrale);
  const marja = await staff("Marja", "coordinator", centrale);
  const dawit = await staff("Dawit", "coordinator", centrale);
  const town = "Amsterdam Oost" as const;
  await inPool(doors.staff, marja, { town, languages: [{ language: "nld", level: "native" }] }, now);
  await inPool(doors.staff, dawit, { town, languages: [{ language: dawitSpeaks, level: "native" }], capacity: 0 }, now);
  const yonas = { ...withoutWorry, firstName: "Yonas", spokenLanguage: "tir", readLanguage: "tir", ownWord: "injera" } as const;
  const wish = { wishLanguage: "tir", wishConfirmed: true } as const;
  const telling = await register(
    doors,
    await staff("Saskia", "socialWorker", welfare),
    { principals: [{ ...yonas, ...wish, ...(phone ? { phone } : {}) }], situation: "Drie maanden huur achter.", children: "no" },
    now,
  );
  const { conferenceId } = telling;
  await doors.staff.conference.update({ where: { id: conferenceId }, data: { centraleId: centrale } });
  return { telling, conferenceId, manager, marja, dawit };
}

const goOn = async (found: { conferenceId: string; manager: string }, when: Date) =>
  goOnWithInterpreter(await colleagueIn(doors, found.manager, found.conferenceId, "goOnWithInterpreter"), { language: "tir" }, at(when));
const offer = async (found: { conferenceId: string; manager: string; marja: string }, when: Date) =>
  offerCoordinator(await colleagueIn(doors, found.manager, found.conferenceId, "offerCoordinator"), { accountId: found.marja }, at(when));
const told = (conferenceId: string) => doors.staff.languageFallback.findMany({ where: { conferenceId }, orderBy: { decidedAt: "asc" } });
const needed = async (conferenceId: string) => {
  const { dataKey } = await doors.staff.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  return (await needOf(doors.staff, { id: conferenceId, dataKey }, now)).need.interpreted;
};
const yonas = ({ people }: Telling) => relative(doors, people.get("Yonas") ?? "", "answerInterpreter");

test("not before the days are over; then once, and Yonas is told by a message that says only that there is news", async () => {
  const found = await scene("+31612000066");
  const { conferenceId } = found;
  expect(await goOn(found, days(4))).toEqual({ refused: "notYet" });
  expect(await offer(found, days(4))).toEqual({ refused: "language" });
  expect((await goOn(found, days(5))).refused).toBeNull();
  expect(await goOn(found, days(5))).toEqual({ refused: "notNeeded" });
  expect(await told(conferenceId)).toMatchObject([{ language: "tir", answer: null }]);
  expect(await needed(conferenceId)).toEqual(["tir"]);
  expect(await doors.staff.outgoingMessage.count({ where: { conferenceId, template: "principalNews" } })).toBe(1);
  expect((await offer(found, days(5))).refused).toBeNull();
});

test("'rather wait' makes the language needed again and takes back what was asked of somebody who does not speak it", async () => {
  const found = await scene("+31612000067");
  const { conferenceId, telling, marja } = found;
  await goOn(found, days(5));
  await offer(found, days(5));
  const [row] = await told(conferenceId);
  const fallbackId = row?.id ?? "";
  expect((await answerFallback(await yonas(telling), { fallbackId, answer: "ratherWait" }, at(days(6)))).refused).toBeNull();
  expect(await needed(conferenceId)).toEqual([]);
  expect(await doors.staff.coordinatorOffer.findMany({ where: { conferenceId, accountId: marja } })).toMatchObject([
    { answer: "withdrawn" },
  ]);
  expect(await offer(found, days(6))).toEqual({ refused: "language" });
  expect(await goOn(found, days(10))).toEqual({ refused: "notYet" });
  expect((await goOn(found, days(11))).refused).toBeNull();
});

test("who has no phone gets no message; a colleague writes down what he said, but not over his own words", async () => {
  const found = await scene();
  const { conferenceId, telling, manager } = found;
  await goOn(found, days(5));
  expect(await doors.staff.outgoingMessage.count({ where: { conferenceId, template: "principalNews" } })).toBe(0);
  const fallbackId = (await told(conferenceId))[0]?.id ?? "";
  const asker = await colleagueIn(doors, manager, conferenceId, "noteInterpreterAnswer");
  expect((await noteFallbackAnswer(asker, { fallbackId, answer: "withInterpreter" }, at(days(6)))).refused).toBeNull();
  expect(await told(conferenceId)).toMatchObject([{ answer: "withInterpreter", answeredBy: manager }]);
  expect((await answerFallback(await yonas(telling), { fallbackId, answer: "ratherWait" }, at(days(7)))).refused).toBeNull();
  expect(await noteFallbackAnswer(asker, { fallbackId, answer: "withInterpreter" }, at(days(8)))).toEqual({ refused: "gone" });
});

test("nobody speaks it: asking somebody tells Yonas of the interpreter in the same deed, and 'rather wait' then binds", async () => {
  const found = await scene("+31612000068", "tur");
  const { conferenceId, telling } = found;
  expect(await told(conferenceId)).toEqual([]);
  expect((await offer(found, days(1))).refused).toBeNull();
  expect(await told(conferenceId)).toMatchObject([{ language: "tir", answer: null, decidedBy: found.manager }]);
  expect(await doors.staff.outgoingMessage.count({ where: { conferenceId, template: "principalNews" } })).toBe(1);
  const fallbackId = (await told(conferenceId))[0]?.id ?? "";
  expect((await answerFallback(await yonas(telling), { fallbackId, answer: "ratherWait" }, at(days(2)))).refused).toBeNull();
  expect(await offer(found, days(2))).toEqual({ refused: "language" });
  expect(await offer(found, days(30))).toEqual({ refused: "language" });
  expect((await goOn(found, days(7))).refused).toBeNull();
  expect(await told(conferenceId)).toHaveLength(2);
  expect((await offer(found, days(7))).refused).toBeNull();
  expect(await told(conferenceId)).toHaveLength(2);
});

test("the desk says beforehand that Yonas will hear of an interpreter, and no more once he heard", async () => {
  const found = await scene("+31612000069", "tur");
  const { dataKey, centraleId } = await doors.staff.conference.findUniqueOrThrow({
    where: { id: found.conferenceId },
    include: { dataKey: true },
  });
  const desk = () =>
    deskPageOf(doors.staff, { id: found.conferenceId, dataKey, centraleId }, deskQuery("https://kring.example/matching"), days(1));
  expect((await desk()).search).toMatchObject({ beforehand: [{ language: "tir", nobody: true, needing: ["Yonas"] }], told: [] });
  await offer(found, days(1));
  expect((await desk()).search).toMatchObject({ beforehand: [], told: [{ firstName: "Yonas", language: "tir", answer: null }] });
});

test("a conference handed to somebody who does not speak it tells Yonas too", async () => {
  const found = await scene("+31612000070", "tur");
  const { conferenceId, marja, dawit, manager } = found;
  const led = { id: newId(), conferenceId, accountId: dawit, from: days(1) };
  await doors.staff.coordinatorAssignment.create({ data: led });
  const asker = await colleagueIn(doors, manager, conferenceId, "handOver");
  expect((await handOver(asker, { to: marja, why: "ill", spoken: "on" }, at(days(2)))).refused).toBeNull();
  expect(await told(conferenceId)).toMatchObject([{ language: "tir", answer: null }]);
  expect(await doors.staff.outgoingMessage.count({ where: { conferenceId, template: "principalNews" } })).toBe(1);
});
