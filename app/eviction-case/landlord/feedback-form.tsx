import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { type FeedbackFacts, feedbackProposals } from "~/eviction-case/landlord/feedback";
import { FeedbackLines } from "~/eviction-case/landlord/feedback-facts";
import type { FeedbackInput } from "~/eviction-case/landlord/feedback-input";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { RadioField } from "~/ui/fields";
import { DateField, EurosField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";

const questions = ["contactMade", "helpStarted", "rentSecured"] as const;

/** Feedback in choices and days: there is no field for words, so that none can slip in. */
export function FeedbackForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const t = useText();
  const [form, fields] = useForm<FeedbackInput>({ id: "feedback", lastResult });
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="preview" />
      {questions.map((name) => (
        <RadioField
          key={name}
          field={fields[name]}
          label={t(`staff-landlord.ask-${name}`)}
          options={(["yes", "no"] as const).map((value) => ({ value, label: t(`landlord.${value}`) }))}
        />
      ))}
      <RadioField
        field={fields.proposal}
        label={t("staff-landlord.ask-proposal")}
        options={feedbackProposals.map((value) => ({ value, label: t(`staff-landlord.proposal-${value}`) }))}
      />
      <div className="form-grid">
        <DateField field={fields.proposalUntil} label={t("staff-landlord.proposal-until")} optional />
        <EurosField field={fields.proposalAmount} label={t("staff-landlord.proposal-amount")} optional />
        <DateField field={fields.firstResultOn} label={t("staff-landlord.first-result")} optional />
      </div>
      <Button>{t("staff-landlord.preview")}</Button>
    </Form>
  );
}

interface PreviewProps {
  facts: FeedbackFacts;
  given: Record<string, string>;
  once: string;
  /** Where changing it leads. */
  back: string;
}

/** Exactly what the landlord will read, before anything is sent. */
export function FeedbackPreview({ facts, given, once, back }: PreviewProps) {
  const t = useText();
  return (
    <Card title={t("staff-landlord.preview-title")} tone="next">
      <p>{t("staff-landlord.preview-lead")}</p>
      <FeedbackLines facts={facts} />
      <Form method="post" className="stack">
        <Once value={once} />
        <input type="hidden" name="intent" value="send" />
        {Object.entries(given).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button>{t("staff-landlord.send")}</Button>
        <p>
          <a href={back}>{t("staff-landlord.change")}</a>
        </p>
      </Form>
    </Card>
  );
}
