/**
 * Languages to choose from, by ISO 639-3, as colleagues call them. Written down here, since servers and browsers do not agree on the
 * names of small languages.
 */
export const spokenLanguages = [
  { code: "nld", nl: "Nederlands", en: "Dutch" },
  { code: "eng", nl: "Engels", en: "English" },
  { code: "tur", nl: "Turks", en: "Turkish" },
  { code: "ara", nl: "Arabisch", en: "Arabic" },
  { code: "ary", nl: "Marokkaans Arabisch", en: "Moroccan Arabic" },
  { code: "rif", nl: "Tarifit", en: "Tarifit" },
  { code: "pol", nl: "Pools", en: "Polish" },
  { code: "tir", nl: "Tigrinya", en: "Tigrinya" },
  { code: "srn", nl: "Sranantongo", en: "Sranan Tongo" },
  { code: "pap", nl: "Papiaments", en: "Papiamento" },
  { code: "hns", nl: "Sarnámi", en: "Sarnami" },
  { code: "amh", nl: "Amhaars", en: "Amharic" },
  { code: "bul", nl: "Bulgaars", en: "Bulgarian" },
  { code: "ckb", nl: "Sorani (Koerdisch)", en: "Sorani (Kurdish)" },
  { code: "kmr", nl: "Kurmanci (Koerdisch)", en: "Kurmanji (Kurdish)" },
  { code: "deu", nl: "Duits", en: "German" },
  { code: "fra", nl: "Frans", en: "French" },
  { code: "spa", nl: "Spaans", en: "Spanish" },
  { code: "por", nl: "Portugees", en: "Portuguese" },
  { code: "ron", nl: "Roemeens", en: "Romanian" },
  { code: "hun", nl: "Hongaars", en: "Hungarian" },
  { code: "rus", nl: "Russisch", en: "Russian" },
  { code: "ukr", nl: "Oekraïens", en: "Ukrainian" },
  { code: "fas", nl: "Perzisch", en: "Persian" },
  { code: "prs", nl: "Dari", en: "Dari" },
  { code: "pus", nl: "Pasjtoe", en: "Pashto" },
  { code: "som", nl: "Somalisch", en: "Somali" },
  { code: "urd", nl: "Urdu", en: "Urdu" },
  { code: "zho", nl: "Chinees", en: "Chinese" },
  { code: "dse", nl: "Nederlandse Gebarentaal", en: "Dutch Sign Language" },
] as const;

export type SpokenLanguage = (typeof spokenLanguages)[number]["code"];
export const spokenLanguageCodes = spokenLanguages.map(({ code }) => code);

/** How a language is called in Dutch or English; its code when it is not in the list. */
export function languageName(code: string, reader: string): string {
  const known = spokenLanguages.find((language) => language.code === code);
  return known?.[reader === "en" ? "en" : "nl"] ?? code;
}
