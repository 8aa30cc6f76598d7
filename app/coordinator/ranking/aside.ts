import type { Candidate } from "./candidate";
import { spokenOf } from "./language";
import type { Need } from "./need";
import { freeOf } from "./room";

/** The only reasons that set somebody aside; no wish does. */
export const asideReasons = ["tie", "barred", "full", "language"] as const;
export type AsideReason = (typeof asideReasons)[number];

/** A need with what it comes to in one pool. */
export interface Sought extends Need {
  /** Languages a principal needs and for which no interpreter will do. */
  without: readonly string[];
  /** Of those, the ones somebody must speak well whatever the pool. */
  must: readonly string[];
  /** How many of `without` somebody must speak well: as many as anybody in the pool does who speaks each of `must`. */
  mustSpeak: number;
}

const isTied = ({ organisations }: Candidate, { independentOf }: Need): boolean => {
  for (const organisation of organisations) if (independentOf.includes(organisation)) return true;
  return false;
};

const isBarred = ({ accountId }: Candidate, { barred }: Need): boolean => barred.includes(accountId);

/** Needed languages that no interpreter may stand in for. */
export const withoutInterpreter = ({ needed, interpreted }: Need): string[] => needed.filter((language) => !interpreted.includes(language));

/** Needed languages for which a principal would rather wait. */
export const waitedFor = ({ needed, interpreted, waitsFor }: Need): string[] =>
  needed.filter((language) => waitsFor.includes(language) && !interpreted.includes(language));

/** Needed languages somebody does not speak well, and for which nobody decided yet that an interpreter comes along. */
export const unspokenBy = (candidate: Candidate, need: Need): string[] =>
  withoutInterpreter(need).filter((language) => spokenOf(candidate, [language]) === 0);

/**
 * What a need comes to among these coordinators. Whoever is full, or was asked already, still counts as somebody who speaks a needed
 * language, so give the whole pool: then nobody else fits until the manager goes on with an interpreter (H15). Where a principal would
 * rather wait, nobody else fits even when nobody speaks it.
 */
export function soughtAmong(candidates: readonly Candidate[], need: Need): Sought {
  const without = withoutInterpreter(need);
  const must = waitedFor(need);
  let mustSpeak = 0;
  if (without.length > 0) {
    for (const candidate of candidates) {
      if (mustSpeak === without.length) break;
      const spoken = spokenOf(candidate, without);
      if (spoken > mustSpeak && speaksAll(candidate, must) && !isTied(candidate, need) && !isBarred(candidate, need)) mustSpeak = spoken;
    }
  }
  return { ...need, without, must, mustSpeak };
}

/**
 * Why somebody cannot be for this family: he is tied to who has a stake in it (R3: independent), a principal or safety said no to him,
 * he has no place left, or he does not speak a needed language that another does or that a principal would rather wait for. Null when he
 * can.
 */
export function whyAside(candidate: Candidate, sought: Sought): AsideReason | null {
  if (isTied(candidate, sought)) return "tie";
  if (isBarred(candidate, sought)) return "barred";
  if (freeOf(candidate) <= 0) return "full";
  if (!speaksAll(candidate, sought.must)) return "language";
  return sought.mustSpeak > 0 && spokenOf(candidate, sought.without) < sought.mustSpeak ? "language" : null;
}

const speaksAll = (candidate: Candidate, languages: readonly string[]): boolean =>
  languages.length === 0 || spokenOf(candidate, languages) === languages.length;
