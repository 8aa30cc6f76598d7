import type { AssignmentEnd } from "@generated/enums";
import type { Actor } from "~/access/guards.server";
import type { Tx } from "~/db.server";
import { somebodyElseMessage, tellCoordinator } from "~/registration/coordinator-news.server";
import { recordEvent } from "~/timeline/timeline.server";

/**
 * Ends who leads now, in the same second for every page: his place is free, and he hears by text message that somebody else was chosen.
 * The caller holds the conference. Gives his account, or null when nobody led.
 */
export async function endAssignment(
  tx: Tx,
  { conferenceId, why, actor, now }: { conferenceId: string; why: AssignmentEnd; actor: Actor; now: Date },
): Promise<string | null> {
  const standing = await tx.coordinatorAssignment.findFirst({
    where: { conferenceId, until: null },
    select: { id: true, accountId: true },
  });
  if (!standing) return null;
  const { id, accountId } = standing;
  await tx.coordinatorAssignment.update({ where: { id }, data: { until: now, endedWhy: why, endedBy: actor.id } });
  await recordEvent(tx, { conferenceId, kind: "assignmentEnded", actor, refs: { accountId }, now });
  if (accountId !== actor.id) await tellCoordinator(tx, somebodyElseMessage, { conferenceId, accountId, now });
  return accountId;
}

/** Nothing is asked of this coordinator for this conference any more: no offer, no place in line, no substitute. */
export async function endAsking(tx: Tx, conferenceId: string, accountId: string, now: Date): Promise<void> {
  await tx.coordinatorOffer.updateMany({
    where: { conferenceId, accountId, answer: null },
    data: { answer: "withdrawn", answeredAt: now },
  });
  await tx.coordinatorQueue.updateMany({ where: { conferenceId, accountId, offerId: null, droppedAt: null }, data: { droppedAt: now } });
  await tx.coordinatorSubstitute.updateMany({ where: { conferenceId, accountId, endedAt: null }, data: { endedAt: now } });
}
