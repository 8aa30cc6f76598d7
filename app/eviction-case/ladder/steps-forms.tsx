import { useForm } from "@conform-to/react";
import { Folded, type KeepFormProps } from "~/eviction-case/folded-form";
import type { EndJudgmentInput, HelpInput, ModelInput, StepInput } from "~/eviction-case/keep-input";
import { caseModels, ladderSteps, stepTakers } from "~/eviction-case/ladder/ladder";
import { useText } from "~/language/context";
import { RadioField, SelectField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";

/** A step of the ladder and who took it. */
export function StepForm(props: KeepFormProps) {
  const t = useText();
  const [form, fields] = useForm<StepInput>({ id: "step", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="step" title="staff-steps.note-step" submit="staff-case.save">
      <SelectField
        field={fields.step}
        label={t("staff-case.column-step")}
        options={ladderSteps.map((step) => ({ value: step, label: t(`staff-case.step-${step}`) }))}
      />
      <div className="form-grid">
        <DateField field={fields.on} label={t("staff-case.step-on")} />
        <DateField field={fields.evictionOn} label={t("staff-case.eviction-on")} hint={t("staff-case.eviction-hint")} optional />
      </div>
      <SelectField
        field={fields.takenBy}
        label={t("staff-steps.taken-by")}
        options={stepTakers.map((value) => ({ value, label: t(`staff-case.taker-${value}`) }))}
        none={t("staff-steps.taken-by-usual")}
        optional
      />
    </Folded>
  );
}

/** Since when the judgment has no force any more. */
export function EndJudgmentForm(props: KeepFormProps) {
  const t = useText();
  const [form, fields] = useForm<EndJudgmentInput>({ id: "endJudgment", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="endJudgment" title="staff-steps.end-judgment" submit="staff-case.save">
      <p>{t("staff-steps.end-judgment-why")}</p>
      <DateField field={fields.on} label={t("staff-steps.end-judgment-on")} />
    </Folded>
  );
}

/** In which order this landlord and this team work. */
export function ModelForm({ model, ...props }: KeepFormProps & { model: ModelInput["model"] }) {
  const t = useText();
  const [form, fields] = useForm<ModelInput>({ id: "model", lastResult: props.lastResult, defaultValue: { model } });
  return (
    <Folded {...props} form={form} intent="model" title="staff-steps.choose-model" submit="staff-case.save">
      <RadioField
        field={fields.model}
        label={t("staff-case.model")}
        options={caseModels.map((value) => ({
          value,
          label: t(`staff-case.model-${value}`),
          hint: t(`staff-case.model-${value}-is`),
        }))}
      />
    </Folded>
  );
}

interface HelpFormProps extends KeepFormProps {
  help: { askedOn: string | null; firstTalkOn: string | null };
}

/** When help with debts was asked, and when the first talk was. */
export function HelpForm({ help, ...props }: HelpFormProps) {
  const t = useText();
  const defaultValue = { askedOn: help.askedOn ?? undefined, firstTalkOn: help.firstTalkOn ?? undefined };
  const [form, fields] = useForm<HelpInput>({ id: "help-form", lastResult: props.lastResult, defaultValue });
  return (
    <Folded {...props} form={form} intent="help" title="staff-steps.note-help" submit="staff-case.save">
      <div className="form-grid">
        <DateField field={fields.askedOn} label={t("staff-steps.help-asked-on")} />
        <DateField field={fields.firstTalkOn} label={t("staff-steps.help-talk-on")} optional />
      </div>
    </Folded>
  );
}
