import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireCase } from "~/access/guards.server";
import { clock } from "~/clock";
import { caseHeadOf } from "~/eviction-case/case-head.server";
import { CasePage } from "~/eviction-case/case-page";
import { factsOf, sendFeedback, tellCarePoint, whyNotYetSent } from "~/eviction-case/landlord/feedback.server";
import { FeedbackForm, FeedbackPreview } from "~/eviction-case/landlord/feedback-form";
import { CarePointInput, FeedbackInput } from "~/eviction-case/landlord/feedback-input";
import { CarePoint, FeedbackDueLine, FeedbackGiven, LandlordRoad, ObjectionCard } from "~/eviction-case/landlord/landlord-parts";
import { landlordRoomOf } from "~/eviction-case/landlord/landlord-room.server";
import { noteObjection, passOn } from "~/eviction-case/landlord/objection.server";
import { ObjectionInput } from "~/eviction-case/landlord/objection-input";
import { answerPostponement, askPostponement } from "~/eviction-case/landlord/postponement.server";
import { Postponements } from "~/eviction-case/landlord/postponement-card";
import { AnswerPostponementInput, AskPostponementInput } from "~/eviction-case/landlord/postponement-input";
import { useText } from "~/language/context";
import { dayValue } from "~/language/dates";
import { Card } from "~/ui/card";
import { newOnce } from "~/ui/once";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "seeCase");
  const [head, room] = await Promise.all([caseHeadOf(asker), landlordRoomOf(asker, clock.now())]);
  const once = { send: newOnce(), ask: newOnce(), answer: newOnce(), carePoint: newOnce(), objection: newOnce(), passOn: newOnce() };
  return { language: asker.language, head, room, once };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "keepCase");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  const deeds = {
    preview: async () => {
      const submission = parseWithZod(form, { schema: FeedbackInput });
      const refused = submission.status === "success" ? whyNotYetSent(submission.value, dayValue(at.now)) : null;
      return { submission, outcome: refused ? { refused } : null };
    },
    send: async () => {
      const submission = parseWithZod(form, { schema: FeedbackInput });
      return { submission, outcome: submission.status === "success" ? await sendFeedback(asker, submission.value, at) : null };
    },
    carePoint: async () => {
      const submission = parseWithZod(form, { schema: CarePointInput });
      return { submission, outcome: submission.status === "success" ? await tellCarePoint(asker, submission.value, at) : null };
    },
    ask: async () => {
      const submission = parseWithZod(form, { schema: AskPostponementInput });
      return { submission, outcome: submission.status === "success" ? await askPostponement(asker, submission.value, at) : null };
    },
    answer: async () => {
      const submission = parseWithZod(form, { schema: AnswerPostponementInput });
      return { submission, outcome: submission.status === "success" ? await answerPostponement(asker, submission.value, at) : null };
    },
    objection: async () => {
      const submission = parseWithZod(form, { schema: ObjectionInput });
      return { submission, outcome: submission.status === "success" ? await noteObjection(asker, submission.value, at) : null };
    },
    passOn: async () => ({ submission: parseWithZod(form, { schema: ObjectionInput.partial() }), outcome: await passOn(asker, at) }),
  };
  const intent = String(form.get("intent"));
  if (!Object.hasOwn(deeds, intent)) throw notFound();
  const { submission, outcome } = await deeds[intent as keyof typeof deeds]();
  const about = { intent, postponementId: String(form.get("postponementId") ?? "") };
  if (outcome?.refused) {
    const field = fieldOf[outcome.refused];
    const words = [`staff-landlord.refusal-${outcome.refused}`];
    const result = submission.reply(field ? { fieldErrors: { [field]: words } } : { formErrors: words });
    return data({ ...about, result }, { status: 409 });
  }
  if (intent === "preview" && submission.status === "success") {
    const given = Object.fromEntries(
      [...form].filter(([name]) => Object.hasOwn(FeedbackInput.shape, name)).map(([k, v]) => [k, String(v)]),
    );
    const preview = { facts: factsOf(submission.value as FeedbackInput), given };
    return data({ ...about, result: submission.reply(), preview });
  }
  if (!outcome) return data({ ...about, result: submission.reply() }, { status: 400 });
  return redirect("redirect" in outcome ? outcome.redirect : "");
}

const fieldOf: Partial<Record<string, string>> = {
  untilMissing: "proposalUntil",
  untilPast: "proposalUntil",
  amountMissing: "proposalAmount",
  resultPast: "firstResultOn",
  dayPast: "until",
  noConsent: "namesConference",
  ahead: "on",
  beforeLetter: "on",
};

interface Answered {
  intent: string;
  postponementId: string;
  result: SubmissionResult;
  preview?: { facts: ReturnType<typeof factsOf>; given: Record<string, string> };
}

export default function LandlordRoomPage() {
  const t = useText();
  const { head, room, once } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as Answered | undefined;
  const resultOf = (intent: string) => (answered?.intent === intent ? answered.result : undefined);
  const formOf = (intent: keyof typeof once) => ({ once: once[intent], lastResult: resultOf(intent) });
  const path = `/cases/${head.id}/landlord`;
  return (
    <CasePage head={head} room="landlord" lead={t("staff-landlord.lead")}>
      {room.reported ? (
        <p>
          <Link to={`${path}/report`}>{t("staff-reports.report-link")}</Link>
        </p>
      ) : null}
      <div className="two">
        <div className="stack">
          {answered?.preview ? (
            <FeedbackPreview {...answered.preview} once={once.send} back={path} />
          ) : (
            <Card title={t("staff-landlord.feedback")}>
              <FeedbackDueLine due={room.due} />
              {head.ended ? null : <FeedbackForm lastResult={resultOf("preview") ?? resultOf("send")} />}
            </Card>
          )}
          <FeedbackGiven feedback={room.feedback} />
        </div>
        <div className="stack">
          <Postponements
            asked={room.requests}
            mention={room.mention}
            linked={room.linked}
            ended={head.ended}
            askForm={formOf("ask")}
            answerForm={(id) => ({ once: once.answer, lastResult: answered?.postponementId === id ? answered.result : undefined })}
          />
          {room.model === "modelI" ? (
            <ObjectionCard
              caseId={head.id}
              objection={room.objection}
              noteForm={formOf("objection")}
              passForm={formOf("passOn")}
              ended={head.ended}
            />
          ) : null}
          <LandlordRoad caseId={head.id} road={room.road} />
          <CarePoint told={room.carePoint} wanted={room.feedback[0]?.proposal === "noPossibilities"} form={formOf("carePoint")} />
        </div>
      </div>
    </CasePage>
  );
}
