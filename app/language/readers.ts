import type { Language } from "./languages";

/** ISO 639-3 of what somebody reads to the catalogue that serves him. */
const catalogues: Readonly<Record<string, Language>> = { nld: "nl", eng: "en", tur: "tr", ara: "ar", pol: "pl" };

/** The language we can write to somebody in; null when he reads nothing, or nothing we write. */
export const languageToWrite = (readLanguage: string | null): Language | null =>
  readLanguage === null ? null : (catalogues[readLanguage] ?? null);

/** The language of pages and messages for somebody who reads this (ISO 639-3); Dutch when there is no catalogue or he reads nothing. */
export const messageLanguage = (readLanguage: string | null): Language => languageToWrite(readLanguage) ?? "nl";

/** The language a page was read in, as yeses and people keep it (ISO 639-3). */
export const spokenCodeOf = (language: Language): "nld" | "eng" | "tur" | "ara" | "pol" =>
  ({ nl: "nld", en: "eng", tr: "tur", ar: "ara", pl: "pol" })[language] as "nld" | "eng" | "tur" | "ara" | "pol";
