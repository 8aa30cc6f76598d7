import type { LanguageLevel } from "@generated/enums";
import type { Spot } from "~/places/places";
import type { AgeGroup, BackgroundKind, Experience } from "~/registration/wish-criteria";

/** A coordinator as the ranking sees him: what he said of himself, and how much he has in hand. No name plays a part in it. */
export interface Candidate {
  accountId: string;
  firstName: string;
  town: string;
  spot: Spot;
  travelsKm: number;
  capacity: number;
  /** When he can besides working days. */
  evenings: boolean;
  weekends: boolean;
  /** Conferences he leads now. */
  leads: number;
  /** Offers made to him in the last three months. */
  asked: number;
  gender: string | null;
  ageGroup: AgeGroup | null;
  languages: readonly { language: string; level: LanguageLevel }[];
  experience: readonly Experience[];
  /** What he chose to say of where he comes from; null when he said nothing, or when nobody asked for it. */
  background: { words: string | null; kinds: readonly BackgroundKind[]; livedThroughDebts: boolean } | null;
  /** Organisations he is tied to. */
  organisations: readonly string[];
  /** Towns and districts where he is known. */
  knownIn: readonly string[];
}
