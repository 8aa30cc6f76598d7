import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { CaseFields } from "~/eviction-case/case-fields";
import { CaseInput, usualEnd, whyNotYetOpened } from "~/eviction-case/case-input";
import { landlordsOf } from "~/eviction-case/cases.server";
import { caseModels } from "~/eviction-case/ladder/ladder";
import { openCase } from "~/eviction-case/open-case.server";
import { useLanguage, useText } from "~/language/context";
import { dayValue, formatDay } from "~/language/dates";
import { Button } from "~/ui/button";
import { RadioField, TextField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  return {
    language: asker.language,
    account: pageAccount(asker),
    landlords: await landlordsOf(asker.db),
    endsOn: usualEnd(dayValue(clock.now())),
    once: newOnce(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: CaseInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const now = clock.now();
  const refusals = whyNotYetOpened(submission.value, dayValue(now));
  if (refusals.length > 0) {
    const fieldErrors = Object.fromEntries(refusals.map(({ field, reason }) => [field, [`staff-case.refusal-${reason}`]]));
    return data(submission.reply({ fieldErrors }), { status: 400 });
  }
  const outcome = await openCase(asker, submission.value, { once: String(form.get("once")), now });
  if (outcome.refused) return data(submission.reply({ formErrors: [`staff-case.refusal-${outcome.refused}`] }), { status: 409 });
  return redirect(outcome.redirect);
}

export default function NewCase() {
  const t = useText();
  const language = useLanguage();
  const { account, landlords, endsOn, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const [form, fields] = useForm<CaseInput>({ id: "case", lastResult, defaultValue: { model: "eropaf", endsOn } });
  return (
    <StaffPage
      title={t("staff-case.new")}
      lead={t("staff-case.new-lead")}
      account={account}
      back={{ to: "/cases", label: t("staff-case.list-title") }}
    >
      <div className="narrow stack">
        <FormErrors form={form} />
        <Form method="post" className="stack" {...getFormProps(form)}>
          <Once value={once} />
          <div className="form-grid">
            <TextField field={fields.tenant} label={t("staff-case.tenant")} />
            <TextField field={fields.tenantFamilyName} label={t("staff-case.tenant-family-name")} optional />
          </div>
          <CaseFields fields={fields} landlords={landlords} />
          <details open={lastResult !== undefined}>
            <summary>{t("staff-case.usual", { model: t("staff-case.model-eropaf"), day: formatDay(language, endsOn) })}</summary>
            <div className="stack">
              <RadioField
                field={fields.model}
                label={t("staff-case.model")}
                options={caseModels.map((value) => ({
                  value,
                  label: t(`staff-case.model-${value}`),
                  hint: t(`staff-case.model-${value}-is`),
                }))}
              />
              <DateField field={fields.endsOn} label={t("staff-case.ends-on")} hint={t("staff-case.ends-on-hint")} />
            </div>
          </details>
          <Button>{t("staff-case.open")}</Button>
        </Form>
      </div>
    </StaffPage>
  );
}
