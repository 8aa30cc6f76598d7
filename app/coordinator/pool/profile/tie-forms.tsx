import { Form } from "@remix-run/react";
import { useText } from "~/language/context";
import { PlaceField } from "~/places/place-field";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { type FieldState, RadioField, SelectField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import { type Answered, fieldsOf } from "../form-answer";
import type { ShownProfile } from "./profile-summary";
import { organisationTies, type TieForm, tieForms } from "./tie-kinds";

interface TieFormsProps {
  ties: ShownProfile["ties"];
  organisations: readonly { id: string; name: string }[];
  once: string;
  refused: (Answered & { meant?: string[] }) | undefined;
}

/** Where he is known: what he named, and a small form for each way to name more. */
export function TieForms({ ties, organisations, once, refused }: TieFormsProps) {
  const t = useText();
  const about = refused?.typed.form?.[0];
  return (
    <>
      <p>{t("staff-pool.ties-lead")}</p>
      {refused && !about ? <FormErrors form={{ id: "ties", allErrors: refused.errors }} /> : null}
      {ties.length === 0 ? <p className="quiet">{t("staff-pool.ties-none")}</p> : <Ties ties={ties} once={once} />}
      {tieForms.map((form) => (
        <Card key={form} title={t(`staff-pool.tie-add-${form}`)}>
          <AddTie form={form} organisations={organisations} once={once} refused={about === form ? refused : undefined} />
        </Card>
      ))}
    </>
  );
}

function Ties({ ties, once }: Pick<TieFormsProps, "ties" | "once">) {
  const t = useText();
  return (
    <ul className="people-here">
      {ties.map(({ id, kind, name }) => (
        <li key={id}>
          <Form method="post" className="row">
            <Once value={once} />
            <span className="break">
              <bdi>{name}</bdi> <span className="quiet">{t(`staff-pool.tie-${kind}`)}</span>
            </span>
            <Button variant="tertiary" name="drop" value={id}>
              {t("staff-pool.tie-drop")}
              <span className="unseen">: {name}</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

function AddTie({ form, organisations, once, refused }: Omit<TieFormsProps, "ties"> & { form: TieForm }) {
  const t = useText();
  const field = fieldsOf(`tie-${form}`, refused);
  return (
    <Form method="post" className="stack" noValidate key={once}>
      <FormErrors form={{ id: `tie-${form}`, allErrors: refused?.errors ?? {} }} />
      <Once value={once} />
      <input type="hidden" name="form" value={form} />
      {form === "organisation" ? <OrganisationFields field={field} organisations={organisations} /> : null}
      {form === "neighbourhood" ? (
        <PlaceField field={field("town")} label={t("staff-pool.tie-where")} meant={refused?.meant ?? []} />
      ) : null}
      {form === "community" ? (
        <TextField field={field("words")} label={t("staff-pool.tie-add-community")} hint={t("staff-pool.tie-words-hint")} maxLength={200} />
      ) : null}
      <Button variant="secondary">{t("staff-pool.tie-add")}</Button>
    </Form>
  );
}

function OrganisationFields({ field, organisations }: Pick<TieFormsProps, "organisations"> & { field: (name: string) => FieldState }) {
  const t = useText();
  return (
    <>
      <RadioField
        field={field("kind")}
        label={t("staff-pool.tie-kind")}
        options={organisationTies.map((value) => ({ value, label: t(`staff-pool.tie-${value}`) }))}
      />
      <SelectField
        field={field("organisationId")}
        label={t("staff-pool.tie-pick")}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        none={t("staff-pool.tie-none")}
        optional
      />
      <TextField field={field("words")} label={t("staff-pool.tie-words")} hint={t("staff-pool.tie-words-hint")} maxLength={200} optional />
    </>
  );
}
