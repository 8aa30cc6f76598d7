import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireAccount } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { clock } from "~/clock";
import { useText } from "~/language/context";
import { AnswerFields } from "~/registration/proposal/proposal-fields";
import { ProposalAnswerInput } from "~/registration/proposal/proposal-input";
import { answerProposal, dropProposal, proposalToRegister } from "~/registration/proposal/proposals.server";
import { Button } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const proposal = await proposalToRegister(asker, params.proposalId ?? null, clock.now());
  if (!proposal) throw notFound();
  return { language: asker.language, account: pageAccount(asker), proposal, once: newOnce(), onceDrop: newOnce() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const form = await request.formData();
  form.set("proposalId", params.proposalId ?? "");
  const at = { once: String(form.get("once")), now: clock.now() };
  if (form.get("intent") === "drop") {
    if (!isId(params.proposalId ?? null)) throw notFound();
    const dropped = await dropProposal(asker, { proposalId: params.proposalId ?? "" }, at);
    if (dropped.refused) throw notFound();
    return redirect(dropped.redirect);
  }
  const submission = parseWithZod(form, { schema: ProposalAnswerInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const outcome = await answerProposal(asker, submission.value, at);
  if (outcome.refused === "notYours") throw notFound();
  if (outcome.refused) {
    return data(submission.reply({ fieldErrors: { askAgainOn: [`staff-proposals.refusal-${outcome.refused}`] } }), { status: 409 });
  }
  return redirect(outcome.redirect);
}

export default function AnswerToProposal() {
  const t = useText();
  const { account, proposal, once, onceDrop } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const [form, fields] = useForm<ProposalAnswerInput>({ id: "answer", lastResult });
  return (
    <StaffPage
      title={proposal.firstName}
      lead={t("staff-registration.change-answer")}
      account={account}
      back={{ to: "/proposals", label: t("staff-proposals.title") }}
    >
      <div className="narrow stack">
        <FormErrors form={form} />
        <Form method="post" className="stack" {...getFormProps(form)}>
          <Once value={once} />
          <AnswerFields fields={fields} />
          <Button>{t("staff-registration.save")}</Button>
        </Form>
        <Form method="post">
          <Once value={onceDrop} />
          <Button variant="danger" name="intent" value="drop">
            {t("staff-proposals.drop", { name: proposal.firstName })}
          </Button>
        </Form>
      </div>
    </StaffPage>
  );
}
