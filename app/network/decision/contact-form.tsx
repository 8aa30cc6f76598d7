import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import type { z } from "zod";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxListField, plainField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import type { Circle } from "../circle.server";
import type { ContactInput } from "../network-input";
import { mayBeInvited } from "./welcome";

interface ContactFormProps {
  once: string;
  lastResult: SubmissionResult | undefined;
  circle: Circle;
  person: { id: string; firstName: string };
}

/** A question to whoever keeps somebody out: which of the people who come are still in contact with him? */
export function ContactForm({ once, lastResult, circle, person }: ContactFormProps) {
  const t = useText();
  const name = person.firstName;
  const [form] = useForm<z.input<typeof ContactInput>>({ id: "contact", lastResult });
  const about = (id: string) => circle.decisions.filter(({ personId }) => personId === id);
  const asked = circle.people.filter(({ id, invited, deceased }) => id !== person.id && !deceased && (invited || mayBeInvited(about(id))));
  const inContact = asked.filter(({ id }) =>
    circle.map.pairs.some(
      ({ first, second, stillInContact }) => stillInContact && [first, second].includes(id) && [first, second].includes(person.id),
    ),
  );
  return (
    <Card title={t("staff-circle.still-title", { name })}>
      <p>{t("staff-circle.still-lead", { name })}</p>
      <FormErrors form={form} />
      {asked.length === 0 ? (
        <p>{t("staff-circle.still-nobody")}</p>
      ) : (
        <Form method="post" className="stack" {...getFormProps(form)}>
          <Once value={once} />
          <input type="hidden" name="intent" value="contact" />
          <input type="hidden" name="personId" value={person.id} />
          {asked.map(({ id }) => (
            <input key={id} type="hidden" name="known" value={id} />
          ))}
          <CheckboxListField
            field={plainField("inContact", { values: inContact.map(({ id }) => id) })}
            label={t("staff-circle.still-label")}
            options={asked.map(({ id, firstName }) => ({ value: id, label: firstName }))}
          />
          <Button>{t("staff-circle.still-submit")}</Button>
        </Form>
      )}
      <p>
        <Link to="?">{t("staff-circle.cancel")}</Link>
      </p>
    </Card>
  );
}
