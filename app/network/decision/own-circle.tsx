import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import type { z } from "zod";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { RadioField, TextAreaField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import type { OwnPerson } from "../circle.server";
import type { OwnDecisionInput, OwnPersonInput } from "../network-input";
import { decisionKinds } from "./welcome";
import { OwnWordsBefore } from "./words-before";

interface FormProps {
  once: string;
  lastResult: SubmissionResult | undefined;
}

function Back() {
  const t = useText();
  return (
    <p>
      <a href="?">{t("family-circle.back")}</a>
    </p>
  );
}

/** Everybody on a principal's own page, each with his own word. */
export function OwnPeople({ people }: { people: readonly OwnPerson[] }) {
  const t = useText();
  return (
    <ul className="plain">
      {people.map(({ id, firstName, relation, decision, invited }) => (
        <li key={id} className="card">
          <a href={`?wie=${id}`}>
            <b dir="auto">{firstName}</b>
          </a>
          {relation ? <span dir="auto">{relation}</span> : null}
          <span className="quiet">
            {t(`family-circle.kind-${decision ?? "none"}`)}
            {decision === "welcome" ? ` · ${t(invited ? "family-circle.invited" : "family-circle.not-invited")}` : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One question: may this person be there? */
export function OwnDecisionForm({
  once,
  lastResult,
  person,
  before,
}: FormProps & { person: OwnPerson; before: Parameters<typeof OwnWordsBefore>[0]["words"] }) {
  const t = useText();
  const name = person.firstName;
  const [form, fields] = useForm<z.input<typeof OwnDecisionInput>>({
    id: "decision",
    lastResult,
    ...(person.decision ? { defaultValue: { kind: person.decision } } : {}),
  });
  return (
    <>
      {person.decision ? (
        <p className="quiet">
          {t("family-circle.decide-again", { kind: t(`family-circle.kind-${person.decision}`) })}{" "}
          {t(`family-circle.now-${person.decision}`, { name })}
          {person.reason ? ` ${t("family-circle.decide-reason-was", { reason: person.reason })}` : null}
        </p>
      ) : null}
      <FormErrors form={form} />
      <form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <input type="hidden" name="personId" value={person.id} />
        <RadioField
          field={fields.kind}
          label={t("family-circle.decide-title", { name })}
          options={decisionKinds.map((kind) => ({
            value: kind,
            label: t(`family-circle.kind-${kind}`),
            hint: t(`family-circle.${kind}-hint`, { name }),
          }))}
        />
        <TextAreaField field={fields.reason} label={t("family-circle.reason")} hint={t("family-circle.reason-hint")} rows={3} optional />
        <Button>{t("family-circle.decide-submit")}</Button>
      </form>
      <OwnWordsBefore words={before} />
      <Back />
    </>
  );
}

/** Somebody new on his own page. */
export function OwnPersonForm({ once, lastResult }: FormProps) {
  const t = useText();
  const [form, fields] = useForm<z.input<typeof OwnPersonInput>>({ id: "person", lastResult });
  return (
    <>
      <FormErrors form={form} />
      <form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <input type="hidden" name="intent" value="add" />
        <TextField field={fields.firstName} label={t("family-circle.first-name")} />
        <TextField field={fields.relation} label={t("family-circle.relation")} hint={t("family-circle.relation-hint")} optional />
        <TextField field={fields.phone} label={t("family-circle.phone")} hint={t("family-circle.phone-hint")} type="tel" optional />
        <Button>{t("family-circle.add-submit")}</Button>
      </form>
      <Back />
    </>
  );
}
