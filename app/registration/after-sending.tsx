import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/language/context";
import { notStartedReasons } from "~/registration/not-started-reasons";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { RadioField, TextAreaField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

interface Shown {
  id: string;
  firstName: string;
  willing: boolean;
  onceTalk: string;
  onceStop: string;
}

function Hidden({ intent, once, principalId }: { intent: string; once: string; principalId?: string }) {
  return (
    <>
      <Once value={once} />
      <input type="hidden" name="intent" value={intent} />
      {principalId ? <input type="hidden" name="principalId" value={principalId} /> : null}
    </>
  );
}

/** The gate a yes on safety keeps closed, and the one button that opens it. */
export function TalkForm({
  principal,
  trained,
  lastResult,
}: {
  principal: Shown;
  trained: boolean;
  lastResult: SubmissionResult | undefined;
}) {
  const t = useText();
  const name = principal.firstName;
  const [form] = useForm<{ principalId: string }>({ id: `talk-${principal.id}`, lastResult });
  return (
    <Notice tone="attention">
      <p>{t("staff-registration.talk-needed", { name })}</p>
      <FormErrors form={form} />
      {trained ? (
        <Form method="post">
          <Hidden intent="talk" once={principal.onceTalk} principalId={principal.id} />
          <Button variant="secondary">{t("staff-registration.talk-record", { name })}</Button>
        </Form>
      ) : (
        <p>{t("staff-registration.talk-centrale-calls", { name })}</p>
      )}
    </Notice>
  );
}

/** A principal told the worker that he stops. */
export function StopForm({ principal }: { principal: Shown }) {
  const t = useText();
  const name = principal.firstName;
  if (!principal.willing) return <p>{t("staff-registration.stopped-principal", { name })}</p>;
  return (
    <Form method="post">
      <Hidden intent="stop" once={principal.onceStop} principalId={principal.id} />
      <Button variant="danger">{t("staff-registration.stop-principal", { name })}</Button>
    </Form>
  );
}

/** That a registration will not become a conference, and why. */
export function NotStartedForm({ once, lastResult }: { once: string; lastResult: SubmissionResult | undefined }) {
  const t = useText();
  const [form, fields] = useForm<{ reason: string; words?: string }>({ id: "not-started", lastResult });
  return (
    <details open={lastResult !== undefined}>
      <summary>{t("staff-registration.not-started-title")}</summary>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <FormErrors form={form} />
        <Hidden intent="notStarted" once={once} />
        <RadioField
          field={fields.reason}
          label={t("staff-registration.not-started-reason")}
          options={notStartedReasons.map((value) => ({ value, label: t(`staff-registration.reason-${value}`) }))}
        />
        <TextAreaField field={fields.words} label={t("staff-registration.own-words")} rows={2} optional />
        <Button variant="secondary">{t("staff-registration.not-started-save")}</Button>
      </Form>
    </details>
  );
}

/** From a conference that ended: a new registration, with first names and nothing else. */
export function AgainForm({ once }: { once: string }) {
  const t = useText();
  return (
    <Card title={t("staff-registration.again-title")}>
      <p>{t("staff-registration.again-text")}</p>
      <Form method="post">
        <Once value={once} />
        <input type="hidden" name="intent" value="again" />
        <Button variant="secondary">{t("staff-registration.again-submit")}</Button>
      </Form>
    </Card>
  );
}
