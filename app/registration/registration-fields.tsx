import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { CaseFields } from "~/eviction-case/case-fields";
import { useText } from "~/language/context";
import { Part, useOptions } from "~/registration/form-parts";
import { PrincipalFields } from "~/registration/principal-fields";
import { problemAreas, type RegistrationInput } from "~/registration/registration-input";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxListField, RadioField, SelectField, TextAreaField } from "~/ui/fields";

type Fields = ReturnType<FieldMetadata<RegistrationInput>["getFieldset"]>;

interface RegistrationFieldsProps {
  form: FormMetadata<RegistrationInput>;
  fields: Fields;
  cases: readonly { id: string; reference: string; tenants: string[] }[];
  landlords: readonly { id: string; name: string }[];
}

function Principals({ form, fields }: Pick<RegistrationFieldsProps, "form" | "fields">) {
  const t = useText();
  const principals = fields.principals.getFieldList();
  return (
    <>
      {principals.map((principal, at) => (
        <Card key={principal.key} title={t("staff-registration.principal-title", { number: at + 1 })}>
          <PrincipalFields of={principal.getFieldset()} />
          {principals.length > 1 ? (
            <button
              className="ams-button ams-button--tertiary"
              {...form.remove.getButtonProps({ name: fields.principals.name, index: at })}
            >
              {t("staff-registration.remove-principal", { number: at + 1 })}
            </button>
          ) : null}
        </Card>
      ))}
      <p className="quiet">{t("staff-registration.principal-lead")}</p>
      <button
        className="ams-button ams-button--secondary"
        {...form.insert.getButtonProps({ name: fields.principals.name, defaultValue: {} })}
      >
        {t("staff-registration.add-principal")}
      </button>
    </>
  );
}

function About({ fields }: { fields: Fields }) {
  const t = useText();
  const yesNo = useOptions(["yes", "no"] as const, (value) => `staff-registration.${value}`);
  return (
    <Card title={t("staff-registration.about-title")}>
      <div className="stack">
        <CheckboxListField
          field={fields.problemAreas}
          label={t("staff-registration.problem-areas")}
          options={useOptions(problemAreas, (area) => `staff-registration.area-${area}`)}
          optional
        />
        <TextAreaField field={fields.situation} label={t("staff-registration.situation")} />
        <TextAreaField field={fields.tried} label={t("staff-registration.tried")} rows={3} optional />
        <TextAreaField field={fields.hopes} label={t("staff-registration.hopes")} rows={3} optional />
        <RadioField field={fields.children} label={t("staff-registration.children")} options={yesNo} />
        <TextAreaField field={fields.childrenSleep} label={t("staff-registration.children-sleep")} rows={2} optional />
      </div>
    </Card>
  );
}

function Housing({ fields, cases, landlords }: Pick<RegistrationFieldsProps, "fields" | "cases" | "landlords">) {
  const t = useText();
  const ways = cases.length > 0 ? (["none", "existing", "new"] as const) : (["none", "new"] as const);
  return (
    <Card title={t("staff-registration.housing-title")}>
      <div className="stack">
        <RadioField
          field={fields.housing}
          label={t("staff-registration.housing")}
          options={useOptions(ways, (way) => `staff-registration.housing-${way}`)}
          optional
        />
        {cases.length > 0 ? (
          <SelectField
            field={fields.caseId}
            label={t("staff-registration.housing-case")}
            options={cases.map(({ id, reference, tenants }) => ({ value: id, label: `${tenants.join(", ")} (${reference})` }))}
            optional
          />
        ) : null}
        <Part title="staff-registration.housing-new" lead="staff-registration.housing-new-lead">
          <CaseFields fields={fields} landlords={landlords} />
        </Part>
      </div>
    </Card>
  );
}

/** The whole form of a registration, on one page. */
export function RegistrationFields({ form, fields, cases, landlords }: RegistrationFieldsProps) {
  const t = useText();
  return (
    <>
      {/* Enter in a field sends the form: the first button in it must not be the one that takes somebody away. */}
      <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">
        {t("staff-registration.send")}
      </button>
      <Principals form={form} fields={fields} />
      <About fields={fields} />
      <Housing fields={fields} cases={cases} landlords={landlords} />
      <p className="quiet">{t("staff-registration.before-send")}</p>
      <Button>{t("staff-registration.send")}</Button>
    </>
  );
}
