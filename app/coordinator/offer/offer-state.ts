import type { OfferAnswer } from "@generated/enums";

/** How long a coordinator may think about an offer. */
export const offerHours = 48;

export interface OfferDates {
  expiresAt: Date;
  provisionalAt: Date | null;
  answer: OfferAnswer | null;
}

/** Where an offer is: still to be answered, waiting for "do I know them", or how it ended. */
export type OfferState = "asked" | "provisional" | OfferAnswer;

export function offerStateOf(offer: OfferDates, now: Date): OfferState {
  if (offer.answer) return offer.answer;
  if (offer.expiresAt <= now) return "expired";
  return offer.provisionalAt ? "provisional" : "asked";
}

/** Whether a coordinator may be asked (again) for the same conference: not while he thinks, and not after he said no. */
export function mayBeOffered(offer: OfferDates | null, now: Date): boolean {
  const state = offer && offerStateOf(offer, now);
  return state === null || state === "expired" || state === "withdrawn";
}
