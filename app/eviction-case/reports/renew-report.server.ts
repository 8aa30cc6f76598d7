import type { Prisma } from "@generated/client";
import { newId } from "~/access/ids";
import { openOrNull, seal } from "~/access/sealing.server";
import { updateMany } from "~/csv/many-rows.server";
import type { Tx } from "~/db.server";
import type { TenantContact } from "~/eviction-case/open-case.server";
import type { Report } from "~/eviction-case/reports/report-fields";
import {
  actorOf,
  arrearsOf,
  contactOf,
  hashOf,
  type ReportWords,
  stepsOf,
  type TakingIn,
  wordsOf,
} from "~/eviction-case/reports/reported-rows.server";

/** What has to be known of a case to renew the report it came from. */
export const knownOfCase = {
  dataKey: true,
  rentCents: true,
  outcomes: { where: { moment: "closing" }, select: { id: true } },
  tenancies: { where: { kind: "tenant" }, take: 1 },
  steps: { where: { step: "bailiff" }, take: 1, select: { id: true } },
} as const satisfies Prisma.EvictionCaseSelect;

type Known = Prisma.LandlordReportGetPayload<{ include: { evictionCase: { select: typeof knownOfCase } } }>;

/** What the landlord says now; but what somebody has corrected since the landlord said it last stays. */
const renewed = <Value>(stands: Value, saidBefore: Value, saidNow: Value): Value => (stands === saidBefore ? (saidNow ?? stands) : stands);

/**
 * Reports that say something else now: a new amount is added to the case, the rest takes the place of what the landlord said before.
 * What a worker wrote stays as he wrote it.
 */
export async function renewAll(tx: Tx, to: TakingIn, changed: readonly { row: Known; report: Report }[], now: Date): Promise<void> {
  const by = to.byAccount ?? to.keyId ?? to.handlerAccountId;
  const read = changed.map((one) => ({
    ...one,
    before: openOrNull<ReportWords>(one.row.evictionCase.dataKey, placeOf(one.row), one.row.familySealed),
  }));
  const owed = read.filter(({ before, report }) => before?.arrears !== report.arrears || before.currentRentPaid !== report.currentRentPaid);
  await tx.arrears.createMany({ data: owed.map(({ row, report }) => arrearsOf(row.caseId, report, by, now)) });
  const actor = actorOf(to);
  const noted = { at: now, kind: "arrearsNoted", actorKind: actor.kind, actorId: actor.id, refs: { batchId: to.batchId } };
  await tx.timelineEvent.createMany({ data: owed.map(({ row }) => ({ id: newId(), caseId: row.caseId, ...noted })) });
  const bailiff = read.filter(({ row, report }) => (report.bailiff || report.bailiffOn) && row.evictionCase.steps.length === 0);
  await tx.ladderStep.createMany({
    data: bailiff.flatMap(({ row, report }) => stepsOf(row.caseId, report, by, now).filter(({ step }) => step === "bailiff")),
  });
  const rents = read.flatMap(({ row, report, before }) => {
    const { rentCents } = row.evictionCase;
    const rent = renewed(rentCents, before?.rent ?? null, report.rent ?? null);
    return rent === rentCents ? [] : [{ id: row.caseId, rentCents: rent }];
  });
  await updateMany(tx, "EvictionCase", { id: "uuid", rentCents: "int" }, rents);
  const tenants = read.flatMap(({ row, before, report }) => renewedTenant(row, before, report) ?? []);
  await updateMany(tx, "Tenancy", { id: "uuid", firstName: "text", contactSealed: "bytea" }, tenants);
  const said = read.map(({ row, report }) => ({
    id: row.id,
    contentHash: hashOf(report),
    familySealed: seal(row.evictionCase.dataKey, placeOf(row), wordsOf(report)),
    batchId: to.batchId,
    priority: report.priority ?? row.priority,
    receiptAt: now,
  }));
  const [uuid, bytea] = ["uuid", "bytea"];
  const columns = { id: uuid, contentHash: bytea, familySealed: bytea, batchId: uuid, priority: "boolean", receiptAt: "timestamptz" };
  await updateMany(tx, "LandlordReport", columns, said);
}

const placeOf = ({ id }: Pick<Known, "id">) => ({ model: "LandlordReport", field: "familySealed", id }) as const;

/** The tenant as he is known from now on; null when nothing changes. */
function renewedTenant({ evictionCase }: Known, before: ReportWords | null, report: Report) {
  const { dataKey: key, tenancies } = evictionCase;
  const [tenancy] = tenancies;
  if (!tenancy) return null;
  const place = { model: "Tenancy", field: "contactSealed", id: tenancy.id } as const;
  const stands = openOrNull<TenantContact>(key, place, tenancy.contactSealed) ?? {};
  const says = contactOf(report);
  const fields = ["familyName", "address", "postcode", "town", "phone"] as const;
  const contact = Object.fromEntries(fields.map((field) => [field, renewed(stands[field], before?.[field], says[field])]));
  const firstName = renewed(tenancy.firstName, before?.firstName ?? "", report.firstName);
  const same = firstName === tenancy.firstName && fields.every((field) => contact[field] === stands[field]);
  return same ? null : { id: tenancy.id, firstName, contactSealed: seal(key, place, contact) };
}
