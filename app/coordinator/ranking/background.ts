import type { BackgroundKind, WishWeight } from "~/registration/wish-criteria";
import type { Candidate } from "./candidate";
import type { Need } from "./need";
import type { Judged } from "./reason";
import { weighs } from "./weight";

const backgroundPoints = 10;

type Own = NonNullable<Candidate["background"]>;
type Wished = Need["backgrounds"][number];

const known = new WeakMap<Own | Wished, ReadonlySet<string>>();

/** The words of four letters and more of what somebody wrote. */
function wordsOf(said: Own | Wished): ReadonlySet<string> {
  const held = known.get(said);
  if (held) return held;
  const words = new Set(said.words?.toLocaleLowerCase("nl").match(/\p{L}{4,}/gu) ?? []);
  known.set(said, words);
  return words;
}

function kindMet(own: Own, wished: Wished): BackgroundKind | null {
  for (const kind of wished.kinds) if (own.kinds.includes(kind)) return kind;
  return null;
}

function wordsMet(own: Own, wished: Wished): boolean {
  if (!own.words || !wished.words) return false;
  const words = wordsOf(own);
  for (const word of wordsOf(wished)) if (words.has(word)) return true;
  return false;
}

const isMet = (own: Own, wished: Wished): boolean => kindMet(own, wished) !== null || wordsMet(own, wished);

function heaviestMet(candidate: Candidate, need: Need): WishWeight | null {
  const own = candidate.background;
  if (!own) return null;
  let heaviest: WishWeight | null = null;
  for (const wished of need.backgrounds) {
    if (heaviest !== "important" && weighs[wished.weight] > (heaviest ? weighs[heaviest] : 0) && isMet(own, wished))
      heaviest = wished.weight;
  }
  return heaviest;
}

/**
 * "Graag iemand met …", met by what a coordinator chose to say of himself; nothing is taken from a name or a language, and nobody loses
 * points for what he is or does not say (R4: a preference; H15: as a positive wish only). Two people's words that share one are a first
 * ordering: a person reads both.
 */
export const background: Judged = {
  points(candidate, need) {
    const weight = need.backgrounds.length === 0 ? null : heaviestMet(candidate, need);
    return weight ? backgroundPoints * weighs[weight] : 0;
  },
  reasons(candidate, need) {
    const points = background.points(candidate, need);
    const own = candidate.background;
    if (points === 0 || !own) return [];
    const kind = need.backgrounds.map((wished) => kindMet(own, wished)).find((met) => met !== null);
    return kind
      ? [{ part: "background", how: kind, points, values: {}, sealed: true }]
      : [{ part: "background", how: "words", points, values: { words: own.words ?? "" }, sealed: true }];
  },
};
