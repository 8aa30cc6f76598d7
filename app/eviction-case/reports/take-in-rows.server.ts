import type { Prisma } from "@generated/client";
import { newId } from "~/access/ids";
import { nextReferences } from "~/access/references.server";
import { newDataKey, seal } from "~/access/sealing.server";
import { addMonths } from "~/calendar/months";
import { insertMany } from "~/csv/many-rows.server";
import type { Tx } from "~/db.server";
import type { TenantContact } from "~/eviction-case/open-case.server";
import { knownOfCase, renewAll } from "~/eviction-case/reports/renew-report.server";
import type { Report } from "~/eviction-case/reports/report-fields";
import type { Accepted, Rejection } from "~/eviction-case/reports/report-reading";
import {
  actorOf,
  arrearsOf,
  contactOf,
  dayOn,
  hashOf,
  stepsOf,
  type TakingIn,
  wordsOf,
} from "~/eviction-case/reports/reported-rows.server";
import { dayValue } from "~/language/dates";

interface Counted {
  accepted: number;
  unchanged: number;
  rejections: Rejection[];
}

/** A report nobody acts on keeps nobody longer than this; whoever works on the case can move its end, with the reason. */
const monthsKept = 12;

/**
 * Takes reports in: a reference that is new opens a case, one that is known and says something else adds to its case, one that says the
 * same changes nothing. A reference is known within the organisation that receives it: another's cases are out of reach. A handful of statements, however many reports.
 */
export async function takeInRecords(tx: Tx, to: TakingIn, records: readonly Accepted[], now: Date): Promise<Counted> {
  const { landlordId, receiverId } = to;
  const known = await tx.landlordReport.findMany({
    where: { landlordId, receiverId, landlordReference: { in: records.map(({ report }) => report.reference) } },
    include: { evictionCase: { select: knownOfCase } },
  });
  const byReference = new Map(known.map((row) => [row.landlordReference, row]));
  const counted: Counted = { accepted: 0, unchanged: 0, rejections: [] };
  const fresh: Report[] = [];
  const changed: { row: (typeof known)[number]; report: Report }[] = [];
  for (const { line, report } of records) {
    const row = byReference.get(report.reference);
    if (!row) fresh.push(report);
    else if (Buffer.from(row.contentHash).equals(hashOf(report))) {
      counted.unchanged += 1;
      continue;
    } else if (row.evictionCase.outcomes.length > 0) {
      counted.rejections.push({ line, field: "reference", reason: "caseEnded" });
      continue;
    } else changed.push({ row, report });
    counted.accepted += 1;
  }
  await renewAll(tx, to, changed, now);
  if (fresh.length > 0) await openCases(tx, to, fresh, now);
  return counted;
}

const [uuid, day, moment] = ["uuid", "date", "timestamptz"];
const recorded = { recordedAt: moment, recordedBy: uuid };
/** The columns a report fills, by their types. */
const columnsOf = {
  key: { id: uuid, subject: "text", wrapped: "bytea", keyringKeyId: "text", createdAt: moment },
  case: {
    ...{ id: uuid, reference: "text", organisationId: uuid, accountId: uuid, landlordId: uuid, dataKeyId: uuid, rentCents: "int" },
    ...{ openedAt: moment, endsOn: day, model: `"CaseModel"` },
  },
  tenancy: { id: uuid, caseId: uuid, kind: `"TenancyKind"`, firstName: "text", contactSealed: "bytea" },
  arrears: { id: uuid, caseId: uuid, on: day, amountCents: "int", monthTenths: "int", currentRentPaid: "boolean", ...recorded },
  step: { id: uuid, caseId: uuid, step: `"LadderStepKind"`, on: day, ...recorded },
  report: {
    ...{ id: uuid, caseId: uuid, landlordId: uuid, receiverId: uuid, landlordReference: "text", batchId: uuid, road: `"ReportRoad"` },
    ...{ reportedOn: day, receivedAt: moment, contentHash: "bytea", priority: "boolean", handlerAccountId: uuid, receiptAt: moment },
    familySealed: "bytea",
  },
  event: { id: uuid, caseId: uuid, at: moment, kind: "text", actorKind: "text", actorId: uuid, refs: "jsonb" },
};

/** One case for each report, minimal: nobody has spoken to the tenant yet. */
async function openCases(tx: Tx, to: TakingIn, reports: readonly Report[], now: Date): Promise<void> {
  const by = to.byAccount ?? to.keyId ?? to.handlerAccountId;
  const actor = actorOf(to);
  const endsOn = new Date(addMonths(dayValue(now), monthsKept));
  const opened = reports.map((report) => ({ report, id: newId(), key: newDataKey("case", now) }));
  await insertMany(
    tx,
    "DataKey",
    columnsOf.key,
    opened.map(({ key }) => key),
  );
  const references = await nextReferences(tx, "Z", opened.length, now);
  await insertMany(
    tx,
    "EvictionCase",
    columnsOf.case,
    opened.map(({ report, id, key }, at) => ({
      id,
      reference: references[at] as string,
      organisationId: to.receiverId,
      accountId: to.handlerAccountId,
      landlordId: to.landlordId,
      dataKeyId: key.id,
      rentCents: report.rent ?? null,
      openedAt: now,
      endsOn,
      model: report.model ?? "eropaf",
    })),
  );
  const tenancies: Prisma.TenancyCreateManyInput[] = opened.flatMap(({ report, id: caseId, key }) => {
    const sealed = (contact: TenantContact) => {
      const id = newId();
      return { id, caseId, contactSealed: seal(key, { model: "Tenancy", field: "contactSealed", id }, contact) };
    };
    const { firstName, coTenantFirstName, coTenantFamilyName } = report;
    const beside = coTenantFirstName || coTenantFamilyName;
    return [
      { ...sealed(contactOf(report)), kind: "tenant" as const, firstName },
      ...(beside
        ? [
            {
              ...sealed(coTenantFamilyName ? { familyName: coTenantFamilyName } : {}),
              kind: "coTenant" as const,
              firstName: coTenantFirstName ?? "",
            },
          ]
        : []),
    ];
  });
  await insertMany(tx, "Tenancy", columnsOf.tenancy, tenancies);
  await insertMany(
    tx,
    "Arrears",
    columnsOf.arrears,
    opened.map(({ report, id }) => arrearsOf(id, report, by, now)),
  );
  await insertMany(
    tx,
    "LadderStep",
    columnsOf.step,
    opened.flatMap(({ report, id }) => stepsOf(id, report, by, now)),
  );
  await insertMany(
    tx,
    "LandlordReport",
    columnsOf.report,
    opened.map(({ report, id: caseId, key }) => {
      const id = newId();
      return {
        id,
        caseId,
        landlordId: to.landlordId,
        receiverId: to.receiverId,
        landlordReference: report.reference,
        batchId: to.batchId,
        road: to.road,
        reportedOn: dayOn(report.reportedOn, now),
        receivedAt: now,
        contentHash: hashOf(report),
        priority: report.priority ?? false,
        handlerAccountId: to.handlerAccountId,
        receiptAt: now,
        familySealed: seal(key, { model: "LandlordReport", field: "familySealed", id }, wordsOf(report)),
      };
    }),
  );
  await insertMany(
    tx,
    "TimelineEvent",
    columnsOf.event,
    opened.map(({ id: caseId }) => ({
      id: newId(),
      caseId,
      at: now,
      kind: "caseOpened",
      actorKind: actor.kind,
      actorId: actor.id,
      refs: { batchId: to.batchId },
    })),
  );
}
