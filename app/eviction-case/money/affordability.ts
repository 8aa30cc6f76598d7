import type { ArrangementWith } from "@generated/enums";

/**
 * What people in the pilot with staying in one's home under conditions could pay off a month, on average: € 50, most of them living on
 * welfare (lines 620 to 623 of the report's text).
 */
const usualMonthlyCents = 5_000;

/** What is asked: so much at once, and then so much a month. */
export interface Demand {
  /** Null when nobody knows how much is owed. */
  owedCents: number | null;
  atOnceCents: number;
  monthlyCents: number;
}

export type Fit = "fits" | "onlyWithUncertain" | "doesNotFit" | "unknown";

export interface Affordability {
  /** What is left of certain income each month after paying; negative when it falls short; null when the budget is not known. */
  leftCents: number | null;
  /** The same when the uncertain income comes too. */
  leftWithUncertainCents: number | null;
  /** Months until it is paid; null when nobody knows how much is owed. */
  months: number | null;
  fit: Fit;
  /** More than is usual for people in this place. */
  aboveUsual: boolean;
  /** So much at once cannot come out of a month's money. */
  atOnceDoesNotFit: boolean;
}

/** So much a month, when the rest is to be paid in a number of months. */
export const monthlyFor = (owedCents: number, atOnceCents: number, months: number): number =>
  Math.ceil(Math.max(owedCents - atOnceCents, 0) / months);

/**
 * Whether somebody can pay what is asked. It says what is left and how long it takes, and never forbids: "half at once and the rest in
 * ten months" was asked in the pilot and is not realistic (lines 615 to 618 of the report's text). Uncertain income does not count.
 */
export function affordability(demand: Demand, budget: { leftCents: number | null; uncertainCents: number }): Affordability {
  const { owedCents, atOnceCents, monthlyCents } = demand;
  const leftCents = budget.leftCents === null ? null : budget.leftCents - monthlyCents;
  const leftWithUncertainCents = leftCents === null ? null : leftCents + budget.uncertainCents;
  const months = owedCents === null ? null : Math.ceil(Math.max(owedCents - atOnceCents, 0) / monthlyCents);
  const fit: Fit =
    leftCents === null || leftWithUncertainCents === null
      ? "unknown"
      : leftCents >= 0
        ? "fits"
        : leftWithUncertainCents >= 0
          ? "onlyWithUncertain"
          : "doesNotFit";
  return {
    leftCents,
    leftWithUncertainCents,
    months,
    fit,
    aboveUsual: monthlyCents > usualMonthlyCents,
    atOnceDoesNotFit: atOnceCents > 0 && budget.leftCents !== null && atOnceCents > budget.leftCents,
  };
}

/** Whose money the arrangement is about: a debt helper's covers more than the rent, so the rent owed says nothing of how long it takes. */
export const owedUnder = (party: ArrangementWith, owedCents: number | null): number | null => (party === "debtHelp" ? null : owedCents);
