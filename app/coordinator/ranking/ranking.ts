import { type AsideReason, asideReasons, type Sought, soughtAmong, whyAside } from "./aside";
import { background } from "./background";
import type { Candidate } from "./candidate";
import { language } from "./language";
import type { Need } from "./need";
import { age, debts, experience, gender } from "./person";
import { place, relation } from "./place";
import { type Reason, rankingParts } from "./reason";
import { room } from "./room";

export { type AsideReason, asideReasons, type Sought, soughtAmong } from "./aside";
export type { Candidate } from "./candidate";
export type { Need } from "./need";
export { keepable, type Reason } from "./reason";

export interface Ranked {
  candidate: Candidate;
  score: number;
  reasons: readonly Reason[];
}

export interface Ranking {
  ranked: readonly Ranked[];
  aside: readonly { candidate: Candidate; why: AsideReason }[];
  /** How many are set aside, by why. */
  counts: Readonly<Record<AsideReason, number>>;
}

/** Everything that makes points, each in its own file. */
const judged = [language, place, gender, age, debts, experience, relation, background, room] as const;

/** The points of one coordinator for one need; null when he is set aside. */
export function pointsOf(candidate: Candidate, sought: Sought): number | null {
  if (whyAside(candidate, sought) !== null) return null;
  let points = 0;
  for (const part of judged) points += part.points(candidate, sought);
  return points;
}

/** Why somebody stands where he stands, part by part; the points add up to his score. */
export function reasonsOf(candidate: Candidate, need: Need): Reason[] {
  const reasons = judged.flatMap((part) => part.reasons(candidate, need));
  return reasons.sort((one, other) => rankingParts.indexOf(one.part) - rankingParts.indexOf(other.part));
}

/** A coordinator with his score and why. */
export function explained(candidate: Candidate, need: Need): Ranked {
  const reasons = reasonsOf(candidate, need);
  return { candidate, reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) };
}

const byAccount = (one: Candidate, other: Candidate): number => (one.accountId < other.accountId ? -1 : 1);

/** Among equals: who leads less, who was asked less, and then an order that means nothing but never changes. */
export const amongEquals = (one: Candidate, other: Candidate): number =>
  one.leads - other.leads || one.asked - other.asked || byAccount(one, other);

/**
 * Coordinators in the order to ask them, each with its reasons; the same set gives the same order whatever order it comes in. Independence
 * (R3), a principal's or safety's no, a full agenda and a needed language set aside, the last only as long as somebody speaks it;
 * everything else orders and excludes nobody (R4, H15).
 */
export function rank(candidates: readonly Candidate[], need: Need): Ranking {
  const sought = soughtAmong(candidates, need);
  const aside: { candidate: Candidate; why: AsideReason }[] = [];
  const ranked: Ranked[] = [];
  for (const candidate of candidates) {
    const why = whyAside(candidate, sought);
    if (why) aside.push({ candidate, why });
    else ranked.push(explained(candidate, need));
  }
  const counts = { tie: 0, barred: 0, full: 0, language: 0 } satisfies Record<AsideReason, number>;
  for (const { why } of aside) counts[why]++;
  return {
    ranked: ranked.sort((one, other) => other.score - one.score || amongEquals(one.candidate, other.candidate)),
    aside: aside.sort(
      (one, other) => asideReasons.indexOf(one.why) - asideReasons.indexOf(other.why) || byAccount(one.candidate, other.candidate),
    ),
    counts,
  };
}
