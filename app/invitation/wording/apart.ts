import type { Language } from "~/language/languages";
import type { BetrayedKind } from "./betraying-words";
import { readsAsWord, signsFor } from "./look-alikes";

/** A word of the list whose letters may be typed apart. */
export interface Spelled {
  letters: string;
  /** As it stands in the list. */
  listed: string;
  kind: BetrayedKind;
  language: Language;
  /** Whether letters may come before, and behind. */
  inside: boolean;
  goesOn: boolean;
}

interface Step {
  next: Map<string, Step>;
  ends: Spelled[];
}

/** All words as one tree of letters, so that a text is read once, however many words there are. */
export function treeOf(words: readonly Spelled[]): Step {
  const root: Step = { next: new Map(), ends: [] };
  for (const word of words) {
    let step = root;
    for (const letter of word.letters) {
      const next: Step = step.next.get(letter) ?? { next: new Map(), ends: [] };
      step.next.set(letter, next);
      step = next;
    }
    step.ends.push(word);
  }
  return root;
}

export interface FoundApart {
  word: Spelled;
  from: number;
  length: number;
}

interface Reading {
  text: string;
  from: number;
  /** Every place where the letters were broken off: with white space between, or only with signs. */
  breaks: { at: number; wide: boolean }[];
}

/** Words whose letters stand apart: "s c h u l d", "s.c.h.u.l.d", "huur-schuld", "sch uld", and words that belong apart typed as one. A word in one piece is not found here. */
export function* typedApart(text: string, tree: Step): Generator<FoundApart> {
  for (let from = 0; from < text.length; from += 1) {
    if (isLetter(text[from])) yield* walk({ text, from, breaks: [] }, from, tree);
  }
}

const isLetter = (one: string | undefined): boolean => one !== undefined && /[\p{L}\p{N}]/u.test(one);
const longestBreak = 4;

function* walk(reading: Reading, at: number, step: Step): Generator<FoundApart> {
  const { text, from, breaks } = reading;
  for (const word of step.ends) {
    const found = { word, from, length: at - from + (word.goesOn ? restOfRow(text, at) : 0) };
    if ((breaks.length > 0 || word.listed.includes(" ")) && standsAlone(reading, at, word) && brokenOnPurpose(reading, at, word))
      yield found;
  }
  yield* walkOn(reading, at, step);
}

/** Letters that go on one by one behind a word belong to it: "s.c.h.u.l.d.e.n". */
const restOfRow = (text: string, at: number): number =>
  /^(?:[^\p{L}\p{N}]?\p{L}(?!\p{L}))*/u.exec(text.slice(at, at + 60))?.[0].length ?? 0;

function* walkOn(reading: Reading, at: number, step: Step): Generator<FoundApart> {
  const { text, from, breaks } = reading;
  const one = text[at];
  if (one === undefined || step.next.size === 0) return;
  for (const [letter, next] of step.next) {
    if (signsFor(letter, 5).includes(one)) yield* walk(reading, at + 1, next);
  }
  if (isLetter(one) || at === from) return;
  let until = at;
  while (until < text.length && until - at <= longestBreak && !isLetter(text[until])) until += 1;
  if (until - at > longestBreak || until === text.length) return;
  const wide = /\s/.test(text.slice(at, until));
  yield* walkOn({ ...reading, breaks: [...breaks, { at, wide }] }, until, step);
}

function standsAlone({ text, from, breaks }: Reading, until: number, { inside, goesOn }: Spelled): boolean {
  const wide = breaks.some((one) => one.wide);
  const begins = !isLetter(text[from - 1]) || (inside && !wide);
  return begins && (!isLetter(text[until]) || goesOn);
}

/** Two everyday words that happen to make a third are no disguise; three pieces, or a piece without a vowel, are. */
function brokenOnPurpose({ text, from, breaks }: Reading, until: number, { letters }: Spelled): boolean {
  if (letters.length < 3) return false;
  const whole = text.slice(from, until);
  if (letters.length < 4 ? /[^\p{L}\s.\-_]/u.test(whole) : !readsAsWord(whole.replace(/[^\p{L}\p{N}@$€!|]/gu, ""))) return false;
  if (!breaks.some(({ wide }) => wide)) return true;
  if (breaks.length > 1) return true;
  const pieces = whole.split(/[^\p{L}\p{N}]+/u);
  return letters.length >= 5 && pieces.some((piece) => /^\p{Script=Latin}+$/u.test(piece) && !/[aeiouy]/.test(piece));
}
