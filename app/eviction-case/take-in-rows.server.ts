import { createHmac } from "node:crypto";
import type { Prisma } from "@generated/client";
import type { Actor } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { purposeKey } from "~/access/keyring.server";
import { nextReferences } from "~/access/references.server";
import { type Bytes, newDataKey, openOrNull, seal } from "~/access/sealing.server";
import { addMonths } from "~/calendar/months";
import type { Tx } from "~/db.server";
import { insertMany } from "~/eviction-case/many-rows.server";
import type { TenantContact } from "~/eviction-case/open-case.server";
import type { Report } from "~/eviction-case/report-fields";
import type { Accepted, Rejection } from "~/eviction-case/report-reading";
import { dayValue } from "~/language/dates";

/** `LandlordReport.familySealed`: the landlord's own words. */
export interface ReportWords {
  problems?: string;
  actions?: string;
  contactSoFar?: string;
  contactPerson: string;
  contactPhone?: string;
  contactEmail?: string;
  /** Where the landlord says his tenant lives, and how he is called. */
  address: string;
  postcode?: string;
  town: string;
  phone?: string;
}

/** Where reports come from, and who handles them. */
export interface TakingIn {
  batchId: string;
  landlordId: string;
  receiverId: string;
  handlerAccountId: string;
  road: "upload" | "endpoint" | "typed";
  byAccount: string | null;
  keyId: string | null;
}

interface Counted {
  accepted: number;
  unchanged: number;
  rejections: Rejection[];
}

/** A report nobody acts on keeps nobody longer than this; whoever works on the case can move its end, with the reason. */
const monthsKept = 12;

/** As much as `monthTenths` holds: 999,9 months. */
const mostTenths = 9_999;

/** A keyed hash of what was delivered: equal for equal content, and nothing to guess from. */
export const deliveryHash = (content: string | Uint8Array): Bytes =>
  new Uint8Array(createHmac("sha256", purposeKey("landlord-reports")).update(content).digest());

/**
 * Takes reports in: a reference that is new opens a case, one that is known and says something else adds to its case, one that says the
 * same changes nothing. A handful of statements, however many reports.
 */
export async function takeInRecords(tx: Tx, to: TakingIn, records: readonly Accepted[], now: Date): Promise<Counted> {
  const { landlordId } = to;
  const known = await tx.landlordReport.findMany({
    where: { landlordId, landlordReference: { in: records.map(({ report }) => report.reference) } },
    include: {
      evictionCase: {
        select: {
          dataKey: true,
          outcomes: { where: { moment: "closing" }, select: { id: true } },
          tenancies: { where: { kind: "tenant" }, take: 1 },
          arrears: { orderBy: [{ on: "desc" }, { recordedAt: "desc" }], take: 1 },
        },
      },
    },
  });
  const byReference = new Map(known.map((row) => [row.landlordReference, row]));
  const counted: Counted = { accepted: 0, unchanged: 0, rejections: [] };
  const fresh: Report[] = [];
  for (const { line, report } of records) {
    const row = byReference.get(report.reference);
    if (!row) fresh.push(report);
    else if (Buffer.from(row.contentHash).equals(hashOf(report))) {
      counted.unchanged += 1;
      continue;
    } else if (row.evictionCase.outcomes.length > 0) {
      counted.rejections.push({ line, field: "reference", reason: "caseEnded" });
      continue;
    } else await renew(tx, to, row, report, now);
    counted.accepted += 1;
  }
  if (fresh.length > 0) await openCases(tx, to, fresh, now);
  return counted;
}

const hashOf = (report: Report) => deliveryHash(JSON.stringify(Object.entries(report).sort(([one], [other]) => (one < other ? -1 : 1))));
const dayOn = (day: string | undefined, now: Date) => new Date(day ?? dayValue(now));
const actorOf = ({ byAccount, keyId }: TakingIn): Actor =>
  byAccount ? { kind: "account", id: byAccount } : { kind: "landlord", id: keyId };

const said = ["problems", "actions", "contactSoFar", "contactPerson", "contactPhone", "contactEmail"] as const;
const lives = ["address", "postcode", "town", "phone"] as const;
const wordsOf = (report: Report): ReportWords =>
  Object.fromEntries([...said, ...lives].map((field) => [field, report[field]])) as unknown as ReportWords;

function contactOf({ familyName, address, postcode, town, phone }: Report): TenantContact {
  return { familyName, address, ...(postcode ? { postcode } : {}), town, ...(phone ? { phone } : {}) };
}

function arrearsOf(caseId: string, report: Report, by: string, now: Date): Prisma.ArrearsCreateManyInput {
  const { rent, arrears, months } = report;
  return {
    id: newId(),
    caseId,
    on: dayOn(report.reportedOn, now),
    amountCents: arrears,
    monthTenths: months ?? (rent ? Math.min(Math.round((arrears / rent) * 10), mostTenths) : null),
    currentRentPaid: report.currentRentPaid ?? null,
    recordedAt: now,
    recordedBy: by,
  };
}

function stepsOf(caseId: string, report: Report, by: string, now: Date): Prisma.LadderStepCreateManyInput[] {
  const step = (kind: Prisma.LadderStepCreateManyInput["step"], on: string | undefined): Prisma.LadderStepCreateManyInput => ({
    id: newId(),
    caseId,
    step: kind,
    on: dayOn(on, now),
    recordedAt: now,
    recordedBy: by,
  });
  return [
    ...(report.arrearsSince ? [step("arrears", report.arrearsSince)] : []),
    step("report", report.reportedOn),
    ...(report.bailiff || report.bailiffOn ? [step("bailiff", report.bailiffOn ?? report.reportedOn)] : []),
  ];
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

type Known = Prisma.LandlordReportGetPayload<{
  include: { evictionCase: { select: { dataKey: true; outcomes: { select: { id: true } }; tenancies: true; arrears: true } } };
}>;

/** The same report says something else now: what is owed is added to the case, the rest takes the place of what was said before. */
async function renew(tx: Tx, to: TakingIn, row: Known, report: Report, now: Date): Promise<void> {
  const { dataKey: key, tenancies, arrears } = row.evictionCase;
  const { caseId } = row;
  const by = to.byAccount ?? to.keyId ?? to.handlerAccountId;
  const next = arrearsOf(caseId, report, by, now);
  const [last] = arrears;
  if (last?.amountCents !== next.amountCents || last.currentRentPaid !== next.currentRentPaid) {
    await tx.arrears.create({ data: next });
    const actor = actorOf(to);
    const refs = { batchId: to.batchId };
    await tx.timelineEvent.create({
      data: { id: newId(), caseId, at: now, kind: "arrearsNoted", actorKind: actor.kind, actorId: actor.id, refs },
    });
  }
  if (report.bailiff || report.bailiffOn) {
    const step = stepsOf(caseId, report, by, now).filter((one) => one.step === "bailiff");
    if ((await tx.ladderStep.count({ where: { caseId, step: "bailiff" } })) === 0) await tx.ladderStep.createMany({ data: step });
  }
  const [tenancy] = tenancies;
  if (tenancy) {
    const place = { model: "Tenancy", field: "contactSealed", id: tenancy.id } as const;
    const before = openOrNull<TenantContact>(key, place, tenancy.contactSealed);
    const contactSealed = seal(key, place, { ...before, ...contactOf(report) });
    await tx.tenancy.update({ where: { id: tenancy.id }, data: { contactSealed, firstName: report.firstName } });
  }
  if (report.rent) await tx.evictionCase.update({ where: { id: caseId }, data: { rentCents: report.rent } });
  const familySealed = seal(key, { model: "LandlordReport", field: "familySealed", id: row.id }, wordsOf(report));
  await tx.landlordReport.update({
    where: { id: row.id },
    data: { contentHash: hashOf(report), familySealed, batchId: to.batchId, priority: report.priority ?? row.priority, receiptAt: now },
  });
}
