import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { newOnce } from "~/access/deed.server";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { AttendanceList } from "~/conference/attendance-list";
import { dayDeed } from "~/conference/day-deeds.server";
import { dayRoomOf } from "~/conference/day-room.server";
import { GuestSection } from "~/conference/guest-section";
import { InviteGuestForm } from "~/conference/invite-guest-form";
import { NextStep } from "~/conference/next-step";
import { PrivateScreen } from "~/conference/private-screen";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { isTextKey } from "~/language/catalogue";
import { useText } from "~/language/context";
import { formatDay, formatTime } from "~/language/dates";
import { leavesForPrivateTime } from "~/registration/representation/representation";
import { Notice } from "~/ui/notice";
import { PhaseLine, type PhaseStep } from "~/ui/phase-line";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "leadDay");
  const now = clock.now();
  const room = await dayRoomOf(asker);
  const head = await staffHeadOf(asker, now);
  const principals = room.people.filter(({ kind }) => kind === "principal");
  const nameOf = (principalId: string) => principals.find((one) => one.principalId === principalId)?.firstName ?? "";
  return {
    head,
    language: asker.language,
    now,
    ...room,
    people: room.people.map((person) => ({ ...person, once: newOnce(), onceToo: newOnce() })),
    guests: room.guests.map((guest) => ({
      ...guest,
      parts: guest.parts.map((part) => ({
        ...part,
        words: part.words.map((word) => ({ ...word, name: nameOf(word.principalId), once: newOnce() })),
      })),
    })),
    once: { step: newOnce(), back: newOnce(), outcome: newOnce(), guest: newOnce() },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  const guests = form.get("deed") === "inviteGuest" || form.get("deed") === "approveGuest";
  const asker = await requireConference(request, params.conferenceId, guests ? "inviteGuest" : "leadDay");
  const result = await dayDeed(asker, form, clock.now());
  if ("bad" in result) return data({ guest: result.bad, refused: null }, { status: 400 });
  if ("unclear" in result) return data({ guest: null, refused: "notNow" }, { status: 400 });
  if (result.refused !== null) return data({ guest: null, refused: result.refused }, { status: 409 });
  return redirect(result.redirect);
}

const freshEvery = 20_000;

/** Looks again now and then, so that a quiet call or somebody else's step is seen. */
function useFresh(): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") revalidate();
    }, freshEvery);
    return () => clearInterval(timer);
  }, [revalidate]);
}

export default function Day() {
  const room = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useText();
  const { head, language, part, once } = room;
  const here = room.people.filter((person) => person.arrivedAt && !person.leftAt);
  const family = (here.some(({ kind }) => kind !== "guest") ? here : room.people).filter(({ kind }) => kind !== "guest");
  useFresh();

  const refusal = result?.refused ? `staff-day.refused-${result.refused}` : null;
  const notice =
    refusal && isTextKey(refusal) ? (
      <Notice tone="attention" live>
        {t(refusal)}
      </Notice>
    ) : null;

  if (part === "private") {
    return (
      <StaffPage
        title={t("staff-day.private-talks")}
        account={head.account}
        tone="private"
        back={{ to: `/conferences/${head.id}`, label: t("staff-day.title") }}
      >
        {notice}
        <PrivateScreen
          conferenceId={head.id}
          coffee={room.coffee}
          place={room.day?.place?.place ?? null}
          present={here}
          family={family}
          since={room.since}
          once={once}
        />
      </StaffPage>
    );
  }

  const lead = room.day
    ? t("staff-day.on-day", {
        day: formatDay(language, room.day.startsAt),
        from: formatTime(language, room.day.startsAt),
        to: formatTime(language, room.day.endsAt),
      })
    : t("staff-day.no-day");
  const open = room.day !== null && part !== "over";
  return (
    <ConferencePage head={head} room="day" lead={lead}>
      {notice}
      {room.day === null ? (
        <p>
          <Link to={`/conferences/${head.id}/invitations`}>{t("staff-day.to-invitations")}</Link>
        </p>
      ) : (
        <>
          <p className="clock">{t("staff-day.clock", { time: formatTime(language, room.now) })}</p>
          <DayLine part={part} />
          <p>
            {t(`staff-day.part-${part}`, { time: room.since ? formatTime(language, room.since) : "" })}
            {room.day.place
              ? ` ${t("staff-day.place", { place: [room.day.place.place, room.day.place.address].filter(Boolean).join(", ") })}`
              : null}
          </p>
          {room.outcome ? <Notice tone="done">{t(`staff-day.outcome-${room.outcome}`)}</Notice> : null}
          <NextStep
            part={part}
            secondSitting={head.facts.contentClosed}
            memberNeeded={room.memberNeeded}
            family={family}
            guestsHere={here.filter(
              ({ kind, represents }) => kind === "guest" && !represents.some((one) => leavesForPrivateTime(one, true)),
            )}
            once={once}
          />
          {room.outcome === "presented" ? (
            <p>
              {t("staff-day.plan-agree")} <Link to={`/conferences/${head.id}/plan`}>{t("staff-day.to-plan")}</Link>
            </p>
          ) : null}
        </>
      )}
      <div className="two">
        <AttendanceList people={room.people} open={open} />
        <section className="stack" aria-labelledby="guests">
          <h2 id="guests">{t("staff-day.guests")}</h2>
          <GuestSection guests={room.guests} open={part !== "over"} conferenceId={head.id} />
          {room.outcome === "presented" ? null : (
            <InviteGuestForm key={room.guests.length} once={once.guest} lastResult={result?.guest ?? undefined} />
          )}
        </section>
      </div>
    </ConferencePage>
  );
}

function DayLine({ part }: { part: ReturnType<typeof useLoaderData<typeof loader>>["part"] }) {
  const t = useText();
  const at = { before: -1, information: 0, private: 1, paused: 1, ended: 1, presentation: 2, over: 3 }[part];
  const steps = (["information", "private", "presentation"] as const).map(
    (key, index): PhaseStep => ({
      key,
      label: t(`staff-day.step-${key}`),
      state: index < at ? "done" : index === at ? "current" : "ahead",
      private: key === "private",
    }),
  );
  return <PhaseLine steps={steps} label={t("staff-day.title")} />;
}
