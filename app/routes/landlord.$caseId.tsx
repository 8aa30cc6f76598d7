import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireLandlord } from "~/access/landlord-guard.server";
import { clock } from "~/clock";
import { Asked, LandlordFrame, Receipt, Told } from "~/eviction-case/landlord/landlord-page";
import { landlordFactsOf } from "~/eviction-case/landlord/landlord-page.server";
import { answerAsLandlord } from "~/eviction-case/landlord/postponement.server";
import { LandlordAnswerInput } from "~/eviction-case/landlord/postponement-input";
import { useText } from "~/language/context";
import { newOnce } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLandlord(request, params.caseId, "seeLandlordPage");
  return {
    language: asker.language,
    signedIn: asker.kind === "account",
    ...(await landlordFactsOf(asker, clock.now())),
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLandlord(request, params.caseId, "answerPostponement");
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: LandlordAnswerInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const outcome = await answerAsLandlord(asker, submission.value, { once: String(form.get("once")), now: clock.now() });
  if (!outcome.refused) return redirect(outcome.redirect);
  const words = [`landlord.refusal-${outcome.refused}`];
  const atDay = outcome.refused === "untilMissing" || outcome.refused === "dayPast";
  return data(submission.reply(atDay ? { fieldErrors: { until: words } } : { formErrors: words }), { status: 409 });
}

export default function LandlordCasePage() {
  const t = useText();
  const { signedIn, names, feedback, requests, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  return (
    <LandlordFrame title={t("landlord.case-title")} back={signedIn}>
      <Receipt names={names} />
      <Asked requests={requests} ended={names.ended} once={once} lastResult={lastResult} />
      <Told feedback={feedback} reported={names.receivedOn !== null} />
      <p className="quiet">{t("landlord.only-this")}</p>
    </LandlordFrame>
  );
}
