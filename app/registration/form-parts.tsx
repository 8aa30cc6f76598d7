import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import type { StaffTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import type { PrincipalInput } from "~/registration/registration-input";
import { languageName, spokenLanguages } from "~/registration/spoken-languages";
import type { FieldState } from "~/ui/fields";

export type PrincipalFieldset = ReturnType<FieldMetadata<PrincipalInput>["getFieldset"]>;

/** One calm part of the form. */
export function Part({ title, lead, children }: { title: StaffTextKey; lead?: StaffTextKey; children: ReactNode }) {
  const t = useText();
  return (
    <section className="stack part">
      <h3>{t(title)}</h3>
      {lead ? <p className="quiet">{t(lead)}</p> : null}
      {children}
    </section>
  );
}

/** A part most people skip: folded away, and open when something in it was typed or is missing. Works without script. */
export function Folded({
  title,
  lead,
  fields,
  children,
}: {
  title: StaffTextKey;
  lead?: StaffTextKey;
  fields: readonly FieldState[];
  children: ReactNode;
}) {
  const t = useText();
  return (
    <details open={fields.some((field) => field.errors?.length || field.initialValue)}>
      <summary>{t(title)}</summary>
      <div className="stack">
        {lead ? <p className="quiet">{t(lead)}</p> : null}
        {children}
      </div>
    </details>
  );
}

/** The languages to choose from, as the reader of the form calls them. */
export function useLanguageOptions(): { value: string; label: string }[] {
  const reader = useLanguage();
  return spokenLanguages.map(({ code }) => ({ value: code, label: languageName(code, reader) }));
}

/** The options of a list, each with its words. */
export function useOptions<Value extends string>(
  values: readonly Value[],
  key: (value: Value) => StaffTextKey,
): { value: Value; label: string }[] {
  const t = useText();
  return values.map((value) => ({ value, label: t(key(value)) }));
}
