import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { staffAsker } from "~/access/guards.server";
import { sameSitePath } from "~/access/same-site-path";
import { signIn } from "~/access/sessions.server";
import { useText } from "~/language/context";
import { askedStaffLanguage } from "~/language/languages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { StaffPage } from "~/ui/staff-page";

const SignInInput = z.object({
  email: z.string({ error: "staff-sign-in.email-missing" }).trim().max(300),
  password: z.string({ error: "staff-sign-in.password-missing" }).max(1000),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const goOn = sameSitePath(new URL(request.url).searchParams.get("naar"));
  if (await staffAsker(request)) throw redirect(goOn);
  return { language: askedStaffLanguage(request, "nl"), goOn };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: SignInInput });
  const hideFields = ["password" as const];
  if (submission.status !== "success") return data(submission.reply({ hideFields }), { status: 400 });
  const outcome = await signIn(submission.value.email, submission.value.password);
  if ("refused" in outcome)
    return data(submission.reply({ formErrors: [`staff-sign-in.${outcome.refused}`], hideFields }), { status: 409 });
  return redirect(sameSitePath(form.get("naar")), { headers: { "Set-Cookie": outcome.cookie } });
}

export default function SignIn() {
  const t = useText();
  const { goOn } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const [form, fields] = useForm<z.input<typeof SignInInput>>({ id: "sign-in", lastResult });
  return (
    <StaffPage title={t("staff-sign-in.title")} lead={t("staff-sign-in.lead")}>
      <div className="narrow stack">
        <FormErrors form={form} />
        <Form method="post" className="stack" {...getFormProps(form)}>
          <input type="hidden" name="naar" value={goOn} />
          <TextField field={fields.email} label={t("staff-sign-in.email")} type="email" autoComplete="username" />
          <TextField field={fields.password} label={t("staff-sign-in.password")} type="password" autoComplete="current-password" />
          <Button>{t("staff-sign-in.submit")}</Button>
        </Form>
        <Card>
          <p>{t("staff-sign-in.family")}</p>
        </Card>
      </div>
    </StaffPage>
  );
}
