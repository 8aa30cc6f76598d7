import type { ReactNode } from "react";
import { useText } from "~/language/context";
import { genderWishes } from "~/registration/registration-input";
import type { WishContent } from "~/registration/sealed-shapes";
import {
  ageGroups,
  askedExperience,
  backgroundKinds,
  neighbourhoodWishes,
  type WishCriterion,
  type WishWeight,
} from "~/registration/wish-criteria";
import { CheckboxField, CheckboxListField, type FieldState, SelectField, TextAreaField, TextField } from "~/ui/fields";

type Known = string | boolean | readonly string[] | null | undefined;

interface WishFieldsProps {
  /** A field of the form, with what was typed or else what is known. */
  field: (name: string, known?: Known) => FieldState;
  wish: WishContent | null;
  languages: readonly { value: string; label: string }[];
  /** The yes to a background stands already, so it is not asked again. */
  mayUseBackground: boolean;
  /** Said beside the background where more has to be known about it. */
  backgroundHint?: ReactNode;
}

/**
 * A wish for a coordinator: his own words and a needed language stand open, the rest is folded and opens where something was chosen. What
 * is chosen is nice to have; a tick beside it makes it important; what is left open does not matter.
 */
export function WishFields({ field, wish, languages, mayUseBackground, backgroundHint }: WishFieldsProps) {
  const t = useText();
  const none = t("family-wish.no-matter");
  const choose = <Value extends string>(values: readonly Value[], key: (value: Value) => Parameters<typeof t>[0]) =>
    values.map((value) => ({ value, label: t(key(value)) }));
  const important = (criterion: WishCriterion) => <Important field={field} criterion={criterion} weights={wish?.weights} />;
  return (
    <>
      <TextAreaField
        field={field("words", wish?.words)}
        label={t("family-wish.words")}
        hint={t("family-wish.words-hint")}
        rows={3}
        optional
      />
      <TextAreaField field={field("familyWords", wish?.familyWords)} label={t("family-wish.family-words")} rows={3} optional />
      <SelectField
        field={field("neededLanguage", wish?.neededLanguage)}
        label={t("family-wish.needed-language")}
        hint={t("family-wish.needed-language-hint")}
        none={none}
        options={languages}
        optional
      />
      <p>{t("family-wish.all-optional")}</p>
      <Folded title={t("family-wish.person-title")} fields={[field("gender", wish?.gender), field("ageGroup", wish?.ageGroup)]}>
        <SelectField
          field={field("gender", wish?.gender)}
          label={t("family-wish.gender")}
          none={none}
          options={choose(genderWishes, (value) => `family-wish.gender-${value}`)}
          optional
        />
        {important("gender")}
        <SelectField
          field={field("ageGroup", wish?.ageGroup)}
          label={t("family-wish.age")}
          none={none}
          options={choose(ageGroups, (value) => `family-wish.age-${value}`)}
          optional
        />
        {important("age")}
      </Folded>
      <Folded title={t("family-wish.liked-language")} fields={[field("likedLanguage", wish?.likedLanguage)]}>
        <SelectField
          field={field("likedLanguage", wish?.likedLanguage)}
          label={t("family-wish.liked-language")}
          none={none}
          options={languages}
          optional
        />
        {important("language")}
      </Folded>
      <Folded
        title={t("family-wish.distance-title")}
        fields={[
          field("neighbourhood", wish?.neighbourhood),
          field("notMyFamily", wish?.notMyFamily),
          field("notMyCommunity", wish?.notMyCommunity),
        ]}
      >
        <SelectField
          field={field("neighbourhood", wish?.neighbourhood)}
          label={t("family-wish.neighbourhood")}
          none={none}
          options={choose(neighbourhoodWishes, (value) => `family-wish.neighbourhood-${value}`)}
          optional
        />
        {important("neighbourhood")}
        <CheckboxField field={field("notMyFamily", wish?.notMyFamily)} label={t("family-wish.not-my-family")} />
        <CheckboxField field={field("notMyCommunity", wish?.notMyCommunity)} label={t("family-wish.not-my-community")} />
        {important("distance")}
      </Folded>
      <Folded
        title={t("family-wish.experience-title")}
        fields={[field("livedThroughDebts", wish?.livedThroughDebts), field("experience", wish?.experience)]}
      >
        <CheckboxField field={field("livedThroughDebts", wish?.livedThroughDebts)} label={t("family-wish.lived-through-debts")} />
        {important("livedThroughDebts")}
        <CheckboxListField
          field={field("experience", wish?.experience)}
          label={t("family-wish.experience")}
          hint={t("family-wish.experience-hint")}
          options={choose(askedExperience, (kind) => `family-wish.experience-${kind}`)}
          optional
        />
        {important("experience")}
      </Folded>
      <Folded
        title={t("family-wish.background-title")}
        fields={[field("background", wish?.background), field("backgroundKinds", wish?.backgroundKinds), field("consentBackground")]}
      >
        <p>{backgroundHint ?? t("family-wish.background-lead")}</p>
        <CheckboxListField
          field={field("backgroundKinds", wish?.backgroundKinds)}
          label={t("family-wish.background")}
          options={choose(backgroundKinds, (kind) => `family-wish.background-${kind}`)}
          optional
        />
        <TextField field={field("background", wish?.background)} label={t("family-wish.background-words")} optional />
        {important("background")}
        {mayUseBackground ? null : (
          <CheckboxField field={field("consentBackground")} label={t("family-wish.consent")} hint={t("family-wish.consent-hint")} />
        )}
      </Folded>
    </>
  );
}

/** Open where something was chosen, or is wrong. */
function Folded({ title, fields, children }: { title: string; fields: readonly FieldState[]; children: ReactNode }) {
  const filled = fields.some(({ defaultValue, defaultOptions, errors }) => defaultValue || defaultOptions?.length || errors?.length);
  return (
    <details open={filled}>
      <summary>{title}</summary>
      <div className="stack">{children}</div>
    </details>
  );
}

interface ImportantProps {
  field: WishFieldsProps["field"];
  criterion: WishCriterion;
  weights: Partial<Record<WishCriterion, WishWeight>> | undefined;
}

/** Makes what stands above it important; said with what it is about, for who hears the page instead of seeing it. */
function Important({ field, criterion, weights = {} }: ImportantProps) {
  const t = useText();
  const known = Object.entries(weights).flatMap(([name, weight]) => (weight === "important" ? [name] : []));
  const { id, defaultOptions = [] } = field("important", known);
  const own = `${id}-${criterion}`;
  return (
    <label className="choice" htmlFor={own}>
      <input id={own} type="checkbox" name="important" value={criterion} defaultChecked={defaultOptions.includes(criterion)} />
      <span>
        {t("family-wish.important")}
        <span className="unseen">: {t(`family-wish.criterion-${criterion}`)}</span>
      </span>
    </label>
  );
}
