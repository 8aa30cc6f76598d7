import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { requireLink } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { clock } from "~/clock";
import { tellPractical } from "~/invitation/answering/answer.server";
import { invitationPage } from "~/invitation/answering/member-page.server";
import { PracticalInput, transports } from "~/invitation/answering/practical";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { CheckboxField, RadioField, TextAreaField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "answerInvitation");
  const { askers, caller, answer, mayAnswer } = await invitationPage(asker, clock.now());
  if (!answer || !mayAnswer) throw redirect(`/k/${asker.linkId}/invitation`);
  return {
    language: asker.language,
    firstName: asker.firstName,
    askers,
    caller,
    practical: answer.practical ?? {},
    said: answer.answer,
    once: newId(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "answerInvitation");
  const submission = parseWithZod(await request.formData(), { schema: PracticalInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { once, ...practical } = submission.value;
  const outcome = await tellPractical(asker, practical, { once, now: clock.now() });
  if (outcome.refused === "privateTime") throw new Error("What there is to arrange is no content.");
  if (outcome.refused) return data(submission.reply({ formErrors: [`family-invitation.refused-${outcome.refused}`] }), { status: 409 });
  return redirect(outcome.redirect);
}

export default function PracticalPage() {
  const t = useText();
  const language = useLanguage();
  const { firstName, askers: names, caller: human, practical, said, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const { callMe, ...told } = practical;
  const [form, fields] = useForm<z.input<typeof PracticalInput>>({
    id: "practical",
    lastResult,
    defaultValue: { ...told, ...(callMe ? { callMe: "on" } : {}) },
  });
  const askers = formatList(language, names);
  const caller = human?.name ?? t("family-invitation.the-coordinator");
  return (
    <FamilyPage
      title={t("family-invitation.practical-title")}
      person={firstName}
      {...(human ? { human } : {})}
      leave
      whoSees={t("family-invitation.who-sees", { caller, askers })}
    >
      <Notice tone="done">{t(`family-invitation.said-${said}`)}</Notice>
      <p>{t("family-invitation.practical-lead")}</p>
      <FormErrors form={form} />
      <form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <TextField
          field={fields.bringsAlong}
          label={t("family-invitation.brings")}
          hint={t("family-invitation.brings-hint", { caller, askers })}
          optional
        />
        <TextField field={fields.children} label={t("family-invitation.children")} hint={t("family-invitation.children-hint")} optional />
        <TextField field={fields.food} label={t("family-invitation.food")} optional />
        <RadioField
          field={fields.transport}
          label={t("family-invitation.transport")}
          options={transports.map((value) => ({ value, label: t(`family-invitation.transport-${value}`) }))}
          optional
        />
        <TextField field={fields.interpreter} label={t("family-invitation.interpreter")} optional />
        <TextAreaField field={fields.question} label={t("family-invitation.question", { caller })} optional />
        <CheckboxField field={fields.callMe} label={t("family-invitation.callMe")} />
        <Button>{t("family-invitation.send")}</Button>
      </form>
    </FamilyPage>
  );
}
