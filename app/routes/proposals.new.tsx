import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { useText } from "~/language/context";
import { AnswerFields } from "~/registration/proposal/proposal-fields";
import { ProposalInput } from "~/registration/proposal/proposal-input";
import { noteProposal } from "~/registration/proposal/proposals.server";
import { Button } from "~/ui/button";
import { TextAreaField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  return { language: asker.language, account: pageAccount(asker), once: newOnce() };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: ProposalInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const outcome = await noteProposal(asker, submission.value, { once: String(form.get("once")), now: clock.now() });
  if (outcome.refused) {
    return data(submission.reply({ fieldErrors: { askAgainOn: [`staff-proposals.refusal-${outcome.refused}`] } }), { status: 409 });
  }
  return redirect(outcome.redirect);
}

export default function NewProposal() {
  const t = useText();
  const { account, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const [form, fields] = useForm<ProposalInput>({ id: "proposal", lastResult });
  return (
    <StaffPage
      title={t("staff-proposals.add-name")}
      lead={t("staff-registration.proposal-new-lead")}
      account={account}
      back={{ to: "/proposals", label: t("staff-proposals.title") }}
    >
      <div className="narrow stack">
        <FormErrors form={form} />
        <Form method="post" className="stack" {...getFormProps(form)}>
          <Once value={once} />
          <TextField field={fields.firstName} label={t("staff-registration.first-name")} />
          <TextAreaField
            field={fields.note}
            label={t("staff-registration.proposal-note")}
            hint={t("staff-registration.proposal-note-hint")}
            rows={3}
            optional
          />
          <AnswerFields fields={fields} />
          <Button>{t("staff-registration.save")}</Button>
        </Form>
      </div>
    </StaffPage>
  );
}
