import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { newDataKey } from "~/access/sealing.server";
import { csvText } from "~/csv/csv-file";
import { dbOf, disconnect } from "~/db.server";
import { colleague } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { figureRows, figuresFor, figuresJson } from "./figures.server";

const now = new Date("2026-11-24T10:00:00Z");
const ids: Record<"worker" | "other" | "admin", string> = { worker: "", other: "", admin: "" };

beforeAll(async () => {
  await databaseOfThisFile();
  const db = dbOf("staff");
  const landlordId = await organisation(db, "Woonstede", "landlord", now);
  const own = await organisation(db, "Buurtpunt", "welfare", now);
  const elsewhere = await organisation(db, "Gemeente Voorbeeldstad", "municipality", now);
  const person = { firstName: "Joke", familyName: "Test" };
  ids.worker = await account(db, { ...person, role: "socialWorker", organisationId: own, email: "a@kring.example" }, now);
  ids.other = await account(db, { ...person, role: "socialWorker", organisationId: elsewhere, email: "b@kring.example" }, now);
  ids.admin = await account(db, { ...person, role: "admin", organisationId: own, email: "c@kring.example" }, now);
  const cases = async (many: number, organisationId: string, accountId: string, year: number) => {
    for (let at = 0; at < many; at++) {
      const key = newDataKey("case", now);
      const caseId = newId();
      await db.dataKey.create({ data: key });
      const openedAt = new Date(`${year - 1}-12-31T23:30:00Z`);
      await db.evictionCase.create({
        data: { id: caseId, reference: newId(), organisationId, accountId, landlordId, dataKeyId: key.id, openedAt, model: "modelI" },
      });
      await db.tenancy.create({ data: { id: newId(), caseId, kind: "tenant", firstName: "Naamvaniemand" } });
      const recorded = { recordedAt: now, recordedBy: accountId };
      await db.contactAttempt.create({ data: { id: newId(), caseId, at: now, way: "doorbell", reached: at < 5, ...recorded } });
      await db.ladderStep.create({ data: { id: newId(), caseId, step: "bailiff", on: openedAt, ...recorded } });
      await db.caseOutcome.create({
        data: { id: newId(), caseId, moment: "closing", outcome: "prevented", at: now, recordedBy: accountId },
      });
    }
  };
  await cases(12, own, ids.worker, 2026);
  await cases(6, elsewhere, ids.other, 2026);
});
afterAll(() => disconnect());

const figuresAs = async (who: keyof typeof ids) =>
  figuresFor(await colleague({ staff: dbOf("staff"), family: dbOf("family") }, ids[who]), now);

test("a worker counts his own organisation, an administrator all, by the Dutch year", async () => {
  expect((await figuresAs("worker")).map(({ year, total }) => [year, total])).toEqual([[2026, 12]]);
  expect((await figuresAs("other")).map(({ year, total }) => [year, total])).toEqual([[2026, 6]]);
  const [all] = await figuresAs("admin");
  expect(all?.groups.organisation).toEqual([
    { value: "Buurtpunt", count: 12 },
    { value: "Gemeente Voorbeeldstad", count: 6 },
  ]);
  const [own] = await figuresAs("worker");
  expect(own?.groups).toMatchObject({
    contact: [
      { value: "no", count: 7 },
      { value: "yes", count: 5 },
    ],
    stage: [{ value: "bailiff", count: 12 }],
    result: [
      { value: "noContact", count: 7 },
      { value: "unknown", count: 5 },
    ],
    partner: [{ value: "rent", count: 12 }],
  });
});

test("nobody stands in the files, and the list's words stand beside ours", async () => {
  const years = await figuresAs("other");
  const [csv, json] = [csvText(figureRows(years)), JSON.stringify(figuresJson(years))];
  for (const file of [csv, json]) {
    expect(file).not.toContain("Naamvaniemand");
    expect(file).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  }
  // Five reached and one not: the one is hidden, and so are the five.
  expect(csv).toContain("2026;contact;no;;*");
  expect(csv).toContain("2026;contact;yes;;*");
  expect(csv).toContain("2026;partner;rent;Huur;6");
  expect(json).toContain(`"list":"DDAS Uitwisselmodel 0.9"`);
});
