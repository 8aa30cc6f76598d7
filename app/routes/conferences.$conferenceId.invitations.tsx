import type { SubmissionResult } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireConference } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { conflictsOf } from "~/calendar/conflicts";
import { clock } from "~/clock";
import { isAnnounceRefusal } from "~/invitation/asking/announcing";
import { circleList } from "~/invitation/asking/circle-list.server";
import { InvitedPeople, NoteAnswer } from "~/invitation/asking/invited";
import { useLiveConference } from "~/invitation/asking/live";
import { answerRoom, isRoomIntent, roomIntents } from "~/invitation/asking/room-actions.server";
import { MoreAboutInviting, RoomNotices } from "~/invitation/asking/room-notices";
import { ToInvite } from "~/invitation/asking/to-invite";
import { Calls } from "~/invitation/calling/calls";
import { DayCard } from "~/invitation/day/day-form";
import { Tray } from "~/invitation/replies/tray";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useText } from "~/language/context";
import { dayValue } from "~/language/dates";
import { trayAndHandled } from "~/messaging/inbound/inbound.server";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeInvitations");
  const now = clock.now();
  const head = await staffHeadOf(asker, now);
  const { db, conferenceId, id: by } = asker;
  const [list, tray] = await Promise.all([circleList(asker, head.facts, now), trayAndHandled(db, { conferenceId, by, now })]);
  const withOnce = <Text extends object>(texts: readonly Text[]) => texts.map((text) => ({ ...text, once: newId() }));
  // Whoever has a form of his own: to be noted as called, or to be invited.
  const people = [...list.toCall, ...list.invitable.map(({ personId }) => personId)].map((personId) => [personId, newId()] as const);
  const onces = { day: newId(), all: newId(), note: newId(), people: Object.fromEntries(people) };
  const conflicts = list.day ? conflictsOf(list.day, { region: null }) : [];
  return {
    language: asker.language,
    head,
    onces,
    conflicts,
    tray: withOnce(tray.waiting),
    handled: withOnce(tray.handled),
    justWrote: new URL(request.url).searchParams.has("wrote"),
    ...list,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const intent = form.get("intent");
  if (!isRoomIntent(intent)) {
    await requireConference(request, params.conferenceId, "seeInvitations");
    throw notFound();
  }
  const asker = await requireConference(request, params.conferenceId, roomIntents[intent]);
  const answer = await answerRoom(asker, intent, form, clock.now());
  if ("redirect" in answer) return redirect(answer.redirect);
  const { status, ...told } = answer;
  return data(told, { status });
}

export default function Invitations() {
  const t = useText();
  const { head, day, asked, conflicts, closed, invited, toCall, invitable, tellers, knots, onces, tray, handled, justWrote } =
    useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  useLiveConference(head.id);
  const { refused = null, personId = null, given = {}, links = [] } = told ?? {};
  const inviting = told?.intent === "invite" || told?.intent === "inviteAll";
  const announce = isAnnounceRefusal(refused) ? refused : null;
  const linked = refused === "linkedToKeptOut";
  // Whose text waits above has answered: he is read before he is called.
  const wrote = new Set(tray.flatMap(({ people }) => (people.length === 1 ? people.map(({ personId }) => personId) : [])));
  const calls = toCall
    .flatMap((id) => invited.filter((person) => person.personId === id))
    .filter(({ personId, call }) => !(call?.reason === "silent" && wrote.has(personId)));
  const path = `/conferences/${head.id}/invitations`;
  return (
    <ConferencePage head={head} room="invitations">
      <RoomNotices
        conferenceId={head.id}
        {...{ closed, asked, knots, refused, links }}
        about={[...invited, ...invitable].find((person) => person.personId === personId)?.firstName}
      />
      {justWrote && !told ? (
        <Notice tone="done" live>
          {t("staff-invitations.tray-sent")}
        </Notice>
      ) : null}
      <Tray conferenceId={head.id} messages={tray} handled={handled} mayAskPrincipals={!head.facts.contentClosed} />
      {invited.length > 0 ? <Calls people={calls} onces={onces.people} mayResend={closed === null} /> : null}
      <DayCard
        conferenceId={head.id}
        conflicts={conflicts}
        day={day}
        asking={asked}
        principals={head.principals}
        today={head.now}
        once={onces.day}
        lastResult={told?.intent === "setDay" ? (told.result as SubmissionResult | null) : null}
      />
      <ToInvite
        people={invitable}
        tellers={tellers}
        anybodyInvited={invited.length > 0}
        onces={onces.people}
        onceForAll={onces.all}
        open={closed === null}
        main={(day !== null || asked === "circle") && calls.length === 0}
        today={dayValue(head.now)}
        refused={inviting && (announce || linked) ? { announce, linked, given, personId } : null}
      />
      <Card title={t("staff-invitations.invited-title")}>
        <InvitedPeople people={invited} conferenceId={head.id} />
        <NoteAnswer people={invited} once={onces.note} given={told?.intent === "noteReply" ? given : null} />
        {invited.length > 0 ? (
          <p className="no-print">
            <Link to={path} reloadDocument>
              {t("staff-invitations.refresh")}
            </Link>
          </p>
        ) : null}
      </Card>
      <MoreAboutInviting conferenceId={head.id} />
    </ConferencePage>
  );
}
