import type { Language } from "~/language/languages";
import { ar } from "./betraying/ar";
import { en } from "./betraying/en";
import { nl } from "./betraying/nl";
import { pl } from "./betraying/pl";
import { tr } from "./betraying/tr";

/** What a text would give away to whoever reads along on a phone that lies on a table. */
export const betrayedKinds = ["debt", "home", "court", "care", "benefit", "method", "money", "place"] as const;
export type BetrayedKind = (typeof betrayedKinds)[number];

/**
 * Words by what they betray. `schuld*` is every word that begins so, `*schuld*` every word that has it inside, without a star only that word;
 * a space is any white space or hyphen. Written without accents: ASCII spellings meet the same pattern. `harmless` is looked away from first,
 * in a text of any language; `onlyHere` are words that are an everyday word or a name in another language, so they betray in their own alone.
 */
export interface BetrayingWords {
  harmless: readonly string[];
  onlyHere: readonly string[];
  words: Readonly<Partial<Record<BetrayedKind, readonly string[]>>>;
}

/** What is looked for in each language. */
export const betrayingWords: Readonly<Record<Language, BetrayingWords>> = { nl, en, tr, ar, pl };
