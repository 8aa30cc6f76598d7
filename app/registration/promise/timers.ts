import { endOfDay, startOfDay } from "~/calendar/day-edges";
import { addDays, addWorkingDays, type Day, daysFromTo } from "~/calendar/working-days";
import { dayValue } from "~/language/dates";

/** What a registration promises, in the order it happens. `fastLane` is there only when a home may be lost soon. */
export const timerNames = ["receipt", "allocation", "firstContact", "firstTalk", "conference", "fastLane"] as const;
export type TimerName = (typeof timerNames)[number];

/** Whoever keeps the promise. */
const timerOwner = {
  receipt: "regionalManager",
  allocation: "regionalManager",
  firstContact: "coordinator",
  firstTalk: "coordinator",
  conference: "coordinator",
  fastLane: "regionalManager",
} as const satisfies Record<TimerName, "regionalManager" | "coordinator">;

/** Hours and calendar days run on; working days leave out what the Algemene termijnenwet leaves out. */
export type TermUnit = "hours" | "days" | "workingDays" | "weeks";
export interface Term {
  amount: number;
  unit: TermUnit;
}

/** What a Centrale may set: each term, how far a conference may run out, and how long it looks for somebody who speaks a needed language. */
export const settingNames = [...timerNames, "conferenceLimit", "interpreter"] as const;
export type SettingName = (typeof settingNames)[number];
export type Terms = Record<SettingName, Term>;

/** The allocation is told the same day: within no working days, so on a Saturday it may wait for Monday. */
export const defaultTerms: Terms = {
  receipt: { amount: 2, unit: "workingDays" },
  allocation: { amount: 0, unit: "workingDays" },
  firstContact: { amount: 48, unit: "hours" },
  firstTalk: { amount: 5, unit: "workingDays" },
  conference: { amount: 6, unit: "weeks" },
  conferenceLimit: { amount: 10, unit: "weeks" },
  fastLane: { amount: 4, unit: "days" },
  interpreter: { amount: 5, unit: "days" },
};

/** Between what a term may be set. */
export const termBounds: Record<SettingName, { least: number; most: number }> = {
  receipt: { least: 1, most: 5 },
  allocation: { least: 0, most: 2 },
  firstContact: { least: 12, most: 96 },
  firstTalk: { least: 2, most: 15 },
  conference: { least: 2, most: 10 },
  conferenceLimit: { least: 4, most: 16 },
  fastLane: { least: 1, most: 7 },
  interpreter: { least: 1, most: 14 },
};

/** The terms of a Centrale: its own where it set one, within the bounds, and otherwise ours. */
export function termsOf(settings: readonly { timer: string; amount: number }[]): Terms {
  const terms = { ...defaultTerms };
  for (const name of settingNames) {
    const own = settings.find(({ timer }) => timer === name)?.amount;
    const { least, most } = termBounds[name];
    if (own !== undefined) terms[name] = { ...defaultTerms[name], amount: Math.min(most, Math.max(least, own)) };
  }
  if (terms.conferenceLimit.amount < terms.conference.amount) terms.conferenceLimit = terms.conference;
  return terms;
}

const hourMs = 3_600_000;

/**
 * When a term ends. Hours are counted as they pass, through a change of the clock too. All other terms end with their last day in
 * the Netherlands; a term in working days ends on a working day.
 */
export function endOfTerm(start: Date, { amount, unit }: Term): Date {
  if (unit === "hours") return new Date(start.getTime() + amount * hourMs);
  const day = dayValue(start);
  if (unit === "workingDays") return endOfDay(addWorkingDays(day, amount));
  return endOfDay(addDays(day, unit === "weeks" ? amount * 7 : amount));
}

/** What happened to a registration, as far as a promise hangs on it. */
export interface TimerFacts {
  sentAt: Date;
  receiptToldAt: Date | null;
  /** The coordinator who leads now, or the last one. */
  assignedAt: Date | null;
  allocationToldAt: Date | null;
  /** Every principal was reached by that coordinator. */
  contactedAt: Date | null;
  firstAssignedAt: Date | null;
  firstTalkAt: Date | null;
  heldAt: Date | null;
  /** The day the home may be lost, when nothing suspends it, and since when Kring knows. */
  evictionOn: Day | null;
  evictionKnownAt: Date | null;
  /** Not started, stranded, closed or nobody willing: what is not done need not be done any more. */
  ended: boolean;
}

export type TimerState = "notYet" | "onTime" | "due" | "late" | "doneOnTime" | "doneLate";

export interface Timer {
  name: TimerName;
  owner: (typeof timerOwner)[TimerName];
  state: TimerState;
  startAt: Date | null;
  /** When it should be done. */
  dueAt: Date | null;
  /** After which it is late: the same moment, but for a conference, that may run out a few weeks. */
  limitAt: Date | null;
  doneAt: Date | null;
}

/** A home that may be lost within this many days asks for the fast lane. */
const fastLaneDays = 28;

/**
 * From where the fast lane runs; null when there is none. Our decision: it runs from registration until a coordinator is found and
 * has spoken with everybody who asks, in four calendar days, whenever the home may be lost within four weeks. When the date
 * comes near, or is told, only later, it runs from then; who was spoken with before that needs no fast lane.
 */
function fastLaneFrom(facts: TimerFacts, now: Date): Date | null {
  const { sentAt, evictionOn, evictionKnownAt, contactedAt } = facts;
  if (!evictionOn || daysFromTo(dayValue(now), evictionOn) > fastLaneDays) return null;
  const near = startOfDay(addDays(evictionOn, -fastLaneDays));
  const from = new Date(Math.max(sentAt.getTime(), near.getTime(), evictionKnownAt?.getTime() ?? 0));
  return contactedAt && contactedAt <= from ? null : from;
}

/** How it stands with one promise now. From the day it is due it is `due`; a moment after the limit it is late. */
function stateOfTimer(at: { startAt: Date | null; dueAt: Date | null; limitAt: Date | null; doneAt: Date | null }, now: Date): TimerState {
  const { startAt, dueAt, limitAt, doneAt } = at;
  if (!startAt || !dueAt || !limitAt) return "notYet";
  if (doneAt) return doneAt <= limitAt ? "doneOnTime" : "doneLate";
  if (now > limitAt) return "late";
  return now >= startOfDay(dayValue(dueAt)) ? "due" : "onTime";
}

/** All promises of a registration. One that ended without them keeps only those that were kept. */
export function timersOf(facts: TimerFacts, terms: Terms, now: Date): Timer[] {
  const fastLane = fastLaneFrom(facts, now);
  const spans: Record<TimerName, [start: Date | null, done: Date | null]> = {
    receipt: [facts.sentAt, facts.receiptToldAt],
    allocation: [facts.assignedAt, facts.allocationToldAt],
    firstContact: [facts.assignedAt, facts.contactedAt],
    firstTalk: [facts.firstAssignedAt, facts.firstTalkAt],
    conference: [facts.sentAt, facts.heldAt],
    fastLane: [fastLane, facts.contactedAt],
  };
  return timerNames.flatMap((name) => {
    const [startAt, doneAt] = spans[name];
    if (name === "fastLane" && !startAt) return [];
    if (facts.ended && !doneAt) return [];
    const dueAt = startAt && endOfTerm(startAt, terms[name]);
    const limitAt = name === "conference" && startAt ? endOfTerm(startAt, terms.conferenceLimit) : dueAt;
    const span = { startAt, dueAt, limitAt, doneAt: startAt ? doneAt : null };
    return { name, owner: timerOwner[name], ...span, state: stateOfTimer(span, now) };
  });
}

export const isRunning = ({ state }: Pick<Timer, "state">): boolean => state === "onTime" || state === "due" || state === "late";
