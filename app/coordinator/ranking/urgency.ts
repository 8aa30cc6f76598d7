import type { PostponementAnswer, PostponementBy } from "@generated/enums";
import { daysLeft, suspendedUntil } from "~/eviction-case/eviction-date";
import { dayValue } from "~/language/dates";

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

/** Most urgent first, then who waits longest. */
export function byUrgency<Row extends { weeks: number | null; since: Date }>(rows: readonly Row[]): Row[] {
  const far = Number.MAX_SAFE_INTEGER;
  return [...rows].sort((a, b) => (a.weeks ?? far) - (b.weeks ?? far) || a.since.getTime() - b.since.getTime());
}
