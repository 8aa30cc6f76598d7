import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { CaseFields } from "~/eviction-case/case-fields";
import { type OutcomeDue, outcomeKinds } from "~/eviction-case/ending/ending";
import type { AgainInput, EndCaseInput, ExtendInput, OutcomeInput } from "~/eviction-case/ending/ending-input";
import type { EndingRoom } from "~/eviction-case/ending/ending-room.server";
import { Folded, type KeepFormProps } from "~/eviction-case/folded-form";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { CheckboxField, RadioField, TextField } from "~/ui/fields";
import { DateField, EurosField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";

const useOutcomes = () => {
  const t = useText();
  return outcomeKinds.map((value) => ({ value, label: t(`staff-last-chance.outcome-${value}`) }));
};

/** What came of it; with this the case ends. */
export function EndCaseForm(props: KeepFormProps) {
  const t = useText();
  const [form, fields] = useForm<EndCaseInput>({ id: "end", lastResult: props.lastResult });
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <FormErrors form={form} />
      <Once value={props.once} />
      <input type="hidden" name="intent" value="end" />
      <RadioField field={fields.outcome} label={t("staff-last-chance.outcome")} options={useOutcomes()} />
      <EurosField field={fields.arrears} label={t("staff-last-chance.arrears-then")} hint={t("staff-last-chance.arrears-hint")} optional />
      <CheckboxField field={fields.homeEmpty} label={t("staff-last-chance.home-empty")} />
      <Button>{t("staff-last-chance.end-case")}</Button>
    </Form>
  );
}

/** How it is half a year or a year later. */
export function OutcomeForm({ due, ...props }: KeepFormProps & { due: OutcomeDue }) {
  const t = useText();
  const [form, fields] = useForm<OutcomeInput>({ id: `outcome-${due.moment}`, lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="outcome" title="staff-last-chance.note-outcome" submit="staff-case.save">
      <input type="hidden" name="moment" value={due.moment} />
      <RadioField field={fields.outcome} label={t("staff-last-chance.outcome-now")} options={useOutcomes()} />
      <EurosField field={fields.arrears} label={t("staff-last-chance.arrears-then")} hint={t("staff-last-chance.arrears-hint")} optional />
    </Folded>
  );
}

/** A later day of erasing, and why. */
export function ExtendForm(props: KeepFormProps) {
  const t = useText();
  const [form, fields] = useForm<ExtendInput>({ id: "extend", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="extend" title="staff-last-chance.extend" submit="staff-case.save">
      <DateField field={fields.until} label={t("staff-last-chance.extend-until")} />
      <TextField field={fields.reason} label={t("staff-last-chance.extend-reason")} maxLength={500} />
    </Folded>
  );
}

/** A new case for the same household. */
export function AgainForm({ room, ...props }: KeepFormProps & { room: EndingRoom }) {
  const [form, fields] = useForm<AgainInput>({ id: "again", lastResult: props.lastResult, defaultValue: room.again });
  return (
    <Folded {...props} form={form} intent="again" title="staff-last-chance.again" submit="staff-case.open">
      <CaseFields fields={fields} landlords={room.landlords} />
    </Folded>
  );
}
