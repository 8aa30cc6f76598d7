import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireConference } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { regions } from "~/calendar/school-holidays";
import { clock } from "~/clock";
import { useLiveConference } from "~/invitation/asking/live";
import { Matrix } from "~/invitation/poll/matrix";
import { MomentsForm } from "~/invitation/poll/moments-form";
import { OpenRoom } from "~/invitation/poll/open-room";
import { answerPollRoom, isPollIntent, pollIntents } from "~/invitation/poll/poll-actions.server";
import { pollRoomOf } from "~/invitation/poll/poll-room.server";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { isTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatTime } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { plainField, SelectField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seePoll");
  const now = clock.now();
  const search = new URL(request.url).searchParams;
  const head = await staffHeadOf(asker, now);
  const room = await pollRoomOf(asker, head.facts, search.get("regio"), now);
  const onces = { choose: newId(), ask: newId(), add: newId(), note: newId(), close: newId(), open: newId(), reopen: newId() };
  const dropOnces = Object.fromEntries((room.poll?.moments ?? []).map(({ momentId }) => [momentId, newId()]));
  const { dayStartsAt: startsAt, dayEndsAt: endsAt } = head.facts;
  const day = startsAt && endsAt && startsAt > now ? { startsAt, endsAt } : null;
  return { language: asker.language, head, ...room, day, noting: search.get("wie"), onces, dropOnces };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const intent = form.get("intent");
  if (!isPollIntent(intent)) {
    await requireConference(request, params.conferenceId, "seePoll");
    throw notFound();
  }
  const asker = await requireConference(request, params.conferenceId, pollIntents[intent]);
  const answer = await answerPollRoom(asker, intent, form, clock.now());
  if ("redirect" in answer) {
    const region = new URL(request.url).searchParams.get("regio");
    return redirect(region ? `${answer.redirect}?regio=${encodeURIComponent(region)}` : answer.redirect);
  }
  const { status, ...told } = answer;
  return data(told, { status });
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PollRoomPage() {
  const t = useText();
  const language = useLanguage();
  const page = useLoaderData<typeof loader>();
  const { head, poll, closed, onces, dropOnces, quick, noting } = page;
  const told = useActionData<typeof action>() ?? null;
  useLiveConference(head.id);
  const path = `/conferences/${head.id}/poll`;
  const refusedKey = told?.refused ? `staff-poll.refused-${told.refused}` : "";
  const propose = (
    <MomentsForm
      id="open"
      intent="openPoll"
      quick={quick}
      now={head.now}
      once={onces.open}
      told={told?.intent === "openPoll" ? told : null}
      aside={poll !== null}
    />
  );
  return (
    <ConferencePage head={head} room="poll" {...(poll || closed ? {} : { lead: t("staff-poll.lead") })}>
      {isTextKey(refusedKey) ? (
        <Notice tone="danger" live>
          {t(refusedKey)}
        </Notice>
      ) : null}
      {closed ? <Notice tone="attention">{t(`staff-poll.closed-${closed}`)}</Notice> : null}
      {page.day && !closed && (!poll || poll.open) ? (
        <p>
          {t("staff-poll.day-stands", {
            day: formatDay(language, page.day.startsAt),
            start: formatTime(language, page.day.startsAt),
            end: formatTime(language, page.day.endsAt),
          })}
        </p>
      ) : null}
      {poll?.open && !closed ? (
        <OpenRoom poll={poll} quick={quick} path={path} now={head.now} noting={noting} onces={onces} dropOnces={dropOnces} told={told} />
      ) : null}
      {poll && !poll.open ? <ClosedPoll page={page} poll={poll} /> : null}
      {!poll && !closed ? (
        <Card title={t("staff-poll.propose-title")} tone="next">
          {propose}
        </Card>
      ) : null}
      {poll && !poll.open && !closed ? (
        <details className="stack" open={told?.intent === "openPoll" || !page.guessed}>
          <summary>{t("staff-poll.anew-title")}</summary>
          {propose}
          <RegionChoice page={page} />
        </details>
      ) : null}
      {closed || (poll && !poll.open) ? null : <RegionChoice page={page} />}
    </ConferencePage>
  );
}

/** What was chosen, and who is to be called since he cannot come then. */
function ClosedPoll({ page, poll }: { page: Page; poll: NonNullable<Page["poll"]> }) {
  const t = useText();
  const language = useLanguage();
  const { chosen } = poll;
  return (
    <Card title={t("staff-poll.closed-title")}>
      {chosen ? (
        <p>
          {t("staff-poll.chosen", {
            day: formatDay(language, chosen.startsAt),
            start: formatTime(language, chosen.startsAt),
            end: formatTime(language, chosen.endsAt),
          })}
        </p>
      ) : page.day ? (
        <p>
          {t("staff-poll.day-is", {
            day: formatDay(language, page.day.startsAt),
            start: formatTime(language, page.day.startsAt),
            end: formatTime(language, page.day.endsAt),
          })}
        </p>
      ) : null}
      {chosen ? (
        <>
          <h3>{t("staff-poll.call-title")}</h3>
          {poll.toCall.length === 0 ? (
            <p>{t("staff-poll.call-nobody")}</p>
          ) : (
            <>
              <p className="quiet">{t("staff-poll.call-lead")}</p>
              <ul>
                {poll.toCall.map(({ personId, firstName, phones }) => (
                  <li key={personId}>
                    {firstName}: {phones.length === 0 ? t("staff-poll.no-number") : null}
                    {phones.map((e164) => (
                      <a key={e164} href={`tel:${e164}`} dir="ltr">
                        {shownPhone(e164)}
                      </a>
                    ))}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : null}
      {poll.moments.length > 0 ? (
        <details className="stack">
          <summary>{t("staff-poll.matrix-title")}</summary>
          <Matrix people={poll.people} moments={poll.moments} path={`/conferences/${page.head.id}/poll`} open={false} />
        </details>
      ) : null}
      <p className="quiet">{t("staff-poll.closed-lead")}</p>
      {page.closed ? null : (
        <Form method="post">
          <Once value={page.onces.reopen} />
          <Button name="intent" value="reopenPoll" variant="secondary">
            {t("staff-poll.reopen")}
          </Button>
        </Form>
      )}
    </Card>
  );
}

/** Whose school holidays are pointed out: a first guess by where the family lives, that can be changed. */
function RegionChoice({ page }: { page: Page }) {
  const t = useText();
  const options = ["alle" as const, ...regions].map((value) => ({ value, label: t(`staff-poll.region-${value}`) }));
  return (
    <Form method="get" className="stack" preventScrollReset>
      <SelectField
        field={plainField("regio", { value: page.region ?? "alle" })}
        label={t("staff-poll.region-title")}
        hint={t(page.guessed && page.region === null ? "staff-poll.region-unsure" : "staff-poll.region-hint")}
        options={options}
        none={t("staff-poll.region-alle")}
      />
      <Button variant="secondary">{t("staff-poll.region-show")}</Button>
    </Form>
  );
}
