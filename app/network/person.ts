/** What is sealed about somebody in `Person.contactSealed`. */
export interface PersonContact {
  familyName?: string;
  email?: string;
  address?: string;
}

/** Languages offered in a form, ISO 639-3. What somebody speaks and what he reads are two things. */
export const personLanguages = [
  "nld", "eng", "tur", "ara", "ary", "rif", "pol", "tir", "srn", "pap", "hns", "amh", "bul", "ckb", "kmr", "deu", "fra", "spa", "por",
  "ron", "hun", "rus", "ukr", "fas", "prs", "pus", "som", "urd", "zho", "dse",
] as const;
export type PersonLanguage = (typeof personLanguages)[number];

export const isPersonLanguage = (code: unknown): code is PersonLanguage => (personLanguages as readonly unknown[]).includes(code);

/** In a form: somebody who reads nothing gets a call, never a text message. */
export const readsNothing = "none";
