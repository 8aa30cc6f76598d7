import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/language/context";
import { representationKinds, waysSeen } from "~/registration/registration-input";
import { type Effect, effectsOf } from "~/registration/representation/representation";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { RadioField, SelectField, TextAreaField, TextField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";

interface Fields {
  personId: string;
  kind: string;
  who: string;
  scope: string;
  since: string;
  seenHow: string;
  representativePersonId: string;
}

/** What a kind of representation does, in sentences for colleagues. What no lawyer confirmed says so. */
export function EffectList({ kind }: { kind: (typeof representationKinds)[number] }) {
  const t = useText();
  const effects: readonly Effect[] = effectsOf[kind];
  return (
    <ul>
      {effects.map(({ code, unconfirmed }) => (
        <li key={code}>
          {t(`staff-yes.effect-${code}`)}
          {unconfirmed ? <span className="quiet"> ({t("staff-yes.effect-unconfirmed")})</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** Records who represents somebody by law. */
export function RepresentationForm({
  people,
  once,
  lastResult,
}: {
  people: readonly { id: string; firstName: string; guest: boolean }[];
  once: string;
  lastResult: SubmissionResult | undefined;
}) {
  const t = useText();
  const kinds = representationKinds.map((value) => ({ value, label: t(`staff-registration.kind-${value}`) }));
  const seen = waysSeen.map((value) => ({ value, label: t(`staff-registration.seen-${value}`) }));
  const named = people.map(({ id, firstName }) => ({ value: id, label: firstName }));
  const represented = people.filter(({ guest }) => !guest).map(({ id, firstName }) => ({ value: id, label: firstName }));
  const [form, fields] = useForm<Fields>({ id: "representation", lastResult });
  return (
    <Card title={t("staff-yes.representation-new")}>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <FormErrors form={form} />
        <Once value={once} />
        <input type="hidden" name="intent" value="record" />
        <SelectField field={fields.personId} label={t("staff-yes.representation-of")} options={represented} />
        <RadioField field={fields.kind} label={t("staff-yes.representation-kind")} options={kinds} />
        <TextField field={fields.who} label={t("staff-yes.representation-who")} hint={t("staff-yes.representation-who-hint")} optional />
        <SelectField
          field={fields.representativePersonId}
          label={t("staff-yes.representation-person")}
          none={t("staff-yes.representation-nobody")}
          options={named}
          optional
        />
        <TextAreaField field={fields.scope} label={t("staff-yes.representation-scope")} rows={2} optional />
        <DateField field={fields.since} label={t("staff-yes.representation-since")} optional />
        <RadioField field={fields.seenHow} label={t("staff-yes.representation-seen")} options={seen} />
        <Button>{t("staff-yes.representation-save")}</Button>
      </Form>
    </Card>
  );
}
