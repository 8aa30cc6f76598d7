import type { FeedbackProposal } from "@generated/enums";
import { addDays, type Day } from "~/calendar/working-days";
import type { StepTaken } from "~/eviction-case/eviction-date";

/** What the landlord hears back, and nothing else: no field holds free words. */
export interface FeedbackFacts {
  contactMade: boolean;
  helpStarted: boolean;
  rentSecured: boolean;
  proposal: FeedbackProposal;
  proposalUntil: Day | null;
  proposalCents: number | null;
  firstResultOn: Day | null;
}

/** Two weeks at most, also when nobody was reached (lines 408 to 414 and 4797 to 4799 of the research of 2008). */
const feedbackDays = 14;

export const feedbackProposals = ["none", "postponement", "arrangement", "noPossibilities"] as const satisfies readonly FeedbackProposal[];

export interface FeedbackDue {
  reportedOn: Day;
  dueOn: Day;
  /** Null while the landlord waits. */
  givenOn: Day | null;
  late: boolean;
}

/** The feedback on the newest report: until when, and whether it was given. Null when nothing was reported. */
export function feedbackDue(steps: readonly Pick<StepTaken, "step" | "on">[], given: readonly Day[], today: Day): FeedbackDue | null {
  const reportedOn = steps
    .filter(({ step }) => step === "report")
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (!reportedOn) return null;
  const dueOn = addDays(reportedOn, feedbackDays);
  const taken = steps.filter(({ step }) => step === "feedback").map(({ on }) => on);
  const givenOn = [...given, ...taken].filter((day) => day >= reportedOn).sort()[0] ?? null;
  return { reportedOn, dueOn, givenOn, late: givenOn ? givenOn > dueOn : today > dueOn };
}
