import type { Actor } from "~/access/guards.server";
import { newId } from "~/access/ids";
import type { Tx } from "~/db.server";

/** What can happen in an eviction case, which has a line of time of its own. */
export const caseEventKinds = [
  "caseOpened",
  "tenantEngaged",
  "arrearsNoted",
  "arrearsCorrected",
  "rentNoted",
  "budgetNoted",
  "otherDebtNoted",
  "arrangementMade",
  "bewindBegan",
  "arrangementConfirmed",
  "arrangementEnded",
  "stepTaken",
  "stepUndone",
  "judgmentEnded",
  "modelChosen",
  "helpNoted",
  "contactTried",
  "householdNoted",
  "postponementAsked",
  "postponementAnswered",
  "feedbackGiven",
  "carePointTold",
  "letterWritten",
  "objectionNoted",
  "dataPassedOn",
  "fileDestroyed",
  "caseEnded",
  "outcomeNoted",
  "caseExtended",
  "caseErased",
  "lastChanceSigned",
  "lastChanceReported",
  "lastChanceEnded",
] as const;

/** What can happen in a conference or a case, as the timeline names it. */
export const eventKinds = [
  "proposed",
  "registered",
  "received",
  "receiptTold",
  "allocationTold",
  "willingnessGiven",
  "willingnessEnded",
  "consentGiven",
  "consentWithdrawn",
  "representationRecorded",
  "representationEnded",
  "representativeSaid",
  "representativeSaidToMoney",
  "safetyAsked",
  "safetyTalkHeld",
  "offered",
  "offerAnswered",
  "assigned",
  "assignmentEnded",
  "interpreterInstead",
  "interpreterAnswered",
  "substituteAgreed",
  "aloneWithWorker",
  "firstContactTried",
  "firstContactMade",
  "firstTalkHeld",
  "questionWorded",
  "personAdded",
  "decided",
  "approachPlanned",
  "askedInPerson",
  "daySet",
  "dayMoved",
  "dayCancelled",
  "pollOpened",
  "pollAsked",
  "pollAnswered",
  "pollClosed",
  "invited",
  "invitationWithdrawn",
  "replied",
  "called",
  "wroteBack",
  "numberCleared",
  "numberSilenced",
  "voiceSpoken",
  "voiceUsed",
  "voiceWithdrawn",
  "voiceCalled",
  "ownDataCorrected",
  "ownNumberGiven",
  "ownNumberDropped",
  "ownDataErased",
  "guestInvited",
  "demandStated",
  "arrived",
  "phaseStarted",
  "phaseEnded",
  "quietCall",
  "dayOutcome",
  "planAgreed",
  "remarked",
  "checkedIn",
  "evaluated",
  "stranded",
  "notStarted",
  "closed",
  "deceased",
  "caseLinked",
  ...caseEventKinds,
] as const;
export type EventKind = (typeof eventKinds)[number];

export interface TimelineEntry {
  conferenceId?: string;
  caseId?: string;
  kind: EventKind;
  actor: Actor;
  /** Ids only. */
  refs?: Record<string, string | number | null>;
  now: Date;
}

/** Writes what happened, in the deed's own transaction. */
export async function recordEvent(tx: Tx, entry: TimelineEntry): Promise<void> {
  await tx.timelineEvent.create({ data: rowOf(entry) });
}

/** The same for several at once, in their order and in one statement. */
export async function recordEvents(tx: Tx, entries: readonly TimelineEntry[]): Promise<void> {
  await tx.timelineEvent.createMany({ data: entries.map(rowOf) });
}

const rowOf = (entry: TimelineEntry) => ({
  id: newId(),
  conferenceId: entry.conferenceId ?? null,
  caseId: entry.caseId ?? null,
  at: entry.now,
  kind: entry.kind,
  actorKind: entry.actor.kind,
  actorId: entry.actor.id,
  refs: entry.refs ?? {},
});
