import { useText } from "~/language/context";
import { CheckboxField, type FieldState, RadioField, SelectField, TextAreaField, TextField } from "~/ui/fields";
import { closeness, sectors } from "./map/model";

export interface LanguageOption {
  value: string;
  label: string;
}

type Fields<Name extends string> = Record<Name, FieldState>;

/** Who somebody is to the principals and where he stands on the map. */
export function PlaceFields({ fields }: { fields: Fields<"relation" | "circle" | "sector" | "note"> }) {
  const t = useText();
  return (
    <>
      <TextField field={fields.relation} label={t("staff-circle.relation")} hint={t("staff-circle.relation-hint")} optional />
      <RadioField
        field={fields.circle}
        label={t("staff-circle.circle")}
        optional
        options={closeness.map((value) => ({ value, label: t(`staff-circle.circle-${value}`) }))}
      />
      <RadioField
        field={fields.sector}
        label={t("staff-circle.sector")}
        optional
        options={sectors.map((value) => ({ value, label: t(`staff-circle.sector-${value}`) }))}
      />
      <TextAreaField field={fields.note} label={t("staff-circle.note")} hint={t("staff-circle.note-hint")} rows={3} optional />
    </>
  );
}

/** A number, and whether somebody else reads along on it. */
export function PhoneFields({ fields, optional }: { fields: Fields<"phone" | "readByOthers">; optional?: boolean }) {
  const t = useText();
  return (
    <>
      <TextField
        field={fields.phone}
        label={t("staff-circle.phone")}
        hint={t("staff-circle.phone-hint")}
        type="tel"
        {...(optional ? { optional } : {})}
      />
      <CheckboxField field={fields.readByOthers} label={t("staff-circle.read-by-others")} hint={t("staff-circle.read-by-others-hint")} />
    </>
  );
}

/** Name and where to find him. */
export function NameFields({ fields }: { fields: Fields<"firstName" | "familyName"> }) {
  const t = useText();
  return (
    <div className="form-grid">
      <TextField field={fields.firstName} label={t("staff-circle.first-name")} />
      <TextField field={fields.familyName} label={t("staff-circle.family-name")} optional />
    </div>
  );
}

/** What he speaks and reads, and whether he is a child. */
export function LanguageFields({
  fields,
  languages,
}: {
  fields: Fields<"spokenLanguage" | "readLanguage" | "under16">;
  languages: readonly LanguageOption[];
}) {
  const t = useText();
  return (
    <>
      <div className="form-grid">
        <SelectField field={fields.spokenLanguage} label={t("staff-circle.spoken-language")} options={languages} />
        <SelectField
          field={fields.readLanguage}
          label={t("staff-circle.read-language")}
          options={[...languages, { value: "none", label: t("staff-circle.reads-nothing") }]}
        />
      </div>
      <CheckboxField field={fields.under16} label={t("staff-circle.under16")} hint={t("staff-circle.under16-hint")} />
    </>
  );
}
