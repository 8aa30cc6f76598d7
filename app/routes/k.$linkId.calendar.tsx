import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { keepOwnCalendar, ownCalendar } from "~/conference/own-calendar.server";
import { callerOf } from "~/invitation/calling/caller.server";
import { useText } from "~/language/context";
import { Button, ButtonLink } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "keepOwnCalendar");
  const [calendar, human] = await Promise.all([ownCalendar(asker, clock.now()), callerOf(asker.db, asker.conferenceId)]);
  return { language: asker.language, firstName: asker.firstName, linkId: asker.linkId, human, once: newOnce(), ...calendar };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "keepOwnCalendar");
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent !== "make" && intent !== "stop") return data({ refused: true }, { status: 400 });
  const outcome = await keepOwnCalendar(asker, { make: intent === "make" }, { once: String(form.get("once")), now: clock.now() });
  return outcome.refused ? data({ refused: true }, { status: 409 }) : redirect(outcome.redirect);
}

export default function OwnCalendar() {
  const t = useText();
  const { firstName, linkId, human, once, title, place, flagged, address } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  return (
    <FamilyPage
      title={t("family-calendar.title")}
      person={firstName}
      leave
      {...(human ? { human } : {})}
      {...(title && !flagged ? { whoSees: t("family-calendar.who-sees") } : {})}
    >
      {told?.refused ? <Notice tone="danger">{t("family-calendar.refused")}</Notice> : null}
      {title ? (
        <>
          <p>{t(place ? "family-calendar.lead-place" : "family-calendar.lead", { title })}</p>
          <p>
            {t("family-calendar.who-reads")} {place ? "" : t("family-calendar.by-voice")}
          </p>
          <section className="stack">
            <h2>{t("family-calendar.once-title")}</h2>
            <ButtonLink href={`/k/${linkId}/invitation.ics`}>{t("family-calendar.once")}</ButtonLink>
            <p>{t("family-calendar.once-text")}</p>
          </section>
          {flagged ? address && <p>{t("family-calendar.follow-off")}</p> : <Followed address={address} once={once} />}
        </>
      ) : (
        <p>{t("family-calendar.no-day")}</p>
      )}
      <p>
        <a href={`/k/${linkId}/invitation`}>{t("family-calendar.back")}</a>
      </p>
    </FamilyPage>
  );
}

/** The calendar that looks by itself: its address, made and taken back here. */
function Followed({ address, once }: { address: string | null; once: string }) {
  const t = useText();
  return (
    <section className="stack">
      <h2>{t("family-calendar.follow-title")}</h2>
      {address ? (
        <>
          <p>{t("family-calendar.made")}</p>
          <p className="break" dir="ltr">
            {address}
          </p>
          <p>
            <a href={address.replace(/^https?:/, "webcal:")}>{t("family-calendar.open")}</a>
          </p>
        </>
      ) : (
        <p>{t("family-calendar.follow-text")}</p>
      )}
      <form method="post" className="stack">
        <Once value={once} />
        <Button name="intent" value={address ? "stop" : "make"} variant="secondary">
          {t(address ? "family-calendar.stop" : "family-calendar.make")}
        </Button>
      </form>
    </section>
  );
}
