import { z } from "zod";
import { arrangementParties, nextSteps } from "~/eviction-case/money/arrangement";
import { budgetPers, expenseKinds, incomeKinds } from "~/eviction-case/money/budget";
import { otherDebtKinds } from "~/eviction-case/money/other-debts";
import { parseEuros } from "~/language/euros";

const words = (key: string) => ({ error: `staff-money.refusal-${key}` });
const isAmount = (text: string) => parseEuros(text) !== undefined;
const isPositive = (text: string) => (parseEuros(text) ?? 0) > 0;

/** Nothing filled in means that nobody knows how much. */
const amount = z.string().refine(isAmount, words("amountUnclear")).optional();
const free = (most: number) => z.string().trim().max(most, words("tooLong")).optional();
const day = z.iso.date().optional();

export const RentInput = z.object({ rent: z.string(words("rentMissing")).refine(isPositive, words("amountUnclear")) });
export type RentInput = z.infer<typeof RentInput>;

/** The tenant says that he takes part; there is nothing to fill in. */
export const EngageInput = z.object({});

export const UndoArrearsInput = z.object({ arrearsId: z.uuid() });
export type UndoArrearsInput = z.infer<typeof UndoArrearsInput>;

export const IncomeInput = z.object({
  kind: z.enum(incomeKinds, words("kindMissing")),
  amount,
  per: z.enum(budgetPers, words("perMissing")),
  uncertain: z.literal("on").optional(),
});
export type IncomeInput = z.infer<typeof IncomeInput>;

export const ExpenseInput = z.object({
  kind: z.enum(expenseKinds, words("kindMissing")),
  amount,
  per: z.enum(budgetPers, words("perMissing")),
});
export type ExpenseInput = z.infer<typeof ExpenseInput>;

export const EndLineInput = z.object({ lineId: z.uuid() });
export type EndLineInput = z.infer<typeof EndLineInput>;

export const DebtInput = z.object({
  kind: z.enum(otherDebtKinds, words("kindMissing")),
  amount,
  on: day,
  creditor: free(200),
  remark: free(1000),
});
export type DebtInput = z.infer<typeof DebtInput>;

export const EndDebtInput = z.object({ debtId: z.uuid() });
export type EndDebtInput = z.infer<typeof EndDebtInput>;

const months = z
  .string()
  .refine((text) => /^\d{1,3}$/.test(text.trim()) && Number(text) > 0, words("monthsUnclear"))
  .optional();

const demanded = {
  atOnce: amount,
  monthly: z.string().refine(isPositive, words("amountUnclear")).optional(),
  inMonths: months,
};
type Demanded = { monthly?: string | undefined; inMonths?: string | undefined };
const saysHowMuch = ({ monthly, inMonths }: Demanded) => monthly !== undefined || inMonths !== undefined;
const howMuch = { ...words("monthlyMissing"), path: ["monthly"] };

/** What is asked, to reckon with before anybody agrees. */
export const CheckInput = z.object(demanded).refine(saysHowMuch, howMuch);
export type CheckInput = z.infer<typeof CheckInput>;

export const ArrangementInput = z
  .object({
    ...demanded,
    with: z.enum(arrangementParties, words("withMissing")),
    startsOn: z.iso.date(words("startMissing")),
    agreedOn: day,
    underBewind: z.enum(["yes", "no"], words("bewindMissing")),
    representative: free(200),
    representativeYesOn: day,
    bewindEndedOn: day,
    remark: free(1000),
    replaces: z.uuid().optional(),
  })
  .refine(saysHowMuch, howMuch);
export type ArrangementInput = z.infer<typeof ArrangementInput>;

export const RepresentativeYesInput = z.object({ arrangementId: z.uuid(), on: z.iso.date(words("dayMissing")) });
export type RepresentativeYesInput = z.infer<typeof RepresentativeYesInput>;

export const BewindBeganInput = z.object({ arrangementId: z.uuid(), representative: free(200) });
export type BewindBeganInput = z.infer<typeof BewindBeganInput>;

export const CannotKeepInput = z.object({ arrangementId: z.uuid(), next: z.enum(nextSteps, words("nextMissing")), words: free(1000) });
export type CannotKeepInput = z.infer<typeof CannotKeepInput>;

export const EndArrangementInput = z.object({ arrangementId: z.uuid(), how: z.enum(["paidOff", "notKept"], words("howMissing")) });
export type EndArrangementInput = z.infer<typeof EndArrangementInput>;

/** The forms of the room of money that are there once. */
export const moneyForms = [
  "arrears",
  "undo",
  "rent",
  "engage",
  "income",
  "expense",
  "debt",
  "arrangement",
  "yes",
  "bewind",
  "cannotKeep",
  "endArrangement",
] as const;
export type MoneyForm = (typeof moneyForms)[number];
