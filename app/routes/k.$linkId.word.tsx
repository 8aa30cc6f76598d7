import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireLink } from "~/access/guards.server";
import { proveWord } from "~/invitation/answering/opening.server";
import { callerOf } from "~/invitation/calling/caller.server";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";

export const handle = { bare: true, neutralTitle: true };

const WordInput = z.object({ word: z.string({ error: "family-link.missing" }).trim().max(200, { error: "family-link.wrong" }) });

/** Only pages behind this very link are worth going on to. */
function wayOn(request: Request, linkId: string): string {
  const asked = new URL(request.url).searchParams.get("naar") ?? "";
  return new RegExp(`^/k/${linkId}(/[\\w.-]+)*$`).test(asked) && !asked.endsWith("/word") ? asked : `/k/${linkId}`;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "giveWord");
  return { language: asker.language, firstName: asker.firstName, human: await callerOf(asker.db, asker.conferenceId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "giveWord");
  const submission = parseWithZod(await request.formData(), { schema: WordInput });
  const hideFields = ["word" as const];
  if (submission.status !== "success") return data(submission.reply({ hideFields }), { status: 400 });
  const outcome = await proveWord(request, asker, submission.value.word);
  if ("refused" in outcome) {
    const fieldErrors = { word: [`family-link.${outcome.refused}`] };
    return data(submission.reply({ fieldErrors, hideFields }), { status: outcome.refused === "wrong" ? 400 : 409 });
  }
  return redirect(wayOn(request, asker.linkId), { headers: { "Set-Cookie": outcome.cookie } });
}

export default function WordPage() {
  const t = useText();
  const { firstName, human } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const [form, fields] = useForm<z.input<typeof WordInput>>({ id: "word", lastResult });
  return (
    <FamilyPage
      title={t("family-link.word-title")}
      person={firstName}
      {...(human ? { human } : {})}
      whoSees={t("family-link.who-sees")}
      leave
    >
      <p>{t("family-link.word-lead")}</p>
      <FormErrors form={form} />
      <form method="post" className="stack" {...getFormProps(form)}>
        <TextField field={fields.word} label={t("family-link.word")} hint={t("family-link.word-hint")} />
        <Button>{t("family-link.open")}</Button>
      </form>
      <p className="quiet">{t("family-link.word-none")}</p>
    </FamilyPage>
  );
}
