import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { type LastChanceDue, lastChanceEnds, lastChanceForms, type recommendedForm } from "~/eviction-case/ending/last-chance";
import type { EndInput, ReportInput, SignInput } from "~/eviction-case/ending/last-chance-input";
import { Folded, type KeepFormProps } from "~/eviction-case/folded-form";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { CheckboxField, RadioField, TextAreaField, TextField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";

/** What was signed: the form that fits stands chosen, any other may be taken. */
export function SignForm({ advice, ...props }: KeepFormProps & { advice: ReturnType<typeof recommendedForm> }) {
  const t = useText();
  const [form, fields] = useForm<SignInput>({ id: "sign", lastResult: props.lastResult, defaultValue: { form: advice.form } });
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <FormErrors form={form} />
      <Once value={props.once} />
      <input type="hidden" name="intent" value="sign" />
      <RadioField
        field={fields.form}
        label={t("staff-last-chance.form")}
        options={[
          ...lastChanceForms.map((value) => ({
            value,
            label: t(`staff-last-chance.form-${value}`),
            hint: t(`staff-last-chance.form-${value}-when`),
          })),
          { value: "unknown", label: t("staff-last-chance.form-unknown") },
        ]}
      />
      <div className="form-grid">
        <DateField field={fields.signedOn} label={t("staff-last-chance.signed-on")} />
        <DateField field={fields.until} label={t("staff-last-chance.until")} hint={t("staff-last-chance.until-hint")} optional />
      </div>
      <div className="form-grid">
        <TextField
          field={fields.guidance}
          label={t("staff-last-chance.guidance")}
          hint={t("staff-last-chance.guidance-hint")}
          maxLength={60}
          optional
        />
        <TextField field={fields.guide} label={t("staff-last-chance.guide")} hint={t("staff-last-chance.guide-hint")} optional />
      </div>
      <CheckboxField field={fields.incomeManaged} label={t("staff-last-chance.income-managed")} />
      <TextAreaField
        field={fields.conditions}
        label={t("staff-last-chance.conditions")}
        hint={t("staff-last-chance.never-evidence")}
        rows={3}
        optional
      />
      <Button>{t("staff-last-chance.sign")}</Button>
    </Form>
  );
}

/** One report or evaluation that was due. */
export function ReportForm({ lastChanceId, due, ...props }: KeepFormProps & { lastChanceId: string; due: LastChanceDue }) {
  const t = useText();
  const [form, fields] = useForm<ReportInput>({ id: `report-${due.kind}-${due.dueOn}`, lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="report" title={`staff-last-chance.note-${due.kind}`} submit="staff-case.save">
      <input type="hidden" name="lastChanceId" value={lastChanceId} />
      <input type="hidden" name="kind" value={due.kind} />
      <input type="hidden" name="dueOn" value={due.dueOn} />
      <DateField field={fields.doneOn} label={t("staff-last-chance.done-on")} />
      {due.kind === "evaluation" ? (
        <RadioField
          field={fields.continues}
          label={t("staff-last-chance.continues")}
          options={(["yes", "no"] as const).map((value) => ({ value, label: t(`staff-last-chance.continues-${value}`) }))}
        />
      ) : null}
      <TextAreaField
        field={fields.words}
        label={t(`staff-last-chance.words-${due.kind}`)}
        hint={t("staff-last-chance.never-evidence")}
        rows={3}
        optional
      />
    </Folded>
  );
}

/** Why it ended, and on which day. */
export function EndForm({ lastChanceId, ...props }: KeepFormProps & { lastChanceId: string }) {
  const t = useText();
  const [form, fields] = useForm<EndInput>({ id: "end", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="end" title="staff-last-chance.end" submit="staff-last-chance.end-it">
      <input type="hidden" name="lastChanceId" value={lastChanceId} />
      <RadioField
        field={fields.how}
        label={t("staff-last-chance.end-why")}
        options={lastChanceEnds.map((value) => ({ value, label: t(`staff-last-chance.end-${value}`) }))}
      />
      <DateField field={fields.on} label={t("staff-last-chance.ended-on")} />
    </Folded>
  );
}
