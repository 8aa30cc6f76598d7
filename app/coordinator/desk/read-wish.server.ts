import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";

export const ReadWishInput = z.object({ wishId: z.uuid(), counts: z.enum(["yes", "no"]) });
export type ReadWishInput = z.infer<typeof ReadWishInput>;

/** `gone`: the principal wrote something else meanwhile, or a colleague read it first. */
export type ReadWishRefusal = "gone";

/**
 * A manager read the free words of a confirmed wish, and says whether they count. A wish for somebody does; words against a group do not
 * (H15 of the design of rights). Who changes his wish writes a new one, which is read again.
 */
export function readWish(asker: ConferenceAsker, input: ReadWishInput, at: { once: string; now: Date }): Promise<Outcome<ReadWishRefusal>> {
  const { db, conferenceId } = asker;
  return deed<ReadWishRefusal>({ db, actor: asker, once: at.once, redirect: `/matching/${conferenceId}` }, async (tx) => {
    const { count } = await tx.wish.updateMany({
      where: { id: input.wishId, conferenceId, confirmedAt: { not: null }, erasedAt: null, specialSealed: { not: null }, readAt: null },
      data: { readAt: at.now, readBy: asker.id, wordsCount: input.counts === "yes" },
    });
    if (count === 0) return "gone";
  });
}
