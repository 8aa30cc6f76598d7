import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { plainField, RadioField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import type { AtTheTable } from "./agreeing-people.server";
import type { FormResult } from "./writing-deeds.server";

interface AgreeingFormProps {
  once: string;
  people: readonly AtTheTable[];
  /** A plan was agreed before. */
  again: boolean;
  result: FormResult | undefined;
  tomorrow: string;
}

/** Agreeing the plan: who keeps in touch, and when they look back. */
export function AgreeingForm({ once, people, again, result, tomorrow }: AgreeingFormProps) {
  const t = useText();
  const mine = result?.form === "agree" ? result : undefined;
  const family = people.filter(({ kind }) => kind !== "guest").map(({ id: value, firstName }) => ({ value, label: firstName }));
  const field = (name: string, value?: string) =>
    plainField(name, {
      id: `agree-${name}`,
      ...(mine ? { value: mine.values[name] ?? "" } : value === undefined ? {} : { value }),
      ...(mine?.errors[name] ? { errors: mine.errors[name] } : {}),
    });
  return (
    <form method="post" action="#agree" noValidate className="stack">
      <p>{t(again ? "family-day.agree-again" : "family-day.agree-hint")}</p>
      {mine ? <FormErrors form={{ id: "agree", allErrors: mine.errors }} /> : null}
      <Once value={once} />
      <RadioField
        field={field("contactPersonId")}
        label={t("family-day.field-contact")}
        hint={t("family-day.field-contact-hint")}
        options={family}
      />
      <DateField field={field("lookBackOn")} label={t("family-day.field-look-back")} min={tomorrow} />
      <RadioField
        field={field("recorderPersonId", "")}
        label={t("family-day.field-recorder")}
        options={[...family, { value: "", label: t("family-day.recorder-later") }]}
      />
      <Button variant={again ? "secondary" : "primary"} name="deed" value="agree">
        {t("family-day.agree-button")}
      </Button>
    </form>
  );
}
