import type { Tx } from "~/db.server";
import { tellNotNeeded } from "~/registration/coordinator-news.server";

/**
 * The search for a coordinator ends: nobody is asked any more, nobody stands ready, and what was decided no longer says for whom. Who was
 * asked gets no message of it; who looks or answers reads kindly that it is not needed. Who agreed to stand ready keeps a day free, and is
 * told. What one principal wished is erased with it, or what all of them did. Inside the deed that ends it.
 */
export async function endSearch(tx: Tx, { conferenceId, principalId, now }: { conferenceId: string; principalId?: string; now: Date }) {
  const whose = principalId ? { conferenceId, principalId } : { conferenceId };
  await tx.wish.updateMany({ where: { ...whose, erasedAt: null }, data: { specialSealed: null, erasedAt: now } });
  // The language somebody needs is a wish of his.
  await tx.languageFallback.deleteMany({ where: whose });
  await tx.coordinatorOffer.updateMany({ where: { conferenceId, answer: null }, data: { answer: "withdrawn", answeredAt: now } });
  await tx.coordinatorQueue.deleteMany({ where: { conferenceId, offerId: null } });
  await tx.coordinatorSubstitute.deleteMany({ where: { conferenceId, agreedAt: null } });
  const ready = await tx.coordinatorSubstitute.updateManyAndReturn({
    where: { conferenceId, endedAt: null },
    data: { endedAt: now },
    select: { accountId: true },
  });
  const accountIds = ready.map(({ accountId }) => accountId);
  await tellNotNeeded(tx, { conferenceId, accountIds, now });
  await tx.deskDecision.updateMany({ where: { conferenceId }, data: { conferenceId: null } });
  await tx.wholeListPair.deleteMany({ where: { conferenceId } });
}

/** The same for a conference that is over: who may not lead it matters no more, and is forgotten too. */
export async function endSearchForGood(tx: Tx, over: { conferenceId: string; now: Date }): Promise<void> {
  await endSearch(tx, over);
  await tx.coordinatorBar.deleteMany({ where: { conferenceId: over.conferenceId } });
}
