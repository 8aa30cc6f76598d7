import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import type { Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import type { Deed } from "~/access/rights";
import { instantAt } from "~/calendar/wall-clock";
import { noteCall, noteReply } from "~/invitation/answering/answer.server";
import { answers } from "~/invitation/answering/answers";
import { inviteAgain, inviteAll, inviteMember } from "~/invitation/asking/invite.server";
import { DayForm } from "~/invitation/day/day-input";
import { setDay } from "~/invitation/day/set-day.server";
import { putBack, readFromTray } from "~/invitation/replies/tray.server";
import { PutBackInput, TrayInput } from "~/invitation/replies/tray-input";
import { knownLinks } from "~/network/decision/known-links.server";
import type { NamedLink } from "~/network/decision/link-warnings";

/** What can be done in the room of the invitations, and the right each asks for. */
export const roomIntents = {
  setDay: "setDay",
  invite: "invite",
  inviteAll: "invite",
  inviteAgain: "invite",
  noteReply: "noteReply",
  noteCall: "noteReply",
  readFromTray: "noteReply",
  putBack: "noteReply",
} as const satisfies Record<string, Deed>;
export type RoomIntent = keyof typeof roomIntents;

export const isRoomIntent = (value: unknown): value is RoomIntent => typeof value === "string" && Object.hasOwn(roomIntents, value);

const once = z.string();
const tick = z.boolean().optional();
const personId = z.uuid();

const forms = {
  invite: z.object({
    once,
    personId,
    announcedBy: z.string().optional(),
    announcedOn: z.iso.date({ error: "announcedNoDay" }).optional(),
    anyway: tick,
    knowing: tick,
    agreed: z.string().trim().max(1000).optional(),
  }),
  inviteAll: z.object({ once, anyway: tick }),
  inviteAgain: z.object({ once, personId }),
  noteReply: z.object({ once, personId, answer: z.enum(answers), how: z.enum(["phone", "inPerson"]) }),
  noteCall: z.object({ once, personId, reached: z.enum(["yes", "no"]) }),
  readFromTray: TrayInput,
  putBack: PutBackInput,
};

export type RoomAnswer =
  | { redirect: string }
  | {
      status: 400 | 409;
      intent: RoomIntent;
      result: SubmissionResult | null;
      refused: string | null;
      personId: string | null;
      links?: NamedLink[];
      /** What was typed about somebody to invite, so that nothing of it is lost. */
      given?: Record<string, string>;
    };

/** At which field of the day a refusal belongs. */
const fieldOf: Record<string, string> = {
  inThePast: "date",
  tooFarAway: "date",
  endsBeforeStart: "ends",
  tooLong: "ends",
  atNight: "starts",
  notAgreed: "agreed",
};

/** Reads one form of the room and does its deed. */
export async function answerRoom(asker: ConferenceAsker, intent: RoomIntent, form: FormData, now: Date): Promise<RoomAnswer> {
  if (intent === "setDay") return answerDay(asker, form, now);
  const submission = parseWithZod(form, { schema: forms[intent] as z.ZodType<Record<string, unknown>> });
  const given = form.get("personId");
  const about = { intent, result: null, personId: typeof given === "string" ? given : null, given: typed(form) };
  if (submission.status !== "success")
    return { ...about, status: 400, refused: submission.error?.announcedOn ? "announcedNoDay" : "note-missing" };
  const outcome = await doIt(asker, intent, submission.value, now);
  if (outcome.refused === null) return { redirect: outcome.redirect };
  const links = outcome.refused === "linkedToKeptOut" ? await knownLinks(asker, about.personId ?? undefined) : [];
  return { ...about, status: 409, refused: outcome.refused, links };
}

const typed = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[0] !== "once"));

function doIt(asker: ConferenceAsker, intent: Exclude<RoomIntent, "setDay">, value: unknown, now: Date): Promise<Outcome<string>> {
  const input = <Name extends keyof typeof forms>(name: Name) => forms[name].parse(value) as z.output<(typeof forms)[Name]>;
  switch (intent) {
    case "invite":
      return inviteMember(asker, input("invite"), { once: input("invite").once, now });
    case "inviteAll":
      return inviteAll(asker, input("inviteAll"), { once: input("inviteAll").once, now });
    case "inviteAgain":
      return inviteAgain(asker, input("inviteAgain"), { once: input("inviteAgain").once, now });
    case "noteReply":
      return noteReply(asker, input("noteReply"), { once: input("noteReply").once, now });
    case "readFromTray":
      return readFromTray(asker, input("readFromTray"), { once: input("readFromTray").once, now });
    case "putBack":
      return putBack(asker, input("putBack"), { once: input("putBack").once, now });
    case "noteCall": {
      const { reached, ...rest } = input("noteCall");
      return noteCall(asker, { personId: rest.personId, reached: reached === "yes" }, { once: rest.once, now });
    }
  }
}

async function answerDay(asker: ConferenceAsker, form: FormData, now: Date): Promise<RoomAnswer> {
  const submission = parseWithZod(form, { schema: DayForm });
  const about = { intent: "setDay" as const, refused: null, personId: null };
  if (submission.status !== "success") return { ...about, status: 400, result: submission.reply() };
  const { once, date, starts, ends, place, address, agreed = false } = submission.value;
  const day = { startsAt: instantAt(date, starts), endsAt: instantAt(date, ends), place, agreed, ...(address ? { address } : {}) };
  const outcome = await setDay(asker, day, { once, now });
  if (outcome.refused === null) return { redirect: outcome.redirect };
  const field = fieldOf[outcome.refused];
  const words = [`staff-invitations.day-${outcome.refused === "privateTime" ? "held" : outcome.refused}`];
  return { ...about, status: 409, result: submission.reply(field ? { fieldErrors: { [field]: words } } : { formErrors: words }) };
}
