import { Link } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { useAnswers } from "~/registration/draft/answers";
import type { Lists } from "~/registration/draft/choices";
import type { Typed } from "~/registration/draft/draft";
import { asks, type Step, stepsOf } from "~/registration/draft/draft-steps";
import { useStepTitle } from "~/registration/draft/draft-steps-list";
import { staffQuestions } from "~/registration/draft/staff-questions";
import { fieldId } from "~/registration/draft/step-fields";
import { fastLaneNeeds } from "~/registration/fast-lane";
import { useErrorWords } from "~/ui/audience";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

interface CheckProps {
  typed: Typed;
  names: readonly string[];
  errors: Record<string, string[]>;
  lists: Lists;
  base: string;
}

/** Every answer, part by part, with what is missing and the way to change it. Answers about safety are not read back here. */
export function CheckAnswers(props: CheckProps) {
  return (
    <>
      {stepsOf(props.names.length).map((step) => (
        <OneStep key={step.name} step={step} props={props} />
      ))}
    </>
  );
}

function OneStep({ step, props }: { step: Step; props: CheckProps }) {
  const t = useText();
  const words = useErrorWords();
  const { typed, names, errors, lists, base } = props;
  const title = useStepTitle(staffQuestions, names)(step);
  const here = Object.fromEntries(Object.entries(typed).filter(([name]) => asks(step, name)));
  const answers = useAnswers(staffQuestions, lists, names)(step, here);
  const missing = Object.entries(errors).filter(([field]) => asks(step, field));
  const { unread } = staffQuestions[step.kind];
  return (
    <Card title={title}>
      {missing.length > 0 ? (
        <ul className="missing">
          {missing.map(([field, messages]) => (
            <li key={field}>
              <Link to={`${base}/${step.name}?check#${fieldId(field)}`}>{messages.map(words).join(" ")}</Link>
            </li>
          ))}
        </ul>
      ) : null}
      {unread ? (
        <p>
          {t(answers.length > 0 ? "staff-register.check-filled" : "staff-register.check-empty")} {t("staff-register.check-unread")}
        </p>
      ) : answers.length > 0 ? (
        <dl>
          {answers.map(({ name, label, value }) => (
            <div key={name}>
              <dt className="quiet small">{label}</dt>
              <dd className="as-typed" dir="auto">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="quiet">{t("staff-register.check-empty")}</p>
      )}
      <p>
        <Link to={`${base}/${step.name}?check`} aria-label={t("staff-register.change-what", { step: title })}>
          {t("staff-register.change")}
        </Link>
      </p>
    </Card>
  );
}

/** What helps when the home may soon be lost. Advice: nothing here keeps a registration from being sent. */
export function FastLane({ day }: { day: string }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Notice tone="attention" word={t("staff-register.fast-title")}>
      <p>{t("staff-register.fast-text", { day: formatDay(language, day) })}</p>
      <ul>
        {fastLaneNeeds.map((need) => (
          <li key={need}>{t(`staff-register.fast-${need}`)}</li>
        ))}
      </ul>
      <p>{t("staff-register.fast-no-promise")}</p>
    </Notice>
  );
}
