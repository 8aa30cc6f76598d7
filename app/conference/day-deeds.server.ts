import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import type { Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { noteAttendance, presences } from "~/conference/attendance.server";
import { InviteGuestInput } from "~/conference/guest-input";
import { partsForGuests } from "~/conference/guests";
import { inviteGuest, noteGuestApproval } from "~/conference/guests.server";
import {
  endPrivateTime,
  pausePrivateTime,
  recordOutcome,
  resumePrivateTime,
  startPhase,
  startPresentation,
} from "~/conference/phases.server";
import { answerQuietCall } from "~/conference/quiet-call.server";

const id = z.uuid();
const once = id;

/** What the forms of the day's room can send. */
const DayForm = z.discriminatedUnion("deed", [
  z.object({
    deed: z.literal("attendance"),
    once,
    personId: id,
    presence: z.enum(presences),
    languageServed: z.enum(["yes", "no"]).optional(),
  }),
  z.object({ deed: z.literal("information"), once }),
  z.object({ deed: z.literal("privateTime"), once, signalAgreed: z.literal("on").optional(), staying: z.array(id).default([]) }),
  z.object({ deed: z.literal("pause"), once }),
  z.object({ deed: z.literal("resume"), once }),
  z.object({ deed: z.literal("end"), once, withMember: id.optional() }),
  z.object({ deed: z.literal("presentation"), once, withMember: id.optional() }),
  z.object({ deed: z.literal("outcome"), once, outcome: z.enum(["presented", "secondSitting", "noPlan"]) }),
  z.object({ deed: z.literal("coffee"), once }),
  z.object({
    deed: z.literal("approveGuest"),
    once,
    guestId: id,
    part: z.enum(partsForGuests),
    principalId: id,
    yes: z.enum(["yes", "no"]),
  }),
]);

type DayResult = { bad: SubmissionResult<string[]> } | { unclear: true } | Outcome<string>;

/** Brings one form of the day's room to its deed. */
export async function dayDeed(asker: ConferenceAsker, form: FormData, now: Date): Promise<DayResult> {
  if (form.get("deed") === "inviteGuest") {
    const submission = parseWithZod(form, { schema: InviteGuestInput });
    if (submission.status !== "success") return { bad: submission.reply() };
    return inviteGuest(asker, submission.value, { once: submission.value.once, now });
  }
  const submission = parseWithZod(lastOfEach(form), { schema: DayForm });
  if (submission.status !== "success") return { unclear: true };
  const input = submission.value;
  const at = { once: input.once, now };
  switch (input.deed) {
    case "attendance":
      return noteAttendance(asker, input, at);
    case "information":
      return startPhase(asker, { phase: "information" }, at);
    case "privateTime":
      return startPhase(asker, { phase: "privateTime", signalAgreed: input.signalAgreed === "on", staying: input.staying }, at);
    case "pause":
      return pausePrivateTime(asker, {}, at);
    case "resume":
      return resumePrivateTime(asker, {}, at);
    case "end":
      return endPrivateTime(asker, { withMember: input.withMember }, at);
    case "presentation":
      return startPresentation(asker, { withMember: input.withMember }, at);
    case "outcome":
      return recordOutcome(asker, { outcome: input.outcome }, at);
    case "coffee":
      return answerQuietCall(asker, {}, at);
    case "approveGuest":
      return noteGuestApproval(asker, { ...input, yes: input.yes === "yes" }, at);
  }
}

/** A button says more than the hidden field before it: of each name but `staying` the last value counts. */
function lastOfEach(form: FormData): FormData {
  const last = new FormData();
  for (const [name, value] of form) {
    if (name === "staying") last.append(name, value);
    else last.set(name, value);
  }
  return last;
}
