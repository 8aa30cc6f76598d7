import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { invitationPage } from "~/invitation/answering/member-page.server";
import { WhatHappens } from "~/invitation/answering/what-happens";
import { WhenAndWhere } from "~/invitation/answering/when-and-where";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { AloudButtons } from "~/ui/aloud-buttons";
import { ButtonLink } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";

/** The invitation itself carries no script; here one small script of ours reads the same words aloud. */
export const handle = { bare: true, neutralTitle: true, aloud: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "seeInvitation");
  const { askers, caller, day, off, over, pollOpen } = await invitationPage(asker, clock.now());
  const own = asker.relations.includes("principal");
  return {
    language: asker.language,
    firstName: asker.firstName,
    linkId: asker.linkId,
    own,
    askers,
    human: caller,
    day,
    off,
    over,
    pollOpen,
  };
}

export default function ReadAloud() {
  const t = useText();
  const language = useLanguage();
  const page = useLoaderData<typeof loader>();
  const askers = formatList(language, page.askers);
  const count = page.askers.length;
  const caller = page.human?.name ?? t("family-invitation.the-coordinator");
  return (
    <FamilyPage
      title={page.own ? t("family-invitation.title-own") : t("family-invitation.title", { askers, count })}
      person={page.firstName}
      {...(page.human ? { human: page.human } : {})}
      leave
    >
      <AloudButtons main />
      <p className="aloud-none">{t("family-invitation.aloud-none", { caller })}</p>
      <div data-said className="stack">
        {page.own ? null : <p>{t("family-invitation.from", { askers, count })}</p>}
        <h2>{t("family-invitation.what-title")}</h2>
        <p>
          {t("family-invitation.what-1")} {t("family-invitation.what-2")} {t("family-invitation.what-3", { caller })}
        </p>
        <h2>{t("family-invitation.when-title")}</h2>
        <WhenAndWhere page={page} caller={caller} />
        <WhatHappens />
        {page.own || page.off || page.over ? null : <p>{t("family-invitation.aloud-answer")}</p>}
      </div>
      <ButtonLink href={`/k/${page.linkId}/invitation?taal=${language}`} variant="secondary">
        {t("family-invitation.aloud-back")}
      </ButtonLink>
      <script src="/read-aloud.js" defer />
    </FamilyPage>
  );
}
