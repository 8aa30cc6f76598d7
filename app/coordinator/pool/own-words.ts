import type { BackgroundKind } from "~/registration/wish-criteria";

/** `CoordinatorProfile.specialSealed`, sealed with the key of his own account. */
export interface ProfileSpecial {
  /** What he wants to say of where he comes from, in his own words; kept only while `backgroundSharedAt` stands. */
  background?: string;
  /** The same, chosen from the list. */
  backgroundKinds?: BackgroundKind[];
  livedThroughDebts?: boolean;
  /** Why he applied; gone once he is active. */
  motivation?: string;
}

/** `CoordinatorTie.specialSealed`, sealed with the key of his own account: what only he can name. */
export interface TieSpecial {
  words: string;
}
