import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Folded, type KeepFormProps } from "~/eviction-case/folded-form";
import type { NextTry } from "~/eviction-case/ladder/contact";
import { contactWays } from "~/eviction-case/ladder/contact";
import { type AttemptInput, type TenancyInput, tenancyKinds } from "~/eviction-case/ladder/contact-input";
import type { AttemptShown, TenancyShown } from "~/eviction-case/ladder/steps-room.server";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime, formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField, RadioField, SelectField, TextAreaField, TextField } from "~/ui/fields";
import { DateField, TimeField } from "~/ui/fields-measured";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

interface ContactProps {
  attempts: readonly (Omit<AttemptShown, "at"> & { at: string | Date })[];
  nextTry: NextTry | null;
  engaged: boolean;
  open: boolean;
  form: KeepFormProps;
  engageOnce: string;
}

/** Who was tried, when and how; and the tenant who takes part. */
export function Contact({ attempts, nextTry, engaged, open, form, engageOnce }: ContactProps) {
  const t = useText();
  const language = useLanguage();
  const reached = attempts.some((one) => one.reached);
  return (
    <div id="contact">
      <Card title={t("staff-steps.contact")}>
        {attempts.length === 0 ? <p className="quiet">{t("staff-steps.contact-none")}</p> : null}
        <ul className="plain due-list" hidden={attempts.length === 0}>
          {attempts.map((one) => (
            <li key={one.id}>
              <span>
                {t(one.announced ? "staff-steps.way-announced" : "staff-steps.way-is", { way: t(`staff-steps.way-${one.way}`) })}
                <span className="under">{formatDayTime(language, one.at)}</span>
                {one.note ? <span className="under">{one.note}</span> : null}
              </span>
              <span className={one.reached ? "tag tag--done" : "tag"}>
                {t(one.reached ? "staff-steps.reached" : "staff-steps.not-reached")}
              </span>
            </li>
          ))}
        </ul>
        {nextTry ? (
          <Notice tone="attention">
            {t("staff-steps.try-again", {
              parts: formatList(
                language,
                nextTry.partsTried.map((part) => t(`staff-steps.part-${part}`)),
              ),
            })}
          </Notice>
        ) : null}
        {engaged ? <p>{t("staff-steps.engaged")}</p> : null}
        {open ? <AttemptForm key={form.once} {...form} /> : null}
        {open && reached && !engaged ? (
          <Form method="post" className="stack">
            <Once value={engageOnce} />
            <input type="hidden" name="intent" value="engaged" />
            <p className="quiet">{t("staff-steps.engage-why")}</p>
            <Button variant="secondary">{t("staff-steps.engage")}</Button>
          </Form>
        ) : null}
      </Card>
    </div>
  );
}

function AttemptForm(props: KeepFormProps) {
  const t = useText();
  const [form, fields] = useForm<AttemptInput>({ id: "attempt", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="attempt" title="staff-steps.note-attempt" submit="staff-case.save">
      <SelectField
        field={fields.way}
        label={t("staff-steps.way")}
        options={contactWays.map((value) => ({ value, label: t(`staff-steps.way-${value}`) }))}
      />
      <div className="form-grid">
        <DateField field={fields.on} label={t("staff-steps.attempt-on")} />
        <TimeField field={fields.time} label={t("staff-steps.attempt-time")} />
      </div>
      <RadioField
        field={fields.reached}
        label={t("staff-steps.was-reached")}
        options={(["yes", "no"] as const).map((value) => ({ value, label: t(`staff-case.${value}`) }))}
      />
      <CheckboxField field={fields.announced} label={t("staff-steps.announced")} />
      <TextAreaField
        field={fields.note}
        label={t("staff-steps.attempt-note")}
        hint={t("staff-steps.attempt-note-hint")}
        rows={2}
        optional
      />
    </Folded>
  );
}

interface HouseholdProps {
  tenancies: readonly TenancyShown[];
  judgmentStands: boolean;
  open: boolean;
  form: KeepFormProps;
  judgedOnce: string;
}

/** Who lives there, who rents, and whom the judgment names. */
export function Household({ tenancies, judgmentStands, open, form, judgedOnce }: HouseholdProps) {
  const t = useText();
  return (
    <Card title={t("staff-steps.household")}>
      <ul className="plain household">
        {tenancies.map((one) => (
          <li key={one.id}>
            <span>
              {[one.firstName, one.familyName].filter(Boolean).join(" ")}
              <span className="under">
                {t(`staff-steps.tenancy-${one.kind}`)}
                {one.judged === null ? null : `, ${t(one.judged ? "staff-steps.judged-yes" : "staff-steps.judged-no")}`}
              </span>
            </span>
            {open && judgmentStands && one.judged === null ? (
              <Form method="post" className="row" aria-label={t("staff-steps.judged-of", { name: one.firstName })}>
                <Once value={judgedOnce} />
                <input type="hidden" name="intent" value="judged" />
                <input type="hidden" name="tenancyId" value={one.id} />
                <span className="small judged-ask">{t("staff-steps.judged-ask")}</span>
                <Button variant="tertiary" name="judged" value="yes">
                  {t("staff-case.yes")}
                </Button>
                <Button variant="tertiary" name="judged" value="no">
                  {t("staff-case.no")}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {open ? <TenancyForm key={form.once} {...form} /> : null}
    </Card>
  );
}

function TenancyForm(props: KeepFormProps) {
  const t = useText();
  const [form, fields] = useForm<TenancyInput>({ id: "tenancy", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="tenancy" title="staff-steps.add-tenancy" submit="staff-case.save">
      <div className="form-grid">
        <TextField field={fields.firstName} label={t("staff-steps.first-name")} />
        <TextField field={fields.familyName} label={t("staff-case.tenant-family-name")} optional />
      </div>
      <RadioField
        field={fields.kind}
        label={t("staff-steps.tenancy")}
        options={tenancyKinds.map((value) => ({
          value,
          label: t(`staff-steps.tenancy-${value}`),
          hint: t(`staff-steps.tenancy-${value}-is`),
        }))}
      />
      <SelectField
        field={fields.judged}
        label={t("staff-steps.judged-ask")}
        options={(["yes", "no"] as const).map((value) => ({ value, label: t(`staff-case.${value}`) }))}
        none={t("staff-case.unknown")}
        optional
      />
    </Folded>
  );
}
