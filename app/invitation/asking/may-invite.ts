import type { AnnounceRefusal } from "~/invitation/asking/announcing";
import type { ConferenceFacts } from "~/journey/state";
import { mayBeInvited, type StandingDecision } from "~/network/decision/welcome";

/** Why nobody can be invited at this moment. */
export const conferenceRefusals = ["ended", "unwilling", "voiceMissing", "safetyOpen", "privateTime", "noDay", "dayPassed"] as const;
export type ConferenceRefusal = (typeof conferenceRefusals)[number];

/** Why this person is not invited. Who is to be kept out is for the coordinator alone to know. */
export const personRefusals = ["notFound", "notWelcome", "keptOut", "alreadyInvited", "linkedToKeptOut"] as const;
export type InviteRefusal = ConferenceRefusal | AnnounceRefusal | (typeof personRefusals)[number];

type Facts = Pick<
  ConferenceFacts,
  "strandedAt" | "notStartedAt" | "closedAt" | "unwilling" | "voiceMissing" | "safetyOpen" | "contentClosed" | "dayStartsAt"
>;

/**
 * The reason no invitation may leave now, or null. Safety is the one hard gate: an answer of "yes" keeps everything in until a
 * trained person has talked about it. With `asksWhen` the circle is asked which day suits, so there need not be one yet.
 */
export function whyNoInvitations(facts: Facts, now: Date, asksWhen = false): ConferenceRefusal | null {
  if (facts.strandedAt || facts.notStartedAt || facts.closedAt) return "ended";
  if (facts.unwilling !== false) return "unwilling";
  if (facts.voiceMissing) return "voiceMissing";
  if (facts.safetyOpen) return "safetyOpen";
  if (facts.contentClosed) return "privateTime";
  if (asksWhen) return null;
  if (!facts.dayStartsAt) return "noDay";
  return facts.dayStartsAt <= now ? "dayPassed" : null;
}

/** Why the principals' words keep somebody from being invited, or null. */
export function whyNotInvited(said: readonly Pick<StandingDecision, "kind">[]): "keptOut" | "notWelcome" | null {
  if (mayBeInvited(said)) return null;
  return said.some(({ kind }) => kind === "keptOut") ? "keptOut" : "notWelcome";
}
