import { useText } from "~/language/context";
import { shownPhone } from "~/language/phone";
import { PlaceField, PostcodeField } from "~/places/place-field";
import { ageGroups, backgroundKinds, experienceKinds } from "~/registration/wish-criteria";
import { CheckboxField, CheckboxListField, type FieldState, RadioField, TextAreaField, TextField } from "~/ui/fields";
import { LanguageFields } from "./language-fields";
import { mostLanguages, rowsOf } from "./language-rows";
import { genders, type ProfileSection } from "./profile-sections";
import type { ShownProfile } from "./profile-summary";

type Field = (name: string) => FieldState;
export type FormSection = Exclude<ProfileSection, "ties">;

/** What is kept of a section, as its form shows it. */
export function keptOf(section: FormSection, profile: ShownProfile): Record<string, string | readonly string[] | null> {
  const on = (ticked: boolean) => (ticked ? "on" : null);
  switch (section) {
    case "languages":
      return rowsOf(profile.languages);
    case "place":
      return { town: profile.town, postcode: profile.postcodeArea, travelsKm: String(profile.travelsKm) };
    case "time":
      return {
        capacity: profile.capacity > 0 ? String(profile.capacity) : null,
        evenings: on(profile.evenings),
        weekends: on(profile.weekends),
      };
    case "number":
      return { workPhone: profile.workPhone && shownPhone(profile.workPhone) };
    case "independence":
      return { careWorker: profile.notCareWorkerSince ? "no" : null };
    case "experience":
      return { experience: profile.experience };
    case "about":
      return { gender: profile.gender ?? "", ageGroup: profile.ageGroup ?? "" };
    case "background": {
      const said = profile.background;
      return {
        words: said?.words ?? null,
        kinds: said?.kinds ?? [],
        livedThroughDebts: on(said?.livedThroughDebts ?? false),
        shared: on(said !== null),
      };
    }
  }
}

interface FieldsProps {
  section: FormSection;
  field: Field;
  /** How many languages he has. */
  languages: number;
  /** Whether the Centrale knows postcodes. */
  postcodes: boolean;
  /** Places that may have been meant. */
  meant: readonly string[];
}

/** The fields of one section. */
export function SectionFields({ section, field, languages, postcodes, meant }: FieldsProps) {
  const t = useText();
  switch (section) {
    case "languages":
      return <LanguageFields field={field} rows={Math.min(languages + 3, mostLanguages)} />;
    case "place":
      return (
        <>
          <PlaceField field={field("town")} label={t("staff-pool.town")} meant={meant} />
          {postcodes ? <PostcodeField field={field("postcode")} /> : null}
          <TextField field={field("travelsKm")} label={t("staff-pool.travel")} inputMode="numeric" size={4} />
        </>
      );
    case "time":
      return (
        <>
          <TextField field={field("capacity")} label={t("staff-pool.capacity")} inputMode="numeric" size={3} />
          <fieldset className="ams-field-set">
            <legend className="ams-field-set__legend">{t("staff-pool.time-when")}</legend>
            <div className="ams-hint">{t("staff-pool.time-hint")}</div>
            <CheckboxField field={field("evenings")} label={t("staff-pool.evenings")} />
            <CheckboxField field={field("weekends")} label={t("staff-pool.weekends")} />
          </fieldset>
        </>
      );
    case "number":
      return (
        <TextField
          field={field("workPhone")}
          label={t("staff-pool.number")}
          hint={t("staff-pool.number-hint")}
          type="tel"
          autoComplete="off"
          optional
        />
      );
    case "independence":
      return (
        <RadioField
          field={field("careWorker")}
          label={t("staff-pool.independence-question")}
          hint={t("staff-pool.independence-hint")}
          options={(["no", "yes"] as const).map((value) => ({ value, label: t(`staff-pool.independence-${value}`) }))}
        />
      );
    case "experience":
      return (
        <CheckboxListField
          field={field("experience")}
          label={t("staff-pool.experience-question")}
          hint={t("staff-pool.experience-hint")}
          options={experienceKinds.map((value) => ({ value, label: t(`staff-pool.experience-${value}`) }))}
          optional
        />
      );
    case "about":
      return <AboutFields field={field} />;
    case "background":
      return <BackgroundFields field={field} />;
  }
}

function AboutFields({ field }: { field: Field }) {
  const t = useText();
  const ratherNot = { value: "", label: t("staff-pool.rather-not") };
  return (
    <>
      <p>{t("staff-pool.about-hint")}</p>
      <RadioField
        field={unsaid(field("gender"))}
        label={t("staff-pool.gender")}
        options={[...genders.map((value) => ({ value, label: t(`staff-pool.gender-${value}`) })), ratherNot]}
      />
      <RadioField
        field={unsaid(field("ageGroup"))}
        label={t("staff-pool.age")}
        options={[...ageGroups.map((value) => ({ value, label: t(`staff-pool.age-${value}`) })), ratherNot]}
      />
    </>
  );
}

/** Not to say is chosen, where nothing was. */
const unsaid = (field: FieldState): FieldState => ({ ...field, defaultValue: field.defaultValue ?? "" });

function BackgroundFields({ field }: { field: Field }) {
  const t = useText();
  return (
    <>
      <p>{t("staff-pool.background-lead")}</p>
      <TextAreaField
        field={field("words")}
        label={t("staff-pool.background-words")}
        hint={t("staff-pool.background-words-hint")}
        rows={5}
        maxLength={2000}
        optional
      />
      <div className="many-choices">
        <CheckboxListField
          field={field("kinds")}
          label={t("staff-pool.background-kinds")}
          options={backgroundKinds.map((value) => ({ value, label: t(`staff-pool.background-${value}`) }))}
          optional
        />
      </div>
      <CheckboxField field={field("livedThroughDebts")} label={t("staff-pool.background-debts")} />
      <section className="stack">
        <h2 className="small">{t("staff-pool.background-use-title")}</h2>
        <p>{t("staff-pool.background-use")}</p>
        <CheckboxField field={field("shared")} label={t("staff-pool.background-consent")} />
      </section>
    </>
  );
}
