import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import type { z } from "zod";
import { useText } from "~/language/context";
import { shownPhone } from "~/language/phone";
import { readsNothing } from "~/network/person/person";
import { ownNameOptions } from "~/registration/language-names";
import { Button } from "~/ui/button";
import { CheckboxField, SelectField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";
import type { EraseOwnDataInput, OwnDataInput, OwnNumberInput } from "./own-data-input";

interface FormProps {
  once: string;
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

interface Known {
  firstName: string;
  contact: { familyName?: string; email?: string; address?: string };
  spokenLanguage: string;
  readLanguage: string | null;
}

/** Name, address and languages, as they are kept and as he corrects them. */
export function ContactForm({ known, once, lastResult }: FormProps & { known: Known }) {
  const t = useText();
  const { firstName, contact, spokenLanguage, readLanguage } = known;
  const [form, fields] = useForm<z.input<typeof OwnDataInput>>({
    id: "contact",
    lastResult,
    defaultValue: { firstName, ...contact, spokenLanguage, readLanguage: readLanguage ?? readsNothing },
  });
  return (
    <form method="post" className="stack" {...getFormProps(form)}>
      <FormErrors form={form} />
      <Intent intent="contact" once={once} />
      <TextField field={fields.firstName} label={t("family-own-data.first-name")} />
      <TextField field={fields.familyName} label={t("family-own-data.family-name")} optional />
      <TextField field={fields.address} label={t("family-own-data.address")} optional />
      <TextField field={fields.email} label={t("family-own-data.email")} type="email" optional />
      <SelectField field={fields.spokenLanguage} label={t("family-own-data.spoken")} options={ownNameOptions} />
      <SelectField
        field={fields.readLanguage}
        label={t("family-own-data.read")}
        options={[...ownNameOptions, { value: readsNothing, label: t("family-own-data.reads-nothing") }]}
      />
      <Button>{t("family-own-data.save")}</Button>
    </form>
  );
}

interface Number {
  id: string;
  e164: string;
  once: string;
}

/** His numbers: one that is not his goes at once, a new one waits for a voice. */
export function NumbersPart({
  phones,
  waiting,
  caller,
  once,
  lastResult,
}: FormProps & { phones: readonly Number[]; waiting: readonly Number[]; caller: string }) {
  const t = useText();
  const [form, fields] = useForm<z.input<typeof OwnNumberInput>>({ id: "number", lastResult });
  const tooMany = lastResult?.error?.[""]?.includes("family-own-data.tooManyNumbers");
  const drop = ({ id, e164, once: onceOfDrop }: Number, label: string) => (
    <form method="post">
      <Intent intent="drop" once={onceOfDrop} />
      <input type="hidden" name="personPhoneId" value={id} />
      <Button variant="tertiary">
        {label}
        <span className="unseen"> {shownPhone(e164)}</span>
      </Button>
    </form>
  );
  return (
    <section className="stack">
      <h2>{t("family-own-data.numbers-title")}</h2>
      {phones.length === 0 ? <p>{t("family-own-data.numbers-none")}</p> : <p className="quiet">{t("family-own-data.drop-hint")}</p>}
      {phones.map((phone) => (
        <div key={phone.id}>
          <strong dir="ltr">{shownPhone(phone.e164)}</strong>
          {drop(phone, t("family-own-data.drop"))}
        </div>
      ))}
      {waiting.map((phone) => (
        <div key={phone.id}>
          <p>{t("family-own-data.waiting", { number: `\u2066${shownPhone(phone.e164)}\u2069`, caller })}</p>
          {drop(phone, t("family-own-data.take-back"))}
        </div>
      ))}
      {tooMany ? <Notice tone="attention">{t("family-own-data.tooManyNumbers", { caller })}</Notice> : null}
      <form method="post" className="stack" {...getFormProps(form)}>
        <Intent intent="number" once={once} />
        <TextField
          field={fields.phone}
          label={t("family-own-data.new-number")}
          hint={t("family-own-data.new-number-hint", { caller })}
          type="tel"
          autoComplete="tel"
        />
        <Button variant="secondary">{t("family-own-data.give")}</Button>
      </form>
    </section>
  );
}

/** What happens when he has his data erased, before he does. */
export function ErasePart({ once, lastResult, caller, guest }: FormProps & { caller: string; guest: boolean }) {
  const t = useText();
  const [form, fields] = useForm<z.input<typeof EraseOwnDataInput>>({ id: "erase", lastResult });
  return (
    <section className="stack">
      <h2>{t("family-own-data.erase-title")}</h2>
      <ul>
        <li>{t("family-own-data.erase-1")}</li>
        <li>{t("family-own-data.erase-2")}</li>
        <li>{t("family-own-data.erase-3")}</li>
        {guest ? <li>{t("family-own-data.erase-guest")}</li> : null}
        <li>{t("family-own-data.erase-4", { caller })}</li>
      </ul>
      <form method="post" className="stack" {...getFormProps(form)}>
        <Intent intent="erase" once={once} />
        <CheckboxField field={fields.sure} label={t("family-own-data.sure")} />
        <Button variant="secondary">{t("family-own-data.erase")}</Button>
      </form>
    </section>
  );
}
