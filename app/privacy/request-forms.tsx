import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { z } from "zod";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { RadioField, SelectField, TextAreaField, TextField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";
import { noteSubjects, requestAnswers, type ToWeigh } from "./locked-request";
import type { AnswerInput, ExtendInput, LookUpInput, NoteInput } from "./request-input";

export interface FormState {
  once: string;
  lastResult: SubmissionResult | undefined;
}

/** One point, and how it was weighed; the first point nobody noted yet is chosen already. */
export function NoteForm({ once, lastResult, missing }: FormState & { missing: readonly ToWeigh[] }) {
  const t = useText();
  const [form, fields] = useForm<z.input<typeof NoteInput>>({
    id: "note",
    lastResult,
    defaultValue: { about: missing[0] ?? "other" },
  });
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <Once value={once} />
      <input type="hidden" name="intent" value="note" />
      <SelectField
        field={fields.about}
        label={t("staff-requests.note-about")}
        options={noteSubjects.map((value) => ({
          value,
          label: value === "other" ? t("staff-requests.note-other") : t(`staff-requests.weigh-${value}`),
        }))}
      />
      <TextAreaField field={fields.text} label={t("staff-requests.note-text")} />
      <Button variant="secondary">{t("staff-requests.note-submit")}</Button>
    </Form>
  );
}

/** What was answered. */
export function AnswerForm({ once, lastResult }: FormState) {
  const t = useText();
  const [form, fields] = useForm<z.input<typeof AnswerInput>>({ id: "answer", lastResult });
  return (
    <Card title={t("staff-requests.answer-title")}>
      <p className="quiet">{t("staff-requests.answer-lead")}</p>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <input type="hidden" name="intent" value="answer" />
        <RadioField
          field={fields.answer}
          label={t("staff-requests.answer-field")}
          hint={t("staff-requests.answer-hint")}
          options={requestAnswers.map((value) => ({ value, label: t(`staff-requests.answer-${value}`) }))}
        />
        <Button>{t("staff-requests.answer-submit")}</Button>
      </Form>
    </Card>
  );
}

/** Two months more, once. */
export function ExtendForm({ once, lastResult }: FormState) {
  const t = useText();
  const [form, fields] = useForm<z.input<typeof ExtendInput>>({ id: "extend", lastResult });
  return (
    <Card title={t("staff-requests.extend-title")}>
      <p className="quiet">{t("staff-requests.extend-lead")}</p>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <input type="hidden" name="intent" value="extend" />
        <TextAreaField field={fields.reason} label={t("staff-requests.extend-reason")} rows={2} />
        <Button variant="secondary">{t("staff-requests.extend-submit")}</Button>
      </Form>
    </Card>
  );
}

interface Found {
  conferences: number;
  coordinators: string[];
  unled: number;
}

/** Whether a number of the request occurs, and whom to speak with. */
export function LookUpForm({ once, lastResult, found }: FormState & { found: Found | null }) {
  const t = useText();
  const language = useLanguage();
  const [form, fields] = useForm<z.input<typeof LookUpInput>>({ id: "look-up", lastResult });
  return (
    <Card title={t("staff-requests.lookup-title")}>
      <p className="quiet">{t("staff-requests.lookup-lead")}</p>
      {found ? (
        <Notice tone="info" live>
          {found.conferences === 0 ? (
            t("staff-requests.lookup-none")
          ) : (
            <>
              {t("staff-requests.lookup-found", { count: found.conferences })}{" "}
              {found.coordinators.length > 0 ? t("staff-requests.lookup-ask", { names: formatList(language, found.coordinators) }) : null}{" "}
              {found.unled > 0 ? t("staff-requests.lookup-unled") : null}
            </>
          )}
        </Notice>
      ) : null}
      <Form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <input type="hidden" name="intent" value="lookUp" />
        <TextField field={fields.phone} label={t("staff-requests.lookup-phone")} type="tel" />
        <Button variant="secondary">{t("staff-requests.lookup-submit")}</Button>
      </Form>
    </Card>
  );
}
