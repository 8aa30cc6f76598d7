import type { ConferenceFacts, ConferenceState } from "~/journey/state";
import type { ReceiptIntent } from "~/registration/promise/receipt-forms";

/** A sentence of today: what to do, about whom, how long it may wait, and where it is done. */
export interface Sentence {
  key: SentenceKey;
  /** First names it concerns. */
  names: string[];
  /** The day it speaks of. */
  day: Date | null;
  count: number;
  to: string;
  /** From when it waits, or by when it must be done: what comes first stands first. */
  by: Date;
  tone: "attention" | "danger" | null;
  /** Whose turn it is; what is not `me` waits below what is. */
  who: Waiting;
  /** The colleague it speaks of, by first name. */
  other: string;
  /** What can be noted at once, about this conference. */
  presses: ReceiptIntent[];
}

const waitings = ["me", "centrale", "coordinator", "landlord", "municipality"] as const;
export type Waiting = (typeof waitings)[number];

export const sentenceKeys = [
  "receive",
  "tellReceipt",
  "tellAllocation",
  "callRequests",
  "readWish",
  "readApplication",
  "applicationEnds",
  "readApplications",
  "completeProfile",
  "timersLate",
  "timersDue",
  "firstContact",
  "register",
  "waitsReceipt",
  "received",
  "waitsContact",
  "caseReceipt",
  "municipality",
  "waitsLandlord",
  "callLandlord",
  "secondTry",
  "caseEnd",
  "consultant",
  "evaluationReport",
  "evaluation",
  "outcomeHalfYear",
  "outcomeYear",
  "answerOffer",
  "answerWho",
  "firstTalk",
  "callSilent",
  "callWithdrawn",
  "dayRunning",
  "dayToday",
  "dayComing",
  "recordOutcome",
  "prepare",
  "remark",
  "lookBack",
  "safety",
  "unwilling",
  "voiceMissing",
  "findCoordinator",
  "findAnother",
  "substituteAsked",
  "substituteAskedNoDay",
  "substituteMissing",
  "tellInterpreter",
  "nobodyCould",
  "waitsAnswer",
  "askAgain",
  "feedback",
  "eviction",
  "waitsCoordinator",
  "remarkOnPlan",
  "answerRequests",
  "ownData",
  "started",
] as const;
export type SentenceKey = (typeof sentenceKeys)[number];

export interface ConferenceRow {
  id: string;
  principals: string[];
  facts: ConferenceFacts;
  state: ConferenceState;
}

/** A sentence with what is special about it. */
export const make = (key: SentenceKey, to: string, by: Date, more: Partial<Sentence> = {}): Sentence => ({
  key,
  to,
  by,
  names: [],
  day: null,
  count: 0,
  tone: null,
  who: "me",
  other: "",
  presses: [],
  ...more,
});

const shownAtMost = 60;

/** What a page shows of a long list, one's own turn first, and how many more there are. */
export function firstOf(sentences: readonly Sentence[], everything: boolean): { shown: Sentence[]; more: number } {
  const turns = [...sentences.filter(({ who }) => who === "me"), ...sentences.filter(({ who }) => who !== "me")];
  const shown = everything ? turns : turns.slice(0, shownAtMost);
  return { shown, more: turns.length - shown.length };
}

/** Soonest first; what cannot wait before what can. */
export const inOrder = (sentences: readonly Sentence[]): Sentence[] => {
  const weight = { danger: 0, attention: 1 };
  const rank = ({ tone }: Sentence): number => (tone === null ? 2 : weight[tone]);
  return [...sentences].sort((a, b) => rank(a) - rank(b) || a.by.getTime() - b.by.getTime());
};
