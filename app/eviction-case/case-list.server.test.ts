import { afterAll, beforeAll, expect, test } from "vitest";
import { dbOf, disconnect } from "~/db.server";
import { uploadReports } from "~/eviction-case/reports/deliver.server";
import { colleague } from "../../tests/builders/askers";
import { account, organisation } from "../../tests/builders/colleagues";
import { bytesOf, inventedReport, reportsCsv } from "../../tests/builders/reports";
import { databaseOfThisFile } from "../../tests/setup/database";
import { newId } from "../access/ids";
import { caseListOf, casesAtATime } from "./case-facts.server";
import { takeInReports } from "./reports/take-in.server";

const now = new Date("2026-11-24T10:00:00Z");
let workerId: string;
let landlordId: string;

beforeAll(async () => {
  await databaseOfThisFile();
  const db = dbOf("staff");
  landlordId = await organisation(db, "Woonstede", "landlord", now);
  const organisationId = await organisation(db, "Buurtpunt", "welfare", now);
  const person = { firstName: "Joke", familyName: "Test", role: "socialWorker" as const, email: "joke@kring.example" };
  workerId = await account(db, { ...person, organisationId }, now);
});
afterAll(() => disconnect());

const asker = () => colleague({ staff: dbOf("staff"), family: dbOf("family") }, workerId);

test("five thousand cases come a page at a time, the open ones first, with how many there are", { timeout: 120_000 }, async () => {
  expect(await caseListOf(await asker(), casesAtATime)).toEqual({ of: 0, cases: [] });
  const file = bytesOf(reportsCsv(Array.from({ length: 5_000 }, (_, at) => inventedReport(at, { reference: `L-${at}` }))));
  const to = { landlordId, handlerAccountId: workerId };
  expect((await uploadReports(await asker(), to, file, { once: newId(), now })).refused).toBeNull();
  await takeInReports(dbOf("staff"), () => now);
  const first = await caseListOf(await asker(), casesAtATime);
  const [ended] = first.cases;
  const outcome = { id: newId(), caseId: ended?.id ?? "", outcome: "prevented" as const, at: now, recordedBy: workerId };
  await dbOf("staff").caseOutcome.create({ data: outcome });

  const started = performance.now();
  const shown = await caseListOf(await asker(), casesAtATime);
  const milliseconds = performance.now() - started;
  expect([shown.of, shown.cases.length]).toEqual([5_000, casesAtATime]);
  expect(shown.cases.some(({ id }) => id === ended?.id)).toBe(false);
  expect(milliseconds).toBeLessThan(1_000);
  const all = await caseListOf(await asker(), 5_000);
  expect(all.cases.at(-1)?.id).toBe(ended?.id);
  expect(new Set(all.cases.map(({ id }) => id)).size).toBe(5_000);
});
