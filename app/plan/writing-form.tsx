import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { CheckboxField, plainField, RadioField, TextAreaField, TextField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import type { AtTheTable } from "./agreeing-people.server";
import { type AgreementLine, horizons, readerKinds } from "./agreements";
import type { FormResult } from "./writing-deeds.server";

interface WritingFormProps {
  agreementId: string;
  once: string;
  people: readonly AtTheTable[];
  /** The line as it reads now; absent for a new one. */
  line?: AgreementLine;
  result: FormResult | undefined;
}

/** One line of the plan: what, who, when, and who reads it. */
export function WritingForm({ agreementId, once, people, line, result }: WritingFormProps) {
  const t = useText();
  const id = `a-${agreementId}`;
  const mine = result?.form === id ? result : undefined;
  const field = (name: string, value: string | undefined) =>
    plainField(name, {
      id: `${id}-${name}`,
      ...(mine ? { value: mine.values[name] ?? "" } : value === undefined ? {} : { value }),
      ...(mine?.errors[name] ? { errors: mine.errors[name] } : {}),
    });
  return (
    <form method="post" action={`#${id}`} noValidate className="stack">
      {mine ? <FormErrors form={{ id, allErrors: mine.errors }} /> : null}
      <Once value={once} />
      <input type="hidden" name="agreementId" value={agreementId} />
      <TextAreaField field={field("what", line?.words.what)} label={t("family-day.field-what")} rows={3} />
      <RadioField
        field={field("horizon", line?.horizon ?? "now")}
        label={t("family-day.field-horizon")}
        options={horizons.map((value) => ({ value, label: t(`family-day.${value}`), hint: t(`family-day.${value}-hint`) }))}
      />
      <RadioField
        field={field("ownerPersonId", line?.ownerPersonId ?? "")}
        label={t("family-day.field-owner")}
        options={[
          ...people.map(({ id: value, firstName }) => ({ value, label: firstName })),
          { value: "", label: t("family-day.owner-other") },
        ]}
      />
      <TextField field={field("doer", line?.words.who)} label={t("family-day.field-doer")} optional />
      <DateField
        field={field("dueOn", line?.dueOn ? line.dueOn.toISOString().slice(0, 10) : undefined)}
        label={t("family-day.field-due")}
        optional
      />
      <RadioField
        field={field("readers", line?.readers ?? "wholeCircle")}
        label={t("family-day.field-readers")}
        options={readerKinds.map((value) => ({ value, label: t(`family-day.readers-${value}-choice`) }))}
      />
      <CheckboxField
        field={field("aboutMoney", line?.aboutMoney ? "on" : undefined)}
        label={t("family-day.field-money")}
        hint={t("family-day.money-hint")}
      />
      <Button variant={line ? "secondary" : "primary"} name="deed" value="write">
        {t(line ? "family-day.save-change" : "family-day.save")}
      </Button>
    </form>
  );
}
