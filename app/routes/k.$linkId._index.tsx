import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { callerOf } from "~/invitation/calling/caller.server";
import { aheadOf } from "~/invitation/poll/own-poll.server";
import { useText } from "~/language/context";
import { formatDayTime } from "~/language/dates";
import { ownCircleOf } from "~/network/circle.server";
import { type HomeThing, homeThings, nextThing } from "~/network/own-home";
import { ownQuestionsOf } from "~/network/question/question.server";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { FamilyPage } from "~/ui/family-page";

export const handle = { bare: true, neutralTitle: true };

/** Whoever opens a link comes here first, and goes on to where he has something to do. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "openHome");
  const { linkId, db, conferenceId } = asker;
  if (asker.purpose === "guest") throw redirect(`/k/${linkId}/guest`);
  if (asker.purpose === "member") throw redirect(`/k/${linkId}/invitation`);
  if (asker.proof !== "word") throw redirect(`/k/${linkId}/word?naar=${encodeURIComponent(`/k/${linkId}`)}`);
  const [{ dayStartsAt, ...ahead }, human, people, questions] = await Promise.all([
    aheadOf(asker, clock.now()),
    callerOf(db, conferenceId),
    ownCircleOf(asker),
    ownQuestionsOf(asker),
  ]);
  const home = {
    people: people.length,
    open: people.filter(({ decision }) => decision === null).length,
    questions: questions.length,
    ...ahead,
  };
  return { language: asker.language, person: asker.firstName, linkId, human, home, dayStartsAt, next: nextThing(home) };
}

export default function Home() {
  const { language, person, linkId, human, home, dayStartsAt, next } = useLoaderData<typeof loader>();
  const t = useText();
  const said: Record<HomeThing, string> = {
    circle:
      home.people === 0
        ? t("family-circle.home-circle-empty")
        : home.open > 0
          ? t("family-circle.home-circle-open", { count: home.open })
          : t("family-circle.home-circle-done"),
    question:
      home.questions === 0 ? t("family-circle.home-question-none") : t("family-circle.home-question-some", { count: home.questions }),
    day: dayStartsAt ? t("family-circle.home-day-on", { day: formatDayTime(language, dayStartsAt) }) : t("family-circle.home-day-none"),
    plan: t("family-circle.home-plan-ready"),
    poll: t(home.poll?.answered ? "family-poll.home-said" : "family-poll.home-open"),
  };
  const there: Record<HomeThing, boolean> = {
    circle: true,
    question: true,
    poll: home.poll !== null,
    day: dayStartsAt !== null || home.dayRuns,
    plan: home.planAgreed,
  };
  const shown = homeThings.filter((thing) => there[thing]);
  const more = [
    ["map", t("family-board.open")],
    ["voice", t("family-voice.link")],
    ["coordinator", t("family-coordinator.home")],
    ["my-part", t("family-own-part.home-title")],
    ["yes", t("family-own-part.yes-title")],
    ["my-data", t("family-own-data.title")],
    ["withdraw", t("family-circle.home-withdraw")],
  ] as const;
  return (
    <FamilyPage
      title={t("family-circle.home-title")}
      person={person}
      whoSees={t("family-circle.home-who-sees")}
      leave
      {...(human ? { human } : {})}
    >
      <p>{t("family-circle.home-lead")}</p>
      {[next, ...shown.filter((thing) => thing !== next)].map((thing) => (
        <Card
          key={thing}
          title={t(thing === "poll" ? "family-poll.title" : `family-circle.home-${thing}`)}
          {...(thing === next ? { tone: "next" as const } : {})}
        >
          <p>{said[thing]}</p>
          <ButtonLink href={`/k/${linkId}/${thing}`} variant={thing === next ? "primary" : "secondary"}>
            {t(thing === "poll" ? "family-poll.home" : `family-circle.home-${thing}-go`)}
          </ButtonLink>
        </Card>
      ))}
      <ul className="plain links">
        {more.map(([page, words]) => (
          <li key={page}>
            <a href={`/k/${linkId}/${page}`}>{words}</a>
          </li>
        ))}
      </ul>
    </FamilyPage>
  );
}
