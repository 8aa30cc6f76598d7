/** Two vowels that sound as one. The longest first: "aai" before "aa". */
const sounds = ["aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "oe", "eu", "ie", "ij", "ei", "ui", "au", "ou", "ai", "oi"];
const vowels = "aeiouyàáâäèéêëìíîïòóôöùúûü";
/** A letter with a trema begins a sound of its own: "co-or-di-na-tor" has one, "egoïst" too. */
const trema = "äëïöü";

/** Pieces that sound otherwise than their letters say, with their syllables: "museum" is mu-se-um, "station" sta-tjon. */
const apart: readonly [RegExp, number][] = [
  [/eum$/, 2],
  [/[st]io(?=n)/, 1],
  [/eau/, 1],
];

/** How many syllables a Dutch word has; at least one. A rule of thumb over letters, right for nearly all everyday words. */
export function syllables(word: string): number {
  let rest = word
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}]/gu, "");
  if (rest === "") return 1;
  let count = 0;
  for (const [piece, sounded] of apart) {
    if (!piece.test(rest)) continue;
    count += sounded;
    rest = rest.replace(piece, "-");
  }
  for (let at = 0; at < rest.length; ) {
    const here = rest[at] ?? "";
    if (!vowels.includes(here) || consonantY(rest, at)) {
      at += 1;
      continue;
    }
    count += 1;
    if (trema.includes(here)) {
      at += 1;
      continue;
    }
    const sound = sounds.find((one) => rest.startsWith(one, at));
    at += sound?.length ?? 1;
  }
  return Math.max(1, count);
}

/** "yoghurt": before a vowel at the beginning the y is a consonant. */
const consonantY = (word: string, at: number): boolean => word[at] === "y" && at === 0 && vowels.includes(word[1] ?? "");
