import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireCase } from "~/access/guards.server";
import { clock } from "~/clock";
import { caseHeadOf } from "~/eviction-case/case-head.server";
import { whyNotYetKept } from "~/eviction-case/case-input";
import { CasePage } from "~/eviction-case/case-page";
import { endCase, extendCase, noteOutcome, openAgain } from "~/eviction-case/ending/ending.server";
import { AgainInput, EndCaseInput, ExtendInput, OutcomeInput } from "~/eviction-case/ending/ending-input";
import { Erasing, Household, MeetingsGoOn, Outcomes, StillOpen } from "~/eviction-case/ending/ending-parts";
import { endingRoomOf } from "~/eviction-case/ending/ending-room.server";
import { dayValue } from "~/language/dates";
import { newOnce } from "~/ui/once";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "seeCase");
  const [head, room] = await Promise.all([caseHeadOf(asker), endingRoomOf(asker, dayValue(clock.now()))]);
  return { language: asker.language, head, room, once: newOnce() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "keepCase");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  const deeds = {
    end: async () => {
      const submission = parseWithZod(form, { schema: EndCaseInput });
      return { submission, outcome: submission.status === "success" ? await endCase(asker, submission.value, at) : null };
    },
    outcome: async () => {
      const submission = parseWithZod(form, { schema: OutcomeInput });
      return { submission, outcome: submission.status === "success" ? await noteOutcome(asker, submission.value, at) : null };
    },
    extend: async () => {
      const submission = parseWithZod(form, { schema: ExtendInput });
      return { submission, outcome: submission.status === "success" ? await extendCase(asker, submission.value, at) : null };
    },
    again: async () => {
      const submission = parseWithZod(form, { schema: AgainInput });
      const why = submission.status === "success" ? whyNotYetKept(submission.value, dayValue(at.now)) : [];
      const errors = Object.fromEntries(why.map(({ field, reason }) => [field, [`staff-case.refusal-${reason}`]]));
      if (submission.status !== "success" || why.length > 0) return { submission, outcome: null, errors };
      return { submission, outcome: await openAgain(asker, submission.value, at) };
    },
  };
  const intent = String(form.get("intent"));
  if (!Object.hasOwn(deeds, intent)) throw notFound();
  const { submission, outcome, errors } = { errors: undefined, ...(await deeds[intent as keyof typeof deeds]()) };
  const about = intent === "outcome" ? `outcome-${String(form.get("moment"))}` : intent;
  if (!outcome) return data({ about, result: submission.reply(errors ? { fieldErrors: errors } : {}) }, { status: 400 });
  if (outcome.refused) {
    const field = fieldOf[outcome.refused];
    const words = [outcome.refused === "caseEnded" ? "staff-case.refusal-caseEnded" : `staff-last-chance.refusal-${outcome.refused}`];
    const result = submission.reply(field ? { fieldErrors: { [field]: words } } : { formErrors: words });
    return data({ about, result }, { status: 409 });
  }
  return redirect(outcome.redirect);
}

const fieldOf: Partial<Record<string, string>> = { silence: "outcome", untilTooEarly: "until", untilTooFar: "until" };

export default function Ending() {
  const { head, room, once } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as { about: string; result: SubmissionResult } | undefined;
  const formOf = (about: string) => ({ once, lastResult: answered?.about === about ? answered.result : undefined });
  return (
    <CasePage head={head} room="ending">
      <div className="narrow stack">
        {head.ended ? <Outcomes room={room} formOf={formOf} /> : <StillOpen room={room} formOf={formOf} />}
        {head.ended ? <MeetingsGoOn room={room} /> : null}
        <Household room={room} formOf={formOf} ended={head.ended} />
        <Erasing room={room} formOf={formOf} ended={head.ended} />
      </div>
    </CasePage>
  );
}
