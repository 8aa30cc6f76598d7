import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { FirstContactInput, noteFirstContact } from "~/coordinator/leading/first-contact.server";
import { FirstTalkInput, recordFirstTalk } from "~/coordinator/leading/first-talk.server";
import { ConferencePage } from "~/journey/conference-page";
import { nextStep } from "~/journey/next-step";
import { overviewOf } from "~/journey/overview.server";
import { FirstContacts, FirstTalks, NextStepCard, SilentList } from "~/journey/overview-parts";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useText } from "~/language/context";
import { TalkForm } from "~/registration/after-sending";
import { earlierOf } from "~/registration/register-again.server";
import { recordSafetyTalk, SafetyTalkInput } from "~/registration/safety/safety-talk.server";
import { silentPeople } from "~/today/silent.server";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeConference");
  const now = clock.now();
  const leads = asker.relations.includes("coordinator");
  const [head, overview, silent, earlier] = await Promise.all([
    staffHeadOf(asker, now),
    overviewOf(asker.db, asker.conferenceId),
    leads ? silentPeople(asker.db, [asker.conferenceId], now).then((all) => all.filter(({ why }) => why === "silent")) : [],
    earlierOf(asker, now),
  ]);
  const { questions, people, invited, principals } = overview;
  const reached = principals.every(({ contact, firstTalkAt }) => contact === "reached" || firstTalkAt !== null);
  return {
    language: asker.language,
    head,
    leads,
    trained: asker.safetyTrained,
    step: nextStep(head.facts, asker.relations, { questions, people, invited, reached, silent: silent.length }, now),
    silent,
    earlier,
    principals: principals.map((one) => ({
      ...one,
      onceTalk: newOnce(),
      onceStop: newOnce(),
      onceFirst: newOnce(),
      onceContact: newOnce(),
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  if (form.get("intent") === "talk") {
    const asker = await requireConference(request, params.conferenceId, "recordSafetyTalk");
    const submission = parseWithZod(form, { schema: SafetyTalkInput });
    if (submission.status !== "success") throw notFound();
    const outcome = await recordSafetyTalk(asker, submission.value, at);
    if (!outcome.refused) return redirect(outcome.redirect);
    const key = `staff-registration.refusal-${outcome.refused}`;
    return data({ intent: "talk", result: submission.reply({ formErrors: [key] }) }, { status: 409 });
  }
  if (form.get("intent") === "contact") {
    const asker = await requireConference(request, params.conferenceId, "noteFirstContact");
    const submission = parseWithZod(form, { schema: FirstContactInput });
    if (submission.status !== "success") return data({ intent: "contact", result: submission.reply() }, { status: 400 });
    const outcome = await noteFirstContact(asker, submission.value, at);
    if (outcome.refused) throw notFound();
    return redirect(outcome.redirect);
  }
  const asker = await requireConference(request, params.conferenceId, "recordFirstTalk");
  const submission = parseWithZod(form, { schema: FirstTalkInput });
  if (submission.status !== "success") throw notFound();
  const outcome = await recordFirstTalk(asker, submission.value, at);
  if (!outcome.refused) return redirect(outcome.redirect);
  if (outcome.refused !== "alreadyHeld") throw notFound();
  return data(
    { intent: "firstTalk", result: submission.reply({ formErrors: ["staff-conference.first-talk-alreadyHeld"] }) },
    { status: 409 },
  );
}

export default function ConferenceOverview() {
  const t = useText();
  const { head, leads, trained, step, silent, earlier, principals } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as { intent: string; result: SubmissionResult } | undefined;
  const toTalk = principals.filter(({ talkNeeded }) => talkNeeded);
  return (
    <ConferencePage head={head} room="overview">
      {refused?.intent === "firstTalk" ? (
        <Notice tone="attention" live>
          {t("staff-conference.first-talk-alreadyHeld")}
        </Notice>
      ) : null}
      {toTalk.map((principal) => (
        <TalkForm
          key={principal.id}
          principal={principal}
          trained={trained}
          lastResult={refused?.intent === "talk" ? refused.result : undefined}
        />
      ))}
      <NextStepCard head={head} step={step}>
        {leads && step.key === "firstContact" ? <FirstContacts principals={principals} /> : null}
        {leads && step.key === "firstContact" ? (
          <details>
            <summary>{t("staff-conference.first-talk-already")}</summary>
            <FirstTalks principals={principals} later />
          </details>
        ) : null}
        {leads && step.key === "firstTalk" ? <FirstTalks principals={principals} /> : null}
      </NextStepCard>
      {leads && step.key !== "firstTalk" && head.facts.firstTalkAt && principals.some(({ firstTalkAt }) => !firstTalkAt) ? (
        <FirstTalks principals={principals} later />
      ) : null}
      {earlier ? (
        <p>
          <Link to={`/conferences/${earlier.id}`}>{t("staff-registration.earlier", { reference: earlier.reference })}</Link>
        </p>
      ) : null}
      {leads ? <SilentList conferenceId={head.id} silent={silent} /> : null}
      {leads ? (
        <p className="row">
          <Link to={`/conferences/${head.id}/safety`}>{t("staff-safety.title")}</Link>
          <Link to={`/registrations/${head.id}/yes`}>{t("staff-yes.room")}</Link>
        </p>
      ) : null}
    </ConferencePage>
  );
}
