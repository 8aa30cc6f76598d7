import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireLink } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { clock } from "~/clock";
import { answers } from "~/invitation/answering/answers";
import { callerOf } from "~/invitation/calling/caller.server";
import { answerPoll } from "~/invitation/poll/answers.server";
import { isOff } from "~/invitation/poll/moments";
import { ownPollOf } from "~/invitation/poll/own-poll.server";
import { answersIn } from "~/invitation/poll/poll-input";
import { factOf } from "~/journey/conference.server";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList, formatTime } from "~/language/dates";
import { Button, ButtonLink } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { plainField, RadioField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "answerPoll");
  const now = clock.now();
  const [poll, human, facts] = await Promise.all([
    ownPollOf(asker, now),
    callerOf(asker.db, asker.conferenceId),
    factOf(asker.db, asker.conferenceId),
  ]);
  if (!poll) throw redirect(`/k/${asker.linkId}`);
  const day = facts.dayStartsAt && facts.dayEndsAt ? { startsAt: facts.dayStartsAt, endsAt: facts.dayEndsAt } : null;
  const saved = new URL(request.url).searchParams.has("bewaard");
  return {
    language: asker.language,
    firstName: asker.firstName,
    linkId: asker.linkId,
    human,
    ...poll,
    open: poll.open && !isOff(facts),
    day,
    saved,
    once: newId(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "answerPoll");
  const form = await request.formData();
  const outcome = await answerPoll(asker, answersIn(form), { once: String(form.get("once")), now: clock.now() });
  if (outcome.refused === null) return redirect(outcome.redirect);
  if (outcome.refused === "privateTime") throw new Error("When somebody can is no content.");
  return data({ refused: outcome.refused }, { status: outcome.refused === "nothing" ? 400 : 409 });
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PollPage() {
  const t = useText();
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const caller = page.human?.name ?? t("family-invitation.the-coordinator");
  const title = page.open ? "family-poll.title" : page.day ? "family-poll.title-day" : "family-poll.title-closed";
  return (
    <FamilyPage
      title={t(title)}
      person={page.firstName}
      whoSees={t("family-poll.who-sees", { caller })}
      leave
      {...(page.human ? { human: page.human } : {})}
    >
      {refused ? (
        <Notice tone="danger">{refused === "nothing" ? t("family-poll.choose") : t(`family-poll.refused-${refused}`)}</Notice>
      ) : null}
      {page.open ? <Open page={page} /> : <Closed page={page} caller={caller} />}
      {page.own || page.open || !page.day ? (
        <p>
          <a href={page.own ? `/k/${page.linkId}` : `/k/${page.linkId}/invitation`}>
            {t(page.own ? "family-poll.to-home" : "family-poll.to-invitation")}
          </a>
        </p>
      ) : null}
    </FamilyPage>
  );
}

function Open({ page }: { page: Page }) {
  const t = useText();
  const language = useLanguage();
  if (page.moments.length === 0) return <p>{t("family-poll.none")}</p>;
  const answered = page.moments.some(({ answer }) => answer !== null);
  return (
    <>
      {page.saved ? <Notice tone="done">{t("family-poll.saved")}</Notice> : null}
      <p>
        {page.own
          ? t("family-poll.lead-own")
          : t("family-poll.lead", { askers: formatList(language, page.askers), count: page.askers.length })}
      </p>
      {page.own ? <p>{t("family-poll.first")}</p> : null}
      <form method="post" className="stack">
        <Once value={page.once} />
        {page.moments.map((moment) => (
          <RadioField
            key={moment.id}
            field={plainField(`answer-${moment.id}`, moment.answer ? { value: moment.answer } : {})}
            label={<When moment={moment} />}
            options={answers.map((value) => ({ value, label: t(`family-poll.${value}`) }))}
            inARow
          />
        ))}
        <Button variant={answered ? "secondary" : "primary"}>{t("family-poll.save")}</Button>
      </form>
      <p className="quiet">{t("family-poll.may-change")}</p>
    </>
  );
}

function When({ moment: { startsAt, endsAt } }: { moment: { startsAt: Date | string; endsAt: Date | string } }) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      {formatDay(language, startsAt)}
      <br />
      <span className="quiet">{t("family-poll.hours", { start: formatTime(language, startsAt), end: formatTime(language, endsAt) })}</span>
    </>
  );
}

function Closed({ page, caller }: { page: Page; caller: string }) {
  const t = useText();
  if (!page.day) return <p>{t("family-poll.closed", { caller })}</p>;
  return (
    <>
      <p>{t("family-poll.day-is")}</p>
      <p>
        <strong>
          <When moment={page.day} />
        </strong>
      </p>
      {page.own ? null : <ButtonLink href={`/k/${page.linkId}/invitation`}>{t("family-poll.to-invitation")}</ButtonLink>}
    </>
  );
}
