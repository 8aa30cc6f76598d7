import type { SubmissionResult } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { useLanguage, useText } from "~/language/context";
import { shownPhone } from "~/language/phone";
import { phonesOf } from "~/messaging/numbers.server";
import { NotStartedForm, StopForm, TalkForm } from "~/registration/after-sending";
import { noteAfterSending } from "~/registration/after-sending.server";
import { registrantToCall } from "~/registration/call/call-registrant.server";
import { languageName } from "~/registration/spoken-languages";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "callRegistrant");
  const { personId, ...registrant } = await registrantToCall(asker);
  const phones = (await phonesOf(asker.db, asker.dataKey, [personId])).get(personId) ?? [];
  return {
    language: asker.language,
    account: pageAccount(asker),
    ...registrant,
    phones: phones.map(({ e164 }) => shownPhone(e164)),
    careful: registrant.careful || phones.some(({ readByOthers }) => readByOthers),
    talkNeeded: registrant.careful,
    trained: asker.safetyTrained,
    once: { talk: newOnce(), stop: newOnce(), notStarted: newOnce() },
  };
}

/** What came of the call, while no coordinator and no worker can write it down. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  return noteAfterSending(request, params.conferenceId, form, clock.now(), "/matching");
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return children ? (
    <div>
      <dt className="quiet small">{label}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;
}

export default function CallRegistrant() {
  const t = useText();
  const reader = useLanguage();
  const { account, firstName, spokenLanguage, notAlone, careful, card, phones, ...page } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as { intent: string; result: SubmissionResult } | undefined;
  const resultOf = (intent: string) => (answered?.intent === intent ? answered.result : undefined);
  const principal = { id: page.principalId, firstName, willing: true, onceTalk: page.once.talk, onceStop: page.once.stop };
  const safe = card?.safeNumber ? [shownPhone(card.safeNumber)] : phones;
  return (
    <StaffPage
      title={t("staff-register.himself-title", { name: firstName })}
      lead={t("staff-register.himself-lead")}
      account={account}
      back={{ to: "/matching", label: t("staff-matching.title") }}
    >
      <div className="narrow stack">
        {notAlone ? <Notice tone="attention">{t("staff-register.himself-not-alone")}</Notice> : null}
        {careful ? <Notice tone="attention">{t("staff-register.himself-careful")}</Notice> : null}
        <Card>
          <dl className="stack">
            <Row label={t("staff-registration.safe-number")}>{safe.length > 0 ? <span dir="ltr">{safe.join(", ")}</span> : null}</Row>
            <Row label={t(safe.length > 0 ? "staff-register.other-way" : "staff-register.himself-none")}>{card?.otherWay}</Row>
            <Row label={t("staff-registration.safe-hours")}>{card?.safeHours}</Row>
            <Row label={t("staff-registration.caller-name")}>{card?.callerName}</Row>
            <Row label={t("staff-registration.may-leave-message")}>
              {t(card?.mayLeaveMessage ? "staff-registration.yes" : "staff-registration.no")}
            </Row>
            <Row label={t("staff-registration.who-must-not-know")}>{card?.whoMustNotKnow}</Row>
            <Row label={t("staff-registration.spoken-language")}>{languageName(spokenLanguage, reader)}</Row>
          </dl>
        </Card>
        {page.talkNeeded ? <TalkForm principal={principal} trained={page.trained} lastResult={resultOf("talk")} /> : null}
        <Card title={t("staff-registration.stop-title")}>
          <StopForm principal={principal} />
          <NotStartedForm once={page.once.notStarted} lastResult={resultOf("notStarted")} />
        </Card>
      </div>
    </StaffPage>
  );
}
