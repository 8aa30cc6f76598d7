import * as areas from "./areas";
import type { Language } from "./languages";

const known: Record<string, Record<string, string>> = areas;

/** All words of one area of family pages in one language, by their whole keys, for a page that brings them to a script of its own. */
export function areaIn(language: Language, area: `family-${string}`): Record<string, string> {
  const words = known[`${language}/${area}`] ?? {};
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [`${area}.${name}`, word]));
}
