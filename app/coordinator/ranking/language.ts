import type { LanguageLevel } from "@generated/enums";
import type { WishWeight } from "~/registration/wish-criteria";
import type { Candidate } from "./candidate";
import type { Need } from "./need";
import type { Judged, Reason } from "./reason";
import { weighs } from "./weight";

/** How well somebody can talk with a family: himself, or through an interpreter with whom he has worked before. */
type Speech = LanguageLevel | "interpreter" | "none";

const neededPoints = { native: 45, good: 38, some: 12, interpreter: 10, none: 0 } as const satisfies Record<Speech, number>;
const spokenPoints = { native: 30, good: 25, some: 8, interpreter: 5, none: 0 } as const satisfies Record<Speech, number>;
const likedPoints = { native: 10, good: 8, some: 3, interpreter: 0, none: 0 } as const satisfies Record<Speech, number>;

function speechOf(candidate: Candidate, language: string): Speech {
  for (const one of candidate.languages) if (one.language === language) return one.level;
  return candidate.experience.includes("interpreter") ? "interpreter" : "none";
}

/** Speaks it well enough for a talk about what matters most. */
function speaksWell(candidate: Candidate, language: string): boolean {
  for (const one of candidate.languages) if (one.language === language) return one.level !== "some";
  return false;
}

/** How many of these languages somebody speaks well. */
export function spokenOf(candidate: Candidate, languages: readonly string[]): number {
  let count = 0;
  for (const language of languages) if (speaksWell(candidate, language)) count++;
  return count;
}

function likedWeight(need: Need, language: string): WishWeight | null {
  for (const one of need.liked) if (one.language === language) return one.weight;
  return null;
}

const likedPart = (speech: Speech, weight: WishWeight | null): number => (weight ? likedPoints[speech] * weighs[weight] : 0);

/**
 * Languages a principal needs, likes, or speaks at home, each counted once as a need or as both of the others (R4: language is one of the
 * criteria of the principal). An interpreter is the next best where nobody speaks it (H15).
 */
export const language: Judged = {
  points(candidate, need) {
    let points = 0;
    for (const code of need.needed) points += neededPoints[speechOf(candidate, code)];
    for (const code of need.spoken) if (!need.needed.includes(code)) points += spokenPoints[speechOf(candidate, code)];
    for (const one of need.liked)
      if (!need.needed.includes(one.language)) points += likedPart(speechOf(candidate, one.language), one.weight);
    return points;
  },
  reasons(candidate, need) {
    const all = [...new Set([...need.needed, ...need.spoken, ...need.liked.map((one) => one.language)])].sort();
    return all.flatMap((code) => reasonFor(candidate, need, code));
  },
};

function reasonFor(candidate: Candidate, need: Need, code: string): Reason[] {
  const speech = speechOf(candidate, code);
  const values = { language: code };
  if (need.needed.includes(code)) {
    return [{ part: "language", how: `${speech}-needed`, points: neededPoints[speech], values, sealed: true }];
  }
  const home = need.spoken.includes(code);
  const liked = likedPart(speech, likedWeight(need, code));
  if (liked > 0) {
    return [{ part: "language", how: `${speech}-liked`, points: (home ? spokenPoints[speech] : 0) + liked, values, sealed: true }];
  }
  return home ? [{ part: "language", how: speech, points: spokenPoints[speech], values }] : [];
}
