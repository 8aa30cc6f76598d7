import { ladderSteps } from "~/eviction-case/ladder/ladder";
import { useText } from "~/language/context";
import { CheckboxField, type FieldState, SelectField, TextField } from "~/ui/fields";
import { DateField, EurosField } from "~/ui/fields-measured";

type Name = "landlordId" | "landlordName" | "rent" | "arrears" | "arrearsUnknown" | "months" | "step" | "stepOn" | "evictionOn";

interface CaseFieldsProps {
  fields: Record<Name, FieldState>;
  landlords: readonly { id: string; name: string }[];
}

/** Landlord, rent, arrears and how far it is; on its own page and inside a registration. */
export function CaseFields({ fields, landlords }: CaseFieldsProps) {
  const t = useText();
  return (
    <>
      <div className="form-grid">
        <SelectField
          field={fields.landlordId}
          label={t("staff-case.landlord")}
          options={landlords.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <TextField field={fields.landlordName} label={t("staff-case.landlord-new")} hint={t("staff-case.landlord-new-hint")} optional />
      </div>
      <div className="form-grid">
        <EurosField field={fields.rent} label={t("staff-case.rent")} optional />
        <EurosField field={fields.arrears} label={t("staff-case.arrears")} />
        <TextField
          field={fields.months}
          label={t("staff-case.months")}
          hint={t("staff-case.months-hint")}
          inputMode="decimal"
          size={6}
          optional
        />
      </div>
      <CheckboxField field={fields.arrearsUnknown} label={t("staff-case.arrears-not-known")} />
      <div className="form-grid">
        <SelectField
          field={fields.step}
          label={t("staff-case.step")}
          options={ladderSteps.map((step) => ({ value: step, label: t(`staff-case.step-${step}`) }))}
        />
        <DateField field={fields.stepOn} label={t("staff-case.step-on")} hint={t("staff-case.step-on-hint")} optional />
        <DateField field={fields.evictionOn} label={t("staff-case.eviction-on")} hint={t("staff-case.eviction-hint")} optional />
      </div>
    </>
  );
}
