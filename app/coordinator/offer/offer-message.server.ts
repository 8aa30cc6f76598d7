import { z } from "zod";
import { linkSecret } from "~/access/keyring.server";
import { clock } from "~/clock";
import { config } from "~/config.server";
import { offerStateOf } from "~/coordinator/offer/offer-state";
import type { Tx } from "~/db.server";
import { defineTemplate, offerReplies, offerReplyText, offerToCoordinatorText } from "~/messaging/templates";

/** Where a coordinator who is signed in reads and answers an offer. */
const offerAddress = (offerId: string): string => `${config().publicUrl}/offers/${offerId}`;

/** Where he reads and answers its first step without signing in: nothing in it but the secret. */
export const openOfferAddress = (offerId: string): string => `${config().publicUrl}/offer/${linkSecret("offer", offerId, 1)}`;

const nameOf = { account: { select: { firstName: true } } } as const;

/** Tells a coordinator that there is a question for him. It names nobody but himself, and does not go out once the offer is over. */
export const offerMessage = defineTemplate({
  name: "offerToCoordinator",
  purpose: null,
  refs: z.object({ offerId: z.uuid() }),
  async read(tx: Tx, { refs }) {
    const offer = await tx.coordinatorOffer.findUnique({ where: { id: refs.offerId }, include: nameOf });
    if (!offer || offer.code === null || offerStateOf(offer, clock.now()) !== "asked") return null;
    return { name: offer.account.firstName, link: openOfferAddress(offer.id), code: offer.code };
  },
  render: offerToCoordinatorText,
});

/** What comes back to an answer by text message: where to go on, or why it did not count. */
export const offerReplyMessage = defineTemplate({
  name: "offerReply",
  purpose: null,
  refs: z.object({ kind: z.enum(offerReplies), offerId: z.uuid().optional() }),
  async read(tx: Tx, { accountId, refs }) {
    const account = await tx.account.findUnique({ where: { id: accountId ?? "" }, select: { firstName: true } });
    if (!account) return null;
    const link = refs.offerId ? offerAddress(refs.offerId) : `${config().publicUrl}/today`;
    return { kind: refs.kind, name: account.firstName, link };
  },
  render: offerReplyText,
});
