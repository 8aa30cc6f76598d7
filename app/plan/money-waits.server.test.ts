import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { connect, type Db } from "~/db.server";
import { draftOf } from "~/plan/agreements.server";
import { moneyVoicesOf, representativeSaidToMoney } from "~/plan/representative-yes.server";
import { writeAgreement } from "~/plan/writing.server";
import { endRepresentation, recordRepresentation } from "~/registration/representation/representation.server";
import { colleagueIn, type Doors, relative } from "../../tests/builders/askers";
import { account, organisation } from "../../tests/builders/colleagues";
import { done, personOf, register, type Telling, withoutWorry } from "../../tests/builders/telling";
import { databaseOfThisFile } from "../../tests/setup/database";

process.env.MODE = "demo";
const now = new Date("2026-11-19T10:00:00Z");
let minutes = 0;
const at = () => ({ once: newId(), now: new Date(now.getTime() + ++minutes * 60_000) });
let db: Db;
let doors: Doors;
let telling: Telling;
let other: Telling;
let worker: string;

beforeAll(async () => {
  const database = await databaseOfThisFile();
  db = connect(database.urls.staff, 3);
  doors = { staff: db, family: connect(database.urls.family, 2) };
  await organisation(db, "Eigen Kracht Centrale", "centrale", now);
  const help = await organisation(db, "Maatwerk Oost", "welfare", now);
  worker = await account(
    db,
    { firstName: "Saskia", familyName: "Bos", email: "s@example.org", role: "socialWorker", organisationId: help },
    now,
  );
  const input = { principals: [{ ...withoutWorry, firstName: "Ans" }], situation: "De huur.", children: "no", housing: "none" };
  const couple = { ...input, principals: [...input.principals, { ...withoutWorry, firstName: "Bert" }], problemAreas: ["finance"] };
  telling = await register(doors, worker, couple as Parameters<typeof register>[2], now);
  other = await register(doors, worker, couple as Parameters<typeof register>[2], now);
});
afterAll(() => Promise.all([doors.staff.$disconnect(), doors.family.$disconnect()]));

const lines = async () => {
  const { dataKey } = await db.conference.findUniqueOrThrow({ where: { id: telling.conferenceId }, include: { dataKey: true } });
  return Object.fromEntries(
    (await draftOf(doors.family, dataKey, telling.conferenceId)).map((line) => [line.words.what, line.waitsForRepresentative]),
  );
};

const newestOf = async (agreementId: string) =>
  (await db.agreementWording.findFirstOrThrow({ where: { agreementId }, orderBy: [{ at: "desc" }, { id: "desc" }] })).id;

test("under bewind an agreement about money waits for the bewindvoerder's yes to these very words, and nothing else waits", async () => {
  const ans = await relative(doors, personOf(telling, "Ans"), "writePlan");
  const [money, coffee] = [newId(), newId()];
  const line = { horizon: "now" as const };
  done(await writeAgreement(ans, { ...line, agreementId: money, what: "Elke maand 50 euro", aboutMoney: true }, at()));
  done(await writeAgreement(ans, { ...line, agreementId: coffee, what: "Koffie op zondag" }, at()));
  expect(await lines()).toEqual({ "Elke maand 50 euro": false, "Koffie op zondag": false });

  const asker = await colleagueIn(doors, worker, telling.conferenceId, "recordRepresentation");
  done(await recordRepresentation(asker, { personId: ans.id, kind: "bewind", seenHow: "register" }, at()));
  expect(await lines()).toEqual({ "Elke maand 50 euro": true, "Koffie op zondag": false });

  const { id: representationId } = await db.legalRepresentation.findFirstOrThrow({ where: { personId: ans.id } });
  const said = { representationId, wordingId: await newestOf(money) };
  done(await representativeSaidToMoney(ans, { ...said, yes: true }, at()));
  expect((await lines())["Elke maand 50 euro"]).toBe(false);

  done(await writeAgreement(ans, { ...line, agreementId: money, what: "Elke maand 80 euro", aboutMoney: true }, at()));
  expect((await lines())["Elke maand 80 euro"]).toBe(true);
  done(await endRepresentation(asker, { representationId }, at()));
  expect((await lines())["Elke maand 80 euro"]).toBe(false);
});

/** A money line of Ans's plan, and the bewind of a principal of this telling. */
async function underBewind(of: Telling, name: string) {
  const asker = await relative(doors, personOf(of, name), "writePlan");
  const agreementId = newId();
  done(await writeAgreement(asker, { horizon: "now", agreementId, what: `Geld van ${name}`, aboutMoney: true }, at()));
  const staff = await colleagueIn(doors, worker, of.conferenceId, "recordRepresentation");
  done(await recordRepresentation(staff, { personId: asker.id, kind: "bewind", who: "Kantoor Zonnedauw", seenHow: "said" }, at()));
  const { id } = await db.legalRepresentation.findFirstOrThrow({ where: { personId: asker.id, endedAt: null }, orderBy: { id: "desc" } });
  return { asker, said: { representationId: id, wordingId: await newestOf(agreementId) } };
}
const confirmations = (representationId: string) => db.agreementConfirmation.count({ where: { representationId } });

test("the yes is written down once, can be taken back, and only by who is represented", async () => {
  const { asker: ans, said } = await underBewind(telling, "Ans");
  const bert = await relative(doors, personOf(telling, "Bert"), "noteMoneyYes");
  expect(await representativeSaidToMoney(bert, { ...said, yes: true }, at())).toEqual({ refused: "notRepresented" });
  const twice = at();
  done(await representativeSaidToMoney(ans, { ...said, yes: true }, twice));
  done(await representativeSaidToMoney(ans, { ...said, yes: true }, twice));
  done(await representativeSaidToMoney(ans, { ...said, yes: true }, at()));
  expect(await confirmations(said.representationId)).toBe(1);
  expect(await moneyVoicesOf(ans, [said.wordingId])).toMatchObject([{ who: "Kantoor Zonnedauw", yesAt: twice.now, notedBy: null }]);
  expect(await moneyVoicesOf(bert, [said.wordingId])).toEqual([]);
  done(await representativeSaidToMoney(ans, { ...said, yes: false }, at()));
  expect((await lines())["Geld van Ans"]).toBe(true);
  expect((await moneyVoicesOf(ans, [said.wordingId]))[0]?.yesAt).toBeNull();
});

test("a representative of another conference, an agreement of another conference and one that is not about money are refused", async () => {
  const here = await underBewind(telling, "Ans");
  const there = await underBewind(other, "Ans");
  const mixed = { ...here.said, representationId: there.said.representationId, yes: true };
  expect(await representativeSaidToMoney(here.asker, mixed, at())).toEqual({ refused: "notRepresented" });
  const theirs = { ...here.said, wordingId: there.said.wordingId, yes: true };
  expect(await representativeSaidToMoney(here.asker, theirs, at())).toEqual({ refused: "noSuchAgreement" });
  const coffee = newId();
  done(await writeAgreement(here.asker, { horizon: "now", agreementId: coffee, what: "Thee op maandag" }, at()));
  const tea = { ...here.said, wordingId: await newestOf(coffee), yes: true };
  expect(await representativeSaidToMoney(here.asker, tea, at())).toEqual({ refused: "noSuchAgreement" });
});

test("a colleague writes it down only after the plan was read aloud, and only for what the whole circle reads", async () => {
  const { asker: ans, said } = await underBewind(telling, "Ans");
  const staff = await colleagueIn(doors, worker, telling.conferenceId, "noteMoneyYes");
  expect(await representativeSaidToMoney(staff, { ...said, yes: true }, at())).toEqual({ refused: "notPresented" });
  const { conferenceId } = telling;
  const day = { id: newId(), conferenceId, startsAt: now, endsAt: at().now, contactSealed: new Uint8Array(1), setAt: now, setBy: worker };
  await db.conferenceDay.create({ data: day });
  await db.phaseEntry.create({ data: { id: newId(), conferenceId, dayId: day.id, phase: "presentation", startedAt: now, endedAt: now } });
  done(await representativeSaidToMoney(staff, { ...said, yes: true }, at()));
  const voices = await moneyVoicesOf(ans, [said.wordingId]);
  expect(voices.find(({ representationId }) => representationId === said.representationId)).toMatchObject({ notedBy: "Saskia" });
  const own = newId();
  done(await writeAgreement(ans, { horizon: "now", agreementId: own, what: "Mijn spaarpot", aboutMoney: true, readers: "onlyMe" }, at()));
  const mine = { ...said, wordingId: await newestOf(own), yes: true };
  expect(await representativeSaidToMoney(staff, mine, at())).toEqual({ refused: "noSuchAgreement" });
  done(await representativeSaidToMoney(ans, mine, at()));
});
