import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { landlordsOf, openCasesOf } from "~/eviction-case/cases.server";
import { useText } from "~/language/context";
import { dayValue } from "~/language/dates";
import { proposalToRegister } from "~/registration/proposals.server";
import { refusalKey } from "~/registration/refusal-key";
import { registerConference } from "~/registration/register.server";
import { RegistrationFields } from "~/registration/registration-fields";
import { RegistrationInput } from "~/registration/registration-input";
import { whyNotYetSent } from "~/registration/why-not-yet-sent";
import { FormErrors } from "~/ui/form-errors";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const asked = new URL(request.url).searchParams.get("proposal");
  const proposal = asked ? await proposalToRegister(asker, asked, clock.now()) : null;
  const [cases, landlords] = await Promise.all([openCasesOf(asker), landlordsOf(asker.db)]);
  return { language: asker.language, account: pageAccount(asker), proposal, cases, landlords, once: newOnce() };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: RegistrationInput });
  // No status: somebody was added or taken away, and what was typed comes back.
  if (submission.status !== "success") return data(submission.reply(), { status: submission.status === "error" ? 400 : 200 });
  const now = clock.now();
  const refusals = whyNotYetSent(submission.value, { safetyTrained: asker.safetyTrained, today: dayValue(now) });
  if (refusals.length > 0) {
    const fieldErrors = Object.fromEntries(refusals.map(({ field, reason }) => [field, [refusalKey(reason)]]));
    return data(submission.reply({ fieldErrors }), { status: 400 });
  }
  const outcome = await registerConference(asker, submission.value, { once: String(form.get("once")), now });
  if (outcome.refused === "caseNotYours")
    return data(submission.reply({ fieldErrors: { caseId: [refusalKey(outcome.refused)] } }), { status: 409 });
  if (outcome.refused) return data(submission.reply({ formErrors: [refusalKey(outcome.refused)] }), { status: 409 });
  return redirect(outcome.redirect);
}

export default function Register() {
  const t = useText();
  const { account, proposal, cases, landlords, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const [form, fields] = useForm<RegistrationInput>({
    id: "registration",
    lastResult,
    defaultValue: { proposalId: proposal?.id, principals: [{ firstName: proposal?.firstName }] },
  });
  return (
    <StaffPage
      title={t("staff-registration.form-title")}
      lead={t("staff-registration.form-lead")}
      account={account}
      back={{ to: "/registrations", label: t("staff-registration.list-title") }}
    >
      <div className="narrow stack">
        <FormErrors form={form} />
        <Form method="post" className="stack" {...getFormProps(form)}>
          <Once value={once} />
          {fields.proposalId.value ? <input type="hidden" name={fields.proposalId.name} value={fields.proposalId.value} /> : null}
          <RegistrationFields form={form} fields={fields} cases={cases} landlords={landlords} />
        </Form>
      </div>
    </StaffPage>
  );
}
