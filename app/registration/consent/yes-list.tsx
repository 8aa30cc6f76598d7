import { Form, Link } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import type { YesGiven, YesOfPrincipal } from "~/registration/consent/consents-read.server";
import { WhatStops } from "~/registration/consent/what-stops";
import { languageName } from "~/registration/spoken-languages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export type ShownPrincipal = YesOfPrincipal & { onces: Record<"voice" | "consent" | "release", string> };
/** The yes that is about to be taken back. */
export interface Asked {
  principalId: string;
  kind: "willingness" | "consent" | "release";
  id: string;
  purpose: Parameters<typeof WhatStops>[0]["kind"];
  once: string;
}

/** How one yes was given, and what was said with it. */
function Given({ one }: { one: YesGiven }) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      <p className="quiet">
        {t("staff-yes.given", {
          how: t(`staff-yes.how-${one.how}`),
          day: formatDay(language, new Date(one.givenAt)),
          language: languageName(one.language, language),
        })}
        {one.endedAt ? `. ${t("staff-yes.ended", { day: formatDay(language, new Date(one.endedAt)) })}` : null}
      </p>
      {one.ownWords ? <p dir="auto">{t("staff-yes.own-words-said", { words: one.ownWords })}</p> : null}
      {one.inPresenceOf ? <p dir="auto">{t("staff-yes.in-presence-said", { words: one.inPresenceOf })}</p> : null}
      {one.understood ? <p dir="auto">{t("staff-yes.understood-said", { words: one.understood })}</p> : null}
    </>
  );
}

/** One yes; when it is asked about, what stops is read out first. */
function Yes({ one, title, asked, back, name }: { one: YesGiven; title: string; asked: Asked | null; back: string; name: string }) {
  const t = useText();
  return (
    <li id={`y-${one.id}`}>
      <p dir="auto">
        <strong>{title}</strong>
      </p>
      <Given one={one} />
      {one.endedAt !== null ? null : asked?.id === one.id ? (
        <section className="stack" aria-label={t("staff-yes.take-back-title", { name })}>
          <p>
            <strong>{t("staff-yes.take-back-title", { name })}.</strong> {t("staff-yes.take-back-read")}
          </p>
          <WhatStops kind={asked.purpose} />
          <Form method="post" action={back} className="row">
            <Once value={asked.once} />
            <input type="hidden" name="intent" value={asked.kind === "willingness" ? "stop" : "takeBack"} />
            <input type="hidden" name="principalId" value={asked.principalId} />
            <input type="hidden" name="kind" value={asked.kind} />
            <input type="hidden" name="id" value={asked.id} />
            <Button variant="danger">{t("staff-yes.take-back-confirm", { name })}</Button>
            <Link to={back}>{t("staff-yes.not-now")}</Link>
          </Form>
        </section>
      ) : (
        <p>
          <Link to={`${back}?terug=${one.id}#y-${one.id}`} preventScrollReset>
            {t("staff-yes.take-back")}
            <span className="unseen">: {title}</span>
          </Link>
        </p>
      )}
    </li>
  );
}

/** What the representative said, where his yes is asked as well. */
function Voice({ principal }: { principal: ShownPrincipal }) {
  const t = useText();
  const language = useLanguage();
  const name = principal.firstName;
  if (!principal.asksRepresentative) return null;
  const given = principal.representativeYesAt;
  return (
    <Notice tone={given ? "info" : "danger"}>
      <p>
        {given ? t("staff-yes.voice-given", { name, day: formatDay(language, new Date(given)) }) : t("staff-yes.voice-missing", { name })}
      </p>
      <Form method="post">
        <Once value={principal.onces.voice} />
        <input type="hidden" name="intent" value="voice" />
        <input type="hidden" name="principalId" value={principal.id} />
        <Button variant="secondary" name="yes" value={given ? "no" : "yes"}>
          {t(given ? "staff-yes.voice-no" : "staff-yes.voice-yes")}
        </Button>
      </Form>
    </Notice>
  );
}

/** Every yes of one principal, in its three kinds. */
export function YesList({ principal, asked, back }: { principal: ShownPrincipal; asked: Asked | null; back: string }) {
  const t = useText();
  const none = <p className="quiet">{t("staff-yes.none")}</p>;
  const same = { asked, back, name: principal.firstName };
  return (
    <Card title={principal.firstName}>
      <Voice principal={principal} />
      <h3>{t("staff-yes.willingness")}</h3>
      {principal.willingnesses.length === 0 ? none : null}
      <ul className="plain">
        {principal.willingnesses.map((one) => (
          <Yes key={one.id} one={one} title={t("staff-yes.purpose-willingness")} {...same} />
        ))}
      </ul>
      <h3>{t("staff-yes.consents")}</h3>
      {principal.consents.length === 0 ? none : null}
      <ul className="plain">
        {principal.consents.map((one) => (
          <Yes key={one.id} one={one} title={`${t(`staff-yes.purpose-${one.purpose}`)} (${one.organisation})`} {...same} />
        ))}
      </ul>
      <h3>{t("staff-yes.releases")}</h3>
      {principal.releases.length === 0 ? none : null}
      <ul className="plain">
        {principal.releases.map((one) => (
          <Yes key={one.id} one={one} title={t("staff-yes.release-said", { who: one.who, what: one.what })} {...same} />
        ))}
      </ul>
    </Card>
  );
}
