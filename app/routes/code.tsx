import type { SubmissionResult } from "@conform-to/react";
import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { originOf } from "~/access/guards.server";
import { clock } from "~/clock";
import { dbOf } from "~/db.server";
import { openByCode } from "~/invitation/paper/type-code.server";
import { useText } from "~/language/context";
import { askedLanguage } from "~/language/languages";
import { Button } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";

export const handle = { bare: true, neutralTitle: true };

const CodeInput = z.object({ code: z.string({ error: "family-code.missing" }).trim().max(100, { error: "family-code.wrong" }) });

/** The square on a letter brings its code along, so that one tap is left; looking alone opens nothing. */
export async function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get("code")?.slice(0, 40) ?? "";
  return { language: askedLanguage(request, "nl"), code };
}

export async function action({ request }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: CodeInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const opened = await openByCode(dbOf("staff"), submission.value.code, { origin: originOf(request), now: clock.now() });
  if ("refused" in opened) {
    const fieldErrors = { code: [`family-code.${opened.refused}`] };
    return data(submission.reply({ fieldErrors }), { status: opened.refused === "wrong" ? 400 : 409 });
  }
  const language = new URL(request.url).searchParams.get("taal");
  return redirect(language ? `${opened.path}?taal=${encodeURIComponent(language)}` : opened.path);
}

export default function TypeCode() {
  const t = useText();
  const { code } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const [form, fields] = useForm<z.input<typeof CodeInput>>({ id: "code", lastResult: lastResult ?? null, defaultValue: { code } });
  return (
    <FamilyPage title={t("family-code.title")} whoSees={t("family-code.who-sees")}>
      <p>{t("family-code.lead")}</p>
      <FormErrors form={form} />
      <form method="post" className="stack" {...getFormProps(form)}>
        <TextField field={fields.code} label={t("family-code.code")} hint={t("family-code.code-hint")} size={14} />
        <Button>{t("family-code.open")}</Button>
      </form>
    </FamilyPage>
  );
}
