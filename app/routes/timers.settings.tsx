import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { logAccess } from "~/access/access-log.server";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { useText } from "~/language/context";
import { setTerms, TermsInput } from "~/registration/promise/timer-settings.server";
import { defaultTerms, settingNames, termBounds } from "~/registration/promise/timers";
import { termsAt } from "~/registration/promise/timers.server";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  await logAccess(asker.db, { actor: asker, deed: "seeTerms", classes: ["process"], origin: asker.origin });
  const terms = await termsAt(asker.db, asker.organisationId);
  const values = Object.fromEntries(settingNames.map((name) => [name, String(terms[name].amount)]));
  return { language: asker.language, account: pageAccount(asker), values, once: newOnce() };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: TermsInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const outcome = await setTerms(asker, submission.value, { once: String(form.get("once")), now: clock.now() });
  if (!outcome.refused) return redirect(outcome.redirect);
  return data(submission.reply({ fieldErrors: { conferenceLimit: [`staff-timers.refusal-${outcome.refused}`] } }), { status: 409 });
}

export default function TimerSettings() {
  const t = useText();
  const { account, values, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const [form, fields] = useForm<Record<string, string>>({ id: "terms", lastResult, defaultValue: values });
  return (
    <StaffPage
      title={t("staff-timers.settings-title")}
      lead={t("staff-timers.settings-lead")}
      account={account}
      back={{ to: "/timers", label: t("staff-timers.title") }}
    >
      <div className="narrow stack">
        <FormErrors form={form} />
        <Form method="post" className="stack" {...getFormProps(form)}>
          <Once value={once} />
          {settingNames.map((name) => (
            <TextField
              key={name}
              field={fields[name] ?? form}
              label={t(`staff-timers.${name}`)}
              hint={t("staff-timers.setting-hint", {
                unit: t(`staff-timers.unit-${defaultTerms[name].unit}`),
                ...termBounds[name],
                usual: defaultTerms[name].amount,
              })}
              inputMode="numeric"
              size={4}
              maxLength={3}
            />
          ))}
          <Button>{t("staff-timers.settings-save")}</Button>
        </Form>
      </div>
    </StaffPage>
  );
}
