import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { callerOf } from "~/invitation/calling/caller.server";
import { useText } from "~/language/context";
import { spokenCodeOf } from "~/language/readers";
import { consentPurposes } from "~/registration/consent/consents";
import { GiveConsentInput, giveConsent, TakeBackInput, takeBack } from "~/registration/consent/consents.server";
import { yesOf } from "~/registration/consent/consents-read.server";
import { MoreYes, OwnYes, type OwnYesShown, TakeBack } from "~/registration/consent/own-yes";
import { FamilyPage } from "~/ui/family-page";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "seeOwnYes");
  const [mine] = asker.principalId ? await yesOf(asker) : [];
  if (!mine) throw notFound();
  const human = await callerOf(asker.db, asker.conferenceId);
  const search = new URL(request.url).searchParams;
  const given: OwnYesShown[] = [
    ...mine.willingnesses.slice(0, 1).map((one) => ({ ...one, kind: "willingness" as const })),
    ...mine.consents.map((one) => ({ ...one, kind: one.purpose })),
    ...mine.releases.map((one) => ({ ...one, kind: "release" as const })),
  ];
  const standing = given.filter(({ endedAt }) => endedAt === null);
  return {
    language: asker.language,
    reader: asker.firstName,
    linkId: asker.linkId,
    principalId: mine.id,
    human,
    given,
    asked: standing.find(({ id }) => id === search.get("terug")) ?? null,
    done: search.has("teruggenomen"),
    mayAdd: consentPurposes
      .filter((purpose) => purpose !== "registration" && !standing.some(({ kind }) => kind === purpose))
      .map((purpose) => ({ purpose, once: newOnce() })),
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "changeOwnYes");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  if (!asker.principalId) throw notFound();
  form.set("principalId", asker.principalId);
  if (form.get("intent") === "give") {
    form.set("how", "written");
    form.set("language", spokenCodeOf(asker.language));
    const submission = parseWithZod(form, { schema: GiveConsentInput });
    if (submission.status !== "success") return data(null, { status: 400 });
    const outcome = await giveConsent(asker, { ...submission.value, how: "ownLink" }, at);
    if (outcome.refused && outcome.refused !== "alreadyGiven") throw notFound();
    return redirect(`/k/${asker.linkId}/yes`);
  }
  const submission = parseWithZod(form, { schema: TakeBackInput });
  if (submission.status !== "success") return data(null, { status: 400 });
  const outcome = await takeBack(asker, submission.value, at);
  // Who took it back before already has what he asks for; another's is not there.
  if (outcome.refused && outcome.refused !== "alreadyEnded") throw notFound();
  return redirect(`/k/${asker.linkId}/yes?teruggenomen`);
}

export default function OwnYesPage() {
  const t = useText();
  const { reader, linkId, human, given, asked, done, mayAdd, once } = useLoaderData<typeof loader>();
  const frame = { person: reader, whoSees: t("family-own-part.yes-who-sees"), leave: true, ...(human ? { human } : {}) };
  if (asked) {
    return (
      <FamilyPage title={t("family-own-part.take-back-title")} {...frame}>
        <TakeBack asked={asked} linkId={linkId} once={once} />
      </FamilyPage>
    );
  }
  return (
    <FamilyPage title={t("family-own-part.yes-title")} {...frame}>
      {done ? <Notice tone="done">{t("family-own-part.take-back-done")}</Notice> : null}
      <p>{t("family-own-part.yes-lead")}</p>
      <p>{t("family-own-part.yes-no-effect")}</p>
      {given.length === 0 ? <p className="quiet">{t("family-own-part.yes-none")}</p> : null}
      {given.map((one) => (
        <OwnYes key={one.id} one={one} linkId={linkId} />
      ))}
      <MoreYes purposes={mayAdd} />
      <p>
        <a href={`/k/${linkId}`}>{t("family-own-part.back")}</a>
      </p>
    </FamilyPage>
  );
}
