import type { PostponementAnswer, PostponementBy } from "@generated/enums";
import { daysLeft, suspendedUntil } from "~/eviction-case/eviction-date";
import { daysBetween, dayValue } from "~/language/dates";

/** What urgency is taken from: dates alone, never what is owed. */
export interface UrgencyDates {
  evictionOn: string;
  postponements: readonly { by: PostponementBy; askedAt: string; answer: PostponementAnswer | null; until: string | null }[];
}

/**
 * Within how many weeks somebody may lose his home; null when no date is known, when execution rests, or when it is more than twelve weeks away.
 * The matching desk learns this and nothing else of a case.
 */
export function urgencyOf(cases: readonly UrgencyDates[], now: Date): number | null {
  const weeks = cases.flatMap(({ evictionOn, postponements }) => {
    const answers = postponements.map((one) => ({ ...one, askedAt: new Date(one.askedAt) }));
    const rest = suspendedUntil(answers, dayValue(now));
    if (rest.suspended && rest.until === null) return [];
    const until = rest.suspended && rest.until !== null && rest.until > evictionOn ? rest.until : evictionOn;
    return Math.max(1, Math.ceil(daysLeft(until, now) / 7));
  });
  const soonest = Math.min(...weeks);
  return soonest <= 12 ? soonest : null;
}

/** What presses: the home, and a meeting that is planned already, as when a principal would rather have another coordinator. */
export interface Haste {
  /** Within how many weeks the home may be lost. */
  weeks: number | null;
  /** In how many days the meeting is; null when none is planned. */
  meetingIn?: number | null;
}

/** In how many days the planned meeting is; null when there is none, or its day has passed. */
export function daysToMeeting(startsAt: Date | string | null, now: Date): number | null {
  const days = startsAt === null ? -1 : daysBetween(now, new Date(startsAt));
  return days < 0 ? null : days;
}

/** Within how many weeks somebody must be there: for the home or for the planned meeting, whichever comes first. */
export function pressingWeeks({ weeks, meetingIn }: Haste): number | null {
  const meeting = meetingIn === null || meetingIn === undefined ? null : Math.max(1, Math.ceil(meetingIn / 7));
  const soonest = Math.min(weeks ?? Number.POSITIVE_INFINITY, meeting ?? Number.POSITIVE_INFINITY);
  return soonest <= 12 ? soonest : null;
}

/** Most urgent first, then who was registered first. */
export function byUrgency<Row extends Haste & { registeredAt: Date }>(rows: readonly Row[]): Row[] {
  const far = Number.MAX_SAFE_INTEGER;
  return [...rows].sort(
    (a, b) => (pressingWeeks(a) ?? far) - (pressingWeeks(b) ?? far) || a.registeredAt.getTime() - b.registeredAt.getTime(),
  );
}
