import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newOnce } from "~/access/deed.server";
import { notFound, requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { callerOf } from "~/invitation/calling/caller.server";
import { useText } from "~/language/context";
import { planApproach, recordAsked } from "~/network/approach/approach.server";
import { OwnAskedInput, OwnPlanInput } from "~/network/approach/approach-input";
import { ownApproaches } from "~/network/approach/approaches.server";
import { OneApproach, OwnApproaches } from "~/network/approach/own-approach";
import { FamilyPage } from "~/ui/family-page";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "askOwnCircle");
  const human = await callerOf(asker.db, asker.conferenceId);
  const people = await ownApproaches(asker, human?.name ?? null);
  const asked = new URL(request.url).searchParams;
  return {
    language: asker.language,
    reader: asker.firstName,
    linkId: asker.linkId,
    human,
    people,
    chosen: people.find(({ id }) => id === asked.get("wie")) ?? null,
    onces: { plan: newOnce(), asked: newOnce() },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "askOwnCircle");
  const form = await request.formData();
  const now = clock.now();
  if (form.get("intent") === "asked") {
    const submission = parseWithZod(form, { schema: OwnAskedInput });
    if (submission.status !== "success") return data({ intent: "asked", result: submission.reply() }, { status: 400 });
    const outcome = await recordAsked(asker, { ...submission.value, by: "principal" }, { once: submission.value.once, now });
    if (outcome.refused === "inFuture") {
      const result = submission.reply({ fieldErrors: { talkedOn: ["family-approach.inFuture"] } });
      return data({ intent: "asked", result }, { status: 409 });
    }
    if (outcome.refused) throw notFound();
    return redirect(outcome.redirect);
  }
  const submission = parseWithZod(form, { schema: OwnPlanInput });
  if (submission.status !== "success") return data({ intent: "plan", result: submission.reply() }, { status: 400 });
  const outcome = await planApproach(asker, submission.value, { once: submission.value.once, now });
  if (outcome.refused) throw notFound();
  return redirect(outcome.redirect);
}

export default function OwnApproachPage() {
  const { reader, linkId, human, people, chosen, onces } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as { intent: string; result: SubmissionResult } | undefined;
  const t = useText();
  const frame = { person: reader, whoSees: t("family-approach.who-sees"), leave: true, ...(human ? { human } : {}) };
  if (chosen) {
    return (
      <FamilyPage title={chosen.firstName} {...frame}>
        <OneApproach person={chosen} onces={onces} back={back} />
      </FamilyPage>
    );
  }
  return (
    <FamilyPage title={t("family-approach.title")} {...frame}>
      <p>{t(people.length === 0 ? "family-approach.empty" : "family-approach.lead")}</p>
      {people.length > 0 ? <p>{t("family-approach.wait")}</p> : null}
      <OwnApproaches people={people} />
      <p>
        <a href={`/k/${linkId}/circle`}>{t("family-approach.to-circle")}</a>
      </p>
    </FamilyPage>
  );
}
