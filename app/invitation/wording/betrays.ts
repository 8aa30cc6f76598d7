import { type Language, languages } from "~/language/languages";
import { type BetrayedKind, betrayedKinds, betrayingWords } from "./betraying-words";

/** A word that would give the family away, as it was typed, and what it betrays. */
export interface Betrayal {
  word: string;
  kind: BetrayedKind;
}

/**
 * The words in a text message, a subject or a calendar that say more than somebody else may read: about debts, home, court, care, benefits,
 * the method, money or a place. The shame of debts keeps people from help, and a place tells who must not come where to wait.
 * A text is held against the words of its own language and against the Dutch ones; of the other languages against the long words and those in letters of
 * their own alone, for a short one is often an innocent word elsewhere ("rent", "sad", "para").
 */
export function betrays(text: string, language: Language): Betrayal[] {
  const folded = fold(text);
  const seen = languages.reduce((letters, { code }) => lookAway(letters, harmlessIn(code)), folded.letters);
  const found = [...placesAndAmounts(folded, seen)];
  for (const { code } of languages) {
    const all = code === language || code === "nl";
    for (const kind of betrayedKinds) {
      for (const { pattern, long } of wordsIn(code, kind)) {
        if (!all && !long) continue;
        for (const match of seen.matchAll(pattern)) found.push({ kind, ...pieceOf(folded, match.index, match[0].length) });
      }
    }
  }
  return inOrder(found);
}

/** As it was typed, but one letter for one letter, without case, accents, vowel marks and letters nobody sees. */
interface Folded {
  letters: string;
  /** Where in the typed text each letter stands. */
  at: number[];
  typed: string;
}

const alike: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  ø: "o",
  ß: "s",
  æ: "a",
  đ: "d",
  ى: "ي",
  ة: "ه",
  ٱ: "ا",
  "’": "'",
  "‘": "'",
};

function fold(typed: string): Folded {
  const letters: string[] = [];
  const at: number[] = [];
  let position = 0;
  for (const one of typed) {
    const bare = one
      .normalize("NFKD")
      .replace(/[\p{M}\p{Cf}ـ]/gu, "")
      .toLowerCase()
      .replace(/\p{M}/gu, "");
    for (const letter of bare) {
      const plain = alike[letter] ?? letter;
      for (let half = 0; half < plain.length; half += 1) {
        letters.push(plain[half] ?? "");
        at.push(position);
      }
    }
    position += one.length;
  }
  return { letters: letters.join(""), at, typed };
}

const pieceOf = ({ at, typed }: Folded, from: number, length: number): { word: string; from: number } => {
  const start = at[from] ?? 0;
  const end = at[from + length] ?? typed.length;
  return { word: typed.slice(start, end).trim(), from: start };
};

const letter = "[\\p{L}\\p{N}]";

/** A word of the list as a pattern over folded letters. */
function patternOf(word: string): RegExp {
  const source = fold(word)
    .letters.split(/(\*| )/)
    .map((piece) => (piece === "*" ? `${letter}*` : piece === " " ? "[\\s-]+" : piece.replace(/[.?+^$()[\]{}|\\]/g, "\\$&")))
    .join("");
  return new RegExp(`(?<!${letter})${source}(?!${letter})`, "gu");
}

const longEnough = 6;
/** No other of our languages has words in these. */
const ownLetters = /^[\p{Script=Arabic}\s*]+$/u;
const compiled = new Map<string, { pattern: RegExp; long: boolean }[]>();

function compile(name: string, words: readonly string[]) {
  const known = compiled.get(name);
  if (known) return known;
  const made = words.map((word) => ({
    pattern: patternOf(word),
    long: word.replaceAll("*", "").length >= longEnough || ownLetters.test(word),
  }));
  compiled.set(name, made);
  return made;
}

const wordsIn = (code: Language, kind: BetrayedKind) => compile(`${code} ${kind}`, betrayingWords[code].words[kind] ?? []);
const harmlessIn = (code: Language) => compile(`${code} harmless`, betrayingWords[code].harmless);

/** Harmless look-alikes become blanks of the same length, so that what is left stays where it stood. */
const lookAway = (letters: string, harmless: readonly { pattern: RegExp }[]): string =>
  harmless.reduce((left, { pattern }) => left.replace(pattern, (piece) => " ".repeat(piece.length)), letters);

/** After a year these are no letters of a postcode: "2026 om 14 uur". */
const afterAYear = /^(om|en|in|is|op|of|te|at|to|on|we|ve|da|de|do|od|na|we|sa|o|u|w)$/;

const shapes: readonly [BetrayedKind, RegExp][] = [
  ["money", /€\s?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?\s?(?:€|eur(?:o|o's|os)?(?!\p{L})|avro|يورو|اورو)|€|\d+,-/gu],
  // A street with its number; the endings that are also everyday words ("onderweg") only with one.
  ["place", /(?<!\p{L})\p{L}{2,}(?:straat|laan|plein|gracht|singel|steeg|markt)\s+\d+\s?\p{L}?(?!\p{L})/gu],
  ["place", /(?<!\p{L})\p{L}{3,}(?:straat|plein|gracht|singel|steeg)(?!\p{L})/gu],
  [
    "place",
    /(?<!\p{L})\p{L}{2,}(?:weg|kade|dijk|pad|hof|park|dreef|baan|wal|haven)\s+\d+(?!\d|\s?(?:uur|min|km|\p{L}*dag|jan|feb|m(?:aa)?rt|apr|mei|jun|jul|aug|sep|okt|nov|dec))/gu,
  ],
  ["place", /(?<!\p{L})(?:street|road|avenue|sokak|cadde|caddesi|شارع|ulica|ul\.)\s+\d+/gu],
];

function* placesAndAmounts(folded: Folded, seen: string): Generator<Betrayal & { from: number }> {
  for (const [kind, pattern] of shapes) {
    for (const match of seen.matchAll(pattern)) yield { kind, ...pieceOf(folded, match.index, match[0].length) };
  }
  for (const match of seen.matchAll(/(?<![\p{L}\p{N}])([1-9]\d{3})\s?([a-z]{2})(?![\p{L}\p{N}])/gu)) {
    const year = /^(19|20)\d\d$/.test(match[1] ?? "");
    if (!(year && afterAYear.test(match[2] ?? ""))) yield { kind: "place", ...pieceOf(folded, match.index, match[0].length) };
  }
}

/** Each place once, the longest reading of it, in the order of the text. */
function inOrder(found: readonly (Betrayal & { from: number })[]): Betrayal[] {
  const longestFirst = [...found].sort((a, b) => a.from - b.from || b.word.length - a.word.length);
  let until = -1;
  return longestFirst.flatMap(({ word, kind, from }) => {
    if (from < until) return [];
    until = from + word.length;
    return [{ word, kind }];
  });
}
