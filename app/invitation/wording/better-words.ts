import type { Language } from "~/language/languages";
import type { BetrayedKind } from "./betraying-words";

/** What can stand there in a message of each language: what is asked of people, and what the day is called. */
const inWords: Readonly<Record<Language, { ask: string; day: string }>> = {
  nl: { ask: "meedenken", day: "bijeenkomst" },
  en: { ask: "think along", day: "meeting" },
  tr: { ask: "birlikte düşünmek", day: "buluşma" },
  ar: { ask: "المشاركة في التفكير", day: "اللقاء" },
  pl: { ask: "wspólnie pomyśleć", day: "spotkanie" },
};

/** What to do instead of a word that betrays: say what is asked, name the day by its everyday name, or leave it to the page behind the link. */
export type Better = { how: "ask" | "day"; words: string } | { how: "money" | "place" };

export function betterThan(kind: BetrayedKind, language: Language): Better {
  if (kind === "money" || kind === "place") return { how: kind };
  const how = kind === "method" ? "day" : "ask";
  return { how, words: inWords[language][how] };
}
