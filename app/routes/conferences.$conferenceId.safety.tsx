import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import type { Outcome } from "~/access/deed.server";
import { notFound, requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { useText } from "~/language/context";
import { AskAgainInput, SafetyCardInput } from "~/registration/safety/safety";
import { askSafetyAgain, safetyOf, saveSafetyCard } from "~/registration/safety/safety.server";
import { SafetyOfOne } from "~/registration/safety/safety-forms";
import { recordSafetyTalk, SafetyTalkInput } from "~/registration/safety/safety-talk.server";
import { newOnce } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeSafetyCard");
  const principals = await safetyOf(asker);
  return {
    language: asker.language,
    account: pageAccount(asker),
    trained: asker.safetyTrained,
    back: asker.relations.includes("coordinator") ? `/conferences/${asker.conferenceId}/day` : `/registrations/${asker.conferenceId}`,
    principals: principals.map((one) => ({ ...one, onces: { card: newOnce(), ask: newOnce(), talk: newOnce() } })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  const intent = String(form.get("intent"));
  const at = { once: String(form.get("once")), now: clock.now() };
  async function take<Value>(schema: z.ZodType<Value>, work: (value: Value) => Promise<Outcome<string>>) {
    const submission = parseWithZod(form, { schema });
    const answer = (result: SubmissionResult) => ({ intent, principalId: String(form.get("principalId")), result });
    if (submission.status !== "success") return data(answer(submission.reply() as SubmissionResult), { status: 400 });
    const outcome = await work(submission.value);
    if (outcome.refused === null) return redirect(`/conferences/${params.conferenceId}/safety`);
    const formErrors = [`staff-safety.refusal-${outcome.refused}`];
    return data(answer(submission.reply({ formErrors }) as SubmissionResult), { status: 409 });
  }
  if (intent === "card") {
    const asker = await requireConference(request, params.conferenceId, "keepSafetyCard");
    return take(SafetyCardInput, (value) => saveSafetyCard(asker, value, at));
  }
  if (intent === "ask") {
    const asker = await requireConference(request, params.conferenceId, "askSafetyAgain");
    return take(AskAgainInput, (value) => askSafetyAgain(asker, value, at));
  }
  if (intent === "talk") {
    const asker = await requireConference(request, params.conferenceId, "recordSafetyTalk");
    return take(SafetyTalkInput, (value) => recordSafetyTalk(asker, value, at));
  }
  throw notFound();
}

export default function Safety() {
  const { principals, account, trained, back } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as { intent: string; principalId: string; result: SubmissionResult } | undefined;
  const t = useText();
  const resultOf = (intent: string, principalId: string) =>
    answered?.intent === intent && answered.principalId === principalId ? answered.result : undefined;
  return (
    <StaffPage
      title={t("staff-safety.title")}
      lead={t("staff-safety.lead")}
      account={account}
      back={{ to: back, label: t(back.endsWith("/day") ? "staff-day.title" : "staff-yes.back") }}
    >
      <div className="narrow stack">
        <p>
          {t("staff-safety.phone-112")} <Link to="/safety-concern">{t("staff-safety.concern-link")}</Link>
        </p>
        {principals.map((one) => (
          <SafetyOfOne key={one.principalId} one={one} trained={trained} resultOf={resultOf} />
        ))}
        <p className="quiet">{t("staff-safety.community")}</p>
      </div>
    </StaffPage>
  );
}
