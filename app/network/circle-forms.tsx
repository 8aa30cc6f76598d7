import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import type { z } from "zod";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { RadioField, TextAreaField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import type { CirclePerson, PrincipalOnMap } from "./circle.server";
import { decisionKinds } from "./decision/welcome";
import { WordsBefore } from "./decision/words-before";
import type { AddPersonInput, ChangePlaceInput, NoteDecisionInput } from "./network-input";
import { LanguageFields, type LanguageOption, NameFields, PhoneFields, PlaceFields } from "./person-fields";

interface FormProps {
  once: string;
  lastResult: SubmissionResult | undefined;
}

function Cancel() {
  const t = useText();
  return (
    <p>
      <Link to="?">{t("staff-circle.cancel")}</Link>
    </p>
  );
}

/** Puts somebody on the map; `withWhom` is who would bring him. */
export function AddPersonForm({
  once,
  lastResult,
  languages,
  withWhom,
}: FormProps & { languages: readonly LanguageOption[]; withWhom: string | null }) {
  const t = useText();
  const [form, fields] = useForm<z.input<typeof AddPersonInput>>({
    id: "person",
    lastResult,
    defaultValue: {
      spokenLanguage: "nld",
      readLanguage: "nld",
      ...(withWhom ? { relation: t("staff-circle.comes-with", { name: withWhom }) } : {}),
    },
  });
  return (
    <Card title={t("staff-circle.add-title")}>
      <FormErrors form={form} />
      <Form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <input type="hidden" name="intent" value="add" />
        <NameFields fields={fields} />
        <PlaceFields fields={fields} />
        <PhoneFields fields={fields} optional />
        <LanguageFields fields={fields} languages={languages} />
        <Button>{t("staff-circle.add-submit")}</Button>
      </Form>
      <Cancel />
    </Card>
  );
}

/** Moves somebody on the map. `saw` says which words stood before whoever fills it in. */
export function PlaceForm({ once, lastResult, person, saw }: FormProps & { person: CirclePerson; saw: number }) {
  const t = useText();
  const [form, fields] = useForm<z.input<typeof ChangePlaceInput>>({ id: "place", lastResult, defaultValue: person.place });
  return (
    <Card title={t("staff-circle.place-title", { name: person.firstName })}>
      <FormErrors form={form} />
      <Form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <input type="hidden" name="intent" value="place" />
        <input type="hidden" name="personId" value={person.id} />
        <input type="hidden" name="saw" value={saw} />
        <PlaceFields fields={fields} />
        <Button>{t("staff-circle.place-submit")}</Button>
      </Form>
      <Cancel />
    </Card>
  );
}

/** Notes a principal's word, said together with the coordinator. */
export function DecisionForm({
  once,
  lastResult,
  person,
  principals,
  before,
}: FormProps & { person: CirclePerson; principals: readonly PrincipalOnMap[]; before: Parameters<typeof WordsBefore>[0]["words"] }) {
  const t = useText();
  const only = principals.length === 1 ? principals[0]?.id : undefined;
  const [form, fields] = useForm<z.input<typeof NoteDecisionInput>>({
    id: "decision",
    lastResult,
    ...(only ? { defaultValue: { principalId: only } } : {}),
  });
  return (
    <Card title={`${t("staff-circle.note-decision-title")}: ${person.firstName}`}>
      <p>{t("staff-circle.note-decision-lead")}</p>
      <FormErrors form={form} />
      <Form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <input type="hidden" name="intent" value="decide" />
        <input type="hidden" name="personId" value={person.id} />
        <RadioField
          field={fields.principalId}
          label={t("staff-circle.decision-principal")}
          options={principals.map(({ id, firstName }) => ({ value: id, label: firstName }))}
        />
        <RadioField
          field={fields.kind}
          label={t("staff-circle.decision-kind")}
          options={decisionKinds.map((kind) => ({ value: kind, label: t(`staff-circle.kind-${kind}`) }))}
        />
        <TextAreaField
          field={fields.reason}
          label={t("staff-circle.decision-reason")}
          hint={t("staff-circle.decision-reason-hint")}
          rows={3}
          optional
        />
        <Button>{t("staff-circle.decision-submit")}</Button>
      </Form>
      <WordsBefore words={before} />
      <Cancel />
    </Card>
  );
}
