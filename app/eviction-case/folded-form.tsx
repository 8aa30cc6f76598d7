import { type FormMetadata, getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { StaffTextKey } from "~/language/catalogue";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";

export interface KeepFormProps {
  once: string;
  lastResult: SubmissionResult | undefined;
}

interface FrameProps<Fields extends Record<string, unknown>> extends KeepFormProps {
  form: FormMetadata<Fields, string[]>;
  intent: string;
  title: StaffTextKey;
  submit: StaffTextKey;
  children: ReactNode;
}

/** A form folded away until somebody needs it, open again when something is still missing. */
export function Folded<Fields extends Record<string, unknown>>(props: FrameProps<Fields>) {
  const { form, once, lastResult, intent, title, submit, children } = props;
  const t = useText();
  return (
    <details open={lastResult !== undefined}>
      <summary>{t(title)}</summary>
      <Form method="post" className="stack" {...getFormProps(form)}>
        <FormErrors form={form} />
        <Once value={once} />
        <input type="hidden" name="intent" value={intent} />
        {children}
        <Button variant="secondary">{t(submit)}</Button>
      </Form>
    </details>
  );
}
