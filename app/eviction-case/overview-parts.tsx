import { Link } from "@remix-run/react";
import type { DeadlineKind } from "~/eviction-case/ladder/deadlines";
import type { Overview } from "~/eviction-case/overview.server";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatEuros, formatList, formatShortDay } from "~/language/dates";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

/** How long there is, whether the planned day comes before it, and what to do when it does not. Nothing while no day is announced. */
export function RaceCard({ race, standing, id }: Pick<Overview, "race" | "standing"> & { id: string }) {
  const t = useText();
  const language = useLanguage();
  const day = (on: string | null) => (on === null ? "" : formatDay(language, on));
  const { state, evictionOn, meetingOn, daysLeft } = race;
  if (evictionOn === null || daysLeft === null) return null;
  const { suspension } = standing;
  const [first] = race.ask;
  const who = first ? t(`staff-case.ask-${first}`) : "";
  return (
    <Card title={t("staff-case.race-title")} tone="next">
      {state === "past" ? (
        <>
          <p>{t("staff-case.days-over", { day: day(evictionOn) })}</p>
          <p>
            <Link to={`/cases/${id}/ending`}>{t("staff-case.note-what-happened")}</Link>
          </p>
        </>
      ) : suspension.suspended ? (
        <>
          <p className="clock clock--words">{t("staff-case.resting")}</p>
          <p>
            {suspension.until ? t("staff-case.suspended-until", { day: day(suspension.until) }) : t("staff-case.suspended-open")}{" "}
            {t("staff-case.announced-was", { day: day(evictionOn) })}
          </p>
        </>
      ) : (
        <>
          <p className="clock">{t("staff-case.days", { days: daysLeft })}</p>
          <p>{t("staff-case.until-eviction", { day: day(evictionOn) })}</p>
        </>
      )}
      {state === "inTime" ? (
        <Notice tone="done" word={t("staff-case.in-time")}>
          {t(meetingOn && meetingOn >= evictionOn ? "staff-case.race-inRest" : "staff-case.race-inTime", { day: day(meetingOn) })}
        </Notice>
      ) : null}
      {state === "noDay" ? <p>{t("staff-case.race-noDay")}</p> : null}
      {state === "tooLate" ? (
        <>
          <Notice tone="danger" word={t("staff-case.too-late")}>
            {t("staff-case.race-tooLate", { day: day(meetingOn), who })}
          </Notice>
          <p>
            <ButtonLink href={`/cases/${id}/landlord#postponement`}>{t("staff-case.ask-postponement")}</ButtonLink>
          </p>
        </>
      ) : null}
    </Card>
  );
}

/** Three facts that nobody may read as one: what is owed, what was judged, and whether the execution rests. */
export function Standing({ standing, race, id }: Pick<Overview, "standing" | "race"> & { id: string }) {
  const t = useText();
  const language = useLanguage();
  const day = (on: string) => formatDay(language, on);
  const { arrears, judgmentSince, judgmentEndedOn, suspension, suspendedBy, conditions } = standing;
  const givers = formatList(
    language,
    suspendedBy.map((by) => t(`staff-case.by-${by}`)),
  );
  const owed = arrears
    ? [
        t("staff-case.arrears-is", { amount: formatEuros(language, arrears.amountCents), day: formatShortDay(language, arrears.on) }),
        arrears.monthTenths ? t("staff-case.months-is", { months: arrears.monthTenths / 10 }) : null,
        arrears.currentRentPaid === null ? null : t(arrears.currentRentPaid ? "staff-case.rent-paid" : "staff-case.rent-not-paid"),
      ]
        .filter(Boolean)
        .join(", ")
    : t("staff-case.arrears-unknown");
  return (
    <Card title={t("staff-case.standing")}>
      <dl className="facts">
        <dt>{t("staff-case.fact-arrears")}</dt>
        <dd>
          {standing.paid ? t("staff-case.paid-on", { day: day(arrears?.on ?? "") }) : owed}{" "}
          <Link to={`/cases/${id}/money`}>{t("staff-case.room-money")}</Link>
        </dd>
        <dt>{t("staff-case.fact-judgment")}</dt>
        <dd>
          {judgmentSince
            ? t("staff-case.judgment-since", { day: day(judgmentSince) })
            : judgmentEndedOn
              ? t("staff-case.judgment-ended", { day: day(judgmentEndedOn) })
              : t("staff-case.judgment-none")}
        </dd>
        <dt>{t("staff-case.fact-rest")}</dt>
        <dd>
          {suspension.suspended
            ? suspension.until
              ? t("staff-case.rest-until", { who: givers, day: day(suspension.until) })
              : t("staff-case.rest-open", { who: givers })
            : t(race.evictionOn ? "staff-case.rest-none" : "staff-case.no-date")}
          {conditions.filter(Boolean).map((condition) => (
            <span key={condition} className="under">
              {t("staff-case.on-condition", { condition })}
            </span>
          ))}
        </dd>
      </dl>
      {standing.paidButJudged ? (
        <Notice tone="danger" word={t("staff-case.not-over")}>
          {t("staff-case.paid-judged")}
        </Notice>
      ) : null}
    </Card>
  );
}

const doneAt: Record<DeadlineKind, string> = {
  receipt: "/landlord",
  feedback: "/landlord#feedback",
  firstTalk: "/steps#help",
  landlordAnswer: "/landlord#postponement",
  secondTry: "/steps#contact",
  caseEnd: "/ending",
  quarterly: "/last-chance",
  beforeEvaluation: "/last-chance",
  evaluation: "/last-chance",
  sixMonths: "/ending",
  twelveMonths: "/ending",
};
const tones = { onTime: "", due: " tag--attention", late: " tag--danger", done: " tag--done" } as const;

/** What must be done and until when, the soonest first, and what usually comes next. */
export function ToDo({ deadlines, next, id }: Pick<Overview, "deadlines" | "next"> & { id: string }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Card title={t("staff-case.to-do")}>
      {deadlines.length === 0 ? <p className="quiet">{t("staff-case.to-do-none")}</p> : null}
      <ul className="plain due-list" hidden={deadlines.length === 0}>
        {deadlines.map(({ what, owner, dueOn, state }) => (
          <li key={what}>
            <span>
              <Link to={`/cases/${id}${doneAt[what]}`}>
                {t(what === "landlordAnswer" && owner === "worker" ? "staff-case.deadline-call" : `staff-case.deadline-${what}`)}
              </Link>
              <span className="under">{t("staff-case.due-on", { day: formatDay(language, dueOn) })}</span>
            </span>
            <span className={`tag${tones[state]}`}>{t(`staff-case.state-${state}`)}</span>
          </li>
        ))}
      </ul>
      {next ? (
        <p>
          {t("staff-case.next-is", {
            what: t(`staff-case.road-${next.what}`),
            who: formatList(
              language,
              next.by.map((by) => t(`staff-case.taker-${by}`)),
            ),
          })}{" "}
          <Link to={`/cases/${id}/steps`}>{t("staff-case.room-steps")}</Link>
        </p>
      ) : null}
    </Card>
  );
}
