import { zone } from "~/language/dates";

/** What is sealed with the day: where people are awaited. */
export interface DayContact {
  /** "Buurthuis De Brug" */
  place: string;
  address?: string;
}

export interface DayMoment {
  startsAt: Date;
  endsAt: Date;
}

/** Why a day cannot be set. */
export const dayRefusals = [
  "inThePast",
  "endsBeforeStart",
  "tooLong",
  "tooFarAway",
  "atNight",
  "notAgreed",
  "held",
  "ended",
  "unwilling",
] as const;
export type DayRefusal = (typeof dayRefusals)[number];

const hour = 3_600_000;
const longestHours = 16;
const furthestDays = 400;

interface DayFacts {
  strandedAt: Date | null;
  notStartedAt: Date | null;
  closedAt: Date | null;
  unwilling: boolean | null;
  phase: string | null;
  contentClosed: boolean;
  heldAt: Date | null;
  outcome: string | null;
}

/** The reason no day can be set, or looked for, at this moment; null when one can. */
export function whyNoNewDay(facts: DayFacts): "ended" | "unwilling" | "held" | null {
  if (facts.strandedAt || facts.notStartedAt || facts.closedAt) return "ended";
  if (facts.unwilling !== false) return "unwilling";
  return facts.phase || facts.contentClosed || (facts.heldAt && facts.outcome !== "secondSitting") ? "held" : null;
}

/** The hour on a Dutch wall clock, 0 to 23. */
export function hourInAmsterdam(instant: Date): number {
  return Number(new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(instant));
}

/** The reason these hours cannot be a day for a conference, or null. Families eat and sleep at night: a day begins from 7 and ends by midnight. */
export function whyNotThisDay(day: DayMoment, now: Date): DayRefusal | null {
  if (day.startsAt <= now) return "inThePast";
  if (day.endsAt <= day.startsAt) return "endsBeforeStart";
  const lasts = day.endsAt.getTime() - day.startsAt.getTime();
  if (lasts > longestHours * hour) return "tooLong";
  if (day.startsAt.getTime() - now.getTime() > furthestDays * 24 * hour) return "tooFarAway";
  if (hourInAmsterdam(day.startsAt) < 7) return "atNight";
  return null;
}

export const sameMoment = (one: DayMoment, other: DayMoment): boolean =>
  one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime();

/**
 * How often the hours of a conference changed, and since when they are as they are. Days come in the order they were set;
 * another place alone moves nothing.
 */
export function movesOf(days: readonly (DayMoment & { setAt: Date })[]): { moves: number; since: Date | null } {
  let moves = 0;
  let since: Date | null = null;
  days.forEach((day, at) => {
    const before = days[at - 1];
    if (before && sameMoment(before, day)) return;
    if (before) moves += 1;
    since = day.setAt;
  });
  return { moves, since };
}
