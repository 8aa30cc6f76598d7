import { useForm } from "@conform-to/react";
import { Folded, type KeepFormProps } from "~/eviction-case/folded-form";
import { budgetPers, expenseKinds, incomeKinds } from "~/eviction-case/money/budget";
import type { DebtInput, ExpenseInput, IncomeInput, RentInput } from "~/eviction-case/money/money-input";
import { otherDebtKinds } from "~/eviction-case/money/other-debts";
import { useText } from "~/language/context";
import { CheckboxField, RadioField, SelectField, TextAreaField, TextField } from "~/ui/fields";
import { DateField, EurosField } from "~/ui/fields-measured";

/** What the rent is now. */
export function RentForm({ known, ...props }: KeepFormProps & { known: boolean }) {
  const t = useText();
  const [form, fields] = useForm<RentInput>({ id: "rent", lastResult: props.lastResult });
  const title = known ? "staff-money.change-rent" : "staff-money.note-rent";
  return (
    <Folded {...props} form={form} intent="rent" title={title} submit="staff-money.save">
      <EurosField field={fields.rent} label={t("staff-money.rent")} />
    </Folded>
  );
}

/** Money that comes in. */
export function IncomeForm(props: KeepFormProps) {
  const t = useText();
  const [form, fields] = useForm<IncomeInput>({ id: "income", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="income" title="staff-money.note-income" submit="staff-money.save">
      <SelectField
        field={fields.kind}
        label={t("staff-money.kind")}
        options={incomeKinds.map((value) => ({ value, label: t(`staff-money.income-${value}`) }))}
      />
      <EurosField field={fields.amount} label={t("staff-money.amount")} hint={t("staff-money.amount-hint")} optional />
      <RadioField
        field={fields.per}
        label={t("staff-money.per")}
        options={budgetPers.map((value) => ({ value, label: t(`staff-money.per-${value}`) }))}
      />
      <CheckboxField field={fields.uncertain} label={t("staff-money.is-uncertain")} hint={t("staff-money.is-uncertain-hint")} />
    </Folded>
  );
}

/** Money that goes out, the rent apart. */
export function ExpenseForm(props: KeepFormProps) {
  const t = useText();
  const [form, fields] = useForm<ExpenseInput>({ id: "expense", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="expense" title="staff-money.note-expense" submit="staff-money.save">
      <SelectField
        field={fields.kind}
        label={t("staff-money.kind")}
        options={expenseKinds.map((value) => ({ value, label: t(`staff-money.expense-${value}`) }))}
      />
      <EurosField field={fields.amount} label={t("staff-money.amount")} hint={t("staff-money.amount-hint")} optional />
      <RadioField
        field={fields.per}
        label={t("staff-money.per")}
        options={budgetPers.map((value) => ({ value, label: t(`staff-money.per-${value}`) }))}
      />
    </Folded>
  );
}

/** What is owed to somebody else. */
export function DebtForm(props: KeepFormProps) {
  const t = useText();
  const [form, fields] = useForm<DebtInput>({ id: "debt", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="debt" title="staff-money.note-debt" submit="staff-money.save">
      <SelectField
        field={fields.kind}
        label={t("staff-money.kind")}
        options={otherDebtKinds.map((value) => ({ value, label: t(`staff-money.debt-${value}`) }))}
      />
      <EurosField field={fields.amount} label={t("staff-money.amount")} hint={t("staff-money.amount-hint")} optional />
      <TextField field={fields.creditor} label={t("staff-money.creditor")} hint={t("staff-money.creditor-hint")} maxLength={200} optional />
      <DateField field={fields.on} label={t("staff-money.debt-day")} hint={t("staff-money.agreed-on-hint")} optional />
      <TextAreaField field={fields.remark} label={t("staff-money.remark")} rows={2} maxLength={1000} optional />
    </Folded>
  );
}
