import type { SubmissionResult } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireConference } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { clock } from "~/clock";
import { circleList } from "~/invitation/asking/circle-list.server";
import { InvitedPeople, NoteAnswer } from "~/invitation/asking/invited";
import { useLiveConference } from "~/invitation/asking/live";
import { answerRoom, isRoomIntent, roomIntents } from "~/invitation/asking/room-actions.server";
import { ToInvite } from "~/invitation/asking/to-invite";
import { Calls } from "~/invitation/calling/calls";
import { DayCard } from "~/invitation/day/day-form";
import { Tray } from "~/invitation/replies/tray";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { isTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { trayOf } from "~/messaging/inbound/inbound.server";
import { LinkWarnings } from "~/network/decision/link-warnings";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeInvitations");
  const now = clock.now();
  const head = await staffHeadOf(asker, now);
  const [list, tray] = await Promise.all([circleList(asker, head.facts, now), trayOf(asker.db, asker.conferenceId)]);
  // Whoever has a form of his own: to be noted as called, or to be invited.
  const people = [...list.toCall, ...list.invitable.map(({ personId }) => personId)].map((personId) => [personId, newId()] as const);
  const onces = { day: newId(), all: newId(), note: newId(), people: Object.fromEntries(people) };
  return { language: asker.language, head, onces, tray: tray.map((message) => ({ ...message, once: newId() })), ...list };
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
  const language = useLanguage();
  const { head, day, closed, invited, toCall, invitable, knots, onces, tray } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  useLiveConference(head.id);
  const dayResult = told?.intent === "setDay" ? (told.result as SubmissionResult | null) : null;
  const noteError = told?.intent === "noteReply" && told.refused === "note-missing" ? "staff-invitations.note-missing" : null;
  const refusedKey = told?.refused ? `staff-invitations.refused-${told.refused}` : "";
  const closedKey = told?.refused ? `staff-invitations.closed-${told.refused}` : "";
  const callPeople = toCall.flatMap((id) => invited.filter(({ personId }) => personId === id));
  const about = [...invited, ...invitable].find(({ personId }) => personId === told?.personId)?.firstName;
  const refusal = isTextKey(refusedKey) ? t(refusedKey) : isTextKey(closedKey) ? t(closedKey) : null;
  return (
    <ConferencePage head={head} room="invitations">
      {refusal ? (
        <Notice tone="danger" live>
          {about ? `${about}: ${refusal}` : refusal}
        </Notice>
      ) : null}
      <LinkWarnings links={told?.links ?? []} live />
      {closed ? (
        <Notice tone={closed === "safetyOpen" ? "danger" : "attention"}>
          <p>
            {t(`staff-invitations.closed-${closed}`)}{" "}
            {closed === "voiceMissing" || closed === "unwilling" ? (
              <Link to={`/registrations/${head.id}/yes`}>{t("staff-invitations.to-yes")}</Link>
            ) : null}
          </p>
        </Notice>
      ) : null}
      {knots.length > 0 ? (
        <Notice tone="attention" word={t("staff-invitations.knot-title")}>
          {t("staff-invitations.knot", {
            names: formatList(
              language,
              knots.map(({ firstName }) => firstName),
            ),
          })}
        </Notice>
      ) : null}
      <Tray messages={tray} />
      {invited.length > 0 ? <Calls people={callPeople} onces={onces.people} mayResend={closed === null} /> : null}
      <DayCard day={day} principals={head.principals} today={head.now} once={onces.day} lastResult={dayResult} />
      <ToInvite
        people={invitable}
        anybodyInvited={invited.length > 0}
        onces={onces.people}
        onceForAll={onces.all}
        open={closed === null}
        warned={told?.refused === "linkedToKeptOut" ? told.personId : null}
      />
      <Card title={t("staff-invitations.invited-title")}>
        <InvitedPeople people={invited} />
        <NoteAnswer people={invited} once={onces.note} error={noteError} />
        <p>
          <Link to={`/conferences/${head.id}/invitations`} reloadDocument>
            {t("staff-invitations.refresh")}
          </Link>
        </p>
      </Card>
    </ConferencePage>
  );
}
