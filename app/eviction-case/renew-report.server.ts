import type { Prisma } from "@generated/client";
import { newId } from "~/access/ids";
import { openOrNull, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import type { TenantContact } from "~/eviction-case/open-case.server";
import type { Report } from "~/eviction-case/report-fields";
import {
  actorOf,
  arrearsOf,
  contactOf,
  hashOf,
  type ReportWords,
  stepsOf,
  type TakingIn,
  wordsOf,
} from "~/eviction-case/reported-rows.server";

type Known = Prisma.LandlordReportGetPayload<{
  include: { evictionCase: { select: { dataKey: true; rentCents: true; outcomes: { select: { id: true } }; tenancies: true } } };
}>;

/** What the landlord says now; but what somebody has corrected since the landlord said it last stays. */
const renewed = <Value>(stands: Value, saidBefore: Value, saidNow: Value): Value => (stands === saidBefore ? (saidNow ?? stands) : stands);

/**
 * The same report says something else now: a new amount is added to the case, the rest takes the place of what the landlord said before.
 * What a worker wrote stays as he wrote it.
 */
export async function renew(tx: Tx, to: TakingIn, row: Known, report: Report, now: Date): Promise<void> {
  const { dataKey: key, rentCents } = row.evictionCase;
  const { caseId } = row;
  const by = to.byAccount ?? to.keyId ?? to.handlerAccountId;
  const place = { model: "LandlordReport", field: "familySealed", id: row.id } as const;
  const before = openOrNull<ReportWords>(key, place, row.familySealed);
  if (before?.arrears !== report.arrears || before.currentRentPaid !== report.currentRentPaid) {
    await tx.arrears.create({ data: arrearsOf(caseId, report, by, now) });
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
  await renewTenant(tx, row, before, report);
  const rent = renewed(rentCents, before?.rent ?? null, report.rent ?? null);
  if (rent !== rentCents) await tx.evictionCase.update({ where: { id: caseId }, data: { rentCents: rent } });
  await tx.landlordReport.update({
    where: { id: row.id },
    data: {
      contentHash: hashOf(report),
      familySealed: seal(key, place, wordsOf(report)),
      batchId: to.batchId,
      priority: report.priority ?? row.priority,
      receiptAt: now,
    },
  });
}

async function renewTenant(tx: Tx, { evictionCase }: Known, before: ReportWords | null, report: Report): Promise<void> {
  const { dataKey: key, tenancies } = evictionCase;
  const [tenancy] = tenancies;
  if (!tenancy) return;
  const place = { model: "Tenancy", field: "contactSealed", id: tenancy.id } as const;
  const stands = openOrNull<TenantContact>(key, place, tenancy.contactSealed) ?? {};
  const says = contactOf(report);
  const contact: Record<string, string | undefined> = {};
  for (const field of ["familyName", "address", "postcode", "town", "phone"] as const)
    contact[field] = renewed(stands[field], before?.[field], says[field]);
  const firstName = renewed(tenancy.firstName, before?.firstName ?? "", report.firstName);
  await tx.tenancy.update({ where: { id: tenancy.id }, data: { contactSealed: seal(key, place, contact), firstName } });
}
