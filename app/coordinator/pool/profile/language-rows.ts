import type { LanguageLevel } from "@generated/enums";
import { spokenLanguageCodes } from "~/registration/spoken-languages";
import type { Errors } from "../form-answer";

export const languageLevels = ["native", "good", "some"] as const satisfies readonly LanguageLevel[];
export interface SpokenWell {
  language: string;
  level: LanguageLevel;
}

/** How many languages one form can hold. */
export const mostLanguages = 20;

/** The rows of a form that asks for languages: `language-0` with `level-0`, and so on. An empty row says nothing. */
export function languagesIn(form: FormData): { languages: SpokenWell[]; errors: Errors } {
  const [languages, errors]: [SpokenWell[], Errors] = [[], {}];
  for (let row = 0; row < mostLanguages; row += 1) {
    const language = String(form.get(`language-${row}`) ?? "");
    const level = languageLevels.find((one) => one === form.get(`level-${row}`));
    if (!language) continue;
    if (!(spokenLanguageCodes as readonly string[]).includes(language)) errors[`language-${row}`] = ["staff-pool.language-unknown"];
    else if (languages.some((one) => one.language === language)) errors[`language-${row}`] = ["staff-pool.language-twice"];
    else if (!level) errors[`level-${row}`] = ["staff-pool.level-missing"];
    else languages.push({ language, level });
  }
  if (languages.length === 0 && Object.keys(errors).length === 0) errors["language-0"] = ["staff-pool.languages-missing"];
  return { languages, errors };
}

/** What is kept, as the rows of the form. */
export const rowsOf = (languages: readonly SpokenWell[]): Record<string, string> =>
  Object.fromEntries(
    languages.flatMap(({ language, level }, row) => [
      [`language-${row}`, language],
      [`level-${row}`, level],
    ]),
  );
