import type { PostponementBy } from "@generated/enums";
import type { Day } from "~/calendar/working-days";
import { type AnsweredPostponement, type StepTaken, type Suspension, suspendedUntil } from "~/eviction-case/eviction-date";

const ofTheCourt = ["judgment", "notice"] as const;
const isOfTheCourt = ({ step }: StepTaken): boolean => (ofTheCourt as readonly string[]).includes(step);

/** Since which day a judgment stands that nobody ended; null when none does. Whether anything was paid is no part of it. */
export function judgmentSince(steps: readonly StepTaken[]): Day | null {
  return (
    steps
      .filter((step) => isOfTheCourt(step) && !step.endedOn)
      .map(({ on }) => on)
      .sort()[0] ?? null
  );
}

/** When the last judgment lost its force; null while one stands, or when there never was one. */
export function judgmentEndedOn(steps: readonly StepTaken[]): Day | null {
  if (judgmentSince(steps) !== null) return null;
  return (
    steps
      .flatMap(({ endedOn }) => endedOn ?? [])
      .sort()
      .at(-1) ?? null
  );
}

export interface Standing {
  /** The newest amount owed is nothing; null when no amount is known. */
  paid: boolean | null;
  judgmentSince: Day | null;
  judgmentEndedOn: Day | null;
  suspension: Suspension;
  /** Who let the execution rest: the landlord, the court, or both. */
  suspendedBy: PostponementBy[];
  /** Nothing is owed, and the home can still be taken: what the family must hear. */
  paidButJudged: boolean;
}

/**
 * Three facts that nobody may read as one: the arrears are paid, a judgment stands, the execution rests. Who pays after a judgment has
 * not undone it: "even if she pays the debt the eviction can still be carried out" (family A, lines 1000 and 1001 of the pilot with a
 * last chance). A rest ends by its day; a judgment ends when somebody ends it.
 */
export function standingOf(
  one: { arrearsCents: number | null; steps: readonly StepTaken[]; postponements: readonly AnsweredPostponement[] },
  today: Day,
): Standing {
  const since = judgmentSince(one.steps);
  const paid = one.arrearsCents === null ? null : one.arrearsCents === 0;
  const givers = (["landlord", "court"] as const).filter(
    (by) =>
      suspendedUntil(
        one.postponements.filter((asked) => asked.by === by),
        today,
      ).suspended,
  );
  return {
    paid,
    judgmentSince: since,
    judgmentEndedOn: judgmentEndedOn(one.steps),
    suspension: suspendedUntil(one.postponements, today),
    suspendedBy: givers,
    paidButJudged: paid === true && since !== null,
  };
}
