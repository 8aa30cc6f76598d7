import { useForm } from "@conform-to/react";
import { Folded, type KeepFormProps } from "~/eviction-case/folded-form";
import {
  type AnswerPostponementInput,
  type AskPostponementInput,
  postponementAnswers,
  postponementGivers,
} from "~/eviction-case/postponement-input";
import { useText } from "~/language/context";
import { RadioField, TextAreaField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";

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
