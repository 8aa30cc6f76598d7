import type { ReplyAnswer } from "@generated/enums";
import { isSent, type Road, type SentRoad } from "~/invitation/asking/road";
import type { ConferenceFacts } from "~/journey/state";
import type { Moment } from "~/messaging/moments";

/** The moments a coordinator sends himself; the others leave by themselves when they come. */
export const sendable = ["saveTheDate", "invitation", "thankYou", "missYou"] as const satisfies readonly Moment[];
export type SendableMoment = (typeof sendable)[number];
export const isSendable = (value: unknown): value is SendableMoment => (sendable as readonly unknown[]).includes(value);

/** Who came is thanked, who did not come is missed: both when the day is over. */
export const isAfterTheDay = (moment: SendableMoment): boolean => moment === "thankYou" || moment === "missYou";

/** Why nothing of a moment may be sent at all now. */
export const sendRefusals = [
  "ended",
  "unwilling",
  "voiceMissing",
  "safetyOpen",
  "privateTime",
  "noDay",
  "dayPassed",
  "notHeld",
  "noAttendance",
  "nobody",
] as const;
export type SendRefusal = (typeof sendRefusals)[number];

type Facts = Pick<
  ConferenceFacts,
  | "strandedAt"
  | "notStartedAt"
  | "closedAt"
  | "unwilling"
  | "voiceMissing"
  | "safetyOpen"
  | "contentClosed"
  | "dayStartsAt"
  | "dayEndsAt"
  | "heldAt"
>;

/** Why a moment cannot be sent, or null. Before the day one asks; after it one thanks, and misses. */
export function whyNotSent(moment: SendableMoment, facts: Facts, now: Date): Exclude<SendRefusal, "nobody" | "noAttendance"> | null {
  if (facts.strandedAt || facts.notStartedAt || facts.closedAt) return "ended";
  if (facts.unwilling !== false) return "unwilling";
  if (facts.voiceMissing) return "voiceMissing";
  if (facts.safetyOpen) return "safetyOpen";
  if (facts.contentClosed) return "privateTime";
  if (isAfterTheDay(moment)) return facts.heldAt ? null : "notHeld";
  if (!facts.dayStartsAt) return "noDay";
  return facts.dayStartsAt <= now ? "dayPassed" : null;
}

/** Why somebody who was invited gets no message of this moment. */
export type LeftOut = "saidNo" | "neverReached" | "came" | "didNotCome" | "mayNot" | "already" | Exclude<Road, SentRoad>;

/** What is known of somebody who was invited. */
export interface Asked {
  answer: ReplyAnswer | null;
  came: boolean;
  /** A message, a call or a letter reached him, or he answered: he knows that he was asked. */
  reached: boolean;
  /** `may_receive` says yes at this moment. */
  may: boolean;
  road: Road;
  /** This moment went out for this day, or waits in line. */
  already: boolean;
}

/** Why this person gets no message of this moment, or null. A no is a no: nobody is missed who chose not to come. */
export function whyLeftOut(moment: SendableMoment, { answer, came, reached, may, road, already }: Asked): LeftOut | null {
  if (!may) return "mayNot";
  if (moment === "thankYou" && !came) return "didNotCome";
  if (moment === "missYou" && came) return "came";
  if (moment !== "thankYou" && answer === "no") return "saidNo";
  if (moment === "missYou" && !reached) return "neverReached";
  if (already) return "already";
  return isSent(road) ? null : road;
}
