import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { open, seal } from "~/access/sealing.server";
import { dbOf, disconnect } from "~/db.server";
import type { TenantContact } from "~/eviction-case/open-case.server";
import type { ReportField } from "~/eviction-case/reports/report-fields";
import { colleague } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { bytesOf, inventedReport, reportsCsv } from "../../../tests/builders/reports";
import { databaseOfThisFile, type TestDatabase } from "../../../tests/setup/database";
import { uploadReports } from "./deliver.server";
import type { ReportWords } from "./reported-rows.server";
import { takeInReports } from "./take-in.server";

const now = new Date("2026-11-24T10:00:00Z");
let database: TestDatabase;
let landlordId: string;
let workerId: string;
let otherId: string;

beforeAll(async () => {
  database = await databaseOfThisFile();
  const db = dbOf("staff");
  landlordId = await organisation(db, "Woonstede", "landlord", now);
  const welfare = await organisation(db, "Buurtpunt", "welfare", now);
  const elsewhere = await organisation(db, "Wijkteam", "welfare", now);
  const person = { familyName: "Test", role: "socialWorker" as const };
  workerId = await account(db, { ...person, firstName: "Joke", organisationId: welfare, email: "joke@kring.example" }, now);
  otherId = await account(db, { ...person, firstName: "Bram", organisationId: elsewhere, email: "bram@kring.example" }, now);
});
afterAll(() => disconnect());

const doors = () => ({ staff: dbOf("staff"), family: dbOf("family") });
async function upload(content: string | Uint8Array, once: string = newId(), to = { landlordId, handlerAccountId: workerId }) {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  return uploadReports(await colleague(doors(), workerId), to, bytes, { once, now });
}
async function delivered(reports: readonly Partial<Record<ReportField, string>>[]) {
  const outcome = await upload(reportsCsv(reports));
  if (outcome.refused) throw new Error(outcome.refused);
  await takeInReports(dbOf("staff"), () => now);
  return dbOf("staff").reportBatch.findUniqueOrThrow({
    where: { id: outcome.redirect.split("/")[2] ?? "" },
    include: { rejections: { orderBy: { line: "asc" } } },
  });
}
const rows = async () => {
  const [counts] = await database.query<Record<string, number>>(
    `select (select count(*) from "EvictionCase")::int as cases, (select count(*) from "Arrears")::int as arrears, (select count(*) from "LadderStep")::int as steps,
      (select count(*) from "Tenancy")::int as tenancies, (select count(*) from "LandlordReport")::int as reports, (select count(*) from "TimelineEvent")::int as events,
      (select count(*) from "DataKey")::int as keys, (select count(*) from "ReportPiece")::int as pieces`,
  );
  return counts ?? {};
};
const ofReference = (reference: string) =>
  dbOf("staff").landlordReport.findFirstOrThrow({
    where: { landlordReference: reference },
    include: { evictionCase: { include: { dataKey: true, tenancies: true, arrears: { orderBy: { recordedAt: "asc" } }, steps: true } } },
  });

test("a report opens a minimal case with its handler, its steps and an end; the receipt is there at once", async () => {
  const report = inventedReport(1, { reference: "M-1", coTenantFirstName: "Bilal", bailiffOn: "2026-11-01", problems: "Stille huurder" });
  expect(await delivered([report])).toMatchObject({ state: "done", total: 1, accepted: 1, rejected: 0, unchanged: 0, dataKeyId: null });
  const row = await ofReference("M-1");
  expect(row).toMatchObject({ handlerAccountId: workerId, receiptAt: now, road: "upload", priority: false });
  const { evictionCase } = row;
  expect(evictionCase).toMatchObject({ accountId: workerId, landlordId, engagedAt: null, model: "modelII", rentCents: 61_250 });
  expect(evictionCase.endsOn?.toISOString().slice(0, 10)).toBe("2027-11-24");
  expect(evictionCase.reference).toMatch(/^Z-2026-\d{4}$/);
  expect(evictionCase.steps.map(({ step, on }) => `${step} ${on.toISOString().slice(0, 10)}`).sort()).toEqual([
    "arrears 2026-03-01",
    "bailiff 2026-11-01",
    "report 2026-06-02",
  ]);
  expect(evictionCase.arrears).toMatchObject([{ amountCents: 100_100, currentRentPaid: false, monthTenths: 16 }]);
  expect(evictionCase.tenancies.map(({ kind, firstName }) => [kind, firstName]).sort()).toEqual([
    ["coTenant", "Bilal"],
    ["tenant", "Bilal"],
  ]);
  const words = open<ReportWords>(evictionCase.dataKey, { model: "LandlordReport", field: "familySealed", id: row.id }, row.familySealed);
  expect(words).toMatchObject({ problems: "Stille huurder", contactPerson: "Wim Test", contactPhone: "+31201234567" });
});

test("the same file twice changes nothing, a changed amount joins the same case, and the form itself counts once", async () => {
  const reports = [1, 2, 3].map((at) => inventedReport(at, { reference: `T-${at}` }));
  await delivered(reports);
  const before = await rows();
  expect(await delivered(reports)).toMatchObject({ total: 3, accepted: 0, unchanged: 3, rejected: 0 });
  expect(await rows()).toEqual(before);

  const changed = reports.map((one) => (one.reference === "T-2" ? { ...one, arrears: "2.000", address: "Nieuwstraat 3" } : one));
  expect(await delivered(changed)).toMatchObject({ accepted: 1, unchanged: 2 });
  const { evictionCase } = await ofReference("T-2");
  expect(evictionCase.arrears.map(({ amountCents }) => amountCents)).toEqual([100_200, 200_000]);
  expect(await rows()).toMatchObject({
    cases: before.cases,
    reports: before.reports,
    arrears: (before.arrears ?? 0) + 1,
    keys: before.keys,
  });

  const once = newId();
  const batches = await dbOf("staff").reportBatch.count();
  const [first, second] = [await upload(reportsCsv(reports), once), await upload(reportsCsv(reports), once)];
  expect(first).toEqual(second);
  expect(await dbOf("staff").reportBatch.count()).toBe(batches + 1);
  await takeInReports(dbOf("staff"), () => now);
});

test("a report that is renewed leaves alone what somebody corrected since, and what was paid", async () => {
  const db = dbOf("staff");
  const first = inventedReport(4, { reference: "R-1", rent: "600", arrears: "1.200", phone: "0201234567" });
  await delivered([first]);
  const { evictionCase: opened } = await ofReference("R-1");
  const [tenant] = opened.tenancies.filter(({ kind }) => kind === "tenant");
  const place = { model: "Tenancy", field: "contactSealed", id: tenant?.id ?? "" } as const;
  const contactOf = (sealed: Uint8Array | null | undefined) => open<TenantContact>(opened.dataKey, place, sealed as Uint8Array);
  const corrected = { ...contactOf(tenant?.contactSealed), address: "Bij zijn zus 4" };
  await db.tenancy.update({
    where: { id: tenant?.id ?? "" },
    data: { firstName: "Gecorrigeerd", contactSealed: seal(opened.dataKey, place, corrected) },
  });
  await db.evictionCase.update({ where: { id: opened.id }, data: { rentCents: 58_000 } });
  const paid = { id: newId(), caseId: opened.id, on: now, amountCents: 0, recordedAt: now, recordedBy: workerId };
  await db.arrears.create({ data: paid });

  await delivered([{ ...first, rent: "650", address: "Oudstraat 1", town: "Utrecht", firstName: "Anders", priority: "ja" }]);
  const { evictionCase: after } = await ofReference("R-1");
  const [now2] = after.tenancies.filter(({ kind }) => kind === "tenant");
  expect(now2?.firstName).toBe("Gecorrigeerd");
  expect(contactOf(now2?.contactSealed)).toMatchObject({ address: "Bij zijn zus 4", town: "Utrecht" });
  expect(after.rentCents).toBe(58_000);
  expect(after.arrears.map(({ amountCents }) => amountCents)).toEqual([120_000, 0]);
});

test("the same reference at another organisation opens a case there, and touches none of this one's", async () => {
  await delivered([inventedReport(3, { reference: "O-1" })]);
  const before = await ofReference("O-1");
  const elsewhere = await colleague(doors(), otherId);
  const file = bytesOf(reportsCsv([inventedReport(3, { reference: "O-1", address: "Verzonnen 9", arrears: "9.000" })]));
  const outcome = await uploadReports(elsewhere, { landlordId, handlerAccountId: otherId }, file, { once: newId(), now });
  expect(outcome.refused).toBeNull();
  await takeInReports(dbOf("staff"), () => now);
  const mine = { landlordReference: "O-1", receiverId: before.receiverId };
  expect(
    await dbOf("staff").landlordReport.findFirstOrThrow({ where: mine, include: { evictionCase: { include: { arrears: true } } } }),
  ).toMatchObject({
    contentHash: before.contentHash,
    evictionCase: { arrears: [{ amountCents: before.evictionCase.arrears[0]?.amountCents }] },
  });
  const there = { landlordReference: "O-1", receiverId: { not: before.receiverId } };
  expect(
    (await dbOf("staff").landlordReport.findFirstOrThrow({ where: there, include: { evictionCase: true } })).evictionCase,
  ).toMatchObject({ accountId: otherId, organisationId: elsewhere.organisationId });
});

test("a broken record is named by line and field, the others go in; a case that ended takes no report more", async () => {
  const { caseId } = await ofReference("T-1");
  await dbOf("staff").caseOutcome.create({ data: { id: newId(), caseId, outcome: "prevented", at: now, recordedBy: workerId } });
  const batch = await delivered([
    inventedReport(5, { reference: "B-1" }),
    inventedReport(6, { reference: "B-2", arrears: "veel" }),
    inventedReport(7, { reference: "B-3", problems: "zijn nummer is 123456782" }),
    inventedReport(8, { reference: "T-1", arrears: "5.000" }),
  ]);
  expect(batch).toMatchObject({ state: "done", total: 4, accepted: 1, rejected: 3 });
  expect(batch.rejections.map(({ line, field, reason }) => [line, field, reason])).toEqual([
    [3, "arrears", "amountUnclear"],
    [4, "problems", "maybeBsn"],
    [5, "reference", "caseEnded"],
  ]);
});

test("of a file refused as a whole stays when, whose and why, and not a byte of it", async () => {
  const before = await rows();
  const outcome = await upload(reportsCsv([inventedReport(9, { reference: "GEHEIMKENMERK" })], ["Burgerservicenummer"]));
  expect(outcome).toEqual({ refused: "file", file: { reason: "bsnColumn" } });
  expect(await rows()).toEqual(before);
  const [batch] = await dbOf("staff").reportBatch.findMany({ where: { state: "refused" } });
  expect(batch).toMatchObject({ refusal: "bsnColumn::", total: 0, fileHash: new Uint8Array(0) });
});

test("only a landlord's reports, and only for a colleague of one's own organisation", async () => {
  const file = reportsCsv([inventedReport(10)]);
  expect(await upload(file, newId(), { landlordId: newId(), handlerAccountId: workerId })).toEqual({ refused: "landlord" });
  expect(await upload(file, newId(), { landlordId, handlerAccountId: otherId })).toEqual({ refused: "handler" });
});

test("what waits is sealed, and a worker that dies half way leaves it whole", async () => {
  const file = reportsCsv(Array.from({ length: 450 }, (_, at) => inventedReport(at, { reference: `K-${at}`, problems: "Kwetsbaarwoord" })));
  await upload(file);
  const [piece] = await database.query<{ familySealed: Buffer }>(`select "familySealed" from "ReportPiece" order by "position" limit 1`);
  expect(piece?.familySealed.includes("Kwetsbaarwoord")).toBe(false);
  let told = 0;
  const dies = () => {
    told += 1;
    if (told === 2) throw new Error("killed");
    return now;
  };
  await expect(takeInReports(dbOf("staff"), dies)).rejects.toThrow("killed");
  const half = await dbOf("staff").reportBatch.findFirstOrThrow({ where: { state: "running" } });
  expect(half).toMatchObject({ accepted: 200, total: 450 });
  await Promise.all([takeInReports(dbOf("staff"), () => now), takeInReports(dbOf("staff"), () => now)]);
  expect(await dbOf("staff").reportBatch.findUniqueOrThrow({ where: { id: half.id } })).toMatchObject({
    state: "done",
    accepted: 450,
    dataKeyId: null,
  });
  expect(await rows()).toMatchObject({ pieces: 0 });
});

test("a record the database cannot take is refused by its line, and the others of its piece go in", async () => {
  const batch = await delivered([
    inventedReport(1, { reference: "D-1" }),
    inventedReport(2, { reference: "D-2", rent: "9.999.999" }),
    inventedReport(3, { reference: "D-3", familyName: "A\u0000B".replace("\u0000", " ") }),
  ]);
  expect(batch).toMatchObject({ state: "done", accepted: 3 });
  await database.query(`alter table "EvictionCase" add constraint "test_rent" check ("rentCents" is distinct from 77700) not valid`);
  const other = await delivered([
    inventedReport(1, { reference: "E-1" }),
    inventedReport(2, { reference: "E-2", rent: "777" }),
    inventedReport(3, { reference: "E-3" }),
  ]);
  expect(other).toMatchObject({ state: "done", accepted: 2, rejected: 1 });
  expect(other.rejections).toMatchObject([{ line: 3, reason: "notTaken" }]);
});

test("a thousand reports are in within ten seconds", { timeout: 30_000 }, async () => {
  const file = bytesOf(reportsCsv(Array.from({ length: 1_000 }, (_, at) => inventedReport(at, { reference: `P-${at}` }))));
  const started = performance.now();
  await upload(file);
  await takeInReports(dbOf("staff"), () => now);
  const seconds = (performance.now() - started) / 1_000;
  expect(await dbOf("staff").landlordReport.count({ where: { landlordReference: { startsWith: "P-" } } })).toBe(1_000);
  expect(seconds).toBeLessThan(10);
  console.log(`1,000 reports in ${seconds.toFixed(2)} s`);
});

test("a thousand reports that all changed since last month are in within ten seconds", { timeout: 60_000 }, async () => {
  const changed = Array.from({ length: 1_000 }, (_, at) => inventedReport(at, { reference: `P-${at}`, arrears: "4.321", town: "Zaandam" }));
  const started = performance.now();
  expect(await delivered(changed)).toMatchObject({ state: "done", accepted: 1_000, rejected: 0 });
  const seconds = (performance.now() - started) / 1_000;
  expect(seconds).toBeLessThan(10);
  console.log(`1,000 changed reports in ${seconds.toFixed(2)} s`);
});
