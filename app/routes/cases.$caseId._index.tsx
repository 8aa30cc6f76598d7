import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireCase } from "~/access/guards.server";
import { clock } from "~/clock";
import { noteArrears } from "~/eviction-case/arrears.server";
import { ArrearsInput } from "~/eviction-case/arrears-input";
import { caseHeadOf } from "~/eviction-case/case-head.server";
import { CaseLine } from "~/eviction-case/case-line";
import { CasePage } from "~/eviction-case/case-page";
import { Amounts, Clock, Meetings, Steps } from "~/eviction-case/case-parts";
import { caseOf } from "~/eviction-case/cases.server";
import { beatsEvictionDate, daysLeft, evictionDate, suspendedUntil } from "~/eviction-case/eviction-date";
import { judgmentSince } from "~/eviction-case/judgment";
import { linkConference, noteStep } from "~/eviction-case/keep-case.server";
import { LinkInput, StepInput } from "~/eviction-case/keep-input";
import { answerPostponement, askPostponement } from "~/eviction-case/postponement.server";
import { Postponements } from "~/eviction-case/postponement-card";
import { AnswerPostponementInput, AskPostponementInput } from "~/eviction-case/postponement-input";
import { stonesOf } from "~/eviction-case/time-line";
import { useText } from "~/language/context";
import { dayValue } from "~/language/dates";
import { Card } from "~/ui/card";
import { newOnce } from "~/ui/once";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "seeCase");
  const now = clock.now();
  const today = dayValue(now);
  const [head, one] = await Promise.all([caseHeadOf(asker), caseOf(asker)]);
  const evictionOn = evictionDate(one.steps);
  const meetings = one.conferences.map(({ dayStartsAt }) => dayStartsAt && dayValue(dayStartsAt)).filter((day) => day !== null);
  const ahead = meetings.filter((day) => day >= today).sort()[0];
  return {
    language: asker.language,
    head,
    one,
    stones: stonesOf({ ...one, meetings }, today),
    clock: {
      evictionOn,
      daysLeft: evictionOn ? daysLeft(evictionOn, now) : null,
      suspension: suspendedUntil(one.postponements, today),
      paidButJudged: one.arrears.at(-1)?.amountCents === 0 && judgmentSince(one.steps) !== null,
      inTime: ahead ? beatsEvictionDate(ahead, one, today) : null,
    },
    once: { arrears: newOnce(), step: newOnce(), ask: newOnce(), answer: newOnce(), link: newOnce() },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "keepCase");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  const deeds = {
    arrears: async () => {
      const submission = parseWithZod(form, { schema: ArrearsInput });
      return { submission, outcome: submission.status === "success" ? await noteArrears(asker, submission.value, at) : null };
    },
    step: async () => {
      const submission = parseWithZod(form, { schema: StepInput });
      return { submission, outcome: submission.status === "success" ? await noteStep(asker, submission.value, at) : null };
    },
    ask: async () => {
      const submission = parseWithZod(form, { schema: AskPostponementInput });
      return { submission, outcome: submission.status === "success" ? await askPostponement(asker, submission.value, at) : null };
    },
    answer: async () => {
      const submission = parseWithZod(form, { schema: AnswerPostponementInput });
      return { submission, outcome: submission.status === "success" ? await answerPostponement(asker, submission.value, at) : null };
    },
    link: async () => {
      const submission = parseWithZod(form, { schema: LinkInput });
      return { submission, outcome: submission.status === "success" ? await linkConference(asker, submission.value, at) : null };
    },
  };
  const intent = String(form.get("intent"));
  if (!Object.hasOwn(deeds, intent)) throw notFound();
  const { submission, outcome } = await deeds[intent as keyof typeof deeds]();
  const about = { intent, postponementId: String(form.get("postponementId") ?? "") };
  if (!outcome) return data({ ...about, result: submission.reply() }, { status: 400 });
  if (outcome.refused) {
    const field = fieldOf[outcome.refused];
    const words = [`staff-case.refusal-${outcome.refused}`];
    const result = submission.reply(field ? { fieldErrors: { [field]: words } } : { formErrors: words });
    return data({ ...about, result }, { status: 409 });
  }
  return redirect(outcome.redirect);
}

const fieldOf: Partial<Record<string, string>> = {
  ahead: "on",
  stepAhead: "on",
  evictionPast: "evictionOn",
  dayPast: "until",
  untilMissing: "until",
  notYours: "conferenceId",
};

export default function Case() {
  const t = useText();
  const { head, one, stones, clock: ticking, once } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as { intent: string; postponementId: string; result: SubmissionResult } | undefined;
  const formOf = (intent: keyof typeof once) => ({
    once: once[intent],
    lastResult: answered?.intent === intent ? answered.result : undefined,
  });
  return (
    <CasePage head={head} room="overview">
      <div className="two">
        <div className="stack">
          <Clock {...ticking} />
          <Amounts one={one} form={formOf("arrears")} />
          <Steps steps={one.steps} form={formOf("step")} />
          <Postponements
            asked={one.postponements}
            askForm={formOf("ask")}
            answerForm={(id) => ({ once: once.answer, lastResult: answered?.postponementId === id ? answered.result : undefined })}
          />
          <Meetings conferences={one.conferences} linkable={one.linkable} form={formOf("link")} />
        </div>
        <Card title={t("staff-case.line-title")}>
          <CaseLine stones={stones} />
        </Card>
      </div>
    </CasePage>
  );
}
