import { type FormMetadata, getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { z } from "zod";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { CheckboxField, RadioField, TextAreaField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import { approachers, outcomes } from "./approach";
import type { AskedInput, PlanInput } from "./approach-input";

interface FormProps {
  once: string;
  lastResult: SubmissionResult | undefined;
  person: { personId: string; firstName: string; interpreter: boolean; words: readonly unknown[] };
  principals: readonly { id: string; firstName: string }[];
}

type Frame = { form: FormMetadata; intent: "plan" | "asked"; once: string; personId: string; submit: ReactNode; children: ReactNode };

/** A form about one person, with what is wrong in it above and the way back below. */
function AboutOne({ form, intent, once, personId, submit, children }: Frame) {
  const t = useText();
  return (
    <>
      <FormErrors form={form} />
      <Form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="personId" value={personId} />
        {children}
        <Button>{submit}</Button>
      </Form>
      <p>
        <Link to="?">{t("staff-approach.cancel")}</Link>
      </p>
    </>
  );
}

/** Who speaks first, and what may be known beforehand. */
export function PlanForm({ once, lastResult, person, principals }: FormProps) {
  const t = useText();
  const name = person.firstName;
  const only = principals.length === 1 ? principals[0]?.id : undefined;
  const [form, fields] = useForm<z.input<typeof PlanInput>>({
    id: "plan",
    lastResult,
    defaultValue: { ...(only ? { principalId: only } : {}), ...(person.interpreter ? { interpreter: "on" } : {}) },
  });
  return (
    <AboutOne form={form} intent="plan" once={once} personId={person.personId} submit={t("staff-approach.plan-submit")}>
      <RadioField
        field={fields.by}
        label={t("staff-approach.by-label")}
        options={approachers.map((by) => ({ value: by, label: t(`staff-approach.by-${by}`) }))}
      />
      <RadioField
        field={fields.principalId}
        label={t("staff-approach.principal-label")}
        options={principals.map(({ id, firstName }) => ({ value: id, label: firstName }))}
      />
      <TextAreaField
        field={fields.words}
        label={t("staff-approach.words-label", { name })}
        hint={t("staff-approach.words-hint")}
        rows={3}
        optional
      />
      {person.words.length > 0 ? <CheckboxField field={fields.noWords} label={t("staff-approach.no-words")} /> : null}
      <CheckboxField field={fields.interpreter} label={t("staff-approach.interpreter")} />
    </AboutOne>
  );
}

/** That somebody was asked in person, and what came of it. */
export function AskedForm({ once, lastResult, person, principals }: FormProps) {
  const t = useText();
  const [form, fields] = useForm<z.input<typeof AskedInput>>({ id: "asked", lastResult, defaultValue: { by: "coordinator" } });
  const [first] = principals;
  return (
    <AboutOne form={form} intent="asked" once={once} personId={person.personId} submit={t("staff-approach.asked-submit")}>
      <RadioField
        field={fields.by}
        label={t("staff-approach.asked-by")}
        options={approachers.map((by) => ({ value: by, label: t(`staff-approach.by-${by}`) }))}
      />
      {principals.length > 1 ? (
        <RadioField
          field={fields.principalId}
          label={t("staff-approach.by-principal")}
          options={principals.map(({ id, firstName }) => ({ value: id, label: firstName }))}
          optional
        />
      ) : (
        <input type="hidden" name="principalId" value={first?.id} />
      )}
      <DateField field={fields.talkedOn} label={t("staff-approach.asked-day")} />
      <RadioField
        field={fields.outcome}
        label={t("staff-approach.asked-outcome")}
        options={outcomes.map((outcome) => ({ value: outcome, label: t(`staff-approach.outcome-${outcome}`) }))}
      />
      <TextAreaField
        field={fields.note}
        label={t("staff-approach.asked-note")}
        hint={t("staff-approach.asked-note-hint")}
        rows={3}
        optional
      />
    </AboutOne>
  );
}
