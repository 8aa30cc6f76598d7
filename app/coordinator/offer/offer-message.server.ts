import { z } from "zod";
import { clock } from "~/clock";
import { config } from "~/config.server";
import { offerStateOf } from "~/coordinator/offer/offer-state";
import type { Tx } from "~/db.server";
import { defineTemplate, offerToCoordinatorText } from "~/messaging/templates";

/** Where a coordinator reads and answers an offer. */
export const offerAddress = (offerId: string): string => `${config().publicUrl}/offers/${offerId}`;

/** Tells a coordinator that there is a question for him. It names nobody but himself, and does not go out once the offer is over. */
export const offerMessage = defineTemplate({
  name: "offerToCoordinator",
  purpose: null,
  refs: z.object({ offerId: z.uuid() }),
  async read(tx: Tx, { refs }) {
    const offer = await tx.coordinatorOffer.findUnique({
      where: { id: refs.offerId },
      include: { account: { select: { firstName: true } } },
    });
    if (!offer || offerStateOf(offer, clock.now()) !== "asked") return null;
    return { name: offer.account.firstName, link: offerAddress(offer.id) };
  },
  render: offerToCoordinatorText,
});
