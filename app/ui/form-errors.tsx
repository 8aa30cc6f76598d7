import { useEffect, useRef } from "react";
import { useCommonText, useErrorWords } from "./audience";

interface FormErrorsProps {
  /** A form of conform, or the same shape made by hand: errors of the whole form under "", the others under the field's name. */
  form: { id: string; allErrors: Record<string, string[]> };
}

/** What is still needed, at the head of the form, each with a link to its field. Takes the focus when it appears. */
export function FormErrors({ form }: FormErrorsProps) {
  const box = useRef<HTMLElement>(null);
  const common = useCommonText();
  const words = useErrorWords();
  const errors = Object.entries(form.allErrors).filter(([, messages]) => messages.length > 0);
  const shown = errors.length > 0;

  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);

  if (!shown) return null;
  return (
    <section className="ams-alert ams-alert--error ams-invalid-form-alert" tabIndex={-1} ref={box} aria-labelledby={`${form.id}-errors`}>
      <div className="ams-alert__content">
        <h2 id={`${form.id}-errors`}>{common("errors-title", { count: errors.length })}</h2>
        <ul>
          {errors.map(([name, messages]) => (
            <li key={name}>
              {name === "" ? messages.map(words).join(" ") : <a href={`#${form.id}-${name}`}>{messages.map(words).join(" ")}</a>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
