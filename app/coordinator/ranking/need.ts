import type { Spot } from "~/places/places";
import type { GenderWish } from "~/registration/registration-input";
import type { AgeGroup, BackgroundKind, Experience, NeighbourhoodWish, WishWeight } from "~/registration/wish-criteria";

/** What a family needs, from confirmed wishes and recorded facts alone: no diagnosis, no debts. */
export interface Need {
  /** Languages the principals speak, other than Dutch. */
  spoken: readonly string[];
  /** Languages a principal cannot do without. */
  needed: readonly string[];
  /** Of those, the ones for which the search goes on with an interpreter, because nobody was found in time. */
  interpreted: readonly string[];
  /** Of those, the ones a principal would rather wait for than have an interpreter: nobody else can be asked, also when nobody speaks it. */
  waitsFor: readonly string[];
  liked: readonly { language: string; weight: WishWeight }[];
  town: string | null;
  near: Spot | null;
  genders: readonly { wish: GenderWish; weight: WishWeight }[];
  ages: readonly { group: AgeGroup; weight: WishWeight }[];
  neighbourhoods: readonly { wish: NeighbourhoodWish; weight: WishWeight }[];
  /** Rather somebody who has lived through debts himself. */
  livedThroughDebts: WishWeight | null;
  /** Where a principal asked for it. */
  experience: readonly { kind: Experience; weight: WishWeight }[];
  /** One of the safety questions was answered with yes. */
  unsafety: boolean;
  /** Rather somebody who does not know the family or the community. */
  distance: WishWeight | null;
  /** What principals would like in a coordinator's background; only with their consent, and free words only once a manager has read them. */
  backgrounds: readonly { words: string | null; kinds: readonly BackgroundKind[]; weight: WishWeight }[];
  /** Organisations a coordinator must not be tied to: the referrer's, the landlord, whoever keeps the case. */
  independentOf: readonly string[];
  /** Coordinators who cannot be for this family: a principal said no, safety says so, or he gave it back himself. */
  barred: readonly string[];
}

/** Whether anything of a coordinator's own background may be opened for this need: only for who asked for it. */
export const asksBackground = ({ backgrounds, livedThroughDebts }: Need): boolean => backgrounds.length > 0 || livedThroughDebts !== null;
