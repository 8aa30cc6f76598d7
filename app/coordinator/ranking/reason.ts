import type { Candidate } from "./candidate";
import type { Need } from "./need";

/** What a score is made of, in the order a manager reads it. */
export const rankingParts = [
  "language",
  "distance",
  "neighbourhood",
  "gender",
  "age",
  "debts",
  "experience",
  "relation",
  "background",
  "time",
  "capacity",
  "load",
] as const;
export type RankingPart = (typeof rankingParts)[number];

/**
 * One part of a score, with what its sentence (`staff-matching.reason-<part>-<how>`) needs. What comes from a sealed wish, or says
 * something of a safety answer, is `sealed`: shown, never stored.
 */
export interface Reason {
  part: RankingPart;
  how: string;
  points: number;
  values: Record<string, string | number>;
  sealed?: true;
}

/**
 * How some parts come about: `points` and `reasons` are made of the same small functions, so the sum of the reasons is the points.
 * `points` makes no objects, since it is asked for every pair of a whole waiting list.
 */
export interface Judged {
  points(candidate: Candidate, need: Need): number;
  reasons(candidate: Candidate, need: Need): Reason[];
}

/** What may be kept with an offer or a decision: nothing that came from a sealed wish. */
export const keepable = (reasons: readonly Reason[]): Reason[] => reasons.filter(({ sealed }) => !sealed);
