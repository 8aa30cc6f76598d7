import { Form, Link } from "@remix-run/react";
import type { Conflict } from "~/calendar/conflicts";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";
import type { BestReason, NoneReason } from "./best-moment";
import { BestMoment, ChooseForm } from "./choosing";
import { Matrix, NoteCard } from "./matrix";
import { Conflicts, type MomentTimes, useMomentWords, useShortMoment } from "./moment-words";
import { MomentsForm, type Told } from "./moments-form";

type Ids = readonly string[];
type Counted = { momentId: string; startsAt: Date | string; yes: Ids; maybe: Ids; no: Ids; silent: Ids; principalsNo: Ids };
type Moment = Counted & MomentTimes & { conflicts: readonly Conflict[]; forCircle: boolean };
type ToAsk = {
  personId: string;
  firstName: string;
  why: "phone" | "letter" | "inPerson" | "noWord" | "shared" | "noRoad";
};
type Person = Parameters<typeof NoteCard>[0]["person"];

interface OpenRoomProps {
  poll: {
    circleAt: Date | string | null;
    moments: readonly Moment[];
    people: readonly Person[];
    best: { none: null; best: Counted; because: BestReason; beside: readonly Counted[] } | { none: NoneReason; best: null };
    toAsk: readonly ToAsk[];
    early: "principalsFirst" | "nothingLeft" | null;
  };
  quick: Parameters<typeof MomentsForm>[0]["quick"];
  path: string;
  now: Date | string;
  /** Whose answers are to be noted now. */
  noting: string | null;
  onces: Record<"choose" | "ask" | "add" | "note" | "close", string>;
  dropOnces: Readonly<Record<string, string>>;
  /** What came back with which form. */
  told: (Told & { intent: string }) | null;
}

/** A poll that is open: principals first, then the circle, then the day. */
export function OpenRoom({ poll, quick, path, now, noting, onces, dropOnces, told }: OpenRoomProps) {
  const t = useText();
  const language = useLanguage();
  const { moments, circleAt, best } = poll;
  const principals = poll.people.filter(({ principal }) => principal);
  const shown = circleAt ? poll.people : principals;
  const names = Object.fromEntries(poll.people.map(({ personId, firstName }) => [personId, firstName]));
  const of = (intent: string) => (told?.intent === intent ? told : null);
  const noted = shown.find(({ personId }) => personId === noting);
  const nobodyInvited = poll.people.every(({ principal }) => principal);
  const choose = (main: boolean) => (
    <ChooseForm
      moments={moments}
      proposed={best.best?.momentId ?? null}
      principals={principals.map(({ firstName }) => firstName)}
      once={onces.choose}
      told={of("chooseMoment")}
      main={main}
    />
  );
  return (
    <>
      {circleAt ? (
        <Card title={t("staff-poll.best-title")} tone="next">
          <BestMoment best={best} moments={moments} names={names} />
          {poll.toAsk.length > 0 ? (
            <ul>
              {poll.toAsk.map((one) => (
                <li key={one.personId}>
                  {t("staff-poll.said-part", { name: one.firstName })}
                  <AskYourself one={one} path={path} />
                </li>
              ))}
            </ul>
          ) : null}
          {nobodyInvited ? (
            <p>
              {t("staff-poll.circle-nobody")} <Link to={path.replace(/poll$/, "invitations")}>{t("staff-poll.to-invite")}</Link>
            </p>
          ) : null}
          {choose(!nobodyInvited)}
        </Card>
      ) : (
        <Card title={t("staff-poll.first-title")} tone="next">
          <p>{t("staff-poll.first-lead")}</p>
          <ul>
            {principals.map((person) => (
              <li key={person.personId}>
                {t(saidAll(person, moments) ? "staff-poll.said-all" : "staff-poll.said-part", { name: person.firstName })}
                <AskYourself one={poll.toAsk.find(({ personId }) => personId === person.personId)} path={path} />
              </li>
            ))}
          </ul>
          {poll.early === "nothingLeft" ? <Notice tone="attention">{t("staff-poll.nothing-left")}</Notice> : null}
          {poll.early === null ? (
            <Form method="post" className="stack" preventScrollReset>
              <Once value={onces.ask} />
              <p className="quiet">{t("staff-poll.ask-hint")}</p>
              <Button name="intent" value="askCircle">
                {t("staff-poll.ask")}
              </Button>
            </Form>
          ) : null}
        </Card>
      )}
      {noted ? <NoteCard key={noted.personId} person={noted} moments={moments} once={onces.note} told={of("noteAnswers")} /> : null}
      <Card title={t("staff-poll.matrix-title")}>
        {circleAt ? (
          <p>
            {t("staff-poll.asked", { day: formatDay(language, circleAt) })}{" "}
            <Link to={path.replace(/poll$/, "invitations")}>{t("staff-poll.to-invitations")}</Link>
          </p>
        ) : (
          <p className="quiet">{t("staff-poll.matrix-circle-later")}</p>
        )}
        <Matrix people={shown} moments={moments} path={path} open />
      </Card>
      <Card title={t("staff-poll.moments-title")}>
        <Moments moments={moments} onces={dropOnces} askingCircle={circleAt !== null} />
        <details className="stack" open={of("addMoments") !== null}>
          <summary>{t("staff-poll.add-title")}</summary>
          <MomentsForm id="add" intent="addMoments" quick={quick} now={now} once={onces.add} told={of("addMoments")} />
        </details>
      </Card>
      {!circleAt && best.best ? (
        <Card title={t("staff-poll.choose-title")}>
          <details className="stack" open={of("chooseMoment") !== null}>
            <summary>{t("staff-poll.choose-title")}</summary>
            {choose(false)}
          </details>
        </Card>
      ) : null}
      <details className="stack">
        <summary>{t("staff-poll.close-title")}</summary>
        <Form method="post" className="stack">
          <Once value={onces.close} />
          <p>{t("staff-poll.close-hint")}</p>
          <Button name="intent" value="closePoll" variant="danger">
            {t("staff-poll.close")}
          </Button>
        </Form>
      </details>
    </>
  );
}

/** That a principal gets no message from us, who tells him instead, and where his ways stand. */
function AskYourself({ one, path }: { one: ToAsk | undefined; path: string }) {
  const t = useText();
  if (!one) return null;
  const { personId, firstName: name, why } = one;
  return (
    <>
      {" "}
      {t(`staff-poll.ask-${why}`, { name })}{" "}
      <Link to={`${path.replace(/poll$/, "people")}/${personId}`}>{t("staff-poll.ask-page", { name })}</Link>
    </>
  );
}

const saidAll = (person: Person, moments: readonly Moment[]): boolean =>
  moments.every(({ momentId }) => person.said.some((one) => one.momentId === momentId));

function Moments({
  moments,
  onces,
  askingCircle,
}: {
  moments: readonly Moment[];
  onces: Readonly<Record<string, string>>;
  askingCircle: boolean;
}) {
  const t = useText();
  const words = useMomentWords();
  const short = useShortMoment();
  return (
    <ul className="plain waiting">
      {moments.map((moment) => (
        <li key={moment.momentId} className="stack">
          <p>
            <strong>{words(moment)}</strong>
            {askingCircle && !moment.forCircle ? (
              <>
                <br />
                <span className="quiet">{t("staff-poll.not-for-circle")}</span>
              </>
            ) : null}
          </p>
          {moment.conflicts.length > 0 ? (
            <p>
              <Conflicts conflicts={moment.conflicts} />
            </p>
          ) : null}
          <Form method="post" className="row row--close" preventScrollReset>
            <Once value={onces[moment.momentId] ?? ""} />
            <input type="hidden" name="momentId" value={moment.momentId} />
            <Button name="intent" value="dropMoment" variant="tertiary">
              {t("staff-poll.drop", { moment: short(moment) })}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
