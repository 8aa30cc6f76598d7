import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Folded, type KeepFormProps } from "~/eviction-case/folded-form";
import { arrangementParties, nextSteps } from "~/eviction-case/money/arrangement";
import { type CheckShown, CheckWords } from "~/eviction-case/money/money-check";
import type {
  ArrangementInput,
  BewindBeganInput,
  CannotKeepInput,
  EndArrangementInput,
  RepresentativeYesInput,
} from "~/eviction-case/money/money-input";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { RadioField, SelectField, TextAreaField, TextField } from "~/ui/fields";
import { DateField, EurosField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";

interface ArrangementFormProps extends KeepFormProps {
  /** What it came to when it was reckoned, before anybody agreed. */
  check: CheckShown | null;
  /** The arrangement that stands, which this one would replace. */
  replaces: string | null;
  /** The arrangement before this one was made under bewind, so the day it ended is asked. */
  bewindStood: boolean;
}

/** Reckons what is asked, and notes what was agreed. One form, two buttons: the first writes nothing. */
export function ArrangementForm({ once, lastResult, check, replaces, bewindStood }: ArrangementFormProps) {
  const t = useText();
  const [form, fields] = useForm<ArrangementInput>({ id: "arrangement", lastResult });
  return (
    <details open={lastResult !== undefined}>
      <summary>{t(replaces ? "staff-money.make-other" : "staff-money.make-arrangement")}</summary>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <FormErrors form={form} />
        <Once value={once} />
        {replaces ? (
          <>
            <input type="hidden" name="replaces" value={replaces} />
            <p className="quiet">{t("staff-money.make-other-hint")}</p>
          </>
        ) : null}
        <EurosField field={fields.monthly} label={t("staff-money.monthly")} />
        <TextField
          field={fields.inMonths}
          label={t("staff-money.in-months")}
          hint={t("staff-money.in-months-hint")}
          inputMode="numeric"
          size={6}
          optional
        />
        <EurosField field={fields.atOnce} label={t("staff-money.at-once")} optional />
        {check ? <CheckWords check={check} /> : null}
        <Button variant="secondary" name="intent" value="check">
          {t("staff-money.reckon")}
        </Button>
        <SelectField
          field={fields.with}
          label={t("staff-money.with-whom")}
          options={arrangementParties.map((value) => ({ value, label: t(`staff-money.with-${value}`) }))}
        />
        <DateField field={fields.startsOn} label={t("staff-money.starts-on")} />
        <DateField field={fields.agreedOn} label={t("staff-money.agreed-on")} hint={t("staff-money.agreed-on-hint")} optional />
        <RadioField
          field={fields.underBewind}
          label={t("staff-money.bewind")}
          hint={t("staff-money.bewind-hint")}
          options={(["yes", "no"] as const).map((value) => ({ value, label: t(`staff-money.${value}`) }))}
        />
        <TextField field={fields.representative} label={t("staff-money.representative")} maxLength={200} optional />
        <DateField
          field={fields.representativeYesOn}
          label={t("staff-money.representative-yes-on")}
          hint={t("staff-money.representative-yes-hint")}
          optional
        />
        {bewindStood ? (
          <DateField
            field={fields.bewindEndedOn}
            label={t("staff-money.bewind-ended-on")}
            hint={t("staff-money.bewind-ended-hint")}
            optional
          />
        ) : null}
        <TextAreaField field={fields.remark} label={t("staff-money.remark")} rows={2} maxLength={1000} optional />
        <Button name="intent" value="arrangement">
          {t("staff-money.make")}
        </Button>
      </Form>
    </details>
  );
}

type StandingFormProps = KeepFormProps & { arrangementId: string };

/** The yes of the bewindvoerder. */
export function RepresentativeYesForm({ arrangementId, ...props }: StandingFormProps) {
  const t = useText();
  const [form, fields] = useForm<RepresentativeYesInput>({ id: "yes", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="yes" title="staff-money.note-yes" submit="staff-money.save">
      <input type="hidden" name="arrangementId" value={arrangementId} />
      <DateField field={fields.on} label={t("staff-money.yes-on")} />
    </Folded>
  );
}

/** The tenant came under bewind while the arrangement stood. */
export function BewindForm({ arrangementId, ...props }: StandingFormProps) {
  const t = useText();
  const [form, fields] = useForm<BewindBeganInput>({ id: "bewind", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="bewind" title="staff-money.note-bewind" submit="staff-money.save">
      <input type="hidden" name="arrangementId" value={arrangementId} />
      <p>{t("staff-money.note-bewind-what")}</p>
      <TextField field={fields.representative} label={t("staff-money.representative")} maxLength={200} optional />
    </Folded>
  );
}

/** It does not work any more, said in time. */
export function CannotKeepForm({ arrangementId, ...props }: StandingFormProps) {
  const t = useText();
  const [form, fields] = useForm<CannotKeepInput>({ id: "cannotKeep", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="cannotKeep" title="staff-money.cannot-keep" submit="staff-money.save">
      <input type="hidden" name="arrangementId" value={arrangementId} />
      <p>{t("staff-money.cannot-keep-what")}</p>
      <RadioField
        field={fields.next}
        label={t("staff-money.next")}
        options={nextSteps.map((value) => ({ value, label: t(`staff-money.next-${value}`) }))}
      />
      <TextAreaField field={fields.words} label={t("staff-money.next-words")} rows={2} maxLength={1000} optional />
    </Folded>
  );
}

/** How an arrangement ended that nobody needs to change any more. */
export function EndArrangementForm({ arrangementId, ...props }: StandingFormProps) {
  const t = useText();
  const [form, fields] = useForm<EndArrangementInput>({ id: "endArrangement", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="endArrangement" title="staff-money.end-arrangement" submit="staff-money.end">
      <input type="hidden" name="arrangementId" value={arrangementId} />
      <RadioField
        field={fields.how}
        label={t("staff-money.how-ended")}
        options={(["paidOff", "notKept"] as const).map((value) => ({ value, label: t(`staff-money.end-${value}`) }))}
      />
    </Folded>
  );
}
