import type { PartOfDay } from "@generated/enums";

/** Parts of the day a professional can be invited for, in their order. */
export const partsForGuests = ["ownDemand", "information", "presentation"] as const satisfies readonly PartOfDay[];

/** What is sealed about a guest: his work says something about the family. */
export interface GuestWork {
  organisation: string;
  /** What he does: debt help, housing, health … in the coordinator's words. */
  discipline: string;
  /** How he was announced to the family. */
  announcedAs: string;
}

/** What a guest's institution offers or asks, said before the day. */
export interface DemandWords {
  offers: string;
  asks: string;
}

/** One principal's word about one part. */
export interface PartWord {
  principalId: string;
  yes: boolean;
}

/**
 * Whether a part stands: every principal's newest word about it is yes.
 * A landlord, above all, hears what he is invited for and nothing more (all problems come on the table in the information phase).
 */
export function partStands(principalIds: readonly string[], words: readonly PartWord[]): boolean {
  const newest = new Map(words.map(({ principalId, yes }) => [principalId, yes]));
  return principalIds.length > 0 && principalIds.every((id) => newest.get(id) === true);
}

/** A guest says what he offers or asks before the day; once the family has begun its own time it is too late. */
export const whyNotStated = (words: DemandWords, privateTimeBegan: boolean): "nothingSaid" | "tooLate" | null =>
  privateTimeBegan ? "tooLate" : words.offers.trim() === "" && words.asks.trim() === "" ? "nothingSaid" : null;
