import type { RequestAnswer, RequestAsk, RequestBy } from "@generated/enums";
import { endOfDay } from "~/calendar/day-edges";
import { addMonths } from "~/calendar/months";
import { daysBetween, dayValue } from "~/language/dates";

export const requesters = ["self", "parent", "representative", "lawyer", "authority", "other"] as const satisfies readonly RequestBy[];
export const asks = ["see", "correct", "erase", "object", "inform", "other"] as const satisfies readonly RequestAsk[];
export const requestAnswers = ["neutral", "given", "partly", "refused"] as const satisfies readonly RequestAnswer[];

/** `LockedRequest.accusationSealed`: what somebody wrote, opened by the privacy officer alone. */
export interface LockedRequestContent {
  /** Who asks, and how to reach him. */
  who: string;
  reach: string;
  /** About whom; left out by who asks for himself. */
  about?: string | undefined;
  words: string;
  /** His own reference. */
  theirReference?: string | undefined;
  /** The language of the page he wrote on, in which he is answered. */
  language: string;
}

/** What is weighed before anything but the neutral answer goes out. */
export const toWeigh = ["whoAsks", "safety", "child", "others", "lawyer"] as const;
export type ToWeigh = (typeof toWeigh)[number];

export const noteSubjects = [...toWeigh, "other"] as const;
export type NoteSubject = (typeof noteSubjects)[number] | "extension";

/** `LockedRequestNote.accusationSealed`: the officer's own words, and what they are about. */
export interface LockedRequestNoteContent {
  about: NoteSubject;
  text: string;
}

/** A month for an answer, and two more once (AVG, article 12, third paragraph). */
const months = { answer: 1, extended: 3 } as const;
/** How long a request is kept: after its answer, and when nobody ever answers it. */
const monthsKept = { answered: 6, open: 24 } as const;

const monthsOn = (from: Date, many: number): Date => endOfDay(addMonths(dayValue(from), many));

/** The last moment for an answer. */
export const answerDue = (receivedAt: Date, extended: boolean): Date => monthsOn(receivedAt, extended ? months.extended : months.answer);

/** When a request erases itself: counted from its answer, or from its arrival while there is none. */
export const requestErasedAfter = (one: { at: Date; answeredAt: Date | null }): Date =>
  one.answeredAt ? monthsOn(one.answeredAt, monthsKept.answered) : monthsOn(one.at, monthsKept.open);

/** Whole days until an answer is due; less than nothing when it is late. */
export const daysLeft = (dueAt: Date, now: Date): number => daysBetween(now, dueAt);

export const notYetWeighed = (notes: readonly { about: NoteSubject }[]): ToWeigh[] =>
  toWeigh.filter((point) => !notes.some(({ about }) => about === point));

/** The neutral answer may go out any time: it says nothing of anybody. Every other one only after everything was weighed. */
export const mayAnswer = (answer: RequestAnswer, notes: readonly { about: NoteSubject }[]): boolean =>
  answer === "neutral" || notYetWeighed(notes).length === 0;

/** Longer is told within the first month, and once. */
export function whyNotExtended(one: {
  at: Date;
  extendedAt: Date | null;
  answeredAt: Date | null;
  now: Date;
}): "answered" | "extendedAlready" | "tooLate" | null {
  if (one.answeredAt) return "answered";
  if (one.extendedAt) return "extendedAlready";
  return one.now > answerDue(one.at, false) ? "tooLate" : null;
}

/** What a reference looks like: ten signs nobody mistakes for another. It says nothing and opens nothing. */
export const referenceSigns = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
export const isReference = (text: string | null): text is string => text !== null && /^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/.test(text);
