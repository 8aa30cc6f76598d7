import type { PostponementShown } from "~/eviction-case/cases.server";
import type { KeepFormProps } from "~/eviction-case/folded-form";
import { AnswerForm, AskForm } from "~/eviction-case/postponement-forms";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { Card } from "~/ui/card";

interface PostponementsProps {
  asked: readonly PostponementShown[];
  askForm: KeepFormProps;
  answerForm: (postponementId: string) => KeepFormProps;
}

/** What was asked of landlord and court, and what they answered. */
export function Postponements({ asked, askForm, answerForm }: PostponementsProps) {
  const t = useText();
  const language = useLanguage();
  const day = (date: Date | string) => formatDay(language, date);
  return (
    <Card title={t("staff-case.postponement")}>
      {asked.length === 0 ? <p className="quiet">{t("staff-case.postponement-none")}</p> : null}
      {asked.map((one) => (
        <div key={one.id}>
          <p>
            {t("staff-case.postponement-asked", { day: day(one.askedAt), by: t(`staff-case.by-${one.by}`), until: day(one.untilAsked) })}
          </p>
          {one.offered ? <p className="quiet">{one.offered}</p> : null}
          {one.answer ? (
            <p>
              {t(`staff-case.answer-${one.answer}`)} {one.until ? t("staff-case.answer-until", { day: day(one.until) }) : null}
            </p>
          ) : (
            <AnswerForm postponementId={one.id} {...answerForm(one.id)} />
          )}
        </div>
      ))}
      <AskForm key={askForm.once} {...askForm} />
    </Card>
  );
}
