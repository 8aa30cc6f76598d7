import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import { notFound, requireConference } from "~/access/guards.server";
import { EndedTogetherInput, noteWillingnessEnded } from "~/registration/consent/withdraw.server";
import { NotStartedInput, recordNotStarted } from "~/registration/not-started.server";
import { recordSafetyTalk, SafetyTalkInput } from "~/registration/safety/safety-talk.server";

/** The forms of `after-sending.tsx`, wherever they stand: a talk about safety, a stop, a start that will not come. Each asks who may. */
export async function noteAfterSending(request: Request, conferenceId: string | undefined, form: FormData, now: Date, to?: string) {
  const at = { once: String(form.get("once")), now };
  const deeds = {
    talk: async () => {
      const asker = await requireConference(request, conferenceId, "recordSafetyTalk");
      const submission = parseWithZod(form, { schema: SafetyTalkInput });
      return { submission, outcome: submission.status === "success" ? await recordSafetyTalk(asker, submission.value, at) : null };
    },
    stop: async () => {
      const asker = await requireConference(request, conferenceId, "endWillingness");
      const submission = parseWithZod(form, { schema: EndedTogetherInput });
      return { submission, outcome: submission.status === "success" ? await noteWillingnessEnded(asker, submission.value, at) : null };
    },
    notStarted: async () => {
      const asker = await requireConference(request, conferenceId, "recordNotStarted");
      const submission = parseWithZod(form, { schema: NotStartedInput });
      return { submission, outcome: submission.status === "success" ? await recordNotStarted(asker, submission.value, at) : null };
    },
  };
  const intent = String(form.get("intent"));
  if (!Object.hasOwn(deeds, intent)) throw notFound();
  const { submission, outcome } = await deeds[intent as keyof typeof deeds]();
  if (!outcome) return data({ intent, result: submission.reply() }, { status: 400 });
  if (outcome.refused) {
    return data({ intent, result: submission.reply({ formErrors: [`staff-registration.refusal-${outcome.refused}`] }) }, { status: 409 });
  }
  return redirect(to ?? outcome.redirect);
}
