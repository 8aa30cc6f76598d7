import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import type { FeedbackFacts } from "~/eviction-case/landlord/feedback";
import { FeedbackLines } from "~/eviction-case/landlord/feedback-facts";
import type { CaseNames } from "~/eviction-case/landlord/landlord-names.server";
import type { LandlordRequest } from "~/eviction-case/landlord/landlord-page.server";
import { type LandlordAnswerInput, landlordAnswers } from "~/eviction-case/landlord/postponement-input";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatEuros } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { BarePage } from "~/ui/bare-page";
import { Button } from "~/ui/button";
import { RadioField, TextAreaField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";

/** The frame of a landlord's own page. */
export function LandlordFrame({ title, back, children }: { title: string; back?: boolean; children: ReactNode }) {
  const t = useText();
  const above = back ? (
    <p>
      <a href="/landlord">{t("landlord.back")}</a>
    </p>
  ) : null;
  return (
    <BarePage title={title} audience="family" above={above}>
      {children}
    </BarePage>
  );
}

/** The receipt: which case this is, who handles it, and how to reach him. */
export function Receipt({ names }: { names: CaseNames }) {
  const t = useText();
  const language = useLanguage();
  const { handler, address } = names;
  const facts = [
    [t("landlord.tenant"), [...names.tenants, ...(address ? [address.street, address.town] : [])].join("\n")],
    [t("landlord.reference"), names.reference],
    ...(names.landlordReference ? [[t("landlord.your-reference"), names.landlordReference] as const] : []),
  ] as const;
  return (
    <section className="stack">
      <h2>{t("landlord.received")}</h2>
      {names.receivedOn ? <p>{t("landlord.received-on", { day: formatDay(language, names.receivedOn) })}</p> : null}
      <p>{t("landlord.handler", { name: handler.name, organisation: handler.organisation })}</p>
      <p>
        {handler.phone ? (
          <>
            {t("landlord.handler-phone")}{" "}
            <a className="phone" href={`tel:${handler.phone}`}>
              {shownPhone(handler.phone)}
            </a>
          </>
        ) : (
          t("landlord.handler-no-phone", { organisation: handler.organisation })
        )}
      </p>
      <dl className="stack">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="quiet">{label}</dt>
            <dd className="lines break">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Moment = Date | string;

/** Everything the landlord was told, the newest first. */
export function Told({ feedback, reported }: { feedback: readonly (FeedbackFacts & { id: string; at: Moment })[]; reported: boolean }) {
  const t = useText();
  const language = useLanguage();
  if (feedback.length === 0 && !reported) return null;
  return (
    <section className="stack">
      <h2>{t("landlord.told")}</h2>
      {feedback.length === 0 ? <p>{t("landlord.told-none")}</p> : null}
      {feedback.map((one) => (
        <section key={one.id} className="stack">
          <h3 className="small">{t("landlord.told-on", { day: formatDay(language, one.at) })}</h3>
          <FeedbackLines facts={one} />
        </section>
      ))}
    </section>
  );
}

type Shown = Omit<LandlordRequest, "askedAt" | "answeredAt"> & { askedAt: Moment; answeredAt: Moment | null };

interface AskedProps {
  requests: readonly Shown[];
  ended: boolean;
  once: string;
  lastResult: SubmissionResult | undefined;
}

/** What is asked of the landlord, and his answer. Only the newest request asks for one. */
export function Asked({ requests, ended, once, lastResult }: AskedProps) {
  const t = useText();
  const language = useLanguage();
  if (requests.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("landlord.asked")}</h2>
      {requests.map((one, place) => (
        <section key={one.id} className="stack">
          <h3 className="small">{t("landlord.asked-on", { day: formatDay(language, one.askedAt) })}</h3>
          <p>{t("landlord.asked-until", { until: formatDay(language, one.until) })}</p>
          {one.offerCents === null ? null : (
            <p>
              {t(`landlord.offer-${one.offerMonthly ? "monthly" : "once"}${one.offerFrom ? "-from" : ""}`, {
                amount: formatEuros(language, one.offerCents),
                from: one.offerFrom ? formatDay(language, one.offerFrom) : "",
              })}
            </p>
          )}
          {one.mention ? <Mention day={one.mention.day} /> : null}
          <YourAnswer one={one} />
          {place === 0 && !ended ? <AnswerForm one={one} once={once} lastResult={lastResult} /> : null}
        </section>
      ))}
      {ended ? <p>{t("landlord.ended")}</p> : null}
    </section>
  );
}

function Mention({ day }: { day: string | null }) {
  const t = useText();
  const language = useLanguage();
  return <p>{day ? t("landlord.mention-day", { day: formatDay(language, day) }) : t("landlord.mention")}</p>;
}

function YourAnswer({ one }: { one: Shown }) {
  const t = useText();
  const language = useLanguage();
  if (!one.answer) return null;
  const until = one.answerUntil ? formatDay(language, one.answerUntil) : "";
  const key = one.answer === "hold" && !until ? ("landlord.answer-hold-open" as const) : (`landlord.answer-${one.answer}` as const);
  return (
    <div className="notice notice--info">
      <div>
        <strong>{t("landlord.your-answer")}</strong>
        <p>
          {t(key, { until })} {one.answeredAt ? t("landlord.answered-on", { day: formatDay(language, one.answeredAt) }) : null}
        </p>
        {one.condition ? <p className="lines break">{t("landlord.your-condition", { words: one.condition })}</p> : null}
      </div>
    </div>
  );
}

function AnswerForm({ one, once, lastResult }: { one: Shown; once: string; lastResult: SubmissionResult | undefined }) {
  const t = useText();
  const [form, fields] = useForm<LandlordAnswerInput>({ id: "answer", lastResult });
  const fill = (
    <form method="post" className="stack" {...getFormProps(form)}>
      <FormErrors form={form} />
      <Once value={once} />
      <input type="hidden" name="postponementId" value={one.id} />
      <RadioField
        field={fields.answer}
        label={t("landlord.answer-title")}
        options={landlordAnswers.map((value) => ({
          value,
          label: t(`landlord.choice-${value}`),
          ...(value === "proceed" ? {} : { hint: t(`landlord.choice-${value}-hint`) }),
        }))}
      />
      <DateField field={fields.until} label={t("landlord.until-field")} optional />
      <TextAreaField field={fields.condition} label={t("landlord.condition-field")} hint={t("landlord.condition-hint")} rows={3} optional />
      <Button>{t("landlord.send")}</Button>
    </form>
  );
  if (!one.answer) return fill;
  return (
    <details open={lastResult !== undefined}>
      <summary>{t("landlord.answer-change")}</summary>
      {fill}
    </details>
  );
}
