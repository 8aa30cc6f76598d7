import { newId } from "~/access/ids";
import { nextReference } from "~/access/references.server";
import { newDataKey, seal } from "~/access/sealing.server";
import { realNow } from "~/clock";
import { type Db, dbOf } from "~/db.server";
import { uploadReports } from "~/eviction-case/reports/deliver.server";
import type { Report } from "~/eviction-case/reports/report-fields";
import { readDelivery } from "~/eviction-case/reports/report-reading";
import { takeInReports } from "~/eviction-case/reports/take-in.server";
import { dayValue } from "~/language/dates";
import { colleague } from "../builders/askers";
import { account, organisation } from "../builders/colleagues";
import { bytesOf, inventedReport, reportsCsv } from "../builders/reports";
import { inOwnDatabase } from "../setup/own-database";

// npm run bench -- reports [many] [rounds]: a file of reports becomes cases, against the same rows written one by one by Prisma.
const many = Number(process.argv[2] ?? 1_000);
const rounds = Number(process.argv[3] ?? 3);

await inOwnDatabase("bench", async () => {
  const db = dbOf("staff");
  const now = realNow();
  const landlordId = await organisation(db, "Woonstede", "landlord", now);
  const organisationId = await organisation(db, "Buurtpunt", "welfare", now);
  const person = { firstName: "Joke", familyName: "Test", role: "socialWorker" as const, organisationId, email: "joke@kring.example" };
  const accountId = await account(db, person, now);
  const asker = await colleague({ staff: db, family: dbOf("family") }, accountId);

  const seconds: Record<"kring" | "oneByOne", number[]> = { kring: [], oneByOne: [] };
  const file = (round: string) =>
    bytesOf(reportsCsv(Array.from({ length: many }, (_, at) => inventedReport(at, { reference: `${round}-${at}` }))));
  for (let round = 0; round < rounds; round++) {
    seconds.kring.push(
      await timed(async () => {
        const outcome = await uploadReports(asker, { landlordId, handlerAccountId: accountId }, file(`K${round}`), { once: newId(), now });
        if (outcome.refused) throw new Error(outcome.refused);
        await takeInReports(db, () => now);
      }),
    );
    seconds.oneByOne.push(
      await timed(async () => {
        const reading = readDelivery(file(`R${round}`), "csv", dayValue(now));
        if (reading.refused) throw new Error(reading.refused.reason);
        for (const { report } of reading.accepted) await writeOne(db, report, { landlordId, organisationId, accountId }, now);
      }),
    );
  }
  const written = await db.landlordReport.count();
  if (written !== many * rounds * 2) throw new Error(`${written} reports were written instead of ${many * rounds * 2}.`);
  const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  const ratio = median(seconds.oneByOne.map((one, round) => one / (seconds.kring[round] ?? Number.NaN)));
  console.log(
    JSON.stringify({
      reports: many,
      seconds: { kring: Number(median(seconds.kring).toFixed(2)), oneByOne: Number(median(seconds.oneByOne).toFixed(2)) },
      timesFaster: Number(ratio.toFixed(1)),
      rounds: Object.fromEntries(Object.entries(seconds).map(([each, all]) => [each, all.map((one) => Number(one.toFixed(2)))])),
    }),
  );
});

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

/** What most programs do: a transaction a record, a statement a row. */
async function writeOne(
  db: Db,
  report: Report,
  { landlordId, organisationId, accountId }: Record<"landlordId" | "organisationId" | "accountId", string>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    if (await tx.landlordReport.findFirst({ where: { landlordId, landlordReference: report.reference } })) return;
    const key = newDataKey("case", now);
    await tx.dataKey.create({ data: key });
    const [caseId, tenancyId, reportId] = [newId(), newId(), newId()];
    const reference = await nextReference(tx, "Z", now);
    const whose = { organisationId, accountId, landlordId, dataKeyId: key.id };
    await tx.evictionCase.create({ data: { id: caseId, reference, ...whose, rentCents: report.rent ?? null, openedAt: now, endsOn: now } });
    const contactSealed = seal(key, { model: "Tenancy", field: "contactSealed", id: tenancyId }, { familyName: report.familyName });
    await tx.tenancy.create({ data: { id: tenancyId, caseId, kind: "tenant", firstName: report.firstName, contactSealed } });
    const recorded = { caseId, on: now, recordedAt: now, recordedBy: accountId };
    await tx.arrears.create({ data: { id: newId(), ...recorded, amountCents: report.arrears } });
    for (const step of ["arrears", "report"] as const) await tx.ladderStep.create({ data: { id: newId(), ...recorded, step } });
    const familySealed = seal(key, { model: "LandlordReport", field: "familySealed", id: reportId }, { problems: report.problems });
    const said = { landlordReference: report.reference, road: "upload" as const, reportedOn: now, receivedAt: now, receiptAt: now };
    const by = { landlordId, receiverId: organisationId, handlerAccountId: accountId };
    await tx.landlordReport.create({ data: { id: reportId, caseId, ...by, ...said, contentHash: new Uint8Array(32), familySealed } });
    await tx.timelineEvent.create({
      data: { id: newId(), caseId, at: now, kind: "caseOpened", actorKind: "account", actorId: accountId, refs: {} },
    });
  });
}
