import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { landlordRoomOf } from "~/eviction-case/landlord/landlord-room.server";
import { uploadReports } from "~/eviction-case/reports/deliver.server";
import { takeInReports } from "~/eviction-case/reports/take-in.server";
import { colleague } from "../../../tests/builders/askers";
import { bareCase } from "../../../tests/builders/cases";
import { account, organisation } from "../../../tests/builders/colleagues";
import { bytesOf, inventedReport, reportsCsv } from "../../../tests/builders/reports";
import { databaseOfThisFile } from "../../../tests/setup/database";

const now = new Date("2026-11-24T10:00:00Z");
const doors = () => ({ staff: dbOf("staff"), family: dbOf("family") });

beforeAll(async () => {
  await databaseOfThisFile();
  return disconnect;
});

test("what the landlord reported is offered only where he reported something", async () => {
  const db = dbOf("staff");
  const landlordId = await organisation(db, "Woonstede", "landlord", now);
  const organisationId = await organisation(db, "Buurtpunt", "welfare", now);
  const person = { firstName: "Joke", familyName: "Test", role: "socialWorker" as const, organisationId, email: "joke@kring.example" };
  const worker = await colleague(doors(), await account(db, person, now));
  const own = await bareCase(worker, now);
  expect((await landlordRoomOf(own, now)).reported).toBe(false);
  await uploadReports(worker, { landlordId, handlerAccountId: worker.id }, bytesOf(reportsCsv([inventedReport(1)])), {
    once: newId(),
    now,
  });
  await takeInReports(db, () => now);
  const { caseId, evictionCase } = await db.landlordReport.findFirstOrThrow({ include: { evictionCase: { include: { dataKey: true } } } });
  expect((await landlordRoomOf({ ...own, caseId, dataKey: evictionCase.dataKey }, now)).reported).toBe(true);
});
