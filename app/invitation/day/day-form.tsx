import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import type { z } from "zod";
import type { Conflict } from "~/calendar/conflicts";
import { Conflicts } from "~/invitation/poll/moment-words";
import { useLanguage, useText } from "~/language/context";
import { dayValue, formatDay, formatList, formatTime } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField, TextField } from "~/ui/fields";
import { DateField, TimeField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import type { DayContact } from "./day";
import type { DayForm } from "./day-input";

interface DayCardProps {
  conferenceId: string;
  /** What else there is on the day as it stands. */
  conflicts: readonly Conflict[];
  day: { startsAt: Date | string; endsAt: Date | string; place: DayContact } | null;
  /** There is no day, and somebody is asked which one suits: that comes first. */
  asking: "principals" | "circle" | null;
  principals: readonly string[];
  today: Date | string;
  once: string;
  lastResult: SubmissionResult | null;
}

/** The day as it stands, and the form that sets or moves it. */
export function DayCard({ conferenceId, conflicts, day, asking, principals, today, once, lastResult }: DayCardProps) {
  const t = useText();
  const language = useLanguage();
  const fields = <Fields day={day} main={!day && !asking} {...{ principals, today, once, lastResult }} />;
  const toPoll = (
    <p>
      <Link to={`/conferences/${conferenceId}/poll`}>{t("staff-poll.to-poll")}</Link>
    </p>
  );
  if (!day && asking) {
    return (
      <Card title={t("staff-invitations.day-title")} {...(asking === "principals" ? { tone: "next" as const } : {})}>
        <p>{t(asking === "circle" ? "staff-invitations.day-asked" : "staff-invitations.day-asked-principals")}</p>
        <p>
          <Link to={`/conferences/${conferenceId}/poll`}>{t("staff-invitations.day-to-answers")}</Link>
        </p>
        <details className="stack no-print" open={lastResult !== null}>
          <summary>{t("staff-invitations.day-itself")}</summary>
          {fields}
        </details>
      </Card>
    );
  }
  if (!day) {
    return (
      <Card title={t("staff-invitations.day-title")} tone="next">
        <p className="quiet">{t("staff-invitations.day-lead")}</p>
        {toPoll}
        {fields}
      </Card>
    );
  }
  return (
    <Card title={t("staff-invitations.day-title")}>
      <p>
        <strong>{formatDay(language, day.startsAt)}</strong>, {formatTime(language, day.startsAt)} – {formatTime(language, day.endsAt)}
        <br />
        {day.place.place}
        {day.place.address ? `, ${day.place.address}` : ""}
      </p>
      {conflicts.length > 0 ? (
        <p>
          <Conflicts conflicts={conflicts} />
        </p>
      ) : null}
      <details className="stack no-print" open={lastResult !== null}>
        <summary>{t("staff-invitations.day-change")}</summary>
        <p className="quiet">{t("staff-invitations.day-lead")}</p>
        {toPoll}
        {fields}
      </details>
    </Card>
  );
}

type FieldsProps = Omit<DayCardProps, "conferenceId" | "conflicts" | "asking"> & { main: boolean };

function Fields({ day, main, principals, today, once, lastResult }: FieldsProps) {
  const t = useText();
  const language = useLanguage();
  const names = formatList(language, principals);
  const [form, fields] = useForm<z.input<typeof DayForm>>({
    id: "day",
    lastResult,
    defaultValue: day
      ? {
          date: dayValue(day.startsAt),
          starts: formatTime("nl", day.startsAt),
          ends: formatTime("nl", day.endsAt),
          place: day.place.place,
          address: day.place.address,
        }
      : {},
  });
  // The reason for a refusal names who is asked, so it is put into words here.
  // A field of conform hands out its parts one by one: spread it, and its name is gone.
  const { id, name, errorId, descriptionId, key, defaultChecked } = fields.agreed;
  const errors = fields.agreed.errors?.map(() => t("staff-invitations.day-notAgreed", { names }));
  const agreed = { id, name, errorId, descriptionId, key, defaultChecked, errors };
  const allErrors = { ...form.allErrors, ...(agreed.errors ? { agreed: agreed.errors } : {}) };
  return (
    <>
      <FormErrors form={{ id: form.id, allErrors }} />
      <Form method="post" className="stack" preventScrollReset {...getFormProps(form)}>
        <Once value={once} />
        <DateField field={fields.date} label={t("staff-invitations.date")} min={dayValue(today)} />
        <div className="row">
          <TimeField field={fields.starts} label={t("staff-invitations.starts")} />
          <TimeField field={fields.ends} label={t("staff-invitations.ends")} />
        </div>
        <TextField field={fields.place} label={t("staff-invitations.place")} hint={t("staff-invitations.place-hint")} />
        <TextField field={fields.address} label={t("staff-invitations.address")} optional />
        <CheckboxField field={agreed} label={t("staff-invitations.agreed", { names })} />
        <Button name="intent" value="setDay" variant={main ? "primary" : "secondary"}>
          {t(day ? "staff-invitations.move-day" : "staff-invitations.set-day")}
        </Button>
      </Form>
    </>
  );
}
