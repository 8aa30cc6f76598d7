import { type SubmissionResult, useForm } from "@conform-to/react";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { RadioField, TextAreaField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import { type RemarkToMake, remarkSubjects } from "./remarks";

interface RemarkFormProps {
  once: string;
  lastResult: SubmissionResult<string[]> | undefined;
  /** The words of the page it stands on: a colleague's or a guest's. */
  area: "staff-plan" | "family-guest";
}

/** A word beside the plan. */
export function RemarkForm({ once, lastResult, area }: RemarkFormProps) {
  const t = useText();
  const [form, fields] = useForm<RemarkToMake>({ id: "remark", ...(lastResult ? { lastResult } : {}) });
  return (
    <form method="post" id={form.id} noValidate className="stack narrow">
      <FormErrors form={form} />
      <Once value={once} />
      <RadioField
        field={fields.about}
        label={t(`${area}.remark-about`)}
        options={remarkSubjects.map((value) => ({ value, label: t(`${area}.about-${value}`) }))}
      />
      <TextAreaField field={fields.text} label={t(`${area}.remark-text`)} />
      <Button name="deed" value="remark">
        {t(`${area}.remark-send`)}
      </Button>
    </form>
  );
}
