import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { callerOf } from "~/invitation/calling/caller.server";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { endWillingness, whatStops } from "~/registration/consent/withdraw.server";
import { Button, ButtonLink } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { newOnce, Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "endWillingness");
  if (!asker.principalId) throw notFound();
  const [stops, human] = await Promise.all([whatStops(asker), callerOf(asker.db, asker.conferenceId)]);
  return { language: asker.language, firstName: asker.firstName, linkId: asker.linkId, stops, human, once: newOnce() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "endWillingness");
  const form = await request.formData();
  const outcome = await endWillingness(asker, { once: String(form.get("once")), now: clock.now() });
  // Who stopped before already has what he asks for.
  if (outcome.refused === "alreadyEnded") return redirect(`/k/${asker.linkId}/withdraw`);
  if (outcome.refused) return data(null, { status: 409 });
  return redirect(outcome.redirect);
}

export default function Withdraw() {
  const t = useText();
  const language = useLanguage();
  const { firstName, linkId, stops, human, once } = useLoaderData<typeof loader>();
  const frame = { person: firstName, whoSees: t("family-withdraw.who-sees"), leave: true, ...(human ? { human } : {}) };
  if (!stops.standing) {
    return (
      <FamilyPage title={t("family-withdraw.done-title")} {...frame}>
        <p>{t("family-withdraw.done-text")}</p>
      </FamilyPage>
    );
  }
  return (
    <FamilyPage title={t("family-withdraw.title")} {...frame}>
      <p>{t("family-withdraw.lead")}</p>
      <h2>{t("family-withdraw.stops-title")}</h2>
      <ul>
        {stops.dayStartsAt ? <li>{t("family-withdraw.stops-day", { day: formatDay(language, stops.dayStartsAt) })}</li> : null}
        <li>{t(stops.told ? "family-withdraw.stops-told" : "family-withdraw.stops-nobody")}</li>
        <li>{t("family-withdraw.stops-messages")}</li>
      </ul>
      <h2>{t("family-withdraw.stays-title")}</h2>
      <ul>
        <li>{t("family-withdraw.stays-help")}</li>
        {stops.withCase ? <li>{t("family-withdraw.stays-landlord")}</li> : null}
      </ul>
      <form method="post" className="stack">
        <Once value={once} />
        <Button>{t("family-withdraw.submit")}</Button>
        <ButtonLink href={`/k/${linkId}`} variant="secondary">
          {t("family-withdraw.back-home")}
        </ButtonLink>
      </form>
    </FamilyPage>
  );
}
