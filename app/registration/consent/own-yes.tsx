import type { ConsentPurpose } from "@generated/enums";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import type { YesKind } from "~/registration/consent/consents";
import { WhatStops } from "~/registration/consent/what-stops";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";

export interface OwnYesShown {
  id: string;
  kind: YesKind;
  givenAt: string;
  endedAt: string | null;
  ownWords?: string | undefined;
  organisation?: string | undefined;
  who?: string | undefined;
  what?: string | undefined;
}

function useTitle() {
  const t = useText();
  return ({ kind, who }: Pick<OwnYesShown, "kind" | "who">) =>
    kind === "release" ? t("family-own-part.kind-release", { who: who ?? "" }) : t(`family-own-part.kind-${kind}`);
}

/** One yes of the reader's own, with the way back. */
export function OwnYes({ one, linkId }: { one: OwnYesShown; linkId: string }) {
  const t = useText();
  const language = useLanguage();
  const title = useTitle();
  const day = (moment: string) => formatDay(language, new Date(moment));
  return (
    <Card title={title(one)}>
      <p dir="auto">{one.kind === "release" ? one.what : t(`family-own-part.kind-${one.kind}-text`)}</p>
      <p className="quiet">
        {one.organisation ? <bdi>{t("family-own-part.yes-for", { organisation: one.organisation })} </bdi> : null}
        {t("family-own-part.yes-given", { day: day(one.givenAt) })}
        {one.ownWords ? <bdi> {t("family-own-part.yes-said", { words: one.ownWords })}</bdi> : null}
      </p>
      {one.endedAt ? (
        <p>{t("family-own-part.yes-ended", { day: day(one.endedAt) })}</p>
      ) : (
        <p>
          <a href={one.kind === "willingness" ? `/k/${linkId}/withdraw` : `/k/${linkId}/yes?terug=${one.id}`}>
            {t("family-own-part.take-back")}
            <span className="unseen">: {title(one)}</span>
          </a>
        </p>
      )}
    </Card>
  );
}

/** What stops, and the button. */
export function TakeBack({ asked, linkId, once }: { asked: OwnYesShown; linkId: string; once: string }) {
  const t = useText();
  const title = useTitle();
  return (
    <>
      <h2>{title(asked)}</h2>
      {asked.kind === "release" ? <p dir="auto">{asked.what}</p> : null}
      <WhatStops kind={asked.kind} />
      <form method="post" action={`/k/${linkId}/yes`} className="stack">
        <Once value={once} />
        <input type="hidden" name="intent" value="takeBack" />
        <input type="hidden" name="kind" value={asked.kind === "release" ? "release" : "consent"} />
        <input type="hidden" name="id" value={asked.id} />
        <Button>{t("family-own-part.take-back-confirm")}</Button>
        <ButtonLink href={`/k/${linkId}/yes`} variant="secondary">
          {t("family-own-part.back")}
        </ButtonLink>
      </form>
    </>
  );
}

/** What he has not said yes to, each on its own and none of it needed. */
export function MoreYes({ purposes }: { purposes: readonly { purpose: ConsentPurpose; once: string }[] }) {
  const t = useText();
  if (purposes.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("family-own-part.give-title")}</h2>
      <p>{t("family-own-part.give-text")}</p>
      {purposes.map(({ purpose, once }) => (
        <details key={purpose}>
          <summary>{t(`family-own-part.kind-${purpose}`)}</summary>
          <form method="post" className="stack">
            <p>{t(`family-own-part.kind-${purpose}-text`)}</p>
            <Once value={once} />
            <input type="hidden" name="intent" value="give" />
            <input type="hidden" name="purpose" value={purpose} />
            <Button variant="secondary">
              {t("family-own-part.give-submit")}
              <span className="unseen">: {t(`family-own-part.kind-${purpose}`)}</span>
            </Button>
          </form>
        </details>
      ))}
    </section>
  );
}
