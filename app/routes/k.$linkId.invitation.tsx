import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireLink } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { clock } from "~/clock";
import { reply } from "~/invitation/answering/answer.server";
import { answers } from "~/invitation/answering/answers";
import { answerSigns, soundSign } from "~/invitation/answering/day-pictures";
import { invitationPage } from "~/invitation/answering/member-page.server";
import { PracticalList } from "~/invitation/answering/practical-list";
import { WhatHappens } from "~/invitation/answering/what-happens";
import { WhenAndWhere } from "~/invitation/answering/when-and-where";
import { VoiceMessages } from "~/invitation/voice/voice-messages";
import { voicesFor } from "~/invitation/voice/voices.server";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { Button, ButtonLink } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

const AnswerInput = z.object({
  once: z.string({ error: "family-invitation.choose-answer" }),
  answer: z.enum(answers, { error: "family-invitation.choose-answer" }),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "seeInvitation");
  const page = await invitationPage(asker, clock.now());
  const voices = await voicesFor(asker);
  const own = asker.relations.includes("principal");
  return { language: asker.language, firstName: asker.firstName, linkId: asker.linkId, own, once: newId(), voices, ...page };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "answerInvitation");
  const submission = parseWithZod(await request.formData(), { schema: AnswerInput });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const outcome = await reply(asker, submission.value, { once: submission.value.once, now: clock.now() });
  if (outcome.refused === "privateTime") throw new Error("An answer is no content.");
  if (outcome.refused) return data(submission.reply({ formErrors: [`family-invitation.refused-${outcome.refused}`] }), { status: 409 });
  return redirect(outcome.redirect);
}

export default function InvitationPage() {
  const t = useText();
  const language = useLanguage();
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() as SubmissionResult | undefined;
  const askers = formatList(language, page.askers);
  const count = page.askers.length;
  const caller = page.caller?.name ?? t("family-invitation.the-coordinator");
  return (
    <FamilyPage
      title={page.own ? t("family-invitation.title-own") : t("family-invitation.title", { askers, count })}
      person={page.firstName}
      {...(page.caller ? { human: page.caller } : {})}
      leave
      {...(page.own ? {} : { whoSees: t("family-invitation.who-sees", { caller, askers }) })}
    >
      {Object.values(result?.error ?? {})
        .flat()
        .map((error) => (
          <Notice key={error} tone="danger">
            {t(error as "family-invitation.refused-over")}
          </Notice>
        ))}
      {page.own ? null : (
        <p>
          {t("family-invitation.from", { askers, count })}{" "}
          {page.erasedBy ? t("family-own-data.erased-on", { day: formatDay(language, page.erasedBy) }) : t("family-own-data.erased-after")}
        </p>
      )}
      {page.answer?.forTheseHours ? <Notice tone="done">{t(`family-invitation.said-${page.answer.answer}`)}</Notice> : null}
      <p>
        <a className="listen" href={`/k/${page.linkId}/invitation/aloud`}>
          {soundSign}
          {t("family-invitation.aloud")}
        </a>
      </p>
      <VoiceMessages voices={page.voices} linkId={page.linkId} />
      <section className="stack">
        <h2>{t("family-invitation.what-title")}</h2>
        <p>
          {t("family-invitation.what-1")} {t("family-invitation.what-2")} {t("family-invitation.what-3", { caller })}
        </p>
      </section>
      <section className="stack">
        <h2>{t("family-invitation.when-title")}</h2>
        <WhenAndWhere page={page} caller={caller} linkId={page.linkId} />
      </section>
      {page.off || page.over || page.running ? null : <WhatHappens />}
      {page.running ? <ButtonLink href={`/k/${page.linkId}/day`}>{t("family-invitation.to-day")}</ButtonLink> : null}
      {page.planAgreed ? <ButtonLink href={`/k/${page.linkId}/plan`}>{t("family-invitation.to-plan")}</ButtonLink> : null}
      {page.mayAnswer && !page.running ? <Answer page={page} caller={caller} askers={askers} /> : null}
      <p>
        <a href={`/k/${page.linkId}/my-data`}>{t("family-own-data.title")}</a>
      </p>
    </FamilyPage>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Answer({ page, caller, askers }: { page: Page; caller: string; askers: string }) {
  const t = useText();
  const { answer } = page;
  return (
    <section className="stack">
      <h2>{t("family-invitation.ask")}</h2>
      {answer && !answer.forTheseHours ? <Notice tone="attention">{t("family-invitation.other-hours")}</Notice> : null}
      {answer?.forTheseHours ? <p>{t("family-invitation.may-change")}</p> : null}
      <form method="post" className="stack answers">
        <Once value={page.once} />
        {answers.map((one) => (
          <Button key={one} name="answer" value={one} variant={one === "yes" && !answer?.forTheseHours ? "primary" : "secondary"}>
            {answerSigns[one]}
            {t(`family-invitation.${one}`)}
          </Button>
        ))}
      </form>
      {answer?.practical ? (
        <>
          <h2 className="small">{t("family-invitation.told-title")}</h2>
          <PracticalList practical={answer.practical} caller={caller} askers={askers} />
        </>
      ) : null}
      {answer ? (
        <ButtonLink href={`/k/${page.linkId}/practical`} variant="secondary">
          {t("family-invitation.to-practical")}
        </ButtonLink>
      ) : null}
    </section>
  );
}
