import { existsSync } from "node:fs";
import path from "node:path";
import { type Language, languages } from "~/language/languages";

const folder = path.resolve("public", "recordings");

/** The Centrale's own recordings, looked up when the process starts. */
const recorded: ReadonlySet<Language> = new Set(
  languages.map(({ code }) => code).filter((code) => existsSync(path.join(folder, `${code}.mp3`))),
);

/** Where the explanation can be heard in this language; null when nobody recorded it. */
export const recordingOf = (language: Language): string | null => (recorded.has(language) ? `/recordings/${language}.mp3` : null);
