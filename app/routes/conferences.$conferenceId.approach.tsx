import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { newOnce } from "~/access/deed.server";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useText } from "~/language/context";
import { planApproach, recordAsked } from "~/network/approach/approach.server";
import { AskedForm, PlanForm } from "~/network/approach/approach-forms";
import { AskedInput, PlanInput } from "~/network/approach/approach-input";
import { ApproachList } from "~/network/approach/approach-list";
import { toApproach } from "~/network/approach/approaches.server";
import { principalsOnMap } from "~/network/circle.server";
import { CircleNav } from "~/network/circle-nav";
import { languageName } from "~/registration/spoken-languages";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeApproach");
  const [head, people, principals] = await Promise.all([staffHeadOf(asker, clock.now()), toApproach(asker), principalsOnMap(asker)]);
  const asked = new URL(request.url).searchParams;
  return {
    language: asker.language,
    head,
    principals: principals.map(({ id, firstName }) => ({ id, firstName })),
    people: people.map((person) => ({ ...person, spoken: languageName(person.spokenLanguage, asker.language) })),
    planning: people.find(({ personId }) => personId === asked.get("afspraak")) ?? null,
    asking: people.find(({ personId }) => personId === asked.get("gesprek")) ?? null,
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "planApproach");
  const form = await request.formData();
  const now = clock.now();
  if (form.get("intent") === "asked") {
    const submission = parseWithZod(form, { schema: AskedInput });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const outcome = await recordAsked(asker, submission.value, { once: submission.value.once, now });
    if (outcome.refused === "inFuture")
      return data(submission.reply({ fieldErrors: { talkedOn: ["staff-approach.inFuture"] } }), { status: 409 });
    if (outcome.refused) return data(submission.reply({ formErrors: [`staff-approach.${outcome.refused}`] }), { status: 409 });
    return redirect(outcome.redirect);
  }
  const submission = parseWithZod(form, { schema: PlanInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const outcome = await planApproach(asker, submission.value, { once: submission.value.once, now });
  if (outcome.refused) return data(submission.reply({ formErrors: [`staff-approach.${outcome.refused}`] }), { status: 409 });
  return redirect(outcome.redirect);
}

export default function ApproachRoom() {
  const { head, people, principals, planning, asking, once } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const t = useText();
  const form = { once, lastResult, principals };
  return (
    <ConferencePage head={head} room="circle" lead={t("staff-approach.lead")}>
      <CircleNav conferenceId={head.id} here="approach" />
      {planning ? (
        <Card title={t("staff-approach.plan-title", { name: planning.firstName })}>
          <PlanForm key={once} {...form} person={planning} />
        </Card>
      ) : null}
      {asking ? (
        <Card title={t("staff-approach.asked-title", { name: asking.firstName })}>
          <AskedForm key={once} {...form} person={asking} />
        </Card>
      ) : null}
      {people.length === 0 ? (
        <Notice>
          <p>
            {t("staff-approach.empty")} <Link to={`/conferences/${head.id}/circle`}>{t("staff-approach.to-circle")}</Link>
          </p>
        </Notice>
      ) : (
        <ApproachList people={people} />
      )}
    </ConferencePage>
  );
}
