import type { Shown } from "./shown";

/** What was typed in a form, to show again when it comes back. The marks that travel along stay behind. */
export function givenIn(form: FormData): Shown {
  const marks = ["once", "intent", "saw", "shown"];
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" && !marks.includes(name) ? [[name, value]] : [])),
  );
}
