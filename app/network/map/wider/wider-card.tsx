import { Link } from "@remix-run/react";
import { useText } from "~/language/context";
import type { WhatIsThere } from "./questions";
import type { CardQuestion, SpokenWith } from "./wider-card.server";
import { SectorHint } from "./wider-question";

/** With whom the coordinator looks, when there is more than one principal. */
export function WithWhom({ principals, chosen, label }: { principals: readonly SpokenWith[]; chosen: string | null; label: string }) {
  const t = useText();
  if (principals.length < 2) return null;
  return (
    <nav className="links" aria-label={label}>
      <span>{label}</span>
      {principals.map(({ id, firstName }) => (
        <Link key={id} to={`?met=${id}`} aria-current={id === chosen ? "page" : undefined}>
          <bdi>{firstName}</bdi>
        </Link>
      ))}
      <Link to="?" aria-current={chosen === null ? "page" : undefined}>
        {t("staff-wider.with-all")}
      </Link>
    </nav>
  );
}

interface TalkCardProps {
  questions: readonly CardQuestion[];
  there: WhatIsThere;
  /** Kept in every link. */
  met: string | null;
}

/** The questions as a card to read out, on a screen or on paper. */
export function TalkCard({ questions, there, met }: TalkCardProps) {
  const t = useText();
  return (
    <ol className="wider-card plain">
      {questions.map(({ question, also }) => (
        <li key={question.id} className="card">
          <p>
            <b>{t(`family-wider.q-${question.id}`)}</b>
          </p>
          <InOtherWords also={also} />
          <SectorHint question={question} there={there} />
          <p className="no-print">
            <Link to={`?${new URLSearchParams({ ...(met ? { met } : {}), vraag: question.id })}`}>
              {t("staff-wider.add")}
              <span className="unseen">: {t(`family-wider.q-${question.id}`)}</span>
            </Link>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** A question in the languages of who is asked. */
export function InOtherWords({ also }: Pick<CardQuestion, "also">) {
  return also.map(({ language, dir, words }) => (
    <p key={language} lang={language} dir={dir}>
      {words}
    </p>
  ));
}
