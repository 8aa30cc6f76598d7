import type { BudgetDirection } from "@generated/enums";
import type { Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { keepingEngaged } from "~/eviction-case/engaged.server";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import type { EndLineInput, ExpenseInput, IncomeInput } from "~/eviction-case/money/money-input";
import { parseEuros } from "~/language/euros";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };
const room = "/money";

/** Notes money that comes in regularly. */
export const noteIncome = (asker: CaseAsker, input: IncomeInput, at: At): Promise<Outcome<"notEngaged">> =>
  noteLine(asker, "income", input, input.uncertain === "on", at);

/** Notes money that goes out regularly, the rent apart: that stands in the case. */
export const noteExpense = (asker: CaseAsker, input: ExpenseInput, at: At): Promise<Outcome<"notEngaged">> =>
  noteLine(asker, "expense", input, false, at);

function noteLine(
  asker: CaseAsker,
  direction: BudgetDirection,
  input: IncomeInput | ExpenseInput,
  uncertain: boolean,
  at: At,
): Promise<Outcome<"notEngaged">> {
  return keepingEngaged<never>(asker, at, room, async (tx) => {
    await tx.budgetLine.create({
      data: {
        id: newId(),
        caseId: asker.caseId,
        direction,
        kind: input.kind,
        amountCents: input.amount === undefined ? null : (parseEuros(input.amount) ?? null),
        per: input.per,
        uncertain,
        recordedAt: at.now,
        recordedBy: asker.id,
      },
    });
    await recordEvent(tx, { caseId: asker.caseId, kind: "budgetNoted", actor: asker, now: at.now });
  });
}

/** Ends a line of the budget: it stopped, or it was wrong. */
export function endLine(asker: CaseAsker, input: EndLineInput, at: At): Promise<Outcome<"notEngaged" | "alreadyEnded">> {
  return keepingEngaged<"alreadyEnded">(asker, at, room, async (tx) => {
    const { count } = await tx.budgetLine.updateMany({
      where: { id: input.lineId, caseId: asker.caseId, endedAt: null },
      data: { endedAt: at.now },
    });
    if (count === 0) return "alreadyEnded";
    await recordEvent(tx, { caseId: asker.caseId, kind: "budgetNoted", actor: asker, now: at.now });
  });
}
