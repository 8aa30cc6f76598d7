import { parseWithZod } from "@conform-to/zod/v4";
import type { ConferenceAsker } from "~/access/guards.server";
import { type CallRefusal, callWithVoice } from "./call-with-voice.server";
import { soundFaults } from "./sound";
import { putInUse, type SpeakRefusal, speak, type VoiceRefusal, withdrawVoice } from "./voice.server";
import { bytesIn, speakInput } from "./voice-input";

/** What the page is told when a form of it did not do what was asked. */
export interface Told {
  status: 400 | 409;
  errors?: Record<string, string[]>;
  /** What was chosen stays; a file a browser does not give back. */
  given?: { moment?: string; spokenLanguage?: string };
  refused?: SpeakRefusal | VoiceRefusal | CallRefusal | "privateTime";
}

/** Does what a form of the coordinator's voice page asks. */
export async function answerVoiceRoom(asker: ConferenceAsker, form: FormData, now: Date): Promise<{ redirect: string } | Told> {
  const at = { once: String(form.get("once") ?? ""), now };
  const voiceId = String(form.get("voiceId") ?? "");
  const intent = form.get("intent");
  if (intent === "use") return after(await putInUse(asker, { voiceId }, at));
  if (intent === "withdraw") return after(await withdrawVoice(asker, { voiceId }, at));
  if (intent === "call") return after(await callWithVoice(asker, { personId: String(form.get("personId") ?? "") }, at));

  const given = { moment: String(form.get("moment") ?? ""), spokenLanguage: String(form.get("spokenLanguage") ?? "") };
  const submission = parseWithZod(form, { schema: speakInput("staff-voice") });
  if (submission.status !== "success") return { status: 400, errors: (submission.error ?? {}) as Record<string, string[]>, given };
  const outcome = await speak(asker, { ...submission.value, bytes: await bytesIn(form) }, at);
  if (outcome.refused === null) return { redirect: outcome.redirect };
  const fault = soundFaults.find((one) => one === outcome.refused);
  return fault
    ? { status: 400, errors: { sound: [`staff-voice.fault-${fault}`] }, given }
    : { status: 409, refused: outcome.refused, given };
}

function after(
  outcome: { refused: null; redirect: string } | { refused: Exclude<Told["refused"], undefined> },
): { redirect: string } | Told {
  return outcome.refused === null ? { redirect: outcome.redirect } : { status: 409, refused: outcome.refused };
}
