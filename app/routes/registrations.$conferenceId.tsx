import type { SubmissionResult } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useEffect } from "react";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { headOf } from "~/journey/conference.server";
import { hasEnded } from "~/journey/state";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { AgainForm, NotStartedForm, StopForm, TalkForm } from "~/registration/after-sending";
import { noteAfterSending } from "~/registration/after-sending.server";
import { dropCopiesOf } from "~/registration/draft/device-copy";
import { progressKey } from "~/registration/progress";
import { registrationTimers } from "~/registration/promise/timers.server";
import { TimersCard } from "~/registration/promise/timers-card";
import { earlierOf, registerAgain } from "~/registration/register-again.server";
import { linkedCasesOf, principalsOf } from "~/registration/registrations.server";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "followRegistration");
  const [head, principals, cases, promised, earlier] = await Promise.all([
    headOf(asker.db, asker.conferenceId),
    principalsOf(asker),
    linkedCasesOf(asker),
    registrationTimers(asker.db, asker.conferenceId, clock.now()),
    earlierOf(asker, clock.now()),
  ]);
  const { facts, ...shown } = head;
  return {
    language: asker.language,
    account: pageAccount(asker),
    head: shown,
    sentAt: facts.registeredAt,
    progress: progressKey({ state: head.state, safetyOpen: facts.safetyOpen, stopped: facts.unwilling === true }),
    voiceMissing: facts.voiceMissing,
    started: facts.startedAt !== null,
    ended: hasEnded(facts),
    trained: asker.safetyTrained,
    principals: principals.map((principal) => ({ ...principal, onceTalk: newOnce(), onceStop: newOnce() })),
    cases,
    promised,
    earlier,
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  const now = clock.now();
  if (form.get("intent") !== "again") return noteAfterSending(request, params.conferenceId, form, now);
  const asker = await requireConference(request, params.conferenceId, "registerAgain");
  const outcome = await registerAgain(asker, { once: String(form.get("once")), now });
  return redirect(outcome.refused ? `/registrations/${params.conferenceId}` : outcome.redirect);
}

export default function OneRegistration() {
  const t = useText();
  const language = useLanguage();
  const [search] = useSearchParams();
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as { intent: string; result: SubmissionResult } | undefined;
  const { head, principals } = page;
  // It was a draft under this id; the device has nothing to keep of it any more.
  useEffect(() => dropCopiesOf(head.id), [head.id]);
  const names = formatList(language, head.principals);
  const day = page.sentAt ? formatDay(language, page.sentAt) : "";
  const resultOf = (intent: string) => (answered?.intent === intent ? answered.result : undefined);
  return (
    <StaffPage
      title={t("staff-registration.one-title", { names })}
      lead={t("staff-registration.one-lead", { reference: head.reference, day })}
      account={page.account}
      back={{ to: "/registrations", label: t("staff-registration.list-title") }}
    >
      <div className="narrow stack">
        {search.has("sent") ? (
          <Notice tone="done" live>
            <p>
              <strong>{t("staff-registration.sent-title")}.</strong> {t("staff-registration.sent-text")}
            </p>
          </Notice>
        ) : null}
        <Card title={t("staff-registration.how-far")} tone="next">
          <p>{t(page.progress)}</p>
          {page.earlier ? (
            <p>
              <Link to={`/registrations/${page.earlier.id}`}>{t("staff-registration.earlier", { reference: page.earlier.reference })}</Link>
            </p>
          ) : null}
          {page.voiceMissing && !page.ended ? (
            <Notice tone="attention">
              <p>
                {t("staff-registration.voice-missing")} <Link to={`/registrations/${head.id}/yes`}>{t("staff-registration.to-voice")}</Link>
              </p>
            </Notice>
          ) : null}
          <p className="row">
            <Link to={`/registrations/${head.id}/read`}>{t("staff-registration.read-back")}</Link>
            <Link to={`/registrations/${head.id}/yes`}>{t("staff-yes.room")}</Link>
            <Link to={`/registrations/${head.id}/together`}>{t("staff-together.room")}</Link>
            <Link to={`/conferences/${head.id}/safety`}>{t("staff-safety.title")}</Link>
            {page.cases.map((one) => (
              <Link key={one.id} to={`/cases/${one.id}`}>
                {t("staff-registration.to-case", { reference: one.reference })}
              </Link>
            ))}
          </p>
          {page.cases.length === 0 ? <p className="quiet">{t("staff-registration.no-case")}</p> : null}
        </Card>
        {page.promised ? <TimersCard of={page.promised} /> : null}
        {principals
          .filter((principal) => principal.talkNeeded)
          .map((principal) => (
            <TalkForm key={principal.id} principal={principal} trained={page.trained} lastResult={resultOf("talk")} />
          ))}
        {page.ended ? (
          <AgainForm once={page.once} />
        ) : (
          <Card title={t("staff-registration.stop-title")}>
            <p className="quiet">{t("staff-registration.stop-principal-text")}</p>
            {principals.map((principal) => (
              <StopForm key={principal.id} principal={principal} />
            ))}
            {page.started ? null : <NotStartedForm once={page.once} lastResult={resultOf("notStarted")} />}
          </Card>
        )}
      </div>
    </StaffPage>
  );
}
