import type { ConferenceState } from "~/journey/state";

/** When somebody was asked to take over if need be, and what came of it. */
export interface SubstituteDates {
  agreedAt: Date | string | null;
  endedAt: Date | string | null;
}

/** The day as it was set last; moving it sets it again. */
export interface DaySet {
  startsAt: Date | string;
  setAt: Date | string;
}

export type SubstituteState = "asked" | "agreed" | "ended";

/** Two at most: more are not asked to keep an evening free. */
export const mostSubstitutes = 2;

/** A yes holds for the day as it was then: once the day is set or moved, he is asked again. */
export function substituteState({ agreedAt, endedAt }: SubstituteDates, day: DaySet | null): SubstituteState {
  if (endedAt) return "ended";
  if (!agreedAt) return "asked";
  return day && new Date(agreedAt) < new Date(day.setAt) ? "asked" : "agreed";
}

/** For every day that is ahead somebody stands ready to take over (E4). */
export function substituteMissing(
  { state, day }: { state: ConferenceState; day: DaySet | null },
  substitutes: readonly SubstituteDates[],
  now: Date,
): boolean {
  if (state !== "scheduled" || !day || new Date(day.startsAt) <= now) return false;
  return !substitutes.some((one) => substituteState(one, day) === "agreed");
}
