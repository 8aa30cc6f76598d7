import { Form, Link } from "@remix-run/react";
import { useReasonWords } from "~/coordinator/desk/reason-words";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { Once } from "~/ui/once";
import type { Fate, PairShown } from "./proposal-page.server";

interface PairCardProps {
  pair: PairShown;
  now: Date;
  page: number;
  once: string;
  /** The first that waits for a decision. */
  first: boolean;
}

const dayMs = 86_400_000;

/** One family of a proposal, who would be asked for it and why; a person decides. */
export function PairCard({ pair, now, page, once, first }: PairCardProps) {
  const t = useText();
  const language = useLanguage();
  const family = formatList(language, pair.principals);
  const { fate, coordinator } = pair;
  return (
    <li className="card pair" id={`pair-${pair.id}`} tabIndex={-1}>
      <div>
        <h3>{family}</h3>
        <p>
          {pair.meetingIn === null ? null : (
            <>
              <span className="tag tag--attention">{t("staff-matching.meeting-in", { days: pair.meetingIn })}</span>{" "}
            </>
          )}
          {pair.weeks === null ? null : (
            <>
              <span className={pair.weeks <= 4 ? "tag tag--danger" : "tag tag--attention"}>
                {t("staff-matching.within-weeks", { weeks: pair.weeks })}
              </span>{" "}
            </>
          )}
          {t("staff-matching.waits-days", { days: Math.max(0, Math.floor((now.getTime() - pair.since.getTime()) / dayMs)) })}
        </p>
        <p className="quiet">{pair.reference}</p>
      </div>
      <div className="stack">
        <p className="pair-name">
          <strong>{coordinator ?? t("staff-whole-list.no-coordinator")}</strong>
          {pair.oneByOne.differs && fate.is === "open" ? <span className="tag">{t("staff-whole-list.differs")}</span> : null}
        </p>
        <FateText fate={fate} name={coordinator ?? ""} />
        <OneByOne pair={pair} />
        {fate.is === "open" ? (
          <Form method="post" className="pair-ask">
            <Once value={once} />
            <input type="hidden" name="conferenceId" value={pair.conferenceId} />
            <input type="hidden" name="pairId" value={pair.id} />
            <input type="hidden" name="page" value={page} />
            <Button variant={first ? "primary" : "secondary"}>
              {t("staff-whole-list.ask", { name: coordinator ?? "" })}
              <span className="unseen"> ({family})</span>
            </Button>
            <DeskLink pair={pair} family={family} word="other" />
          </Form>
        ) : null}
        {fate.is === "stale" || fate.is === "asked" ? <Again pair={pair} family={family} /> : null}
        {fate.is === "without" ? (
          <p>
            <DeskLink pair={pair} family={family} word="without-desk" />
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** When the one who was proposed cannot, or said no: the way to another. */
function Again({ pair, family }: { pair: PairShown; family: string }) {
  const { fate } = pair;
  const ended = fate.is === "asked" && (fate.state === "asked" || fate.state === "provisional" || fate.state === "accepted");
  if (ended) return null;
  return (
    <p>
      <DeskLink pair={pair} family={family} word="other" />
    </p>
  );
}

function DeskLink({ pair, family, word }: { pair: PairShown; family: string; word: "other" | "without-desk" }) {
  const t = useText();
  return (
    <Link to={`/matching/${pair.conferenceId}`} aria-label={t(`staff-whole-list.${word}-for`, { family })}>
      {t(`staff-whole-list.${word}`)}
    </Link>
  );
}

/** What asking one by one would have given, where that differs. */
function OneByOne({ pair: { oneByOne, fate } }: { pair: PairShown }) {
  const t = useText();
  if (!oneByOne.differs || (fate.is !== "open" && fate.is !== "without")) return null;
  if (!oneByOne.name) return <p className="quiet">{t("staff-whole-list.one-by-one-none")}</p>;
  const key = fate.is === "without" ? "staff-whole-list.one-by-one-only" : "staff-whole-list.one-by-one";
  return <p className="quiet">{t(key, { name: oneByOne.name })}</p>;
}

function FateText({ fate, name }: { fate: Fate; name: string }) {
  const t = useText();
  const words = useReasonWords();
  switch (fate.is) {
    case "open":
      return (
        <ul aria-label={t("staff-whole-list.why", { name })}>
          {fate.reasons.map((reason) => (
            <li key={`${reason.part}-${reason.how}-${Object.values(reason.values).join()}`}>{words(reason)}</li>
          ))}
        </ul>
      );
    case "asked":
      return <p>{t(`staff-whole-list.fate-asked-${fate.state}`, { name })}</p>;
    case "other":
      return <p>{t("staff-whole-list.fate-other", { name: fate.name })}</p>;
    case "stale":
      return <p>{t(`staff-whole-list.fate-stale-${fate.why}`, { name })}</p>;
    case "without":
      return <WhyWithout fate={fate} />;
    default:
      return <p>{t(`staff-whole-list.fate-${fate.is}`)}</p>;
  }
}

const whyNot = ["language", "full", "saidNo", "tie", "barred"] as const;

function WhyWithout({ fate }: { fate: Extract<Fate, { is: "without" }> }) {
  const t = useText();
  if (fate.fits > 0) return <p>{t("staff-whole-list.without-fits", { count: fate.fits })}</p>;
  return (
    <>
      <p>{t("staff-whole-list.without-nobody")}</p>
      <ul>
        {whyNot.map((why) =>
          fate.counts[why] > 0 ? <li key={why}>{t(`staff-whole-list.without-${why}`, { count: fate.counts[why] })}</li> : null,
        )}
      </ul>
    </>
  );
}
