import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import type { z } from "zod";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { Button } from "~/ui/button";
import { RadioField, TextAreaField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import { approachers, outcomes } from "./approach";
import type { OwnAskedInput, OwnPlanInput } from "./approach-input";
import type { OwnApproach } from "./approaches.server";
import { TalkScript } from "./talk-script";

/** A row as it reaches the page. */
export type OwnShown = Omit<OwnApproach, "talk"> & {
  talk: { talkedOn: Date | string; outcome: NonNullable<OwnApproach["talk"]>["outcome"]; note: string | null } | null;
};

/** Whom he welcomed, each with who asks and what came of it. */
export function OwnApproaches({ people }: { people: readonly OwnShown[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <ul className="plain">
      {people.map(({ id, firstName: name, plan, talk, invited }) => (
        <li key={id} className="card">
          <a href={`?wie=${id}`}>
            <b dir="auto">{name}</b>
          </a>
          <span className="quiet">
            {t(plan ? `family-approach.by-${plan.by}` : invited ? "family-circle.invited" : "family-approach.by-none")}
          </span>
          {talk ? (
            <span className="quiet">
              {`${t("family-approach.asked-on", { day: formatDay(language, talk.talkedOn) })} · ${t(`family-approach.outcome-${talk.outcome}`, { name })}`}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface OneProps {
  person: OwnShown;
  onces: { plan: string; asked: string };
  back: { intent: string; result: SubmissionResult } | undefined;
}

/** One person: who asks, what may be known beforehand, how to say it, and how it went. */
export function OneApproach({ person, onces, back }: OneProps) {
  const t = useText();
  const name = person.firstName;
  const resultOf = (intent: string) => (back?.intent === intent ? back.result : undefined);
  return (
    <>
      <PlanPart person={person} once={onces.plan} lastResult={resultOf("plan")} />
      <TalkScript title={t("family-approach.script-title")} script={person.script} />
      <section className="stack">
        <h2>{t("family-approach.asked-title", { name })}</h2>
        <AskedPart person={person} once={onces.asked} lastResult={resultOf("asked")} />
      </section>
      <p>
        <a href="?">{t("family-approach.back")}</a>
      </p>
    </>
  );
}

interface PartProps {
  person: OwnShown;
  once: string;
  lastResult: SubmissionResult | undefined;
}

function PlanPart({ person, once, lastResult }: PartProps) {
  const t = useText();
  const { id, firstName: name, plan } = person;
  const [form, fields] = useForm<z.input<typeof OwnPlanInput>>({
    id: "plan",
    lastResult,
    ...(plan ? { defaultValue: { by: plan.by, words: plan.words ?? "" } } : {}),
  });
  return (
    <>
      <FormErrors form={form} />
      <form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <input type="hidden" name="intent" value="plan" />
        <input type="hidden" name="personId" value={id} />
        <RadioField
          field={fields.by}
          label={t("family-approach.by-label", { name })}
          options={approachers.map((by) => ({ value: by, label: t(`family-approach.by-${by}`) }))}
        />
        <TextAreaField
          field={fields.words}
          label={t("family-approach.words-label", { name })}
          hint={t("family-approach.words-hint")}
          rows={3}
          optional
        />
        <Button>{t("family-approach.submit")}</Button>
      </form>
    </>
  );
}

function AskedPart({ person, once, lastResult }: PartProps) {
  const t = useText();
  const language = useLanguage();
  const { id, firstName: name, talk } = person;
  const [form, fields] = useForm<z.input<typeof OwnAskedInput>>({ id: "asked", lastResult });
  return (
    <>
      {talk ? (
        <p className="quiet" dir="auto">
          {`${t("family-approach.asked-on", { day: formatDay(language, talk.talkedOn) })} · ${t(`family-approach.outcome-${talk.outcome}`, { name })}`}
          {talk.note ? ` ${talk.note}` : null}
        </p>
      ) : null}
      <FormErrors form={form} />
      <form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <input type="hidden" name="intent" value="asked" />
        <input type="hidden" name="personId" value={id} />
        <DateField field={fields.talkedOn} label={t("family-approach.asked-day")} />
        <RadioField
          field={fields.outcome}
          label={t("family-approach.asked-outcome")}
          options={outcomes.map((outcome) => ({ value: outcome, label: t(`family-approach.outcome-${outcome}`, { name }) }))}
        />
        <TextAreaField field={fields.note} label={t("family-approach.asked-note")} rows={3} optional />
        <Button variant="secondary">{t("family-approach.asked-submit")}</Button>
      </form>
    </>
  );
}
