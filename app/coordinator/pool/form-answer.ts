import { type FieldState, plainField } from "~/ui/fields";

/** A form that comes back: what is wrong at which field, and what was typed, so that nothing is typed twice. */
export interface Answered {
  errors: Record<string, string[]>;
  typed: Record<string, string[]>;
}

export type Errors = Answered["errors"];

/** Everything that was typed, under its name. */
export function typedIn(form: FormData): Answered["typed"] {
  const names = [...new Set(form.keys())].filter((name) => name !== "once");
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).filter((value) => typeof value === "string")]));
}

/** The same for a schema: what was left empty is not there, and what may be many is a list. */
export function valuesIn(form: FormData, lists: readonly string[] = []): Record<string, string | string[]> {
  const typed = Object.entries(typedIn(form)).filter(([name, values]) => lists.includes(name) || values[0]?.trim());
  const single = typed.map(([name, values]) => [name, lists.includes(name) ? values : (values[0] ?? "")]);
  return { ...Object.fromEntries(lists.map((name) => [name, []])), ...Object.fromEntries(single) };
}

/** What a schema found wrong, by field. */
export const errorsOf = (issues: readonly { path: PropertyKey[]; message: string }[]): Errors =>
  Object.fromEntries(issues.map(({ path, message }) => [String(path[0] ?? ""), [message]]));

/** Fields of one form: what was typed when it comes back, else what is kept. */
export function fieldsOf(formId: string, answered: Answered | undefined, kept: Record<string, string | readonly string[] | null> = {}) {
  return (name: string): FieldState => {
    const saved = kept[name] ?? [];
    const values = answered ? (answered.typed[name] ?? []) : typeof saved === "string" ? [saved] : [...saved];
    const errors = answered?.errors[name];
    const given = values[0] ? { value: values[0] } : {};
    return { ...plainField(name, { id: `${formId}-${name}`, ...given, ...(errors ? { errors } : {}) }), defaultOptions: values };
  };
}
