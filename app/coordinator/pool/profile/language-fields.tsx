import { useLanguage, useText } from "~/language/context";
import { languageName, spokenLanguages } from "~/registration/spoken-languages";
import { type FieldState, SelectField } from "~/ui/fields";
import { languageLevels } from "./language-rows";

/** Languages with how well somebody speaks them: a row each, and empty rows for more. */
export function LanguageFields({ field, rows }: { field: (name: string) => FieldState; rows: number }) {
  const t = useText();
  const reader = useLanguage();
  const languages = spokenLanguages.map(({ code }) => ({ value: code, label: languageName(code, reader) }));
  const levels = languageLevels.map((level) => ({ value: level, label: t(`staff-pool.level-${level}`) }));
  return (
    <fieldset className="ams-field-set">
      <legend className="ams-field-set__legend">{t("staff-pool.languages")}</legend>
      <div className="ams-hint">{t("staff-pool.languages-hint")}</div>
      <div className="stack">
        {Array.from({ length: rows }, (_, row) => row).map((row) => (
          <div key={row} className="language-row">
            <SelectField
              field={field(`language-${row}`)}
              label={t("staff-pool.language-row", { row: row + 1 })}
              options={languages}
              none={row === 0 ? undefined : t("staff-pool.language-none")}
              {...(row === 0 ? {} : { optional: true })}
            />
            <SelectField
              field={field(`level-${row}`)}
              label={t("staff-pool.level")}
              options={levels}
              {...(row === 0 ? {} : { optional: true })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
