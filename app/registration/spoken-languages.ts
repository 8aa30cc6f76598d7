/** Languages to choose from, by ISO 639-3, each as its own readers write it. */
export const spokenLanguages = [
  { code: "nld", own: "Nederlands" },
  { code: "eng", own: "English" },
  { code: "tur", own: "Türkçe" },
  { code: "ara", own: "العربية" },
  { code: "ary", own: "الدارجة" },
  { code: "rif", own: "Tarifit" },
  { code: "pol", own: "Polski" },
  { code: "tir", own: "ትግርኛ" },
  { code: "srn", own: "Sranantongo" },
  { code: "pap", own: "Papiamentu" },
  { code: "hns", own: "Sarnámi" },
  { code: "amh", own: "አማርኛ" },
  { code: "bul", own: "Български" },
  { code: "ckb", own: "کوردیی ناوەندی" },
  { code: "kmr", own: "Kurmancî" },
  { code: "deu", own: "Deutsch" },
  { code: "fra", own: "Français" },
  { code: "spa", own: "Español" },
  { code: "por", own: "Português" },
  { code: "ron", own: "Română" },
  { code: "hun", own: "Magyar" },
  { code: "rus", own: "Русский" },
  { code: "ukr", own: "Українська" },
  { code: "fas", own: "فارسی" },
  { code: "prs", own: "دری" },
  { code: "pus", own: "پښتو" },
  { code: "som", own: "Soomaali" },
  { code: "urd", own: "اردو" },
  { code: "zho", own: "中文" },
  { code: "dse", own: "Nederlandse Gebarentaal" },
] as const;

export type SpokenLanguage = (typeof spokenLanguages)[number]["code"];
export const spokenLanguageCodes = spokenLanguages.map(({ code }) => code);

/** How a language is called in a reader's own language; its own name where the browser knows none. */
export function languageName(code: string, reader: string): string {
  const own = spokenLanguages.find((language) => language.code === code)?.own ?? code;
  if (code === "dse") return own;
  const name = new Intl.DisplayNames([reader], { type: "language", fallback: "none" }).of(code);
  return name ?? own;
}
