import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ZodType } from "zod";
import type { Outcome } from "~/access/deed.server";
import { noteEngaged } from "~/eviction-case/engaged.server";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import {
  endArrangement,
  makeArrangement,
  noteBewind,
  noteRepresentativeYes,
  sayCannotKeep,
} from "~/eviction-case/money/arrangement.server";
import { noteArrears, noteRent, undoArrears } from "~/eviction-case/money/arrears.server";
import { ArrearsInput } from "~/eviction-case/money/arrears-input";
import { endLine, noteExpense, noteIncome } from "~/eviction-case/money/budget.server";
import { checkOf } from "~/eviction-case/money/money.server";
import type { CheckShown } from "~/eviction-case/money/money-check";
import * as typed from "~/eviction-case/money/money-input";
import { endDebt, noteDebt } from "~/eviction-case/money/other-debts.server";
import type { StaffTextKey } from "~/language/catalogue";

/** What the page is told of a form that did not lead on. */
export interface MoneyAnswer {
  /** The form it belongs to. */
  intent: string;
  result: SubmissionResult;
  /** For a form of one button, which has no field to say it at. */
  refusal: StaffTextKey | null;
  check: CheckShown | null;
}

export type MoneyDone = { redirect: string } | { status: 200 | 400 | 409; answer: MoneyAnswer };

type At = { once: string; now: Date };
type Keep = (asker: CaseAsker, form: FormData, at: At) => Promise<MoneyDone>;

const bare: readonly string[] = ["undo", "engage", "endLine", "endDebt"];
/** At which field a reason is said; the others are said above the form. */
const fieldOf: Partial<Record<string, string>> = {
  ahead: "on",
  agreedAhead: "agreedOn",
  bewindStood: "bewindEndedOn",
  owedUnknown: "monthly",
};
/** In the form of an arrangement the day that lies ahead is that of the yes. */
const fieldIn: Partial<Record<string, string>> = { "arrangement ahead": "representativeYesOn" };

function keep<Input>(
  intent: string,
  schema: ZodType<Input>,
  does: (asker: CaseAsker, input: Input, at: At) => Promise<Outcome<string>>,
): Keep {
  return async (asker, form, at) => {
    const submission = parseWithZod(form, { schema });
    const answer = { intent, refusal: null, check: null };
    if (submission.status !== "success") return { status: 400, answer: { ...answer, result: submission.reply() } };
    const outcome = await does(asker, submission.value as Input, at);
    if (outcome.refused === null) return { redirect: outcome.redirect };
    const words = `staff-money.refusal-${outcome.refused}` as StaffTextKey;
    const field = fieldIn[`${intent} ${outcome.refused}`] ?? fieldOf[outcome.refused];
    const result = submission.reply(field ? { fieldErrors: { [field]: [words] } } : { formErrors: [words] });
    return { status: 409, answer: { ...answer, result, refusal: bare.includes(intent) ? words : null } };
  };
}

/** Reckons without writing anything: what is asked never stands in an address, so it is posted. */
const check: Keep = async (asker, form) => {
  const submission = parseWithZod(form, { schema: typed.CheckInput });
  const answer = { intent: "arrangement", refusal: null, check: null };
  if (submission.status !== "success") return { status: 400, answer: { ...answer, result: submission.reply() } };
  const found = await checkOf(asker, submission.value);
  if (found) return { status: 200, answer: { ...answer, result: submission.reply(), check: found } };
  return {
    status: 409,
    answer: { ...answer, result: submission.reply({ fieldErrors: { monthly: ["staff-money.refusal-owedUnknown"] } }) },
  };
};

/** Everything that can be done in the room of money, by the name its form carries. */
export const moneyDeeds: Readonly<Record<string, Keep>> = {
  check,
  arrears: keep("arrears", ArrearsInput, (asker, input, at) => noteArrears(asker, input, at, "/money")),
  undo: keep("undo", typed.UndoArrearsInput, undoArrears),
  rent: keep("rent", typed.RentInput, noteRent),
  engage: keep("engage", typed.EngageInput, (asker, _, at) => noteEngaged(asker, at)),
  income: keep("income", typed.IncomeInput, noteIncome),
  expense: keep("expense", typed.ExpenseInput, noteExpense),
  endLine: keep("endLine", typed.EndLineInput, endLine),
  debt: keep("debt", typed.DebtInput, noteDebt),
  endDebt: keep("endDebt", typed.EndDebtInput, endDebt),
  arrangement: keep("arrangement", typed.ArrangementInput, makeArrangement),
  yes: keep("yes", typed.RepresentativeYesInput, noteRepresentativeYes),
  bewind: keep("bewind", typed.BewindBeganInput, noteBewind),
  cannotKeep: keep("cannotKeep", typed.CannotKeepInput, sayCannotKeep),
  endArrangement: keep("endArrangement", typed.EndArrangementInput, endArrangement),
};
