import type { Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { isId } from "~/access/ids";
import type { Deed } from "~/access/rights";
import { notePollAnswers } from "~/invitation/poll/answers.server";
import { addMoments, askCircle, chooseMoment, closePoll, dropMoment, openPoll, reopenPoll } from "~/invitation/poll/keep-poll.server";
import { answersIn, givenIn, momentsIn } from "./poll-input";

/** What can be done in the room of the poll, and the right each asks for. */
export const pollIntents = {
  openPoll: "keepPoll",
  addMoments: "keepPoll",
  dropMoment: "keepPoll",
  askCircle: "keepPoll",
  noteAnswers: "keepPoll",
  closePoll: "keepPoll",
  reopenPoll: "keepPoll",
  chooseMoment: "setDay",
} as const satisfies Record<string, Deed>;
export type PollIntent = keyof typeof pollIntents;

export const isPollIntent = (value: unknown): value is PollIntent => typeof value === "string" && Object.hasOwn(pollIntents, value);

export type PollAnswer =
  | { redirect: string }
  | { status: 400 | 409; intent: PollIntent; refused: string | null; errors: Record<string, string>; given: Record<string, string[]> };

/** At which field of the form that chooses a refusal belongs. */
const fieldOf: Record<string, string> = { notAgreed: "agreed", principalCannot: "momentId", momentGone: "momentId" };

/** Reads one form of the room and does its deed. */
export async function answerPollRoom(asker: ConferenceAsker, intent: PollIntent, form: FormData, now: Date): Promise<PollAnswer> {
  const about = { intent, given: givenIn(form) };
  const read = readForm(intent, form);
  if ("errors" in read) return { ...about, status: 400, refused: null, errors: read.errors };
  const outcome = await read.deed(asker, { once: String(form.get("once")), now });
  if (outcome.refused === null) return { redirect: outcome.redirect };
  const field = intent === "chooseMoment" ? fieldOf[outcome.refused] : undefined;
  const errors = field ? { [field]: `staff-poll.refused-${outcome.refused}` } : {};
  return { ...about, status: 409, refused: field ? null : outcome.refused, errors };
}

type Read =
  | { errors: Record<string, string> }
  | { deed: (asker: ConferenceAsker, at: { once: string; now: Date }) => Promise<Outcome<string>> };

function readForm(intent: PollIntent, form: FormData): Read {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const [momentId, personId, how] = [text("momentId"), text("personId"), text("how")];
  switch (intent) {
    case "openPoll":
    case "addMoments": {
      const { moments, errors } = momentsIn(form);
      if (Object.keys(errors).length > 0) return { errors };
      return { deed: (asker, at) => (intent === "openPoll" ? openPoll : addMoments)(asker, moments, at) };
    }
    case "dropMoment":
      return isId(momentId)
        ? { deed: (asker, at) => dropMoment(asker, { momentId }, at) }
        : { errors: { momentId: "staff-poll.choose-moment" } };
    case "noteAnswers": {
      const answers = answersIn(form);
      const errors = {
        ...(Object.keys(answers).length === 0 || !isId(personId) ? { answers: "staff-poll.refused-nothing" } : {}),
        ...(how !== "phone" && how !== "inPerson" ? { how: "staff-poll.choose-how" } : {}),
      };
      if (Object.keys(errors).length > 0) return { errors };
      return { deed: (asker, at) => notePollAnswers(asker, { personId, answers, how: how === "phone" ? how : "inPerson" }, at) };
    }
    case "chooseMoment": {
      const [place, address, agreed] = [text("place"), text("address"), form.get("agreed") === "on"];
      const errors = {
        ...(isId(momentId) ? {} : { momentId: "staff-poll.choose-moment" }),
        ...(place && place.length <= 200 ? {} : { place: "staff-invitations.place-missing" }),
        ...(address.length <= 300 ? {} : { address: "staff-poll.address-long" }),
      };
      if (Object.keys(errors).length > 0) return { errors };
      const where = address ? { place, address } : { place };
      return { deed: (asker, at) => chooseMoment(asker, { momentId, agreed, ...where }, at) };
    }
    case "askCircle":
      return { deed: askCircle };
    case "closePoll":
      return { deed: closePoll };
    case "reopenPoll":
      return { deed: reopenPoll };
  }
}
