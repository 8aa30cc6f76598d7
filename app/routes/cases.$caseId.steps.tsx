import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import type { Outcome } from "~/access/deed.server";
import { notFound, requireCase } from "~/access/guards.server";
import { clock } from "~/clock";
import { caseHeadOf } from "~/eviction-case/case-head.server";
import { CasePage } from "~/eviction-case/case-page";
import { noteEngaged } from "~/eviction-case/engaged.server";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import { EndJudgmentInput, HelpInput, ModelInput, StepInput, UndoStepInput } from "~/eviction-case/keep-input";
import { addTenancy, noteAttempt, noteJudged } from "~/eviction-case/ladder/contact.server";
import { AttemptInput, JudgedInput, TenancyInput } from "~/eviction-case/ladder/contact-input";
import { Contact, Household } from "~/eviction-case/ladder/contact-parts";
import { chooseModel, endJudgment, noteHelp, noteStep, undoStep } from "~/eviction-case/ladder/steps.server";
import { Help, Ladder, Model } from "~/eviction-case/ladder/steps-parts";
import { stepsRoomOf } from "~/eviction-case/ladder/steps-room.server";
import { useText } from "~/language/context";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";

const intents = ["step", "undo", "endJudgment", "model", "help", "attempt", "engaged", "tenancy", "judged"] as const;
type Intent = (typeof intents)[number];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "seeCase");
  const [head, room] = await Promise.all([caseHeadOf(asker), stepsRoomOf(asker, clock.now())]);
  const once = Object.fromEntries(intents.map((intent) => [intent, newOnce()])) as Record<Intent, string>;
  return { language: asker.language, head, room, once };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "keepCase");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  const intent = String(form.get("intent"));
  if (intent === "engaged") {
    const outcome = await noteEngaged(asker, at, "/steps");
    return outcome.refused ? data({ intent, refused: outcome.refused, result: undefined }, { status: 409 }) : redirect(outcome.redirect);
  }
  const doing = <Schema extends z.ZodType>(
    schema: Schema,
    does: (asker: CaseAsker, input: z.output<Schema>, at: { once: string; now: Date }) => Promise<Outcome<string>>,
  ) => answer(intent, form, schema, (input) => does(asker, input, at));
  switch (intent) {
    case "step":
      return doing(StepInput, noteStep);
    case "undo":
      return doing(UndoStepInput, undoStep);
    case "endJudgment":
      return doing(EndJudgmentInput, endJudgment);
    case "model":
      return doing(ModelInput, chooseModel);
    case "help":
      return doing(HelpInput, noteHelp);
    case "attempt":
      return doing(AttemptInput, noteAttempt);
    case "tenancy":
      return doing(TenancyInput, addTenancy);
    case "judged":
      return doing(JudgedInput, noteJudged);
    default:
      throw notFound();
  }
}

const fieldOf: Partial<Record<string, string>> = {
  ahead: "on",
  stepAhead: "on",
  beforeJudgment: "on",
  evictionPast: "evictionOn",
  talkAhead: "firstTalkOn",
  talkEarly: "firstTalkOn",
};

async function answer<Schema extends z.ZodType>(
  intent: string,
  form: FormData,
  schema: Schema,
  does: (input: z.output<Schema>) => Promise<Outcome<string>>,
) {
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data({ intent, refused: null, result: submission.reply() }, { status: 400 });
  const outcome = await does(submission.value);
  if (outcome.refused === null) return redirect(outcome.redirect);
  const words = [`staff-case.refusal-${outcome.refused}`];
  const field = intent === "help" && outcome.refused === "stepAhead" ? "askedOn" : fieldOf[outcome.refused];
  const result = submission.reply(field ? { fieldErrors: { [field]: words } } : { formErrors: words });
  return data({ intent, refused: outcome.refused, result }, { status: 409 });
}

/** Forms without a field of their own to stand beside: their refusal stands above the page. */
const bare = ["undo", "judged", "engaged"];

interface Answered {
  intent: string;
  refused: "notLast" | "otherDay" | "notInCase" | "caseEnded" | null;
  result: SubmissionResult | undefined;
}

export default function CaseSteps() {
  const t = useText();
  const { head, room, once } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as Answered | undefined;
  const formOf = (intent: string) => ({
    once: once[intent as Intent],
    lastResult: answered?.intent === intent ? answered.result : undefined,
  });
  const open = !room.ended;
  const judged = room.steps.some(({ step, endedOn }) => (step === "judgment" || step === "notice") && !endedOn);
  return (
    <CasePage head={head} room="steps">
      {answered?.refused && bare.includes(answered.intent) ? (
        <Notice tone="attention" live>
          {t(`staff-case.refusal-${answered.refused}`)}
        </Notice>
      ) : null}
      <div className="two">
        <div className="stack">
          <Ladder steps={room.steps} ladder={room.ladder} model={room.model} open={open} formOf={formOf} />
          <Model model={room.model} id={head.id} open={open} form={formOf("model")} />
        </div>
        <div className="stack">
          <Contact
            attempts={room.attempts}
            nextTry={room.nextTry}
            engaged={room.engaged}
            open={open}
            form={formOf("attempt")}
            engageOnce={once.engaged}
          />
          <Household tenancies={room.tenancies} judgmentStands={judged} open={open} form={formOf("tenancy")} judgedOnce={once.judged} />
          <Help
            help={room.help}
            deadline={room.deadlines.find(({ what }) => what === "firstTalk") ?? null}
            open={open}
            form={formOf("help")}
          />
        </div>
      </div>
    </CasePage>
  );
}
