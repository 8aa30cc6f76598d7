import type { ContactWay } from "@generated/enums";
import type { Day } from "~/calendar/working-days";
import { dayValue, formatTime } from "~/language/dates";

export const contactWays = ["letter", "phone", "doorbell", "note", "visit", "office", "message"] as const satisfies readonly ContactWay[];

export type PartOfDay = "morning" | "afternoon" | "evening";

/** A try to reach the tenant. */
export interface Attempt {
  at: Date;
  way: ContactWay;
  reached: boolean;
}

/** The part of the day on the Dutch clock: until noon, until six, and after. */
export function partOfDay(at: Date): PartOfDay {
  const time = formatTime("nl", at);
  if (time < "12:00") return "morning";
  return time < "18:00" ? "afternoon" : "evening";
}

/** Ways that find somebody in only at the hour they are tried. */
const atAnHour: readonly ContactWay[] = ["phone", "doorbell", "note", "visit"];

/** The tries that an hour and a day belong to, the oldest first. */
export const timedAttempts = (attempts: readonly Attempt[]): Attempt[] =>
  attempts.filter(({ way }) => atAnHour.includes(way)).sort((a, b) => a.at.getTime() - b.at.getTime());

/** Somebody spoke with the tenant, in whatever way. */
export const wasReached = (attempts: readonly Attempt[]): boolean => attempts.some(({ reached }) => reached);

/** A second try counts when it was made on another day and in another part of the day. */
const isAnother = (first: Attempt, second: Attempt): boolean =>
  dayValue(first.at) !== dayValue(second.at) && partOfDay(first.at) !== partOfDay(second.at);

/** Whether somebody who was not in was tried again "on another day and another hour" (lines 397, 483, 5152 and 5153 of the research of 2008). */
export function triedAgain(attempts: readonly Attempt[]): boolean {
  const timed = timedAttempts(attempts);
  return timed.some((first, at) => timed.slice(at + 1).some((second) => isAnother(first, second)));
}

export interface NextTry {
  /** Not on these days of the week or at these parts of the day again: they were tried. */
  partsTried: PartOfDay[];
  lastOn: Day;
}

/** What a next try should avoid; null when nobody was tried at an hour yet, when somebody was reached, or when it was done. */
export function nextTry(attempts: readonly Attempt[]): NextTry | null {
  const timed = timedAttempts(attempts);
  const last = timed.at(-1);
  if (!last || wasReached(attempts) || triedAgain(attempts)) return null;
  return { partsTried: [...new Set(timed.map(({ at }) => partOfDay(at)))], lastOn: dayValue(last.at) };
}
