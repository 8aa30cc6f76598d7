import type { ReplyAnswer } from "@generated/enums";
import { daysBetween } from "~/language/dates";
import { isHumanMoment } from "~/messaging/line/human-hours";

export const reminderKinds = ["week", "dayBefore"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

export interface Reminded {
  invitedAt: Date;
  /** Since when the hours are as they are; who was invited before heard of it then. */
  daySince: Date;
  answer: ReplyAnswer | null;
  /** What was sent already for this day. */
  sent: readonly ReminderKind[];
}

const dayMs = 86_400_000;
/** Nobody is asked to answer again within two days of hearing of the day, nor told of it on one day twice. */
const restMs = { week: 2 * dayMs, dayBefore: dayMs / 2 } as const satisfies Record<ReminderKind, number>;

/**
 * Which reminder is due now: one from a week ahead (until three days before), one on the day before, at an hour for people in
 * Amsterdam; never to who said no. Where the receiver is, the line waits for his own hour.
 */
export function reminderDue(person: Reminded, day: { startsAt: Date }, now: Date): ReminderKind | null {
  if (!isHumanMoment(now, []) || person.answer === "no" || day.startsAt <= now) return null;
  const days = daysBetween(now, day.startsAt);
  const kind = days === 1 ? "dayBefore" : days >= 3 && days <= 7 ? "week" : null;
  if (!kind || person.sent.includes(kind)) return null;
  const heard = Math.max(person.invitedAt.getTime(), person.daySince.getTime());
  return now.getTime() - heard < restMs[kind] ? null : kind;
}
