/** What is known of somebody and his conference when his calendar looks. */
export interface FeedFacts {
  /** He is a principal, or his invitation stands: who is kept out has neither. */
  belongs: boolean;
  saidNo: boolean;
  /** A safety question was answered with yes: calendars are read by others in the house. */
  flagged: boolean;
  dayEndsAt: Date;
  /** When the conference was closed, stranded or not started. */
  endedAt: Date | null;
}

const remembersMs = 31 * 86_400_000;

/** Whether a calendar still shows the day of a conference: for a month after it was held or called off. */
export const isRemembered = ({ dayEndsAt, endedAt }: Pick<FeedFacts, "dayEndsAt" | "endedAt">, now: Date): boolean =>
  now.getTime() <= Math.min(dayEndsAt.getTime(), endedAt?.getTime() ?? Number.POSITIVE_INFINITY) + remembersMs;

/** Whether the day stands in the calendar of somebody from the circle. */
export const showsDay = (facts: FeedFacts, now: Date): boolean =>
  facts.belongs && !facts.saidNo && !facts.flagged && isRemembered(facts, now);
