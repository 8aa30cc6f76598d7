import type { Language } from "~/language/languages";
import { languageToWrite } from "~/language/readers";

interface Spoken {
  readLanguage: string | null;
  spokenLanguage: string;
}

/** Spoken Arabic is written as Arabic. */
const writtenAs: Readonly<Record<string, string>> = { ary: "ara", arz: "ara", apc: "ara", acm: "ara", aeb: "ara" };

/** What we can write for who speaks this; null when nobody writes it, or we do not. */
const ofSpeaker = ({ readLanguage, spokenLanguage }: Spoken): Language | null =>
  languageToWrite(readLanguage) ?? languageToWrite(writtenAs[spokenLanguage] ?? spokenLanguage);

/**
 * The language of a card: what he reads, or else what he speaks, since whoever he shows it to at home speaks it too. When we write neither,
 * it is the language of those who ask, with Dutch under it.
 */
export function cardLanguage(person: Spoken, askers: readonly Spoken[]): { language: Language; under: Language | null } {
  const own = ofSpeaker(person);
  if (own) return { language: own, under: null };
  const theirs = askers.map(ofSpeaker).find((language) => language !== null) ?? "nl";
  return { language: theirs, under: theirs === "nl" ? null : "nl" };
}
