import type { ReplyAnswer } from "@generated/enums";
import { daysBetween } from "~/language/dates";
import { isHumanMoment } from "~/messaging/line/human-hours";

export const reminderKinds = ["week", "dayBefore"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

export interface Reminded {
  invitedAt: Date;
  answer: ReplyAnswer | null;
  /** What was sent already for this day. */
  sent: readonly ReminderKind[];
}

const dayMs = 86_400_000;
/** Nobody is reminded within two days of being invited. */
const restMs = 2 * dayMs;

/**
 * Which reminder is due now: one from a week ahead (until three days before), one on the day before, at an hour for people in
 * Amsterdam; never to who said no. Where the receiver is, the line waits for his own hour.
 */
export function reminderDue(person: Reminded, day: { startsAt: Date }, now: Date): ReminderKind | null {
  if (!isHumanMoment(now, []) || person.answer === "no" || day.startsAt <= now) return null;
  const days = daysBetween(now, day.startsAt);
  if (days === 1) return person.sent.includes("dayBefore") || hoursSince(person.invitedAt, now) < 12 ? null : "dayBefore";
  if (days < 3 || days > 7 || person.sent.includes("week")) return null;
  return now.getTime() - person.invitedAt.getTime() < restMs ? null : "week";
}

const hoursSince = (from: Date, now: Date): number => (now.getTime() - from.getTime()) / 3_600_000;
