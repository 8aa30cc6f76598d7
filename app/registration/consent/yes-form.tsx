import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { consentPurposes } from "~/registration/consent/consents";
import { waysToSayYes } from "~/registration/registration-input";
import { languageName, spokenLanguages } from "~/registration/spoken-languages";
import { Button } from "~/ui/button";
import { RadioField, SelectField, TextAreaField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";

interface Props {
  principal: { id: string; firstName: string };
  once: string;
  lastResult: SubmissionResult | undefined;
}

interface Fields {
  purpose: string;
  who: string;
  what: string;
  how: string;
  language: string;
  ownWords: string;
  inPresenceOf: string;
  understood: string;
}

/** Writes down one yes, of any of the three kinds, with how it was given. */
export function YesForm({ principal, once, lastResult }: Props) {
  const t = useText();
  const reader = useLanguage();
  const languages = spokenLanguages.map(({ code }) => ({ value: code, label: languageName(code, reader) }));
  const [form, fields] = useForm<Fields>({ id: `yes-${principal.id}`, lastResult });
  const purposes = ["willingness", ...consentPurposes.filter((purpose) => purpose !== "registration"), "release"] as const;
  return (
    <details open={lastResult !== undefined}>
      <summary>{t("staff-yes.give-for", { name: principal.firstName })}</summary>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <FormErrors form={form} />
        <Once value={once} />
        <input type="hidden" name="intent" value="give" />
        <input type="hidden" name="principalId" value={principal.id} />
        <p>{t("staff-yes.no-effect")}</p>
        <RadioField
          field={fields.purpose}
          label={t("staff-yes.purpose")}
          options={purposes.map((value) => ({ value, label: t(`staff-yes.purpose-${value}`) }))}
        />
        <TextField field={fields.who} label={t("staff-yes.release-who")} optional />
        <TextField field={fields.what} label={t("staff-yes.release-what")} optional />
        <RadioField
          field={fields.how}
          label={t("staff-yes.how")}
          options={waysToSayYes.map((value) => ({ value, label: t(`staff-yes.how-${value}`) }))}
        />
        <SelectField field={fields.language} label={t("staff-yes.language")} options={languages} />
        <TextField field={fields.inPresenceOf} label={t("staff-yes.in-presence")} optional />
        <TextAreaField field={fields.ownWords} label={t("staff-yes.own-words")} rows={2} optional />
        <TextAreaField
          field={fields.understood}
          label={t("staff-yes.understood")}
          hint={t("staff-yes.understood-hint")}
          rows={2}
          optional
        />
        <Button variant="secondary">{t("staff-yes.give")}</Button>
      </Form>
    </details>
  );
}
