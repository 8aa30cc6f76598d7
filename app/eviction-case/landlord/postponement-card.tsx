import type { KeepFormProps } from "~/eviction-case/folded-form";
import type { EarlierAnswer, RequestShown } from "~/eviction-case/landlord/postponement.server";
import { AnswerForm, AskForm } from "~/eviction-case/landlord/postponement-forms";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatEuros } from "~/language/dates";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

type Plain<Value> = Value extends Date ? Date | string : Value;
type Shown = { [Key in keyof RequestShown]: Plain<RequestShown[Key]> };

/** What was asked of landlord or court, what is offered, and what came back. */
export function Request({ one }: { one: Shown }) {
  const t = useText();
  const language = useLanguage();
  const day = (date: Date | string) => formatDay(language, date);
  return (
    <>
      <p>{t("staff-case.postponement-asked", { day: day(one.askedAt), by: t(`staff-case.by-${one.by}`), until: day(one.untilAsked) })}</p>
      {one.offerCents === null ? null : (
        <p>
          {t(`landlord.offer-${one.offerMonthly ? "monthly" : "once"}${one.offerFrom ? "-from" : ""}`, {
            amount: formatEuros(language, one.offerCents),
            from: one.offerFrom ? day(one.offerFrom) : "",
          })}
        </p>
      )}
      {one.answer ? (
        <Answer one={{ ...one, answer: one.answer, answeredAt: one.answeredAt ?? one.askedAt, byLandlord: one.answeredByLandlord }} />
      ) : (
        <p className="quiet">{t("staff-landlord.no-answer-yet")}</p>
      )}
      {one.answer === "proceed" ? <Notice tone="attention">{t("staff-landlord.after-no")}</Notice> : null}
      {(one.earlier ?? []).map((earlier: EarlierAnswer) => (
        <div key={earlier.answeredAt} className="quiet">
          <p>{t("staff-landlord.earlier", { day: day(earlier.answeredAt) })}</p>
          <Answer one={earlier} />
        </div>
      ))}
    </>
  );
}

type Answered = Pick<EarlierAnswer, "answer" | "until" | "condition" | "byLandlord"> & { answeredAt: Date | string };

function Answer({ one }: { one: Answered }) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      <p>
        <strong>{t(`staff-case.answer-${one.answer}`)}</strong>{" "}
        {one.until ? t("staff-case.answer-until", { day: formatDay(language, one.until) }) : null}{" "}
        <span className="quiet">
          {t(one.byLandlord ? "staff-landlord.answered-by-landlord" : "staff-landlord.answer-noted", {
            day: formatDay(language, one.answeredAt),
          })}
        </span>
      </p>
      {one.condition ? <p className="lines break">{t("staff-landlord.condition-is", { words: one.condition })}</p> : null}
    </>
  );
}

interface PostponementsProps {
  asked: readonly Shown[];
  mention: { day: string | null } | null;
  linked: boolean;
  ended: boolean;
  askForm: KeepFormProps;
  answerForm: (postponementId: string) => KeepFormProps;
}

/** Every request of a case, with the forms to ask and to note an answer. */
export function Postponements({ asked, mention, linked, ended, askForm, answerForm }: PostponementsProps) {
  const t = useText();
  return (
    <Card title={t("staff-case.postponement")}>
      {asked.length === 0 ? <p className="quiet">{t("staff-case.postponement-none")}</p> : null}
      {asked.map((one) => (
        <div key={one.id} className="stack">
          <Request one={one} />
          {one.answer || ended ? null : <AnswerForm postponementId={one.id} {...answerForm(one.id)} />}
        </div>
      ))}
      {ended ? null : <AskForm key={askForm.once} {...askForm} mention={mention} linked={linked} />}
    </Card>
  );
}
