import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import type { LetterKind } from "@generated/enums";
import { Form, Link } from "@remix-run/react";
import { letterKinds } from "~/eviction-case/landlord/letter";
import { fieldsOf, type LetterField, type LetterInput } from "~/eviction-case/landlord/letter-input";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { type FieldState, TextField } from "~/ui/fields";
import { DateField, EurosField, TimeField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";

/** Which letter to write. */
export function LettersToChoose({ caseId, modelI, ended }: { caseId: string; modelI: boolean; ended: boolean }) {
  const t = useText();
  if (ended) return null;
  return (
    <Card title={t("staff-landlord.letters-new")}>
      <ul className="plain">
        {letterKinds
          .filter((kind) => kind !== "referral" || modelI)
          .map((kind) => (
            <li key={kind}>
              <Link to={`/cases/${caseId}/letters?brief=${kind}`}>{t(`staff-landlord.kind-${kind}`)}</Link>
              <br />
              <span className="quiet">{t(`staff-landlord.about-${kind}`)}</span>
            </li>
          ))}
      </ul>
    </Card>
  );
}

/** The letters that were written. */
export function LetterList({ letters }: { letters: readonly { id: string; kind: LetterKind; writtenAt: Date | string; to: string }[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Card title={t("staff-landlord.letters-made")}>
      {letters.length === 0 ? <p className="quiet">{t("staff-landlord.letters-none")}</p> : null}
      <ul className="plain">
        {letters.map((one) => (
          <li key={one.id}>
            <a href={`/letters/${one.id}`}>
              {t("staff-landlord.letter-line", { kind: t(`staff-landlord.kind-${one.kind}`), day: formatDay(language, one.writtenAt) })}
            </a>
            {one.to ? (
              <>
                <br />
                <span className="quiet">{one.to}</span>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface LetterFormProps {
  kind: LetterKind;
  filled: Partial<Record<keyof LetterInput, string>>;
  once: string;
  lastResult: SubmissionResult | undefined;
}

/** One letter's own fields, filled in as far as the case knows. */
export function LetterForm({ kind, filled, once, lastResult }: LetterFormProps) {
  const t = useText();
  const [form, fields] = useForm<LetterInput>({ id: "letter", lastResult, defaultValue: filled });
  const { needed, optional } = fieldsOf[kind];
  const all = fields as unknown as Record<LetterField, FieldState>;
  return (
    <Card title={t(`staff-landlord.kind-${kind}`)}>
      <p className="quiet">{t(`staff-landlord.about-${kind}`)}</p>
      <Form method="post" action={`?brief=${kind}`} className="stack" {...getFormProps(form)}>
        <FormErrors form={form} />
        <Once value={once} />
        <input type="hidden" name="kind" value={kind} />
        {[...needed, ...optional].map((name) => (
          <LetterFieldShown key={name} name={name} field={all[name]} optional={optional.includes(name)} />
        ))}
        <Button variant="secondary" name="intent" value="preview">
          {t("staff-landlord.letter-preview")}
        </Button>
        <Button name="intent" value="write">
          {t("staff-landlord.letter-write")}
        </Button>
      </Form>
    </Card>
  );
}

function LetterFieldShown({ name, field, optional }: { name: LetterField; field: FieldState; optional: boolean }) {
  const t = useText();
  const props = { field, label: t(`staff-landlord.field-${name}`), optional };
  if (name === "on" || name === "day" || name === "amountOn") return <DateField {...props} />;
  if (name === "time") return <TimeField {...props} />;
  if (name === "amount") return <EurosField {...props} />;
  if (name === "signerPhone" || name === "helperPhone" || name === "colleaguePhone") return <TextField {...props} type="tel" />;
  return <TextField {...props} />;
}
