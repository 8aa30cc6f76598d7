import { Link } from "@remix-run/react";
import type { Waiting } from "~/coordinator/desk/waiting.server";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";

const dayMs = 86_400_000;

interface WaitingListProps {
  waiting: readonly Waiting[];
  /** How many wait besides those who are shown. */
  more: number;
  now: Date;
  chosen?: string;
}

/** Who waits for a coordinator, the most urgent first. */
export function WaitingList({ waiting, more, now, chosen }: WaitingListProps) {
  const t = useText();
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">{t("staff-matching.waiting")}</h2>
      {waiting.length === 0 ? <p>{t("staff-matching.waiting-none")}</p> : null}
      <ul className={chosen ? "plain waiting-column" : "cards"}>
        {waiting.map((one) => (
          <li key={one.conferenceId} className={one.conferenceId === chosen ? "card waiting-one waiting-one--here" : "card waiting-one"}>
            <WaitingCard one={one} now={now} here={one.conferenceId === chosen} />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p>
          {t("staff-desk.waiting-more", { count: more })} <Link to="/matching?waiting=all">{t("staff-desk.waiting-all")}</Link>
        </p>
      ) : null}
    </section>
  );
}

function WaitingCard({ one, now, here }: { one: Waiting; now: Date; here: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { weeks, meetingIn, asked, inLine } = one;
  const line = inLine.length > 0 ? t("staff-desk.line-then", { names: inLine.join(t("staff-desk.line-glue")) }) : null;
  return (
    <>
      <h3>
        <Link to={`/matching/${one.conferenceId}`} aria-current={here ? "page" : undefined}>
          {formatList(language, one.principals)}
        </Link>
      </h3>
      <p>
        {meetingIn === null ? null : (
          <>
            <span className={meetingIn <= 28 ? "tag tag--danger" : "tag tag--attention"}>
              {t("staff-matching.meeting-in", { days: meetingIn })}
            </span>{" "}
          </>
        )}
        {weeks === null ? (
          meetingIn === null && <span className="tag">{t("staff-matching.no-haste")}</span>
        ) : (
          <span className={weeks <= 4 ? "tag tag--danger" : "tag tag--attention"}>{t("staff-matching.within-weeks", { weeks })}</span>
        )}{" "}
        {t("staff-matching.waits-days", { days: Math.floor((now.getTime() - one.since.getTime()) / dayMs) })}
      </p>
      <p className="quiet">
        {one.reference}
        {one.town ? ` · ${one.town}` : null}
        {one.safetyOpen ? ` · ${t("staff-matching.safety-open")}` : null}
      </p>
      {asked.length > 0 || line ? (
        <p className="small">
          {asked.length > 0 ? t("staff-desk.asked-now", { names: formatList(language, asked), count: asked.length }) : null}
          {asked.length > 0 && line ? ", " : null}
          {line}
        </p>
      ) : null}
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
    </>
  );
}
