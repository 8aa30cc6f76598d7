import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { z } from "zod";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";
import type { AddPhoneInput, AgreeWordInput, ChangePersonInput, SureInput } from "../network-input";
import { LanguageFields, type LanguageOption, NameFields, PhoneFields } from "../person-fields";
import { readsNothing } from "./person";
import type { PersonCard } from "./person.server";

interface PartProps {
  person: PersonCard;
  once: string;
  /** What came back, when it was this form that was sent. */
  lastResult: SubmissionResult | undefined;
}

function Intent({ intent, once }: { intent: string; once: string }) {
  return (
    <>
      <Once value={once} />
      <input type="hidden" name="intent" value={intent} />
    </>
  );
}

/** Name, address and languages. */
export function ContactForm({ person, once, lastResult, languages }: PartProps & { languages: readonly LanguageOption[] }) {
  const t = useText();
  const { firstName, contact, spokenLanguage, readLanguage, under16 } = person;
  const [form, fields] = useForm<z.input<typeof ChangePersonInput>>({
    id: "contact",
    lastResult,
    defaultValue: { firstName, ...contact, spokenLanguage, readLanguage: readLanguage ?? readsNothing, under16: under16 ? "on" : "" },
  });
  return (
    <Card title={t("staff-circle.contact-title")}>
      <FormErrors form={form} />
      <Form method="post" className="stack" {...getFormProps(form)}>
        <Intent intent="contact" once={once} />
        <NameFields fields={fields} />
        <TextField field={fields.address} label={t("staff-circle.address")} optional />
        <LanguageFields fields={fields} languages={languages} />
        <Button>{t("staff-circle.contact-submit")}</Button>
      </Form>
    </Card>
  );
}

/** His numbers, each with what it is good for, and one more. */
export function PhonesPart({ person, once, lastResult, dropOnces }: PartProps & { dropOnces: readonly string[] }) {
  const t = useText();
  const [form, fields] = useForm<z.input<typeof AddPhoneInput>>({ id: "phone", lastResult });
  return (
    <Card title={t("staff-circle.phones-title")}>
      {person.phones.length === 0 ? <p>{t("staff-circle.phones-none")}</p> : null}
      <ul className="plain">
        {person.phones.map((phone, at) => (
          <li key={phone.id}>
            <Form method="post" className="row">
              <Intent intent="dropPhone" once={dropOnces[at] ?? ""} />
              <input type="hidden" name="personPhoneId" value={phone.id} />
              <b dir="ltr">{shownPhone(phone.e164)}</b>
              {phone.kind === "mobile" ? null : <span className="tag tag--attention">{t("staff-circle.tag-call")}</span>}
              {phone.readByOthers ? <span className="tag tag--attention">{t("staff-circle.tag-shared")}</span> : null}
              {phone.silenced ? <span className="tag tag--attention">{t("staff-circle.tag-silenced")}</span> : null}
              <Button variant="tertiary">
                {t("staff-circle.phone-drop")}
                <span className="unseen"> {shownPhone(phone.e164)}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <FormErrors form={form} />
      <Form method="post" className="stack" {...getFormProps(form)}>
        <Intent intent="phone" once={once} />
        <h3>{t("staff-circle.phone-add")}</h3>
        <PhoneFields fields={fields} />
        <Button variant="secondary">{t("staff-circle.phone-submit")}</Button>
      </Form>
    </Card>
  );
}

/** The word that opens his pages: agreed by voice, kept as a hash, never shown again. */
export function WordPart({ person, once, lastResult }: PartProps) {
  const t = useText();
  const language = useLanguage();
  const [form, fields] = useForm<z.input<typeof AgreeWordInput>>({ id: "word", lastResult });
  return (
    <Card title={t("staff-circle.word-section")}>
      <p>
        {person.wordAgreedAt
          ? t("staff-circle.word-agreed", { day: formatDay(language, person.wordAgreedAt) })
          : t("staff-circle.word-none")}
      </p>
      <FormErrors form={form} />
      <Form method="post" className="stack" {...getFormProps(form)}>
        <Intent intent="word" once={once} />
        <TextField field={fields.word} label={t("staff-circle.word-field")} hint={t("staff-circle.word-field-hint")} type="password" />
        <Button variant="secondary">{t("staff-circle.word-submit-agreed")}</Button>
      </Form>
    </Card>
  );
}

const ownPageRefusals = ["noWord", "readsNothing", "noMobile"] as const;

/** Sends a principal to a page of his own. */
export function OwnPagePart({ person, once, lastResult }: PartProps) {
  const t = useText();
  const name = person.firstName;
  const refusal = lastResult?.error?.[""]?.[0];
  const said = ownPageRefusals.find((reason) => refusal === `staff-circle.${reason}`);
  return (
    <Card title={t("staff-circle.own-page-title")}>
      <p>{t("staff-circle.own-page-text", { name })}</p>
      {said ? (
        <Notice tone="attention" live>
          {t(`staff-circle.${said}`, { name })}
        </Notice>
      ) : null}
      <Form method="post">
        <Intent intent="ownPage" once={once} />
        <Button variant="secondary">{t("staff-circle.own-page-submit")}</Button>
      </Form>
    </Card>
  );
}

/** Something that cannot be undone: the button alone is not enough. */
function SureForm({
  intent,
  once,
  lastResult,
  said,
  button,
}: Omit<PartProps, "person"> & { intent: "deceased" | "remove"; said: string; button: string }) {
  const t = useText();
  const [form, fields] = useForm<z.input<typeof SureInput>>({ id: intent, lastResult });
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <Intent intent={intent} once={once} />
      <p>{said}</p>
      <CheckboxField field={fields.sure} label={t("staff-circle.sure")} />
      <Button variant="danger">{button}</Button>
    </Form>
  );
}

interface EndProps {
  person: PersonCard;
  deceased: Omit<PartProps, "person">;
  remove: Omit<PartProps, "person">;
}

/** The two ends: he died, or he should not be here at all. */
export function EndPart({ person, deceased, remove }: EndProps) {
  const t = useText();
  const name = person.firstName;
  if (person.deceasedAt && person.principalId) return null;
  return (
    <details className="card" open={deceased.lastResult !== undefined || remove.lastResult !== undefined}>
      <summary>{t("staff-circle.end-title")}</summary>
      {person.deceasedAt ? null : (
        <SureForm
          intent="deceased"
          {...deceased}
          said={t("staff-circle.deceased-text", { name })}
          button={t("staff-circle.deceased-submit", { name })}
        />
      )}
      {person.principalId ? null : (
        <SureForm
          intent="remove"
          {...remove}
          said={t("staff-circle.remove-text", { name })}
          button={t("staff-circle.remove-submit", { name })}
        />
      )}
    </details>
  );
}
