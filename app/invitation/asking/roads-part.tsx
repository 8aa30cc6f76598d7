import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { z } from "zod";
import type { PersonRoads } from "~/invitation/asking/person-roads.server";
import { contactRoads } from "~/invitation/asking/road";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField, SelectField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";
import type { RoadsInput } from "./roads-input";

interface RoadsPartProps {
  name: string;
  roads: PersonRoads;
  /** The clock that is known, with his number or his address. */
  zone: string | null;
  zones: readonly { value: string; label: string }[];
  once: string;
  lastResult: SubmissionResult | undefined;
}

/** How somebody is reached now and why not otherwise; and what he chose. */
export function RoadsPart({ name, roads, zone, zones, once, lastResult }: RoadsPartProps) {
  const t = useText();
  const { email, firstRoad, secondRoad } = roads;
  const [form, fields] = useForm<z.input<typeof RoadsInput>>({
    id: "roads",
    lastResult,
    defaultValue: {
      ...(email ? { email: email.address, emailReadByOthers: email.readByOthers ? "on" : "" } : {}),
      ...(firstRoad ? { firstRoad } : {}),
      ...(secondRoad ? { secondRoad } : {}),
      ...(zone ? { zone } : {}),
    },
  });
  const options = contactRoads.map((value) => ({ value, label: t(`staff-roads.road-${value}`) }));
  return (
    <Card title={<span id="roads">{t("staff-roads.title", { name })}</span>}>
      <Ways name={name} roads={roads} />
      <FormErrors form={form} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <Once value={once} />
        <input type="hidden" name="intent" value="roads" />
        <div className="form-grid">
          <SelectField field={fields.firstRoad} label={t("staff-roads.first", { name })} options={options} none={t("staff-roads.none")} />
          <SelectField
            field={fields.secondRoad}
            label={t("staff-roads.second")}
            hint={t("staff-roads.second-hint", { name })}
            options={options}
            none={t("staff-roads.none")}
          />
        </div>
        <TextField field={fields.email} label={t("staff-roads.email")} hint={t("staff-roads.email-hint", { name })} type="email" optional />
        <CheckboxField field={fields.emailReadByOthers} label={t("staff-roads.email-read")} hint={t("staff-roads.email-read-hint")} />
        {email?.stopped ? <CheckboxField field={fields.emailAgain} label={t("staff-roads.email-again", { name })} /> : null}
        <SelectField
          field={fields.zone}
          label={t("staff-roads.zone", { name })}
          hint={t("staff-roads.zone-hint")}
          options={zones}
          none={t("staff-roads.zone-none")}
        />
        <Button variant="secondary">{t("staff-roads.save")}</Button>
      </Form>
    </Card>
  );
}

function Ways({ name, roads }: { name: string; roads: PersonRoads }) {
  const t = useText();
  const { open, closed, under16 } = roads;
  if (under16) return <Notice tone="attention">{t("staff-roads.nobody", { name })}</Notice>;
  const shut = contactRoads.flatMap((road) => {
    const why = closed[road];
    return why ? [{ road, why }] : [];
  });
  return (
    <>
      <p>{t("staff-roads.order")}</p>
      <ol>
        {open.map((road) => (
          <li key={road}>{t(`staff-roads.road-${road}`)}</li>
        ))}
      </ol>
      {shut.length > 0 ? (
        <>
          <h3 className="small">{t("staff-roads.closed-title")}</h3>
          <ul>
            {shut.map(({ road, why }) => (
              <li key={road}>
                {t(`staff-roads.road-${road}`)}: {t(`staff-roads.why-${why}`, { name })}.
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
