import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newOnce } from "~/access/deed.server";
import { notFound, requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { callerOf } from "~/invitation/calling/caller.server";
import { useText } from "~/language/context";
import { keptOutFor } from "~/network/decision/kept-out.server";
import { mapOf } from "~/network/map/strokes/strokes.server";
import { addressOf, aroundOn, isJustACircle, walkOf, waysFrom, whatIsThere } from "~/network/map/wider/questions";
import { remember } from "~/network/map/wider/remember.server";
import { RememberInput } from "~/network/map/wider/wider-input";
import { OneQuestion } from "~/network/map/wider/wider-question";
import { ButtonLink } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";

export const handle = { bare: true, neutralTitle: true };

const askedIn = (request: Request) => {
  const search = new URL(request.url).searchParams;
  return { question: search.get("vraag"), had: search.get("gehad"), added: search.has("erbij") };
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "drawOwnCircle");
  const [whole, keptOut, human] = await Promise.all([mapOf(asker), keptOutFor(asker), callerOf(asker.db, asker.conferenceId)]);
  const map = aroundOn(whole, keptOut);
  const asked = askedIn(request);
  const there = whatIsThere(map);
  const walk = walkOf(there, asked);
  return {
    language: asker.language,
    reader: asker.firstName,
    home: `/k/${asker.linkId}`,
    human,
    there,
    walk,
    ways: waysFrom(walk),
    added: asked.added,
    justACircle: isJustACircle(map),
    names: map.people.filter(({ principalId }) => principalId === null).map(({ firstName }) => firstName),
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "drawOwnCircle");
  const submission = parseWithZod(await request.formData(), { schema: RememberInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { once, question } = submission.value;
  const outcome = await remember(asker, submission.value, { once, now: clock.now() });
  if (outcome.refused) throw notFound();
  const { had } = walkOf({ emptySectors: [], children: true }, { question, had: askedIn(request).had });
  return redirect(`/k/${asker.linkId}/wider${addressOf(question, had)}&erbij`);
}

export default function Wider() {
  const { reader, home, human, walk, ways, ...shown } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const t = useText();
  const frame = { person: reader, whoSees: t("family-circle.who-sees"), leave: true, ...(human ? { human } : {}) };
  if (!walk.question) {
    return (
      <FamilyPage title={t("family-wider.done-title")} {...frame}>
        <p>{t("family-wider.done-lead")}</p>
        <ButtonLink href={`${home}/circle`}>{t("family-wider.done-circle")}</ButtonLink>
        <p>
          <a href="?">{t("family-wider.done-again")}</a>
        </p>
        <p>
          <a href={home}>{t("family-wider.enough")}</a>
        </p>
      </FamilyPage>
    );
  }
  return (
    <FamilyPage title={t(`family-wider.q-${walk.question.id}`)} {...frame}>
      {walk.had.length === 0 && !shown.added ? <p>{t("family-wider.lead")}</p> : null}
      <OneQuestion key={shown.once} {...shown} question={walk.question} ways={ways} home={home} lastResult={lastResult} />
    </FamilyPage>
  );
}
