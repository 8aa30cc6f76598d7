import type { Db, Tx } from "~/db.server";
import { dayValue } from "~/language/dates";
import { recordEvent } from "~/timeline/timeline.server";

/** What the clock does by itself bears nobody's name. */
const clockItself = { kind: "clock", id: null } as const;
const atATime = 100;

/**
 * Erases cases whose day has come: who it was, what was owed, what was said and written. What stays, without anybody in it, is for the
 * figures: which steps were taken when, how often somebody tried, and how it ended. A case that has not ended is left alone while a last
 * chance runs or an eviction is still to come. Gives how many were erased.
 */
export async function eraseCases(db: Db, now: Date): Promise<number> {
  const today = new Date(dayValue(now));
  const due = await db.evictionCase.findMany({
    where: {
      erasedAt: null,
      endsOn: { lte: today },
      OR: [
        { outcomes: { some: {} } },
        {
          steps: { none: { evictionOn: { gte: today } } },
          lastChances: { none: { endedOn: null, OR: [{ until: null }, { until: { gte: today } }] } },
        },
      ],
    },
    select: { id: true, dataKeyId: true },
    orderBy: { endsOn: "asc" },
    take: atATime,
  });
  for (const one of due) await db.$transaction((tx) => eraseCase(tx, one, now));
  return due.length;
}

/** Erases one case in a deed of its own. */
export async function eraseCase(tx: Tx, { id: caseId, dataKeyId }: { id: string; dataKeyId: string }, now: Date): Promise<void> {
  const { count } = await tx.evictionCase.updateMany({
    where: { id: caseId, erasedAt: null },
    data: { erasedAt: now, landlordId: null, rentCents: null, helpAskedOn: null, helpFirstTalkOn: null },
  });
  // Somebody else's tick was first.
  if (count === 0) return;
  const where = { caseId };
  await tx.tenancy.deleteMany({ where });
  await tx.arrears.deleteMany({ where });
  await tx.budgetLine.deleteMany({ where });
  await tx.otherDebt.deleteMany({ where });
  await tx.paymentArrangement.deleteMany({ where });
  await tx.landlordReport.deleteMany({ where });
  await tx.caseLetter.deleteMany({ where });
  await tx.carePointReport.deleteMany({ where });
  await tx.caseExtension.deleteMany({ where });
  await tx.caseConference.deleteMany({ where });
  // A proposal is its worker's own and ends in its own time; it leads to no case any more.
  await tx.proposal.updateMany({ where, data: { caseId: null } });
  await tx.landlordLink.updateMany({ where: { caseId, revokedAt: null }, data: { revokedAt: now } });

  await tx.ladderStep.updateMany({ where, data: { takenBy: null } });
  await tx.contactAttempt.updateMany({ where, data: { familySealed: null } });
  await tx.postponement.updateMany({ where, data: { familySealed: null, offerCents: null, offerFrom: null } });
  await tx.feedback.updateMany({ where, data: { proposalCents: null } });
  // That nothing was owed any more is a fact for the figures; how much was owed is not.
  await tx.caseOutcome.updateMany({ where: { caseId, arrearsCents: { not: 0 } }, data: { arrearsCents: null } });
  await tx.lastChance.updateMany({ where, data: { familySealed: null } });
  await tx.lastChanceReport.updateMany({ where, data: { familySealed: null } });
  // Every sealed word is gone; with its key gone as well, no copy of the database opens one.
  await tx.dataKey.update({ where: { id: dataKeyId }, data: { wrapped: new Uint8Array(0), destroyedAt: now } });
  await recordEvent(tx, { caseId, kind: "caseErased", actor: clockItself, now });
}
