import { useForm } from "@conform-to/react";
import { Folded, type KeepFormProps } from "~/eviction-case/folded-form";
import {
  type AnswerPostponementInput,
  type AskPostponementInput,
  type LinkInput,
  postponementAnswers,
  postponementGivers,
  type StepInput,
} from "~/eviction-case/keep-input";
import { ladderSteps } from "~/eviction-case/ladder";
import { useText } from "~/language/context";
import { RadioField, SelectField, TextAreaField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";

/** A step the landlord took. */
export function StepForm(props: KeepFormProps) {
  const t = useText();
  const [form, fields] = useForm<StepInput>({ id: "step", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="step" title="staff-case.note-step" submit="staff-case.save">
      <SelectField
        field={fields.step}
        label={t("staff-case.column-step")}
        options={ladderSteps.map((step) => ({ value: step, label: t(`staff-case.step-${step}`) }))}
      />
      <div className="form-grid">
        <DateField field={fields.on} label={t("staff-case.step-on")} />
        <DateField field={fields.evictionOn} label={t("staff-case.eviction-on")} hint={t("staff-case.eviction-hint")} optional />
      </div>
    </Folded>
  );
}

/** The question to wait, to landlord or court. */
export function AskForm(props: KeepFormProps) {
  const t = useText();
  const [form, fields] = useForm<AskPostponementInput>({ id: "ask", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="ask" title="staff-case.ask-postponement" submit="staff-case.save">
      <RadioField
        field={fields.by}
        label={t("staff-case.ask-whom")}
        options={postponementGivers.map((value) => ({ value, label: t(`staff-case.by-${value}`) }))}
      />
      <DateField field={fields.until} label={t("staff-case.ask-until")} />
      <TextAreaField field={fields.offered} label={t("staff-case.offered")} rows={2} optional />
    </Folded>
  );
}

/** What landlord or court said to one question. */
export function AnswerForm({ postponementId, ...props }: KeepFormProps & { postponementId: string }) {
  const t = useText();
  const [form, fields] = useForm<AnswerPostponementInput>({ id: `answer-${postponementId}`, lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="answer" title="staff-case.note-answer" submit="staff-case.save">
      <input type="hidden" name="postponementId" value={postponementId} />
      <RadioField
        field={fields.answer}
        label={t("staff-case.answer-choice")}
        options={postponementAnswers.map((value) => ({ value, label: t(`staff-case.choice-${value}`) }))}
      />
      <DateField field={fields.until} label={t("staff-case.answer-until-field")} hint={t("staff-case.answer-until-hint")} optional />
    </Folded>
  );
}

/** Which of the worker's registrations this case belongs to. */
export function LinkForm({
  conferences,
  ...props
}: KeepFormProps & { conferences: readonly { id: string; reference: string; principals: string[] }[] }) {
  const t = useText();
  const [form, fields] = useForm<LinkInput>({ id: "link", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="link" title="staff-case.link-conference" submit="staff-case.link">
      <SelectField
        field={fields.conferenceId}
        label={t("staff-case.which-conference")}
        options={conferences.map(({ id, reference, principals }) => ({ value: id, label: `${principals.join(", ")} (${reference})` }))}
      />
    </Folded>
  );
}
