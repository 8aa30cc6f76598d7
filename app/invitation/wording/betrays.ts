import { type Language, languages } from "~/language/languages";
import { type Spelled, treeOf, typedApart } from "./apart";
import { type BetrayedKind, betrayedKinds, betrayingWords } from "./betraying-words";
import { type Folded, fold, readsAsWord, signsFor } from "./look-alikes";

/** A word that would give the family away, as it was typed, and what it betrays. */
export interface Betrayal {
  word: string;
  kind: BetrayedKind;
}

/**
 * The words in a text message, a subject or a calendar that say more than somebody else may read: about debts, home, court, care, benefits,
 * the method, money or a place. The shame of debts keeps people from help, and a place tells who must not come where to wait.
 * Every text is held against the words of all our languages, also when they are typed apart or with other signs; only a word that is an
 * everyday word or a name elsewhere ("rent", "sad", "Hakim") is looked for in its own language alone.
 */
export function betrays(text: string, language: Language): Betrayal[] {
  const read = (typed: string) => betrayedIn(typed, language);
  const found = read(text);
  if (found.length > 0 || !drawnOut.test(text)) return found;
  // "schuuuld": drawn out letters are read as one, and as two.
  const once = read(text.replace(drawnOutLetters, "$1"));
  return once.length > 0 ? once : read(text.replace(drawnOutLetters, "$1$1"));
}

const drawnOut = /(\p{L})\1{2}/iu;
const drawnOutLetters = /(\p{L})\1{2,}/giu;

function betrayedIn(text: string, language: Language): Betrayal[] {
  const folded = fold(text);
  const harmless = harmlessPlaces(folded.letters);
  const seen = blanked(folded.letters, harmless);
  const found = [...placesAndAmounts(folded, seen)];
  for (const { code } of languages) {
    for (const kind of betrayedKinds) {
      for (const word of wordsIn(code, kind)) {
        if (word.onlyHere && code !== language) continue;
        for (const { from, piece } of placesOf(seen, word)) {
          if (readsAsWord(piece)) found.push({ kind, ...pieceOf(folded, from, piece.length) });
        }
      }
    }
  }
  for (const { word, from, length } of typedApart(folded.letters, tree())) {
    if (harmless.some((place) => place.from <= from && from + length <= place.until)) continue;
    if (betrayingWords[word.language].onlyHere.includes(word.listed) && word.language !== language) continue;
    found.push({ kind: word.kind, ...pieceOf(folded, from, length) });
  }
  return inOrder(found);
}

const pieceOf = ({ at, typed }: Folded, from: number, length: number): { word: string; from: number } => {
  const start = at[from] ?? 0;
  const end = at[from + length] ?? typed.length;
  return { word: typed.slice(start, end).trim(), from: start };
};

const letter = "[\\p{L}\\p{N}]";
const escaped = (one: string) => one.replace(/[\]\\^\-.?+*$()[{}|]/g, "\\$&");

/** A word of the list as a pattern over folded letters, with every sign that may stand for a letter. A star in front is read back from where it was found. */
function patternOf(word: string, disguised = true): RegExp {
  const letters = fold(word).letters.replace(/^\*/, "");
  const length = letters.replace(/[* ]/g, "").length;
  const source = [...letters].map((one) => {
    if (one === "*") return `${letter}*`;
    if (one === " ") return "[\\s-]+";
    const signs = disguised ? signsFor(one, length) : one;
    return signs.length === 1 ? escaped(one) : `[${[...signs].map(escaped).join("")}]`;
  });
  // What stands before is asked after the first letter, which most places of a text do not have.
  const [first = "", ...rest] = source;
  const begins = word.startsWith("*") ? "" : `(?<!${letter}${first})`;
  return new RegExp(`${first}${begins}${rest.join("")}(?!${letter})`, "gu");
}

/** Where a word is found in a text, whole: from where its star begins. */
function* placesOf(text: string, { pattern, inside }: Compiled): Generator<{ from: number; piece: string }> {
  for (const { index, 0: piece } of text.matchAll(pattern)) {
    let from = index;
    while (inside && from > 0 && isLetter.test(text[from - 1] ?? "")) from -= 1;
    yield { from, piece: text.slice(from, index) + piece };
  }
}

const isLetter = /[\p{L}\p{N}]/u;

type Compiled = { pattern: RegExp; inside: boolean; onlyHere: boolean };
const compiled = new Map<string, Compiled[]>();

function compile(name: string, make: () => Compiled[]): Compiled[] {
  const made = compiled.get(name) ?? make();
  compiled.set(name, made);
  return made;
}

const wordsIn = (code: Language, kind: BetrayedKind) =>
  compile(`${code} ${kind}`, () => {
    const { words, onlyHere } = betrayingWords[code];
    return (words[kind] ?? []).map((word) => ({
      pattern: patternOf(word),
      inside: word.startsWith("*"),
      onlyHere: onlyHere.includes(word),
    }));
  });
const harmlessIn = (code: Language) =>
  compile(`${code} harmless`, () =>
    betrayingWords[code].harmless.map((word) => ({ pattern: patternOf(word, false), inside: word.startsWith("*"), onlyHere: false })),
  );

let grown: ReturnType<typeof treeOf> | undefined;

/** Every word that has no gap in its middle, with its parts written as one. */
function tree() {
  grown ??= treeOf(
    languages.flatMap(({ code }) =>
      betrayedKinds.flatMap((kind) =>
        (betrayingWords[code].words[kind] ?? []).flatMap((listed): Spelled[] => {
          const bare = fold(listed).letters.replace(/^\*|\*$/g, "");
          if (bare.includes("*")) return [];
          const ends = { inside: listed.startsWith("*"), goesOn: listed.endsWith("*") };
          return [{ letters: bare.replaceAll(" ", ""), listed, kind, language: code, ...ends }];
        }),
      ),
    ),
  );
  return grown;
}

/** Where harmless look-alikes stand. */
function harmlessPlaces(letters: string): { from: number; until: number }[] {
  return languages.flatMap(({ code }) =>
    harmlessIn(code).flatMap((word) => [...placesOf(letters, word)].map(({ from, piece }) => ({ from, until: from + piece.length }))),
  );
}

/** Blanks of the same length, so that what is left stays where it stood. */
const blanked = (letters: string, places: readonly { from: number; until: number }[]): string =>
  places.reduce((left, { from, until }) => left.slice(0, from) + " ".repeat(until - from) + left.slice(until), letters);

/** After a year, or in small letters apart from a number, these are no letters of a postcode: "2026 om 14 uur", "nummer 5678 in". */
const smallWords = /^(or|om|en|in|is|op|of|te|at|to|on|we|ve|da|de|do|od|na|we|sa|o|u|w)$/;

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
    const piece = pieceOf(folded, match.index, match[0].length);
    const number = /^(19|20)\d\d$/.test(match[1] ?? "") || /\s\p{Ll}+$/u.test(piece.word);
    if (!(number && smallWords.test(match[2] ?? ""))) yield { kind: "place", ...piece };
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
