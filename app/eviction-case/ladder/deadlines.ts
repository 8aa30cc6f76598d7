import type { CaseModel, PostponementAnswer, PostponementBy } from "@generated/enums";
import { addDays, addWorkingDays, type Day } from "~/calendar/working-days";
import { type OutcomeNoted, outcomesDue } from "~/eviction-case/ending/ending";
import { lastChanceDue, type ReportDone, type RunningChance } from "~/eviction-case/ending/last-chance";
import type { StepTaken } from "~/eviction-case/eviction-date";
import { evictionDate } from "~/eviction-case/eviction-date";
import { type Attempt, timedAttempts, triedAgain, wasReached } from "~/eviction-case/ladder/contact";
import { judgmentSince } from "~/eviction-case/ladder/judgment";
import { visitIsFeedback } from "~/eviction-case/ladder/ladder";
import { dayValue } from "~/language/dates";

/** Deadlines that this file counts itself. */
const ownKinds = ["receipt", "feedback", "firstTalk", "landlordAnswer", "secondTry", "caseEnd"] as const;
type OwnKind = (typeof ownKinds)[number];
const deadlineKinds = [...ownKinds, "quarterly", "beforeEvaluation", "evaluation", "sixMonths", "twelveMonths"] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
export type DeadlineState = "onTime" | "due" | "late" | "done";

export interface Deadline {
  what: DeadlineKind;
  /** Whose turn it is. What the landlord leaves unanswered becomes a call of the worker's. */
  owner: "worker" | "landlord" | "municipality";
  dueOn: Day;
  state: DeadlineState;
}

/** What the deadlines of a case rest on. */
export interface CaseFacts {
  model: CaseModel;
  endsOn: Day | null;
  ended: boolean;
  steps: readonly StepTaken[];
  /** Days on which the landlord heard back. */
  feedbackOn: readonly Day[];
  reports: readonly { reportedOn: Day; receivedOn: Day; receiptOn: Day | null }[];
  postponements: readonly { by: PostponementBy; askedAt: Date; answer: PostponementAnswer | null; until: Day | null }[];
  attempts: readonly Attempt[];
  helpAskedOn: Day | null;
  helpFirstTalkOn: Day | null;
  lastChances: readonly (RunningChance & { reports: readonly ReportDone[] })[];
  outcomes: readonly OutcomeNoted[];
}

/** Days of the terms. Not in the texts: the silence of a landlord, and how long "a few days later" is. */
export const terms = {
  feedbackDays: 14,
  firstTalkDays: 28,
  firstTalkWorkingDaysWhenThreatened: 3,
  landlordSilenceWorkingDays: 5,
  secondTryWorkingDays: 3,
} as const;

/** From how many days before its last day a deadline asks for attention. */
const near: Record<OwnKind, number> = { receipt: 0, feedback: 3, firstTalk: 2, landlordAnswer: 0, secondTry: 1, caseEnd: 28 };

const judged = (what: OwnKind, owner: Deadline["owner"], dueOn: Day, done: boolean, today: Day): Deadline => ({
  what,
  owner,
  dueOn,
  state: done ? "done" : today > dueOn ? "late" : addDays(today, near[what]) >= dueOn ? "due" : "onTime",
});

/**
 * When the landlord must have heard back: two weeks after his report at the latest, always, also when nobody was reached (lines 408 to
 * 414, 4797 and 4821 of the research of 2008). The oldest report that nothing answered counts. A court that has judged since does not
 * wait for it any more; the bailiff, who is told at the same moment as the report, does.
 */
function feedbackOf(facts: CaseFacts, today: Day): Deadline[] {
  const reported = [
    ...facts.reports.map(({ reportedOn }) => reportedOn),
    ...facts.steps.filter(({ step }) => step === "report").map(({ on }) => on),
  ].sort();
  const said = facts.steps.filter(({ step }) => step === "feedback" || (step === "homeVisit" && visitIsFeedback(facts.model)));
  const answers = [...facts.feedbackOn, ...said.map(({ on }) => on)];
  const isAnswered = (on: Day) => answers.some((answer) => answer >= on);
  const overtaken = (on: Day) => facts.steps.some((step) => (step.step === "judgment" || step.step === "notice") && step.on > on);
  const open = reported.find((on) => !isAnswered(on) && !overtaken(on));
  const newest = open ?? reported.filter(isAnswered).at(-1);
  return newest ? [judged("feedback", "worker", addDays(newest, terms.feedbackDays), !open, today)] : [];
}

/** A receipt at once, and who handles it (lines 4789 to 4793). */
function receiptOf({ reports }: CaseFacts, today: Day): Deadline[] {
  const waiting = reports.filter(({ receiptOn }) => receiptOn === null).sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1))[0];
  const newest = waiting ?? reports.at(-1);
  return newest ? [judged("receipt", "worker", newest.receivedOn, !waiting, today)] : [];
}

/** Since which day the home is in danger before the law: a judgment stands, or a day is announced. */
function threatenedSince(steps: readonly StepTaken[]): Day | null {
  const announced = evictionDate(steps) ? steps.find(({ evictionOn, endedOn }) => evictionOn && !endedOn)?.on : null;
  return [judgmentSince(steps), announced ?? null].filter((day) => day !== null).sort()[0] ?? null;
}

/**
 * The municipality's own clock after help with debts was asked: a first talk within four weeks, and within three working days once an
 * eviction threatens (Wgs, article 4). Four weeks that end on a Saturday, a Sunday or a holiday end on the next working day.
 */
export function firstTalkDueOn(askedOn: Day, steps: readonly StepTaken[]): Day {
  const usual = addWorkingDays(addDays(askedOn, terms.firstTalkDays), 0);
  const since = threatenedSince(steps);
  if (since === null) return usual;
  const from = [since, askedOn].sort().at(-1) ?? askedOn;
  return [usual, addWorkingDays(from, terms.firstTalkWorkingDaysWhenThreatened)].sort()[0] ?? usual;
}

/** The landlord's silence on the newest question to wait: after five working days it is "no answer", a call, and never a yes (E14). */
function landlordOf({ postponements }: CaseFacts, today: Day): Deadline[] {
  const newest = postponements.filter(({ by }) => by === "landlord").sort((a, b) => b.askedAt.getTime() - a.askedAt.getTime())[0];
  if (!newest) return [];
  const dueOn = addWorkingDays(dayValue(newest.askedAt), terms.landlordSilenceWorkingDays);
  const silent = newest.answer === null && today > dueOn;
  return [judged("landlordAnswer", silent ? "worker" : "landlord", dueOn, newest.answer !== null, today)];
}

/** Who was not in is tried again a few days later, on another day and at another hour (lines 397, 483, 5152 and 5153). */
function secondTryOf({ attempts }: CaseFacts, today: Day): Deadline[] {
  const first = timedAttempts(attempts)[0];
  if (!first) return [];
  const done = wasReached(attempts) || triedAgain(attempts);
  return [judged("secondTry", "worker", addWorkingDays(dayValue(first.at), terms.secondTryWorkingDays), done, today)];
}

const soonestFirst = (deadlines: readonly Deadline[]): Deadline[] =>
  [...deadlines].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));

/** Of a last chance that runs: of each kind of report the oldest that nobody noted. */
function lastChanceOf({ lastChances }: CaseFacts, today: Day): Deadline[] {
  const asked = lastChances.filter(({ endedOn }) => endedOn === null).flatMap((one) => lastChanceDue(one, one.reports, today));
  const open = asked.filter(({ state }) => state !== "done");
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  return kinds.flatMap((what) => {
    const [first] = open.filter(({ kind }) => kind === what).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    return first ? [{ what, owner: "worker" as const, dueOn: first.dueOn, state: first.state }] : [];
  });
}

/** How it was half a year and a year after the end. */
const outcomesOf = ({ outcomes }: CaseFacts, today: Day): Deadline[] =>
  outcomesDue(outcomes, today).map(({ moment, dueOn, state }) => ({ what: moment, owner: "worker", dueOn, state }));

/** Every deadline of a case with its state, the soonest first. Of a case that has ended only the outcomes later are asked. */
export function deadlinesOf(facts: CaseFacts, today: Day): Deadline[] {
  if (facts.ended) return outcomesOf(facts, today);
  const { helpAskedOn, helpFirstTalkOn, endsOn } = facts;
  return soonestFirst([
    ...receiptOf(facts, today),
    ...feedbackOf(facts, today),
    ...(helpAskedOn
      ? [judged("firstTalk", "municipality", firstTalkDueOn(helpAskedOn, facts.steps), helpFirstTalkOn !== null, today)]
      : []),
    ...landlordOf(facts, today),
    ...secondTryOf(facts, today),
    ...lastChanceOf(facts, today),
    ...(endsOn ? [judged("caseEnd", "worker", endsOn, false, today)] : []),
  ]);
}

/** The deadlines that still ask something of somebody. */
export const openDeadlines = (deadlines: readonly Deadline[]): Deadline[] => deadlines.filter(({ state }) => state !== "done");

/** What is months away asks nothing of anybody until its day comes near. */
const far: readonly DeadlineKind[] = ["caseEnd", "quarterly", "beforeEvaluation", "evaluation", "sixMonths", "twelveMonths"];
export const asksNow = ({ what, state }: Pick<Deadline, "what" | "state">): boolean =>
  state !== "done" && (state !== "onTime" || !far.includes(what));
