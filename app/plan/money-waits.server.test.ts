import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { connect, type Db } from "~/db.server";
import { draftOf } from "~/plan/agreements.server";
import { writeAgreement } from "~/plan/writing.server";
import { endRepresentation, recordRepresentation } from "~/registration/representation.server";
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
  telling = await register(doors, worker, { ...input, problemAreas: ["finance"] } as Parameters<typeof register>[2], now);
});
afterAll(() => Promise.all([doors.staff.$disconnect(), doors.family.$disconnect()]));

const lines = async () => {
  const { dataKey } = await db.conference.findUniqueOrThrow({ where: { id: telling.conferenceId }, include: { dataKey: true } });
  return Object.fromEntries(
    (await draftOf(doors.family, dataKey, telling.conferenceId)).map((line) => [line.words.what, line.waitsForRepresentative]),
  );
};

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
  const said = { conferenceId: telling.conferenceId, agreementId: money, personId: ans.id, representationId };
  await doors.family.agreementConfirmation.create({ data: { id: newId(), ...said, yes: true, at: at().now } });
  expect((await lines())["Elke maand 50 euro"]).toBe(false);

  done(await writeAgreement(ans, { ...line, agreementId: money, what: "Elke maand 80 euro", aboutMoney: true }, at()));
  expect((await lines())["Elke maand 80 euro"]).toBe(true);
  done(await endRepresentation(asker, { representationId }, at()));
  expect((await lines())["Elke maand 80 euro"]).toBe(false);
});
