import { Form } from "@remix-run/react";
import type { Conflict } from "~/calendar/conflicts";
import { useText } from "~/language/context";
import { dayValue } from "~/language/dates";
import { Button } from "~/ui/button";
import { CheckboxListField, plainField } from "~/ui/fields";
import { DateField, TimeField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import { Conflicts, type MomentTimes, useMomentWords } from "./moment-words";
import { ownRows } from "./poll-input";

/** What came back with a form that was not accepted. */
export interface Told {
  errors: Record<string, string>;
  given: Record<string, string[]>;
}

interface MomentsFormProps {
  id: string;
  intent: "openPoll" | "addMoments";
  quick: readonly (MomentTimes & { value: string; conflicts: readonly Conflict[] })[];
  now: Date | string;
  once: string;
  told: Told | null;
  /** It is not the one thing to do next, where another word of the page comes first. */
  aside?: boolean;
}

/** Moments to propose: with one tick, or a day and hours of one's own. */
export function MomentsForm({ id, intent, quick, now, once, told, aside = false }: MomentsFormProps) {
  const t = useText();
  const words = useMomentWords();
  const opening = intent === "openPoll";
  const field = (name: string) => {
    const value = told?.given[name]?.[0];
    const error = told?.errors[name];
    return plainField(name, { id: `${id}-${name}`, ...(value ? { value } : {}), ...(error ? { errors: [error] } : {}) });
  };
  const errors = Object.fromEntries(Object.entries(told?.errors ?? {}).map(([name, error]) => [name, [error]]));
  const typed = Object.keys(told?.given ?? {}).some((name) => /^(date|starts|ends)\d$/.test(name) && told?.given[name]?.[0]);
  return (
    <>
      <FormErrors form={{ id, allErrors: errors }} />
      <Form method="post" className="stack" preventScrollReset>
        <Once value={once} />
        <CheckboxListField
          field={plainField("moment", { id: `${id}-moment`, values: told?.given.moment ?? [] })}
          label={t("staff-poll.quick")}
          optional="unsaid"
          options={quick.map((moment) => ({
            value: moment.value,
            label: words(moment),
            hint: moment.conflicts.length > 0 ? <Conflicts conflicts={moment.conflicts} /> : undefined,
          }))}
        />
        <details className="stack" open={typed}>
          <summary>{t("staff-poll.own")}</summary>
          {ownRows.map((at) => (
            <fieldset key={at} className="ams-field-set">
              <legend className="ams-field-set__legend">{t("staff-poll.own-nth", { count: at + 1 })}</legend>
              <DateField field={field(`date${at}`)} label={t("staff-poll.date")} min={dayValue(now)} optional />
              <div className="row">
                <TimeField field={field(`starts${at}`)} label={t("staff-poll.starts")} optional />
                <TimeField field={field(`ends${at}`)} label={t("staff-poll.ends")} optional />
              </div>
            </fieldset>
          ))}
        </details>
        {opening ? <p className="quiet">{t("staff-poll.propose-hint")}</p> : null}
        <Button name="intent" value={intent} variant={opening && !aside ? "primary" : "secondary"}>
          {t(opening ? "staff-poll.propose" : "staff-poll.add")}
        </Button>
      </Form>
    </>
  );
}
