import { Link } from "@remix-run/react";
import type { Waiting } from "~/coordinator/desk/waiting.server";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";

const dayMs = 86_400_000;

/** Who waits for a coordinator, the most urgent first. */
export function WaitingList({ waiting, now, chosen }: { waiting: readonly Waiting[]; now: Date; chosen?: string }) {
  const t = useText();
  const language = useLanguage();
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">{t("staff-matching.waiting")}</h2>
      {waiting.length === 0 ? <p>{t("staff-matching.waiting-none")}</p> : null}
      <ul className="cards">
        {waiting.map((one) => (
          <li key={one.conferenceId} className="card">
            <h3>
              <Link to={`/matching/${one.conferenceId}`} aria-current={one.conferenceId === chosen ? "page" : undefined}>
                {formatList(language, one.principals)}
              </Link>
            </h3>
            <p>
              {one.weeks === null ? (
                <span className="tag">{t("staff-matching.no-haste")}</span>
              ) : (
                <span className="tag tag--attention">{t("staff-matching.within-weeks", { weeks: one.weeks })}</span>
              )}{" "}
              {t("staff-matching.waits-days", { days: Math.floor((now.getTime() - one.since.getTime()) / dayMs) })}
            </p>
            <p className="quiet">
              {one.reference}
              {one.town ? ` · ${one.town}` : null}
              {one.offersOpen > 0 ? ` · ${t("staff-matching.offers-open", { count: one.offersOpen })}` : null}
              {one.safetyOpen ? ` · ${t("staff-matching.safety-open")}` : null}
            </p>
            {one.himself ? (
              <p className="small">
                <Link to={`/registrations/${one.conferenceId}/call`}>{t("staff-register.himself-call")}</Link>
              </p>
            ) : null}
            {one.doubles.length > 0 ? (
              <p className="small">
                <span className="tag tag--attention">{t("staff-register.double-title")}</span>{" "}
                {t("staff-register.double-text", { references: formatList(language, one.doubles) })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
