import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newOnce } from "~/access/deed.server";
import { notFound, requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { callerOf } from "~/invitation/calling/caller.server";
import { useText } from "~/language/context";
import { ownCircleOf, wordsAbout } from "~/network/circle.server";
import { decide } from "~/network/decision/decide.server";
import { OwnDecisionForm, OwnPeople, OwnPersonForm } from "~/network/decision/own-circle";
import { OwnDecisionInput, OwnPersonInput } from "~/network/network-input";
import { addPerson } from "~/network/place.server";
import { ButtonLink } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "decideWhoComes");
  const asked = new URL(request.url).searchParams;
  const [people, human] = await Promise.all([ownCircleOf(asker), callerOf(asker.db, asker.conferenceId)]);
  const chosen = people.find(({ id }) => id === asked.get("wie")) ?? null;
  return {
    language: asker.language,
    reader: asker.firstName,
    linkId: asker.linkId,
    human,
    people,
    chosen,
    before: chosen ? await wordsAbout(asker, chosen.id) : [],
    adding: asked.has("nieuw"),
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const now = clock.now();
  if (form.get("intent") === "add") {
    const asker = await requireLink(request, params.linkId, "drawOwnCircle");
    const submission = parseWithZod(form, { schema: OwnPersonInput });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const outcome = await addPerson(asker, submission.value, { once: submission.value.once, now });
    if (outcome.refused) throw notFound();
    return redirect(outcome.redirect);
  }
  const asker = await requireLink(request, params.linkId, "decideWhoComes");
  const submission = parseWithZod(form, { schema: OwnDecisionInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const outcome = await decide(asker, { ...submission.value, principalId: asker.principalId ?? "" }, { once: submission.value.once, now });
  if (outcome.refused) throw notFound();
  return redirect(outcome.redirect);
}

export default function OwnCircle() {
  const { reader, linkId, human, people, chosen, before, adding, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const t = useText();
  const frame = { person: reader, whoSees: t("family-circle.who-sees"), leave: true, ...(human ? { human } : {}) };
  if (chosen) {
    return (
      <FamilyPage title={chosen.firstName} {...frame}>
        <OwnDecisionForm once={once} lastResult={lastResult} person={chosen} before={before} />
      </FamilyPage>
    );
  }
  if (adding) {
    return (
      <FamilyPage title={t("family-circle.add-title")} {...frame}>
        <OwnPersonForm once={once} lastResult={lastResult} />
      </FamilyPage>
    );
  }
  return (
    <FamilyPage title={t("family-circle.circle-title")} {...frame}>
      <p>{t(people.length === 0 ? "family-circle.circle-empty" : "family-circle.circle-lead")}</p>
      <OwnPeople people={people} />
      <ButtonLink href="?nieuw" variant={people.length === 0 ? "primary" : "secondary"}>
        {t("family-circle.add-open")}
      </ButtonLink>
      <p>
        <a href={`/k/${linkId}/wider`}>{t("family-wider.open")}</a>
      </p>
      <p>
        <a href={`/k/${linkId}/map`}>{t("family-board.open")}</a>
      </p>
      {people.some(({ decision }) => decision === "welcome") ? (
        <p>
          <a href={`/k/${linkId}/approach`}>{t("family-approach.home")}</a>
        </p>
      ) : null}
      <p>
        <a href={`/k/${linkId}`}>{t("family-circle.back")}</a>
      </p>
    </FamilyPage>
  );
}
