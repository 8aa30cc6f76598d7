import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { connect, type Db } from "~/db.server";
import { conferenceMentionOf } from "~/eviction-case/landlord/conference-mention.server";
import { colleague, colleagueIn, type Doors, relative } from "../../../tests/builders/askers";
import { bareCase } from "../../../tests/builders/cases";
import { account, organisation } from "../../../tests/builders/colleagues";
import { done, personOf, register, withoutWorry } from "../../../tests/builders/telling";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { giveConsent, takeBack } from "./consents.server";

process.env.MODE = "demo";
const now = new Date("2026-11-19T10:00:00Z");
const at = () => ({ once: newId(), now });
let db: Db;
let doors: Doors;

beforeAll(async () => {
  const database = await databaseOfThisFile();
  db = connect(database.urls.staff, 4);
  doors = { staff: db, family: connect(database.urls.family, 2) };
  return async () => {
    await doors.family.$disconnect();
    await db.$disconnect();
  };
});

test("one of a couple cannot let the landlord know for both, and either takes it back for both", async () => {
  await organisation(db, "Eigen Kracht Centrale", "centrale", now);
  const help = await organisation(db, "Maatwerk Oost", "welfare", now);
  const saskia = { firstName: "Saskia", familyName: "Bos", email: "saskia@example.org" };
  const workerId = await account(db, { ...saskia, role: "socialWorker", organisationId: help }, now);
  const hatice = { ...withoutWorry, firstName: "Hatice", consentLandlord: true };
  const couple = { principals: [hatice, { ...withoutWorry, firstName: "Cemal" }], problemAreas: ["home" as const], situation: "Huur." };
  const telling = await register(doors, workerId, { ...couple, children: "no", housing: "none" }, now);
  const { conferenceId } = telling;
  const { caseId } = await bareCase(await colleague(doors, workerId), now);
  await db.caseConference.create({ data: { caseId, conferenceId, linkedAt: now, linkedBy: workerId } });
  expect(await conferenceMentionOf(db, caseId, now)).toBeNull();
  const worker = await colleagueIn(doors, workerId, conferenceId, "recordYes");
  const yes = { purpose: "mentionToLandlord" as const, how: "spoken" as const, language: "nld" };
  done(await giveConsent(worker, { ...yes, principalId: telling.principals.get("Cemal") ?? "" }, at()));
  expect(await conferenceMentionOf(db, caseId, now)).toEqual({ day: null });
  const her = await relative(doors, personOf(telling, "Hatice"), "changeOwnYes");
  const principalId = her.principalId ?? "";
  const { id } = await db.dataConsent.findFirstOrThrow({ where: { principalId, purpose: "mentionToLandlord" } });
  done(await takeBack(her, { principalId, kind: "consent", id }, at()));
  expect(await conferenceMentionOf(db, caseId, now)).toBeNull();
});
