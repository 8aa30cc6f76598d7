import type { BackgroundKind, WishWeight } from "~/registration/wish-criteria";
import type { Candidate } from "./candidate";
import type { Need } from "./need";
import type { Judged } from "./reason";
import { weighs } from "./weight";

const backgroundPoints = 10;

type Own = NonNullable<Candidate["background"]>;
type Wished = Need["backgrounds"][number];

const known = new WeakMap<Own | Wished, ReadonlySet<string>>();

/** What anybody says around a background, in the two languages it is written in here: two people who both say it have not said the same. */
const sayNothing = new Set(
  `achtergrond afkomst afkomstig komt komen kwam geboren opgegroeid ouders moeder vader familie gezin mensen iemand niemand graag liefst liever
  zoals ook voor door naar over maar want omdat waar waarvan mijn onze onszelf mezelf zelf eigen deze dezelfde heeft hebben heb hebt hadden
  zijn waren werd worden kunnen kent kennen weet weten begrijpt begrijpen spreekt spreken taal cultuur land landen leven leeft woont wonen
  woon buurt stad jaar jaren altijd veel meer heel erg goed geen niet moet moeten vanuit tussen onder andere anders
  groot grote klein kleine nederland
  background origin born grew family mother father parents people somebody someone with from that this have been were speaks language culture
  country understands knows lived live years also rather`.split(/\s+/u),
);

/** The words of four letters and more of what somebody wrote, that say something: "Surinaamse" is "surinaams". */
function wordsOf(said: Own | Wished): ReadonlySet<string> {
  const held = known.get(said);
  if (held) return held;
  const words = new Set(
    (said.words?.toLocaleLowerCase("nl").match(/\p{L}{4,}/gu) ?? [])
      .filter((word) => !sayNothing.has(word))
      .map((word) => word.replace(/e$/u, "")),
  );
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

/** Words that both wrote: what a family said already, and nothing else of what he did. */
const wordsShared = (own: Own, wished: readonly Wished[]): string =>
  [...new Set(wished.flatMap((one) => [...wordsOf(one)]))].filter((word) => wordsOf(own).has(word)).join(", ");

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
 * ordering. What he wrote is shown to nobody: he was promised that a manager sees only that it fits a wish.
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
      : [{ part: "background", how: "words", points, values: { words: wordsShared(own, need.backgrounds) }, sealed: true }];
  },
};
