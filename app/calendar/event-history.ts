/** A day as it was set. */
export interface DaySet {
  startsAt: Date;
  endsAt: Date;
  setAt: Date;
  /** Taken back; a day that moved is followed by another. */
  cancelledAt?: Date | null;
}

/** What a calendar shows of a conference: its newest day, how often it changed since the first, and whether it is off. */
export interface EventNow extends Omit<DaySet, "cancelledAt"> {
  sequence: number;
  stamp: Date;
  cancelled: boolean;
}

/**
 * The event after everything that happened. Days come in any order. `turns` are the moments at which something was recorded that can call
 * the day off, bring it back, or hide its place: each raises the sequence, whether it did or not, since a number too high harms nobody and
 * one that did not rise keeps a calendar on what it knew.
 */
export function eventNow(days: readonly DaySet[], { off, turns }: { off: boolean; turns: readonly Date[] }): EventNow | null {
  const inTime = days.toSorted((one, other) => one.setAt.getTime() - other.setAt.getTime());
  const [first] = inTime;
  const last = inTime.at(-1);
  if (!first || !last) return null;
  const since = [...turns.filter((at) => at > first.setAt), ...(last.cancelledAt ? [last.cancelledAt] : [])];
  const { startsAt, endsAt, setAt } = last;
  const stamp = new Date(Math.max(setAt.getTime(), ...since.map((at) => at.getTime())));
  return { startsAt, endsAt, setAt, sequence: inTime.length - 1 + since.length, stamp, cancelled: off || Boolean(last.cancelledAt) };
}

/**
 * The event as it is called off in calendars that may not know more of it from some moment on: the hours they knew by then, and none of a
 * day that was set later. That moment is one of the turns, so the sequence rises. Null when they knew nothing yet.
 */
export function eventCalledOff(days: readonly DaySet[], turns: readonly Date[], from: Date): EventNow | null {
  const known = days
    .filter(({ setAt }) => setAt < from)
    .map((day) => (day.cancelledAt && day.cancelledAt > from ? { ...day, cancelledAt: null } : day));
  return eventNow(known, { off: true, turns: turns.filter((at) => at <= from) });
}
