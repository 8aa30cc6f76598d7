/** The languages a person can be written to in. Each carries its own name, so a reader finds it without knowing Dutch. */
export const languages = [
  { code: "nl", dir: "ltr", endonym: "Nederlands", locale: "nl-NL" },
  { code: "en", dir: "ltr", endonym: "English", locale: "en-GB" },
  { code: "tr", dir: "ltr", endonym: "Türkçe", locale: "tr-TR" },
  // Phone numbers and dates in the Netherlands are written with Latin digits, in Arabic text too.
  { code: "ar", dir: "rtl", endonym: "العربية", locale: "ar-u-nu-latn" },
  { code: "pl", dir: "ltr", endonym: "Polski", locale: "pl-PL" },
] as const;

export type Language = (typeof languages)[number]["code"];

/** The languages colleagues work in. */
export const staffLanguages = ["nl", "en"] as const satisfies readonly Language[];
export type StaffLanguage = (typeof staffLanguages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language.code === value);
}

export function isStaffLanguage(value: unknown): value is StaffLanguage {
  return value === "nl" || value === "en";
}

/** What is known about a language: direction, own name, locale. */
export function languageInfo(code: Language) {
  return languages.find((language) => language.code === code) ?? languages[0];
}

/** Where a chosen language is kept: one for each personal link, one for colleagues. */
export const languageCookies = { family: "taal", staff: "werktaal" } as const;

function chosen(request: Request, cookie: string): string | null {
  const asked = new URL(request.url).searchParams.get("taal");
  if (asked) return asked;
  const kept = new RegExp(`(?:^|;\\s*)${cookie}=(\\w+)`).exec(request.headers.get("Cookie") ?? "");
  return kept?.[1] ?? null;
}

/** The language a reader chose with `?taal=`, now or before on this link, or else the one known about him. */
export function askedLanguage(request: Request, otherwise: Language): Language {
  const asked = chosen(request, languageCookies.family);
  return isLanguage(asked) ? asked : otherwise;
}

/** The same for colleagues, who read Dutch or English. */
export function askedStaffLanguage(request: Request, otherwise: StaffLanguage): StaffLanguage {
  const asked = chosen(request, languageCookies.staff);
  return isStaffLanguage(asked) ? asked : otherwise;
}
