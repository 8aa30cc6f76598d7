import type { CaseOutcomeKind, OutcomeMoment } from "@generated/enums";
import { addMonths } from "~/calendar/months";
import { addDays, type Day } from "~/calendar/working-days";

export const outcomeKinds = ["prevented", "evicted", "moved", "unknown"] as const satisfies readonly CaseOutcomeKind[];
export const laterMoments = ["sixMonths", "twelveMonths"] as const satisfies readonly OutcomeMoment[];
export type LaterMoment = (typeof laterMoments)[number];

const monthsAfter: Record<LaterMoment, number> = { sixMonths: 6, twelveMonths: 12 };
/** A case is looked at for the last time after a year; a month later nothing of it is left but its figures. */
const monthsKeptAfterEnd = 13;
/** How far ahead the day of erasing an open case can be set, at most. */
const monthsKeptOpen = 24;
/** From how many days before it an outcome can be noted. */
const daysAhead = 14;

export interface Ending {
  outcome: CaseOutcomeKind;
  /** Somebody spoke with the tenant, or he took part. */
  tenantHeard: boolean;
  /** Nobody lives there any more: he left, or died. */
  homeEmpty: boolean;
}

/**
 * Whether a case may end like this. Nobody's silence ends it: an outcome nobody knows, of somebody nobody spoke with, is no outcome but
 * a door nobody opened, and the next attempt is another day and another hour. That the home was kept, lost or left can be known without
 * him.
 */
export function mayEnd({ outcome, tenantHeard, homeEmpty }: Ending): "silence" | null {
  return outcome === "unknown" && !tenantHeard && !homeEmpty ? "silence" : null;
}

export interface OutcomeNoted {
  moment: OutcomeMoment;
  on: Day;
}

export interface OutcomeDue {
  moment: LaterMoment;
  dueOn: Day;
  state: "onTime" | "due" | "late" | "done";
}

/** The outcomes six and twelve months after the end: when, and how each stands today. Before the end there are none. */
export function outcomesDue(noted: readonly OutcomeNoted[], today: Day): OutcomeDue[] {
  const closing = noted.find(({ moment }) => moment === "closing");
  if (!closing) return [];
  return laterMoments.map((moment) => {
    const dueOn = addMonths(closing.on, monthsAfter[moment]);
    if (noted.some((one) => one.moment === moment)) return { moment, dueOn, state: "done" };
    if (dueOn < today) return { moment, dueOn, state: "late" };
    return { moment, dueOn, state: addDays(today, daysAhead) >= dueOn ? "due" : "onTime" };
  });
}

/** The day on which a case that ends is erased. */
export const erasedAfterEnd = (endedOn: Day): Day => addMonths(endedOn, monthsKeptAfterEnd);

/** The furthest day an open case may be kept until, seen from a day. */
export const erasedWhileOpen = (openedOn: Day): Day => addMonths(openedOn, monthsKeptOpen);
