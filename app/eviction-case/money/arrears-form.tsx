import { useForm } from "@conform-to/react";
import { Folded, type KeepFormProps } from "~/eviction-case/folded-form";
import type { ArrearsInput } from "~/eviction-case/money/arrears-input";
import { useText } from "~/language/context";
import { SelectField, TextField } from "~/ui/fields";
import { DateField, EurosField } from "~/ui/fields-measured";

/** What is owed on a day. */
export function ArrearsForm(props: KeepFormProps) {
  const t = useText();
  const [form, fields] = useForm<ArrearsInput>({ id: "arrears", lastResult: props.lastResult });
  const options = (["yes", "no"] as const).map((value) => ({ value, label: t(`staff-case.${value}`) }));
  return (
    <Folded {...props} form={form} intent="arrears" title="staff-case.note-arrears" submit="staff-case.save">
      <div className="form-grid">
        <EurosField field={fields.amount} label={t("staff-case.amount")} />
        <TextField
          field={fields.months}
          label={t("staff-case.months")}
          hint={t("staff-case.months-hint")}
          inputMode="decimal"
          size={6}
          optional
        />
        <DateField field={fields.on} label={t("staff-case.arrears-on")} optional />
      </div>
      <SelectField
        field={fields.currentRentPaid}
        label={t("staff-case.current-rent-paid")}
        options={options}
        none={t("staff-case.unknown")}
        optional
      />
    </Folded>
  );
}
