import type { BudgetDirection } from "@generated/enums";
import { newOnce } from "~/access/deed.server";
import { openOrNull } from "~/access/sealing.server";
import { type Day, dayOf } from "~/eviction-case/eviction-date";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import { affordability, owedUnder } from "~/eviction-case/money/affordability";
import { arrangementCounts } from "~/eviction-case/money/arrangement";
import { type ArrangementWords, amountsOf, monthlyOf } from "~/eviction-case/money/arrangement.server";
import { currentRentSecured, monthsOfRent, rentPaidSince } from "~/eviction-case/money/arrears-series";
import { budgetOf, type ExpenseKind, type IncomeKind, perMonth } from "~/eviction-case/money/budget";
import type { CheckShown } from "~/eviction-case/money/money-check";
import type { CheckInput } from "~/eviction-case/money/money-input";
import { type OtherDebtKind, totalOwed } from "~/eviction-case/money/other-debts";
import type { OtherDebtWords } from "~/eviction-case/money/other-debts.server";
import { parseEuros } from "~/language/euros";

const asWritten = [{ recordedAt: "asc" }, { id: "asc" }] as const;

type BudgetKind = { direction: "income"; kind: IncomeKind } | { direction: "expense"; kind: ExpenseKind };

/** Everything in the room of money. What only a tenant who takes part may be asked is empty until he does. */
export async function moneyOf({ db, caseId, dataKey }: CaseAsker, today: Day) {
  const row = await db.evictionCase.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      rentCents: true,
      engagedAt: true,
      arrears: { orderBy: [{ on: "asc" }, ...asWritten] },
      budget: { where: { endedAt: null }, orderBy: [...asWritten] },
      debts: { where: { endedAt: null }, orderBy: [...asWritten] },
      arrangements: { orderBy: [...asWritten] },
    },
  });
  const series = row.arrears.map(({ id, on, amountCents, monthTenths, currentRentPaid, recordedAt }) => ({
    id,
    on: dayOf(on) ?? "",
    amountCents,
    monthTenths,
    currentRentPaid,
    recordedAt,
  }));
  const owedCents = series.at(-1)?.amountCents ?? null;
  const budget = budgetOf(row.budget, row.rentCents);
  const lines = row.budget.map((line) => ({
    ...({ direction: line.direction, kind: line.kind } as BudgetKind),
    id: line.id,
    amountCents: line.amountCents,
    per: line.per,
    monthCents: perMonth(line),
    uncertain: line.uncertain,
    once: newOnce(),
  }));
  const arrangements = row.arrangements.map((one) => {
    const said = openOrNull<ArrangementWords>(
      dataKey,
      { model: "PaymentArrangement", field: "familySealed", id: one.id },
      one.familySealed,
    );
    const facts = { underBewind: one.underBewind, representativeYesOn: dayOf(one.representativeYesOn), endedOn: dayOf(one.endedOn) };
    const demand = { owedCents: owedUnder(one.with, owedCents), atOnceCents: 0, monthlyCents: one.monthlyCents };
    return {
      ...said,
      ...facts,
      id: one.id,
      with: one.with,
      monthlyCents: one.monthlyCents,
      startsOn: dayOf(one.startsOn) ?? "",
      agreedOn: dayOf(one.agreedOn) ?? "",
      capacityCents: one.capacityCents,
      endedHow: one.endedHow,
      counts: arrangementCounts(facts),
      now: affordability(demand, budget),
    };
  });
  const ofLines = (direction: BudgetDirection) => lines.filter((line) => line.direction === direction);
  return {
    engaged: row.engagedAt !== null,
    rentCents: row.rentCents,
    owedCents,
    series,
    /** Written last, whatever day it is about: the only one that can be taken back. */
    lastWritten: [...series].sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime() || a.id.localeCompare(b.id)).at(-1) ?? null,
    secured: currentRentSecured(series, today),
    paidSince: rentPaidSince(series, today),
    months: monthsOfRent(series, today),
    debts: row.debts.map((debt) => ({
      ...openOrNull<OtherDebtWords>(dataKey, { model: "OtherDebt", field: "familySealed", id: debt.id }, debt.familySealed),
      id: debt.id,
      kind: debt.kind as OtherDebtKind,
      amountCents: debt.amountCents,
      on: dayOf(debt.on) ?? "",
      once: newOnce(),
    })),
    debtTotal: totalOwed(row.debts),
    income: ofLines("income"),
    expenses: ofLines("expense"),
    budget,
    standing: arrangements.find(({ endedOn }) => endedOn === null) ?? null,
    earlier: arrangements.filter(({ endedOn }) => endedOn !== null).reverse(),
  };
}

export type Money = Awaited<ReturnType<typeof moneyOf>>;

/** What a demand comes to for this household; null when it hangs on arrears nobody knows. Writes nothing. */
export async function checkOf(asker: CaseAsker, input: CheckInput): Promise<CheckShown | null> {
  const { owedCents, budget } = await amountsOf(asker.db, asker.caseId);
  const monthlyCents = monthlyOf(input, owedCents);
  if (monthlyCents === null) return null;
  const atOnceCents = parseEuros(input.atOnce ?? "") ?? 0;
  return { monthlyCents, atOnceCents, ...affordability({ owedCents, atOnceCents, monthlyCents }, budget) };
}
