import { useText } from "~/language/context";
import type { FieldState } from "~/ui/fields";
import { RadioField, TextAreaField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";

interface ProposalFieldsProps {
  fields: { answer: FieldState; askAgainOn: FieldState; ownWords: FieldState };
}

const answers = ["notAsked", "open", "yes", "notNow", "no"] as const;

/** What somebody answered to a proposal. */
export function AnswerFields({ fields }: ProposalFieldsProps) {
  const t = useText();
  const words = (value: (typeof answers)[number]) =>
    value === "notAsked" || value === "open" ? t(`staff-proposals.answer-${value}`) : t(`staff-registration.answer-${value}`);
  const options = answers.map((value) => ({ value, label: words(value) }));
  return (
    <>
      <RadioField field={fields.answer} label={t("staff-registration.answer")} options={options} />
      <DateField field={fields.askAgainOn} label={t("staff-registration.ask-again")} hint={t("staff-proposals.ask-again-max")} optional />
      <TextAreaField
        field={fields.ownWords}
        label={t("staff-registration.own-words")}
        hint={t("staff-registration.own-words-hint")}
        rows={3}
        optional
      />
    </>
  );
}
