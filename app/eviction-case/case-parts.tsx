import { Link } from "@remix-run/react";
import { ArrearsForm } from "~/eviction-case/arrears-form";
import type { caseOf } from "~/eviction-case/cases.server";
import type { StepTaken, Suspension } from "~/eviction-case/eviction-date";
import type { KeepFormProps } from "~/eviction-case/folded-form";
import { LinkForm, StepForm } from "~/eviction-case/keep-forms";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatEuros } from "~/language/dates";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

type CaseShown = Awaited<ReturnType<typeof caseOf>>;

interface ClockProps {
  evictionOn: string | null;
  daysLeft: number | null;
  suspension: Suspension;
  paidButJudged: boolean;
  inTime: boolean | null;
}

/** How long there is, and what stands in the way of thinking there is more. */
export function Clock({ evictionOn, daysLeft, suspension, paidButJudged, inTime }: ClockProps) {
  const t = useText();
  const language = useLanguage();
  const near = daysLeft !== null && daysLeft >= 0 && !suspension.suspended;
  return (
    <>
      {evictionOn && daysLeft !== null ? (
        <Notice tone={near ? "attention" : "info"}>
          <p>
            {daysLeft < 0
              ? t("staff-case.days-over", { day: formatDay(language, evictionOn) })
              : `${t("staff-case.days-left", { days: daysLeft })}: ${formatDay(language, evictionOn)}`}
          </p>
          {suspension.suspended ? (
            <p>
              {suspension.until
                ? t("staff-case.suspended-until", { day: formatDay(language, suspension.until) })
                : t("staff-case.suspended-open")}
            </p>
          ) : null}
        </Notice>
      ) : (
        <p className="quiet">{t("staff-case.no-date")}</p>
      )}
      {inTime === null ? null : (
        <Notice tone={inTime ? "done" : "danger"}>{t(inTime ? "staff-case.day-in-time" : "staff-case.day-too-late")}</Notice>
      )}
      {paidButJudged ? <Notice tone="danger">{t("staff-case.paid-judged")}</Notice> : null}
    </>
  );
}

/** Rent and arrears, the newest first. */
export function Amounts({ one, form }: { one: Pick<CaseShown, "rentCents" | "arrears">; form: KeepFormProps }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Card title={t("staff-case.amounts")}>
      {one.rentCents === null ? null : <p>{t("staff-case.rent-is", { amount: formatEuros(language, one.rentCents) })}</p>}
      <ul className="plain">
        {[...one.arrears].reverse().map((row) => (
          <li key={row.id}>
            {[
              t("staff-case.arrears-is", { amount: formatEuros(language, row.amountCents), day: formatDay(language, row.on) }),
              row.monthTenths === null ? null : t("staff-case.months-is", { months: row.monthTenths / 10 }),
              row.currentRentPaid === null ? null : t(row.currentRentPaid ? "staff-case.rent-paid" : "staff-case.rent-not-paid"),
            ]
              .filter(Boolean)
              .join(", ")}
          </li>
        ))}
      </ul>
      <ArrearsForm key={form.once} {...form} />
    </Card>
  );
}

/** The landlord's steps, the newest first. */
export function Steps({ steps, form }: { steps: readonly (StepTaken & { id: string })[]; form: KeepFormProps }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Card title={t("staff-case.steps")}>
      <ul className="plain">
        {[...steps].reverse().map((step) => {
          const said = { day: formatDay(language, step.on), step: t(`staff-case.step-${step.step}`) };
          return (
            <li key={step.id}>
              {step.evictionOn
                ? t("staff-case.step-line-eviction", { ...said, eviction: formatDay(language, step.evictionOn) })
                : t("staff-case.step-line", said)}
            </li>
          );
        })}
      </ul>
      <StepForm key={form.once} {...form} />
    </Card>
  );
}

interface MeetingsProps {
  conferences: CaseShown["conferences"];
  linkable: CaseShown["linkable"];
  form: KeepFormProps;
}

/** The conferences of this case; each lives on when the case ends, and the other way round. */
export function Meetings({ conferences, linkable, form }: MeetingsProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <Card title={t("staff-case.conferences")}>
      {conferences.length === 0 ? <p className="quiet">{t("staff-case.conferences-none")}</p> : null}
      <ul className="plain">
        {conferences.map((one) => (
          <li key={one.id}>
            {one.mine ? <Link to={`/registrations/${one.id}`}>{one.reference}</Link> : one.reference}
            {one.dayStartsAt ? `, ${formatDay(language, one.dayStartsAt)}` : null}
          </li>
        ))}
      </ul>
      {linkable.length > 0 ? <LinkForm key={form.once} {...form} conferences={linkable} /> : null}
    </Card>
  );
}
