import type { BudgetDirection, BudgetPer } from "@generated/enums";

export const incomeKinds = [
  "wages",
  "welfare",
  "unemployment",
  "sickness",
  "pension",
  "studentGrant",
  "rentAllowance",
  "careAllowance",
  "childMoney",
  "alimony",
  "housemate",
  "other",
] as const;

/** The rent is not among them: it stands in the case and counts from there. */
export const expenseKinds = [
  "energy",
  "water",
  "healthInsurance",
  "living",
  "phone",
  "travel",
  "children",
  "insurance",
  "alimony",
  "debts",
  "taxes",
  "other",
] as const;

export type IncomeKind = (typeof incomeKinds)[number];
export type ExpenseKind = (typeof expenseKinds)[number];
export const budgetPers = ["week", "fourWeeks", "month"] as const satisfies readonly BudgetPer[];

export interface BudgetAmount {
  direction: BudgetDirection;
  /** Null when nobody knows how much. */
  amountCents: number | null;
  per: BudgetPer;
  /** Money that may or may not come: a zero-hours contract. */
  uncertain: boolean;
}

const yearly: Record<BudgetPer, number> = { week: 52, fourWeeks: 13, month: 12 };

/** What an amount comes to in a month, in whole cents; null when nobody knows how much. */
export const perMonth = ({ amountCents, per }: Pick<BudgetAmount, "amountCents" | "per">): number | null =>
  amountCents === null ? null : Math.round((amountCents * yearly[per]) / 12);

export interface Budget {
  /** As far as it is known; see `unknownIncome`. */
  certainCents: number;
  /** Income that may not come; it stands apart and never in `leftCents`. */
  uncertainCents: number;
  /** With the rent, when that is known. */
  expenseCents: number;
  rentCents: number | null;
  /** Some certain income, or some expense, has no amount: the sums are at least so much. */
  unknownIncome: boolean;
  unknownExpenses: boolean;
  /** Certain income less what goes out; null as long as income or expenses are not there, or without an amount. */
  leftCents: number | null;
}

/** What comes in, what goes out and what is left in a month. What nobody knows is not reckoned as nothing. */
export function budgetOf(lines: readonly BudgetAmount[], rentCents: number | null): Budget {
  const sum = (some: readonly BudgetAmount[]) => some.reduce((total, line) => total + (perMonth(line) ?? 0), 0);
  const unknown = (some: readonly BudgetAmount[]) => some.some(({ amountCents }) => amountCents === null);
  const income = lines.filter(({ direction }) => direction === "income");
  const certain = income.filter(({ uncertain }) => !uncertain);
  const expenses = lines.filter(({ direction }) => direction === "expense");
  const certainCents = sum(certain);
  const expenseCents = sum(expenses) + (rentCents ?? 0);
  const known = income.length > 0 && expenses.length > 0 && !unknown([...certain, ...expenses]);
  return {
    certainCents,
    uncertainCents: sum(income.filter(({ uncertain }) => uncertain)),
    expenseCents,
    rentCents,
    unknownIncome: unknown(certain),
    unknownExpenses: unknown(expenses),
    leftCents: known ? certainCents - expenseCents : null,
  };
}
