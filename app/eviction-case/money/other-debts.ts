/** To whom else something is owed, or what came on top of the rent. */
export const otherDebtKinds = [
  "energy",
  "water",
  "healthInsurance",
  "tax",
  "benefits",
  "bailiffCosts",
  "courtCosts",
  "bank",
  "family",
  "other",
] as const;
export type OtherDebtKind = (typeof otherDebtKinds)[number];

export interface DebtTotal {
  knownCents: number;
  known: number;
  /** Debts of which nobody knows the amount. They make the total a lower bound. */
  unknown: number;
}

/** What is owed to others: an unknown amount is counted as unknown, never as nothing. */
export function totalOwed(debts: readonly { amountCents: number | null }[]): DebtTotal {
  const known = debts.flatMap(({ amountCents }) => (amountCents === null ? [] : [amountCents]));
  return { knownCents: known.reduce((sum, one) => sum + one, 0), known: known.length, unknown: debts.length - known.length };
}
