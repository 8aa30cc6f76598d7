import { useForm } from "@conform-to/react";
import { Folded, type KeepFormProps } from "~/eviction-case/folded-form";
import type { LinkInput, StepInput } from "~/eviction-case/keep-input";
import { ladderSteps } from "~/eviction-case/ladder";
import { useText } from "~/language/context";
import { SelectField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";

/** A step the landlord took. */
export function StepForm(props: KeepFormProps) {
  const t = useText();
  const [form, fields] = useForm<StepInput>({ id: "step", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="step" title="staff-case.note-step" submit="staff-case.save">
      <SelectField
        field={fields.step}
        label={t("staff-case.column-step")}
        options={ladderSteps.map((step) => ({ value: step, label: t(`staff-case.step-${step}`) }))}
      />
      <div className="form-grid">
        <DateField field={fields.on} label={t("staff-case.step-on")} />
        <DateField field={fields.evictionOn} label={t("staff-case.eviction-on")} hint={t("staff-case.eviction-hint")} optional />
      </div>
    </Folded>
  );
}

/** Which of the worker's registrations this case belongs to. */
export function LinkForm({
  conferences,
  ...props
}: KeepFormProps & { conferences: readonly { id: string; reference: string; principals: string[] }[] }) {
  const t = useText();
  const [form, fields] = useForm<LinkInput>({ id: "link", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="link" title="staff-case.link-conference" submit="staff-case.link">
      <SelectField
        field={fields.conferenceId}
        label={t("staff-case.which-conference")}
        options={conferences.map(({ id, reference, principals }) => ({ value: id, label: `${principals.join(", ")} (${reference})` }))}
      />
    </Folded>
  );
}
