import { Form } from "@remix-run/react";
import type { KeepFormProps } from "~/eviction-case/folded-form";
import type { Money } from "~/eviction-case/money/money.server";
import { DebtForm, ExpenseForm, IncomeForm } from "~/eviction-case/money/money-forms";
import { useLanguage, useText } from "~/language/context";
import { formatEuros, formatShortDay } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";

/** Takes one line away. The button says which, also to somebody who only hears it. */
function TakeAway({ intent, name, id, once, what }: { intent: string; name: string; id: string; once: string; what: string }) {
  const t = useText();
  return (
    <Form method="post">
      <Once value={once} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name={name} value={id} />
      <Button variant="tertiary">
        <span aria-hidden="true">{t("staff-money.stop")}</span>
        <span className="unseen">{t("staff-money.stop-what", { what })}</span>
      </Button>
    </Form>
  );
}

function Lines({ lines, open }: { lines: Money["income"]; open: boolean }) {
  const t = useText();
  const language = useLanguage();
  if (lines.length === 0) return <p className="quiet">{t("staff-money.none-yet")}</p>;
  return (
    <ul className="plain money-lines">
      {lines.map((line) => {
        const kind = line.direction === "income" ? t(`staff-money.income-${line.kind}`) : t(`staff-money.expense-${line.kind}`);
        const amount =
          line.amountCents === null
            ? t("staff-money.amount-unknown")
            : `${formatEuros(language, line.amountCents)} ${t(`staff-money.per-${line.per}`)}`;
        return (
          <li key={line.id}>
            <span>
              {t("staff-money.line-is", { kind, amount })}
              {line.per === "month" || line.monthCents === null ? null : (
                <span className="quiet"> ({t("staff-money.is-about", { amount: formatEuros(language, line.monthCents) })})</span>
              )}
              {line.uncertain ? <span className="tag">{t("staff-money.uncertain")}</span> : null}
            </span>
            {open ? <TakeAway intent="endLine" name="lineId" id={line.id} once={line.once} what={kind} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

interface BudgetCardProps {
  money: Pick<Money, "income" | "expenses" | "budget">;
  open: boolean;
  incomeForm: KeepFormProps;
  expenseForm: KeepFormProps;
}

/** What comes in, what goes out, and what is left. */
export function BudgetCard({ money, open, incomeForm, expenseForm }: BudgetCardProps) {
  const t = useText();
  const language = useLanguage();
  const { budget } = money;
  const sum = (words: string, cents: number | null, atLeast = false) => {
    const amount = cents === null ? null : formatEuros(language, cents);
    return (
      <div>
        <dt>{words}</dt>
        <dd>{amount === null ? t("staff-money.sum-unknown") : atLeast ? t("staff-money.sum-at-least", { amount }) : amount}</dd>
      </div>
    );
  };
  return (
    <Card title={t("staff-money.budget-title")}>
      <h3>{t("staff-money.income")}</h3>
      <Lines lines={money.income} open={open} />
      {open ? <IncomeForm key={incomeForm.once} {...incomeForm} /> : null}
      <h3>{t("staff-money.expenses")}</h3>
      <Lines lines={money.expenses} open={open} />
      {open ? <ExpenseForm key={expenseForm.once} {...expenseForm} /> : null}
      <dl className="money-sums">
        {sum(t("staff-money.sum-income"), budget.certainCents > 0 ? budget.certainCents : null, budget.unknownIncome)}
        {budget.uncertainCents > 0 ? sum(t("staff-money.sum-uncertain"), budget.uncertainCents) : null}
        {sum(
          t(budget.rentCents === null ? "staff-money.sum-expenses-no-rent" : "staff-money.sum-expenses"),
          budget.expenseCents > 0 ? budget.expenseCents : null,
          budget.unknownExpenses,
        )}
        {sum(t("staff-money.sum-left"), budget.leftCents)}
      </dl>
      {budget.leftCents === null ? <p className="quiet">{t("staff-money.left-unknown")}</p> : null}
    </Card>
  );
}

/** What is owed to others. What nobody knows is said to be unknown. */
export function DebtsCard({ money, open, form }: { money: Pick<Money, "debts" | "debtTotal">; open: boolean; form: KeepFormProps }) {
  const t = useText();
  const language = useLanguage();
  const { known, knownCents, unknown } = money.debtTotal;
  return (
    <Card title={t("staff-money.debts-title")}>
      {money.debts.length === 0 ? <p className="quiet">{t("staff-money.none-yet")}</p> : null}
      <ul className="plain money-lines">
        {money.debts.map((debt) => {
          const kind = t(`staff-money.debt-${debt.kind}`);
          const amount = debt.amountCents === null ? t("staff-money.amount-unknown") : formatEuros(language, debt.amountCents);
          return (
            <li key={debt.id}>
              <span>
                {t("staff-money.line-is", { kind: debt.creditor ? `${kind} (${debt.creditor})` : kind, amount })}
                <span className="quiet"> {t("staff-money.debt-on", { day: formatShortDay(language, debt.on) })}</span>
                {debt.remark ? <span className="quiet money-remark">{debt.remark}</span> : null}
              </span>
              {open ? <TakeAway intent="endDebt" name="debtId" id={debt.id} once={debt.once} what={kind} /> : null}
            </li>
          );
        })}
      </ul>
      {money.debts.length > 0 ? (
        <p>
          {known > 0 ? <strong>{t("staff-money.debts-known", { amount: formatEuros(language, knownCents) })}</strong> : null}{" "}
          {unknown > 0 ? t("staff-money.debts-unknown", { count: unknown }) : null}
        </p>
      ) : null}
      {open ? <DebtForm key={form.once} {...form} /> : null}
    </Card>
  );
}
