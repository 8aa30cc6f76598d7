import { useLanguage, useText } from "~/language/context";
import { languageWord } from "~/registration/language-names";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { plainField, RadioField } from "~/ui/fields";
import { Once } from "~/ui/once";

interface InterpreterQuestionProps {
  told: { id: string; language: string; answer: "withInterpreter" | "ratherWait" | null };
  /** The principal's page about his coordinator. */
  page: string;
  /** He has not answered, or wants to answer again. */
  open: boolean;
  refused: boolean;
  once: string;
}

/** Nobody who speaks his language was found in time: an interpreter, or rather wait? His own answer, which he may change. */
export function InterpreterQuestion({ told, page, open, refused, once }: InterpreterQuestionProps) {
  const t = useText();
  const language = languageWord(told.language, useLanguage());
  const field = plainField("answer", {
    id: `answer-${told.id}`,
    ...(told.answer ? { value: told.answer } : {}),
    ...(refused ? { errors: [t("family-coordinator.choose")] } : {}),
  });
  return (
    <Card title={t("family-coordinator.interpreter-title")} {...(told.answer === null ? { tone: "next" as const } : {})}>
      {told.answer && !open ? (
        <>
          <p>{t(`family-coordinator.interpreter-said-${told.answer}`, { language })}</p>
          <p>
            <a href={`${page}?tolk=${told.id}`}>{t("family-coordinator.interpreter-change")}</a>
          </p>
        </>
      ) : (
        <form method="post" action={page} className="stack">
          <Once value={once} />
          <input type="hidden" name="intent" value="answer" />
          <input type="hidden" name="fallbackId" value={told.id} />
          <p>{t("family-coordinator.interpreter", { language })}</p>
          <RadioField
            field={field}
            label={t("family-coordinator.interpreter-choose")}
            options={(["withInterpreter", "ratherWait"] as const).map((value) => ({
              value,
              label: t(`family-coordinator.interpreter-${value}`),
            }))}
          />
          <Button>{t("family-coordinator.interpreter-save")}</Button>
        </form>
      )}
    </Card>
  );
}
