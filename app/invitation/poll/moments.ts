import { instantAt } from "~/calendar/wall-clock";
import { addDays, type Day } from "~/calendar/working-days";
import { type DayMoment, type DayRefusal, sameMoment, whyNotThisDay } from "~/invitation/day/day";
import type { ConferenceFacts } from "~/journey/state";
import { dayValue } from "~/language/dates";

/** With fewer there is nothing to choose; more nobody reads on a phone. */
export const fewestMoments = 2;
export const mostMoments = 8;

/** Why these moments cannot be proposed. */
export const momentRefusals = ["tooFew", "tooMany", "twice"] as const;
export type MomentRefusal = (typeof momentRefusals)[number] | DayRefusal;

/** The reason a list of moments cannot be put to people, or null. `standing` are those already proposed. */
export function whyNotTheseMoments(given: readonly DayMoment[], standing: readonly DayMoment[], now: Date): MomentRefusal | null {
  for (const moment of given) {
    const wrong = whyNotThisDay(moment, now);
    if (wrong) return wrong;
  }
  const all = [...standing, ...given];
  if (all.some((one, at) => all.some((other, where) => where > at && sameMoment(one, other)))) return "twice";
  if (all.length < fewestMoments) return "tooFew";
  return all.length > mostMoments ? "tooMany" : null;
}

const hoursOf = { afternoon: ["13:00", "18:00"], evening: ["17:30", "21:30"] } as const;
const sunday = 0;
const saturday = 6;
const offered = { weekend: 4, evening: 4 };
/** So long before the day people should hear of it, to be asked and to arrange things. */
const daysAhead = 7;

/**
 * Moments to choose from with one tick: the afternoons of coming weekends, and evenings in the week, for whoever works or has no leave.
 * None begins within a week.
 */
export function quickMoments(now: Date): DayMoment[] {
  const at = (day: Day, [from, to]: readonly [string, string]) => ({ startsAt: instantAt(day, from), endsAt: instantAt(day, to) });
  const first = addDays(dayValue(now), daysAhead);
  const days = Array.from({ length: 28 }, (_, after) => addDays(first, after));
  const weekday = (day: Day) => new Date(day).getUTCDay();
  const weekend = days.filter((day) => weekday(day) === saturday || weekday(day) === sunday).slice(0, offered.weekend);
  // Tuesday and Thursday: no weekend is spoilt, and a second evening is there for who has a fixed one.
  const evenings = days.filter((day) => weekday(day) === 2 || weekday(day) === 4).slice(0, offered.evening);
  return [...weekend.map((day) => at(day, hoursOf.afternoon)), ...evenings.map((day) => at(day, hoursOf.evening))].sort(
    (one, other) => one.startsAt.getTime() - other.startsAt.getTime(),
  );
}

/** A moment as a form carries it in one value. */
export const momentValue = ({ startsAt, endsAt }: { startsAt: Date | string; endsAt: Date | string }): string =>
  `${new Date(startsAt).toISOString()}/${new Date(endsAt).toISOString()}`;

/** The moment of such a value, or null when it is none. */
export function momentOf(value: string): DayMoment | null {
  const [startsAt = Number.NaN, endsAt = Number.NaN] = value.split("/").map((part) => Date.parse(part));
  return Number.isNaN(startsAt) || Number.isNaN(endsAt) ? null : { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}

export interface PrincipalWords {
  /** Principals who live. */
  principals: readonly string[];
  /** Moments that stand and are still to come. */
  moments: readonly { id: string; said: ReadonlyMap<string, string> }[];
}

/** Why the circle cannot be asked yet. */
export const askRefusals = ["principalsFirst", "nothingLeft", "askedAlready"] as const;
export type AskRefusal = (typeof askRefusals)[number];

/** Moments every principal said something about, and none that he cannot: what the circle is asked. */
export const momentsForCircle = <Moment extends { said: ReadonlyMap<string, string> }>(
  principals: readonly string[],
  moments: readonly Moment[],
): Moment[] => moments.filter(({ said }) => principals.every((id) => said.has(id) && said.get(id) !== "no"));

/** The reason the circle is not asked yet, or null: principals choose first, and what one of them cannot is asked of nobody. */
export function whyNotAskCircle({ principals, moments }: PrincipalWords): "principalsFirst" | "nothingLeft" | null {
  if (moments.some(({ said }) => principals.some((id) => !said.has(id)))) return "principalsFirst";
  return momentsForCircle(principals, moments).length === 0 ? "nothingLeft" : null;
}

/** It does not take place, or is over for good: nobody is asked for days any more, though the question still stands open. */
export const isOff = (facts: Pick<ConferenceFacts, "strandedAt" | "notStartedAt" | "closedAt" | "unwilling">): boolean =>
  facts.strandedAt !== null || facts.notStartedAt !== null || facts.closedAt !== null || facts.unwilling !== false;
