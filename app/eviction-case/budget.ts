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

export const kindsOf = (direction: BudgetDirection): readonly string[] => (direction === "income" ? incomeKinds : expenseKinds);

export interface BudgetAmount {
  direction: BudgetDirection;
  amountCents: number;
  per: BudgetPer;
  /** Money that may or may not come: a zero-hours contract. */
  uncertain: boolean;
}

const yearly: Record<BudgetPer, number> = { week: 52, fourWeeks: 13, month: 12 };

/** What an amount comes to in a month, in whole cents. */
export const perMonth = ({ amountCents, per }: Pick<BudgetAmount, "amountCents" | "per">): number =>
  Math.round((amountCents * yearly[per]) / 12);

export interface Budget {
  certainCents: number;
  /** Income that may not come; it stands apart and never in `leftCents`. */
  uncertainCents: number;
  /** With the rent, when that is known. */
  expenseCents: number;
  rentCents: number | null;
  /** Certain income less what goes out; null as long as no income or no expense is known. */
  leftCents: number | null;
}

/** What comes in, what goes out and what is left in a month. What is not known is not reckoned with. */
export function budgetOf(lines: readonly BudgetAmount[], rentCents: number | null): Budget {
  const total = (some: (line: BudgetAmount) => boolean) => lines.filter(some).reduce((sum, line) => sum + perMonth(line), 0);
  const income = lines.filter(({ direction }) => direction === "income");
  const expenses = total(({ direction }) => direction === "expense");
  const certainCents = total(({ direction, uncertain }) => direction === "income" && !uncertain);
  const expenseCents = expenses + (rentCents ?? 0);
  const known = income.length > 0 && lines.length > income.length;
  return {
    certainCents,
    uncertainCents: total(({ direction, uncertain }) => direction === "income" && uncertain),
    expenseCents,
    rentCents,
    leftCents: known ? certainCents - expenseCents : null,
  };
}
