import { useText } from "~/language/context";
import { whatStopsWith, type YesKind } from "~/registration/consent/consents";

/** What taking back a yes does, shown before it is done. The same words for a principal and for the colleague who does it with him. */
export function WhatStops({ kind }: { kind: YesKind }) {
  const t = useText();
  const { stops, stays, kept } = whatStopsWith(kind);
  return (
    <>
      <h3>{t("family-own-part.stops-title")}</h3>
      <ul>
        {stops.map((code) => (
          <li key={code}>{t(`family-own-part.stops-${code}`)}</li>
        ))}
      </ul>
      <h3>{t("family-own-part.stays-title")}</h3>
      <ul>
        {stays.map((code) => (
          <li key={code}>{t(`family-own-part.stays-${code}`)}</li>
        ))}
      </ul>
      {kept.length > 0 ? (
        <>
          <h3>{t("family-own-part.kept-title")}</h3>
          <ul>
            {kept.map((code) => (
              <li key={code}>{t(`family-own-part.kept-${code}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p>{t("family-own-part.yes-no-effect")}</p>
    </>
  );
}
