import type { Language } from "~/language/languages";
import { syllables } from "./syllables";

/** How hard a text is to read. `ease` is there for Dutch only: other languages have no formula we may lean on. */
export interface ReadingLevel {
  words: number;
  sentences: number;
  /** Words a sentence, on average. */
  perSentence: number;
  /** The words of the longest sentence. */
  longest: string;
  longestWords: number;
  /** Words with more letters than somebody who reads with difficulty takes in at once. */
  longWords: string[];
  ease: number | null;
  tooHard: readonly ("ease" | "perSentence" | "longest" | "longWords")[];
}

/**
 * The limits for B1. The ease is the one of W.H. Douma, "De leesbaarheid van landbouwbladen" (Wageningen 1960), whose table calls 70 to 80
 * "fairly easy: the last years of primary school"; the lengths are what Dutch public bodies hold to when they write at B1.
 * Over it one is warned: a formula is a thermometer.
 */
export const b1 = { ease: 70, perSentence: 12, longest: 20 } as const;

/**
 * The limit itself: words beyond it cannot stand. Douma calls less than 45 "difficult" and schooling needed; a sentence twice as long as B1
 * takes, nobody reads from a telephone. Of a text of few words the ease says nothing.
 */
export const hardest = { ease: 45, perSentence: 20, longest: 30, easeFromWords: 15 } as const;

/** What makes a text too hard to stand; null for nearly every text. */
export function tooHardToStand(text: string, language: Language): { by: "ease" | "perSentence" | "longest"; limit: number } | null {
  const { ease, perSentence, longestWords, words, sentences } = readingLevel(text, language);
  if (longestWords > hardest.longest) return { by: "longest", limit: hardest.longest };
  if (sentences > 1 && perSentence > hardest.perSentence) return { by: "perSentence", limit: hardest.perSentence };
  if (ease !== null && words >= hardest.easeFromWords && ease < hardest.ease) return { by: "ease", limit: hardest.ease };
  return null;
}

/** Letters a word may have: Turkish and Polish put into one word what Dutch says in three. */
const longestWord: Readonly<Record<Language, number>> = { nl: 16, en: 15, tr: 20, ar: 14, pl: 18 };

/** Measures a text as a reader gets it, with its names filled in. Links and numbers are looked at, not read, and do not count. */
export function readingLevel(text: string, language: Language): ReadingLevel {
  const sentences = sentencesOf(text);
  const words = sentences.flat();
  const longest = sentences.reduce((most, one) => (one.length > most.length ? one : most), [] as string[]);
  const perSentence = words.length / Math.max(1, sentences.length);
  const longWords = [...new Set(words.filter((word) => [...word].length > longestWord[language]))];
  const ease = language === "nl" && words.length > 0 ? fleschDouma(words, perSentence) : null;
  const tooHard = (
    [
      ["ease", ease !== null && ease < b1.ease],
      ["perSentence", perSentence > b1.perSentence],
      ["longest", longest.length > b1.longest],
      ["longWords", longWords.length > 0],
    ] as const
  ).flatMap(([what, over]) => (over ? [what] : []));
  return {
    words: words.length,
    sentences: sentences.length,
    perSentence,
    longest: longest.join(" "),
    longestWords: longest.length,
    longWords,
    ease,
    tooHard,
  };
}

/** 206.84 − 0.77 × (syllables in a hundred words) − 0.93 × (words a sentence); 100 is very easy, 0 is for universities. */
function fleschDouma(words: readonly string[], perSentence: number): number {
  const inAll = words.reduce((sum, word) => sum + syllables(word), 0);
  const ease = 206.84 - 77 * (inAll / words.length) - 0.93 * perSentence;
  return Math.round(Math.min(100, Math.max(0, ease)));
}

/** The words of each sentence; a line of its own is a sentence too, as a greeting is. */
function sentencesOf(text: string): string[][] {
  return text
    .replace(/https?:\/\/\S+/g, " . ")
    .replace(/\+?\d[\d ()-]{7,}\d/g, " ")
    .split(/[.!?:؟;؛]+(?=\s|$)|\n+/u)
    .map((sentence) => sentence.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [])
    .filter((words) => words.length > 0);
}
