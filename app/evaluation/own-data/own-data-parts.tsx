import type { CheckInAnswer, ReplyAnswer } from "@generated/enums";
import type { Practical } from "~/invitation/answering/practical";
import { PracticalList } from "~/invitation/answering/practical-list";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { shownPhone } from "~/language/phone";

/** Who gave his name, why, and until when it is kept. */
export function WhoGaveIt({
  kind,
  askers,
  caller,
  erasedBy,
}: {
  kind: "principal" | "member" | "guest";
  askers: readonly string[];
  caller: string;
  erasedBy: Date | string | null;
}) {
  const t = useText();
  const language = useLanguage();
  return (
    <p>
      {t(`family-own-data.from-${kind}`, { askers: formatList(language, askers), count: askers.length, caller })}{" "}
      {kind !== "member"
        ? null
        : erasedBy
          ? t("family-own-data.erased-on", { day: formatDay(language, erasedBy) })
          : t("family-own-data.erased-after")}
    </p>
  );
}

type Moment = Date | string;

interface Said {
  replies: readonly { id: string; answer: ReplyAnswer; at: Moment }[];
  practical: Practical | null;
  checkIns: readonly { id: string; answer: CheckInAnswer; at: Moment; line: string | null }[];
  demands: readonly { id: string; at: Moment; words: { offers?: string; asks?: string } }[];
}

/** His own answers, as he gave them. */
export function OwnAnswers({ replies, practical, checkIns, demands }: Said) {
  const t = useText();
  const language = useLanguage();
  const none = replies.length + checkIns.length + demands.length === 0;
  return (
    <section className="stack">
      <h2>{t("family-own-data.answers-title")}</h2>
      {none ? <p>{t("family-own-data.answers-none")}</p> : null}
      {none ? null : (
        <ul>
          {replies.map(({ id, answer, at }) => (
            <li key={id}>{t(`family-own-data.reply-${answer}`, { day: formatDay(language, at) })}</li>
          ))}
          {checkIns.map(({ id, answer, at, line }) => (
            <li key={id}>
              {t(`family-own-data.check-in-${answer}`, { day: formatDay(language, at) })}
              {line ? (
                <>
                  <br />
                  <bdi>{line}</bdi>
                </>
              ) : null}
            </li>
          ))}
          {demands.map(({ id, at, words }) => (
            <li key={id}>
              {t("family-own-data.demand", { day: formatDay(language, at) })}
              {[words.offers, words.asks].map((said) =>
                said ? (
                  <span key={said}>
                    <br />
                    <bdi>{said}</bdi>
                  </span>
                ) : null,
              )}
            </li>
          ))}
        </ul>
      )}
      {practical ? <PracticalList practical={practical} /> : null}
    </section>
  );
}

/** What others drew or said goes only through somebody who weighs it. */
export function WhatOthersSaid({ caller, phone }: { caller: string; phone: string | null }) {
  const t = useText();
  const language = useLanguage();
  return (
    <section className="stack">
      <h2>{t("family-own-data.others-title")}</h2>
      <p>{t("family-own-data.others-text", { caller })}</p>
      {phone ? (
        <p>
          <a className="phone" href={`tel:${phone}`}>
            {shownPhone(phone)}
          </a>
        </p>
      ) : null}
      <p>
        <a href={`/request?taal=${language}`}>{t("family-own-data.others-request")}</a>
      </p>
    </section>
  );
}
