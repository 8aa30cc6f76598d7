import type { TextKey } from "~/language/catalogue";
import type { StepKind } from "~/registration/draft/draft-steps";

/** Options with words of their own, or one of the lists the page brings along. */
export type Choices = readonly { value: string; label: TextKey; hint?: TextKey }[] | "languages" | "reading" | "cases" | "landlords";

/** One question of a short form: the form is drawn from it, and so is the page that shows every answer before it is sent. */
export interface Question {
  name: string;
  kind: "line" | "words" | "tick" | "one" | "choose" | "some" | "day" | "euros" | "phone" | "place";
  label: TextKey;
  hint?: TextKey;
  /** Words for "not chosen". */
  none?: TextKey;
  choices?: Choices;
  /** Somebody may leave it open without being asked again. */
  optional?: true;
}

/** Questions that belong together. */
export interface Part {
  title?: TextKey;
  lead?: TextKey;
  questions: readonly Question[];
  /** Asked of everybody together, of the principal the step is about, of each principal, or of each row of a list. */
  of?: "principal" | "eachPrincipal" | "household" | "childList";
  /** Most people skip it. */
  folded?: true;
}

export interface StepForm {
  title: TextKey;
  lead?: TextKey;
  /** The answers are not read back: somebody may be looking along. */
  unread?: true;
  parts: readonly Part[];
}

export type Questions = Record<StepKind, StepForm>;

/** The full name of a question's field. */
export function fieldName(part: Part, question: Question, at: number | null): string {
  if (part.of === "principal" || part.of === "eachPrincipal") return `principals[${at}].${question.name}`;
  return part.of ? `${part.of}[${at}].${question.name}` : question.name;
}

/** Options of a list of words, one key each. */
export const optionsOf = <Value extends string>(values: readonly Value[], key: (value: Value) => TextKey) =>
  values.map((value) => ({ value, label: key(value) }));
