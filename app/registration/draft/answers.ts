import { useText } from "~/language/context";
import { type Lists, useChoices } from "~/registration/draft/choices";
import type { Typed } from "~/registration/draft/draft";
import type { Step } from "~/registration/draft/draft-steps";
import { fieldName, type Part, type Question, type Questions } from "~/registration/draft/questions";
import { mostRows } from "~/registration/registration-input";

export interface Answer {
  name: string;
  label: string;
  value: string;
}

/** Every place a part may be asked at. */
function placesOf(part: Part, step: Step, principals: number): (number | null)[] {
  if (part.of === "principal") return [step.at];
  if (part.of === "eachPrincipal") return Array.from({ length: principals }, (_, at) => at);
  return part.of ? Array.from({ length: mostRows }, (_, at) => at) : [null];
}

/** Gives the answers of a step in the reader's words; questions without an answer are left out. */
export function useAnswers(questions: Questions, lists: Lists, names: readonly string[]): (step: Step, typed: Typed) => Answer[] {
  const t = useText();
  const choicesOf = useChoices();
  const words = (question: Question, values: readonly string[]): string => {
    if (question.kind === "tick") return t("staff-registration.yes");
    if (!question.choices) return values.join(" ");
    const options = choicesOf(question, lists);
    return values.map((value) => options.find((option) => option.value === value)?.label ?? value).join(", ");
  };
  return (step, typed) =>
    questions[step.kind].parts.flatMap((part) =>
      placesOf(part, step, names.length).flatMap((at) =>
        part.questions.flatMap((question) => {
          const name = fieldName(part, question, at);
          const values = typed[name];
          return values ? [{ name, label: t(question.label, { name: names[at ?? 0] || "…" }), value: words(question, values) }] : [];
        }),
      ),
    );
}
