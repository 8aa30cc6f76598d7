import { Link } from "@remix-run/react";
import { useText } from "~/language/context";
import { checkStep, type Step, stepsOf } from "~/registration/draft/draft-steps";
import type { Questions } from "~/registration/draft/questions";

/** The title of a step, with the name of the principal it is about. */
export function useStepTitle(questions: Questions, names: readonly string[]): (step: Pick<Step, "kind" | "at">) => string {
  const t = useText();
  return ({ kind, at }) =>
    t(questions[kind].title, { name: names[at ?? 0] || t("staff-registration.principal-title", { number: (at ?? 0) + 1 }) });
}

/** Where in the form somebody is, and the way to every other part of it. */
export function StepsList({ at, names, questions, base }: { at: string; names: readonly string[]; questions: Questions; base: string }) {
  const t = useText();
  const titleOf = useStepTitle(questions, names);
  const steps = stepsOf(names.length);
  return (
    <details className="small">
      <summary>
        {t("staff-register.progress", { at: steps.findIndex(({ name }) => name === at) + 1, total: steps.length })}
        {" · "}
        {t("staff-register.all-steps")}
      </summary>
      <ol>
        {steps.map((step) => (
          <li key={step.name}>
            <Link to={`${base}/${step.name}`} aria-current={step.name === at ? "step" : undefined}>
              {titleOf(step)}
            </Link>
          </li>
        ))}
        <li>
          <Link to={`${base}/${checkStep}`}>{t("staff-register.check-title")}</Link>
        </li>
      </ol>
    </details>
  );
}
