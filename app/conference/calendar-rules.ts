/** What decides what a calendar that looks by itself holds of a conference. */
export interface FeedFacts<Event> {
  event: Event;
  /** When a safety question was answered with yes: calendars are read by others in the house. */
  flaggedAt: Date | null;
  /** The event as it is called off by that answer; null when no day was set by then. */
  calledOff: Event | null;
  /** When the conference was closed, stranded or not started. */
  endedAt: Date | null;
}

const remembersMs = 31 * 86_400_000;

/**
 * The event as a calendar shows it that looks since some moment: for a month after it was held or called off. Nothing of a family with a
 * safety flag, except that a day which stood there before is called off.
 */
export function shownInFeed<Event extends { endsAt: Date }>(
  { event, calledOff, flaggedAt, endedAt }: FeedFacts<Event>,
  { since, now }: { since: Date; now: Date },
): Event | null {
  const shown = flaggedAt === null ? event : since < flaggedAt ? calledOff : null;
  if (!shown) return null;
  const over = Math.min(shown.endsAt.getTime(), endedAt?.getTime() ?? Number.POSITIVE_INFINITY);
  return now.getTime() <= over + remembersMs ? shown : null;
}
