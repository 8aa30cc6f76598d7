import type { LadderStepKind, PostponementAnswer, PostponementBy } from "@generated/enums";
import { dayValue } from "~/language/dates";

/** A day on the calendar in the Netherlands, `yyyy-mm-dd`. */
export type Day = string;

export interface StepTaken {
  step: LadderStepKind;
  on: Day;
  evictionOn: Day | null;
  /** From here it has no force any more: a settlement, an appeal. */
  endedOn?: Day | null;
}

export interface AnsweredPostponement {
  by: PostponementBy;
  askedAt: Date;
  answer: PostponementAnswer | null;
  until: Day | null;
}

/** What the dates of a case rest on. What is paid or owed is not among it: paying after a judgment does not cancel the judgment. */
export interface CaseDates {
  steps: readonly StepTaken[];
  postponements: readonly AnsweredPostponement[];
}

/** The day of `<input type="date">` or of a date column. */
export const dayOf = (date: Date | null): Day | null => (date ? date.toISOString().slice(0, 10) : null);

/**
 * The newest announced date: a later step replaces an earlier one, and what has no force any more announces nothing. Steps come in the
 * order they were taken.
 */
export function evictionDate(steps: readonly StepTaken[]): Day | null {
  const announced = steps.filter((step) => step.evictionOn && !step.endedOn);
  return announced.reduce<StepTaken | null>((newest, step) => (!newest || step.on >= newest.on ? step : newest), null)?.evictionOn ?? null;
}

/** Calendar days from today to the date; negative when it has passed. */
export function daysLeft(evictionOn: Day, now: Date): number {
  return Math.round((Date.parse(evictionOn) - Date.parse(dayValue(now))) / 86_400_000);
}

export type Suspension = { suspended: false } | { suspended: true; until: Day | null };

/**
 * Whether execution rests, and until when (null: until further notice). The newest answer of the landlord and the newest of the
 * court each count: the court may hold what the landlord wants to go on with.
 * Stop, hold or proceed: the research of 2008 on the pilot, lines 4822 to 4823 of its text.
 */
export function suspendedUntil(postponements: readonly AnsweredPostponement[], today: Day): Suspension {
  const answered = postponements.filter((one) => one.answer !== null && one.answer !== "noAnswer");
  const resting = (["landlord", "court"] as const).flatMap((by) => {
    const newest = answered.filter((one) => one.by === by).sort((a, b) => b.askedAt.getTime() - a.askedAt.getTime())[0];
    const rests = newest && newest.answer !== "proceed" && (newest.until === null || newest.until >= today);
    return rests ? [newest.until] : [];
  });
  if (resting.length === 0) return { suspended: false };
  const until = resting.includes(null) ? null : ((resting as Day[]).sort().at(-1) ?? null);
  return { suspended: true, until };
}

/**
 * Whether a conference on this day comes before the home can be lost. Null when no date is announced, or while execution rests
 * until further notice. During a rest with an end, the home is safe up to and including that day.
 */
export function beatsEvictionDate(conferenceDay: Day, dates: CaseDates, today: Day): boolean | null {
  const announced = evictionDate(dates.steps);
  if (announced === null) return null;
  const rest = suspendedUntil(dates.postponements, today);
  if (!rest.suspended) return conferenceDay < announced;
  if (rest.until === null) return null;
  return conferenceDay < announced || conferenceDay <= rest.until;
}
