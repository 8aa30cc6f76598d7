import type { LastChanceEnd, LastChanceForm, LastChanceReportKind } from "@generated/enums";
import { addMonths } from "~/calendar/months";
import { addDays, type Day } from "~/calendar/working-days";

// Sources: the pilot of Valente and De Tussenvoorziening (2019 and 2020), its contract forms and its agreement of guidance; in short in
// `docs/words.md`. The plan a family makes is never evidence here: nothing in these files reads a plan, a conference or what was agreed.

export const lastChanceForms = [
  "addendum",
  "settlementAgreement",
  "guidanceAgreement",
  "flipContract",
] as const satisfies readonly LastChanceForm[];

/** Why it ends. The first four give the lease back to the tenant when somebody else held it. */
export const lastChanceEnds = [
  "arrearsCaughtUp",
  "betterForm",
  "keepsArrangement",
  "decidedOtherwise",
  "notKept",
] as const satisfies readonly LastChanceEnd[];

export interface LegalStage {
  /** A judge said that the home may be cleared, and that still counts. */
  judged: boolean;
  /** The lease was ended by it; null when nobody looked. */
  dissolved: boolean | null;
  /** The landlord offers a lease that is new. */
  newLease: boolean;
  /** There are reasons in the household why somebody else should hold the lease for a while. */
  thirdPartyNeeded: boolean;
}

export type FormReason = "thirdPartyNeeded" | "noJudgment" | "leaseStands" | "newLease" | "leaseDissolved";

/** Which contract fits the legal stage, and why. Advice: whoever signs may choose another one. */
export function recommendedForm(stage: LegalStage): { form: LastChanceForm; why: FormReason } {
  if (stage.thirdPartyNeeded) return { form: "flipContract", why: "thirdPartyNeeded" };
  if (!stage.judged) return { form: "addendum", why: "noJudgment" };
  if (stage.newLease) return { form: "guidanceAgreement", why: "newLease" };
  if (stage.dissolved === false) return { form: "addendum", why: "leaseStands" };
  return { form: "settlementAgreement", why: "leaseDissolved" };
}

/** Tenths of an hour a week from "4", "1,5" or "1 + 1½ + 3½"; undefined when it is no number of hours, or more than a working week. */
export function parseHours(typed: string): number | undefined {
  const parts = typed.split("+").map((part) => /^(\d{1,2})?(?:[.,](\d)|(½))?$/.exec(part.replaceAll(/\s/g, "")));
  const tenths = parts.map((part) => (part?.[0] ? Number(part[1] ?? 0) * 10 + (part[3] ? 5 : Number(part[2] ?? 0)) : Number.NaN));
  const sum = tenths.reduce((all, one) => all + one, 0);
  return Number.isNaN(sum) || sum === 0 || sum > 400 ? undefined : sum;
}

export interface RunningChance {
  signedOn: Day;
  until: Day | null;
  endedOn: Day | null;
}

export interface ReportDone {
  kind: LastChanceReportKind;
  dueOn: Day;
  doneOn: Day;
}

export type DueState = "onTime" | "due" | "late" | "done";

export interface LastChanceDue {
  kind: LastChanceReportKind;
  dueOn: Day;
  state: DueState;
  doneOn: Day | null;
}

const monthsBetweenReports = 3;
const daysBeforeEvaluation = 14;
/** From how many days before its day something is shown as due. */
const daysAhead = 14;

/**
 * The consultant's word every three months, an evaluation every year (or at the end, when that comes first), and the report two weeks
 * before it: all that is behind, and of each kind the first that is still to come. What ended owes nothing any more.
 */
export function lastChanceDue(chance: RunningChance, reports: readonly ReportDone[], today: Day): LastChanceDue[] {
  const found = momentsOf(chance, today).map((moment): LastChanceDue => {
    const done = reports.find(({ kind, dueOn }) => kind === moment.kind && dueOn === moment.dueOn);
    return { ...moment, doneOn: done?.doneOn ?? null, state: done ? "done" : stateOf(moment.dueOn, today) };
  });
  return found.filter(({ state }) => chance.endedOn === null || state === "done");
}

/** A day that is to be kept, as somebody sees it today. */
export function stateOf(dueOn: Day, today: Day): Exclude<DueState, "done"> {
  if (dueOn < today) return "late";
  return addDays(today, daysAhead) >= dueOn ? "due" : "onTime";
}

function momentsOf({ signedOn, until }: RunningChance, today: Day): { kind: LastChanceReportKind; dueOn: Day }[] {
  const runsOn = (day: Day) => until === null || day <= until;
  const moments: { kind: LastChanceReportKind; dueOn: Day }[] = [];
  for (let nth = 1, ahead = false; !ahead; nth += 1) {
    const dueOn = addMonths(signedOn, nth * monthsBetweenReports);
    if (!runsOn(dueOn)) break;
    moments.push({ kind: "quarterly", dueOn });
    ahead = dueOn >= today;
  }
  for (let year = 1, ahead = false; !ahead; year += 1) {
    const anniversary = addMonths(signedOn, year * 12);
    const evaluation = until !== null && until < anniversary ? until : anniversary;
    moments.push(
      { kind: "beforeEvaluation", dueOn: addDays(evaluation, -daysBeforeEvaluation) },
      { kind: "evaluation", dueOn: evaluation },
    );
    ahead = evaluation >= today || evaluation === until;
  }
  return moments.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
