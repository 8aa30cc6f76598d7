import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { safetyQuestions } from "~/registration/registration-input";
import type { SafetyCardContent } from "~/registration/sealed-shapes";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField, RadioField, TextAreaField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export interface ShownSafety {
  principalId: string;
  firstName: string;
  card: SafetyCardContent | null;
  askedAt: Date | string | null;
  talkNeeded: boolean;
  talk: { at: Date | string; by: string } | null;
  onces: Record<"card" | "ask" | "talk", string>;
}

interface Part {
  one: ShownSafety;
  lastResult: SubmissionResult | undefined;
}

function Hidden({ one, intent }: { one: ShownSafety; intent: keyof ShownSafety["onces"] }) {
  return (
    <>
      <Once value={one.onces[intent]} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="principalId" value={one.principalId} />
    </>
  );
}

function Said({ label, text }: { label: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd dir="auto">{text}</dd>
    </>
  );
}

/** How somebody is reached safely, first thing to read. */
function ShownCard({ card }: { card: SafetyCardContent | null }) {
  const t = useText();
  if (!card) return <p className="quiet">{t("staff-safety.card-empty")}</p>;
  return (
    <dl>
      {card.safeNumber ? (
        <>
          <dt>{t("staff-safety.number")}</dt>
          <dd>
            <a href={`tel:${card.safeNumber}`} dir="ltr">
              {shownPhone(card.safeNumber)}
            </a>
          </dd>
        </>
      ) : null}
      <Said label={t("staff-safety.hours")} text={card.safeHours} />
      <Said label={t("staff-safety.word")} text={card.safeWord} />
      <Said label={t("staff-safety.caller")} text={card.callerName} />
      <dt>{t("staff-safety.message")}</dt>
      <dd>{t(card.mayLeaveMessage ? "staff-safety.yes" : "staff-safety.no")}</dd>
      <Said label={t("staff-safety.secret")} text={card.whoMustNotKnow} />
      <Said label={t("staff-safety.loyalties")} text={card.loyalties} />
    </dl>
  );
}

/** The gate, and the one button that opens it; for who is trained. */
function Gate({ one, trained }: { one: ShownSafety; trained: boolean }) {
  const t = useText();
  const language = useLanguage();
  const name = one.firstName;
  if (!one.talkNeeded) {
    return (
      <p className="quiet">
        {one.askedAt ? t("staff-safety.asked-on", { day: formatDay(language, one.askedAt) }) : t("staff-safety.asked-never")}{" "}
        {one.talk ? t("staff-safety.talk-by", { name: one.talk.by, day: formatDay(language, one.talk.at) }) : null}
      </p>
    );
  }
  return (
    <Notice tone="danger">
      <p>{t("staff-safety.gate-closed", { name })}</p>
      {trained ? (
        <Form method="post">
          <Hidden one={one} intent="talk" />
          <Button variant="secondary">{t("staff-safety.talk-record", { name })}</Button>
        </Form>
      ) : (
        <p>{t("staff-safety.talk-untrained", { name })}</p>
      )}
    </Notice>
  );
}

function CardForm({ one, lastResult }: Part) {
  const t = useText();
  const card: Partial<SafetyCardContent> = one.card ?? {};
  const [form, fields] = useForm<Omit<SafetyCardContent, "mayLeaveMessage"> & { mayLeaveMessage?: string }>({
    id: `card-${one.principalId}`,
    lastResult,
    defaultValue: {
      ...card,
      safeNumber: card.safeNumber ? shownPhone(card.safeNumber) : undefined,
      mayLeaveMessage: card.mayLeaveMessage ? "on" : undefined,
    } as never,
  });
  return (
    <details open={lastResult !== undefined}>
      <summary>{t("staff-safety.card-change", { name: one.firstName })}</summary>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <FormErrors form={form} />
        <Hidden one={one} intent="card" />
        <TextField field={fields.safeNumber} label={t("staff-safety.number")} type="tel" optional />
        <TextField field={fields.safeHours} label={t("staff-safety.hours")} optional />
        <TextField field={fields.safeWord} label={t("staff-safety.word")} optional />
        <TextField field={fields.callerName} label={t("staff-safety.caller")} optional />
        <CheckboxField field={fields.mayLeaveMessage} label={t("staff-safety.message")} />
        <TextAreaField field={fields.whoMustNotKnow} label={t("staff-safety.secret")} rows={2} optional />
        <TextAreaField
          field={fields.loyalties}
          label={t("staff-safety.loyalties")}
          hint={t("staff-safety.loyalties-hint")}
          rows={2}
          optional
        />
        <Button variant="secondary">{t("staff-safety.card-save")}</Button>
      </Form>
    </details>
  );
}

type Asked = Record<"alone" | (typeof safetyQuestions)[number], string>;

function AskAgainForm({ one, lastResult, trained }: Part & { trained: boolean }) {
  const t = useText();
  const [form, fields] = useForm<Asked>({ id: `ask-${one.principalId}`, lastResult });
  if (!trained) return <p className="quiet">{t("staff-safety.ask-again-trained")}</p>;
  const yesNo = [
    { value: "yes", label: t("staff-safety.yes") },
    { value: "no", label: t("staff-safety.no") },
  ];
  return (
    <details open={lastResult !== undefined}>
      <summary>{t("staff-safety.ask-again", { name: one.firstName })}</summary>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <p>{t("staff-safety.ask-again-lead")}</p>
        <FormErrors form={form} />
        <Hidden one={one} intent="ask" />
        <CheckboxField field={fields.alone} label={t("staff-safety.alone")} />
        {safetyQuestions.map((question) => (
          <RadioField key={question} field={fields[question]} label={t(`staff-safety.${question}`)} options={yesNo} />
        ))}
        <Button variant="secondary">{t("staff-safety.ask-again-save")}</Button>
      </Form>
    </details>
  );
}

/** Everything about the safety of one principal. */
export function SafetyOfOne(props: {
  one: ShownSafety;
  trained: boolean;
  resultOf: (intent: string, principalId: string) => SubmissionResult | undefined;
}) {
  const { one, trained, resultOf } = props;
  return (
    <Card title={one.firstName}>
      <Gate one={one} trained={trained} />
      <ShownCard card={one.card} />
      <CardForm key={one.onces.card} one={one} lastResult={resultOf("card", one.principalId)} />
      <AskAgainForm key={one.onces.ask} one={one} lastResult={resultOf("ask", one.principalId)} trained={trained} />
    </Card>
  );
}
