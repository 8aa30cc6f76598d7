import type { DayOutcomeKind, Phase } from "@generated/enums";

/** The dates of all rows that decide a conference's state (the view `conference_facts`). */
export interface ConferenceFacts {
  conferenceId: string;
  registeredAt: Date | null;
  willingSince: Date | null;
  unwilling: boolean | null;
  /** The yes of who represents a principal by law is asked, and not there (the view `voice_missing`). */
  voiceMissing: boolean;
  safetyOpen: boolean;
  startedAt: Date | null;
  coordinatorId: string | null;
  firstTalkAt: Date | null;
  dayId: string | null;
  dayStartsAt: Date | null;
  dayEndsAt: Date | null;
  phase: Phase | null;
  phaseSince: Date | null;
  contentClosed: boolean;
  heldAt: Date | null;
  outcome: DayOutcomeKind | null;
  planAgreedAt: Date | null;
  evaluateAt: Date | null;
  strandedAt: Date | null;
  strandedWithPlan: boolean | null;
  notStartedAt: Date | null;
  closedAt: Date | null;
}

/** The road a conference takes, in order; then the two ways it ends early. */
const conferenceStates = [
  "registered",
  "started",
  "preparing",
  "scheduled",
  "held",
  "inEvaluation",
  "closed",
  "notStarted",
  "stranded",
] as const;
export type ConferenceState = (typeof conferenceStates)[number];

/** The stones on the phase line that everybody sees. */
export const stateLine = [
  "registered",
  "started",
  "preparing",
  "scheduled",
  "held",
  "inEvaluation",
  "closed",
] as const satisfies readonly ConferenceState[];

/** It closed, was not held, or never started: nothing of it goes on. */
export const hasEnded = (facts: Pick<ConferenceFacts, "closedAt" | "strandedAt" | "notStartedAt">): boolean =>
  (facts.closedAt ?? facts.strandedAt ?? facts.notStartedAt) !== null;

/**
 * Where a conference is, from recorded facts alone.
 * Started means: willingness given and a coordinator assigned (research of 2008, footnote to the definition of an "opgestarte conferentie").
 * A refused coordinator leads back to registered, while `startedAt` keeps the first date for the figures.
 */
export function stateOf(facts: ConferenceFacts): ConferenceState {
  if (facts.closedAt) return "closed";
  if (facts.strandedAt) return "stranded";
  if (facts.notStartedAt) return "notStarted";
  if (facts.planAgreedAt) return "inEvaluation";
  if (facts.heldAt) return "held";
  if (!facts.coordinatorId || facts.unwilling) return "registered";
  if (!facts.firstTalkAt) return "started";
  return facts.dayStartsAt ? "scheduled" : "preparing";
}
