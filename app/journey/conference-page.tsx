import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { CaseClockLine } from "~/journey/case-clock-line";
import { type Room, roomsFor } from "~/journey/rooms";
import type { StaffHead } from "~/journey/staff-head.server";
import { type ConferenceState, stateLine } from "~/journey/state";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { PhaseLine, type PhaseStep } from "~/ui/phase-line";
import { StaffPage } from "~/ui/staff-page";

interface ConferencePageProps {
  /** From `staffHeadOf`. */
  head: StaffHead;
  room: Room;
  lead?: ReactNode;
  /** Plum, for the private phase and nothing else. */
  tone?: "private";
  children: ReactNode;
}

/** The frame of every staff page of a conference: whose it is, how far it is, and the rooms the viewer may enter. */
export function ConferencePage({ head, room, lead, tone, children }: ConferencePageProps) {
  const t = useText();
  const language = useLanguage();
  const names = formatList(language, head.principals);
  const title = room === "overview" ? names : t("staff-conference.title-room", { names, room: t(`staff-conference.room-${room}`) });
  const shownRooms = roomsFor(head.relations, head.facts.contentClosed);
  return (
    <StaffPage
      title={title}
      account={head.account}
      back={{ to: "/conferences", label: t("staff-conference.back") }}
      {...(lead ? { lead } : {})}
      {...(tone ? { tone } : {})}
    >
      <p className={room === "overview" ? "quiet" : "quiet reference--room"}>
        {t("staff-conference.reference", { reference: head.reference })}
        {head.coordinator ? ` · ${t("staff-conference.led-by", { name: head.coordinator })}` : null}
      </p>
      <StateLine state={head.state} reached={reachedBy(head)} />
      {head.caseClock ? <CaseClockLine clock={head.caseClock} dayStartsAt={head.facts.dayStartsAt} now={head.now} /> : null}
      {shownRooms.length > 1 ? (
        <nav className="rooms rooms--conference" aria-label={t("staff-conference.rooms")}>
          {shownRooms.map((one) => {
            const label = t(`staff-conference.room-${one.room}`);
            if (one.closed) {
              return (
                <span key={one.room} className="tag tag--private">
                  {label}: {t("staff-conference.room-closed")}
                </span>
              );
            }
            return (
              <Link key={one.room} to={`/conferences/${head.id}${one.path}`} aria-current={one.room === room ? "page" : undefined}>
                {label}
              </Link>
            );
          })}
        </nav>
      ) : null}
      {children}
    </StaffPage>
  );
}

type Stone = (typeof stateLine)[number];

/** How far it came before it ended early; otherwise where it is. */
function reachedBy({ state, facts }: StaffHead): Stone {
  if (state === "notStarted") return "registered";
  if (state !== "stranded") return state;
  return facts.dayStartsAt ? "scheduled" : facts.firstTalkAt ? "preparing" : "started";
}

function StateLine({ state, reached }: { state: ConferenceState; reached: Stone }) {
  const t = useText();
  const at = stateLine.indexOf(reached);
  const ended = state === "stranded" || state === "notStarted";
  const steps = stateLine
    .filter((_, index) => !ended || index <= at)
    .map(
      (step, index): PhaseStep => ({
        key: step,
        label: t(`staff-conference.state-${step}`),
        state: index < at || ended || state === "closed" ? "done" : index === at ? "current" : "ahead",
      }),
    );
  if (ended) steps.push({ key: state, label: t(`staff-conference.state-${state}`), state: "current" });
  return <PhaseLine steps={steps} label={t("staff-conference.state-line")} />;
}
