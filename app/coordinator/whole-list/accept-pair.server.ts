import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { askFirst, type OfferRefusal } from "~/coordinator/offer/offer.server";

export const PairInput = z.object({ conferenceId: z.uuid(), pairId: z.uuid(), page: z.coerce.number().int().min(1).max(10_000).catch(1) });
export type PairInput = z.infer<typeof PairInput>;

/** `decided`: this pair was asked, changed or left before. */
export type PairRefusal = OfferRefusal | "decided";

/** A person takes one pair of a proposal: the coordinator gets the ordinary question, by the ordinary rules as they are today. */
export function acceptPair(
  asker: ConferenceAsker,
  { proposalId, pairId, page }: { proposalId: string } & PairInput,
  at: { once: string; now: Date },
): Promise<Outcome<PairRefusal>> {
  const { conferenceId } = asker;
  const redirect = `/matching/whole-list/${proposalId}?page=${page}#pair-${pairId}`;
  return deed<PairRefusal>({ db: asker.db, actor: asker, once: at.once, redirect }, async (tx) => {
    const pair = await tx.wholeListPair.findFirst({ where: { id: pairId, proposalId, conferenceId, state: "open" } });
    if (!pair?.accountId) return "decided";
    const asked = await askFirst(tx, asker, [pair.accountId], at.now, "wholeList");
    if (typeof asked === "string") return asked;
    const { count } = await tx.wholeListPair.updateMany({
      where: { id: pairId, state: "open" },
      data: { state: "accepted", decidedAt: at.now, decidedBy: asker.id, offerId: asked.offerId },
    });
    return count === 1 ? undefined : "decided";
  });
}
