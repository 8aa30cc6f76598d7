import { useForm } from "@conform-to/react";
import { Folded, type KeepFormProps } from "~/eviction-case/folded-form";
import {
  type AnswerPostponementInput,
  type AskPostponementInput,
  offerWays,
  postponementAnswers,
  postponementGivers,
} from "~/eviction-case/landlord/postponement-input";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { CheckboxField, RadioField, TextAreaField } from "~/ui/fields";
import { DateField, EurosField } from "~/ui/fields-measured";

interface AskFormProps extends KeepFormProps {
  /** The conference that may be named; null while somebody's yes is missing. */
  mention: { day: string | null } | null;
  /** There is a conference, whether or not the landlord may know. */
  linked: boolean;
}

/** The question to wait, to landlord or court: until when, and what is paid meanwhile. */
export function AskForm({ mention, linked, ...props }: AskFormProps) {
  const t = useText();
  const language = useLanguage();
  const [form, fields] = useForm<AskPostponementInput>({ id: "ask", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="ask" title="staff-case.ask-postponement" submit="staff-landlord.ask-send">
      <RadioField
        field={fields.by}
        label={t("staff-case.ask-whom")}
        options={postponementGivers.map((value) => ({
          value,
          label: t(`staff-case.by-${value}`),
          ...(value === "court" ? { hint: t("staff-landlord.court-hint") } : {}),
        }))}
      />
      <DateField field={fields.until} label={t("staff-case.ask-until")} />
      <EurosField field={fields.offer} label={t("staff-case.offered")} optional />
      <RadioField
        field={fields.offerWay}
        label={t("staff-landlord.offer-way")}
        options={offerWays.map((value) => ({ value, label: t(`staff-landlord.offer-${value}`) }))}
        optional
      />
      <DateField field={fields.offerFrom} label={t("staff-landlord.offer-from")} optional />
      {mention ? (
        <CheckboxField
          field={fields.namesConference}
          label={t("staff-landlord.names-conference")}
          hint={
            mention.day
              ? t("staff-landlord.names-conference-day", { day: formatDay(language, mention.day) })
              : t("staff-landlord.names-conference-no-day")
          }
        />
      ) : linked ? (
        <p className="quiet">{t("staff-landlord.names-conference-not")}</p>
      ) : null}
    </Folded>
  );
}

/** What the worker heard to one question. */
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
      <TextAreaField field={fields.condition} label={t("staff-landlord.condition")} rows={2} optional />
    </Folded>
  );
}
