import type { OfferAsks, OfferShown } from "~/coordinator/offer/offer-page.server";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime, formatList } from "~/language/dates";
import { languageName } from "~/registration/spoken-languages";

/** What is asked, in a few lines: whom it is for in numbers, what they speak, how far, how soon. */
export function OfferFacts({ asks, town }: { asks: OfferAsks; town: string | null }) {
  const t = useText();
  const language = useLanguage();
  const named = (codes: readonly string[]) =>
    formatList(
      language,
      codes.map((code) => languageName(code, language)),
    );
  const where = town ? t("staff-offer.town", { town }) : null;
  const far = asks.km === null ? null : t("staff-offer.distance", { km: asks.km, town: asks.ownTown });
  const spoken = named(asks.languages);
  const interpreter = asks.interpreted.length > 0 ? t("staff-offer.interpreter", { languages: named(asks.interpreted) }) : null;
  const experience = asks.experience.map((kind) => t(`staff-offer.experience-${kind}`));
  const facts = [
    [t("staff-offer.for-whom"), t("staff-offer.people", { count: asks.principals })],
    [t("staff-offer.languages"), interpreter ? `${spoken}. ${interpreter}` : spoken],
    [t("staff-offer.where"), capital([where, far].filter(Boolean).join(", ")) || t("staff-offer.town-unknown")],
    [t("staff-offer.when"), asks.weeks === null ? t("staff-offer.no-haste") : t("staff-offer.haste", { weeks: asks.weeks })],
    ...(experience.length > 0 ? [[t("staff-offer.experience"), formatList(language, experience)] as const] : []),
  ] as const;
  return (
    <>
      <dl className="stack">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p>
        <strong>{t("staff-offer.until", { until: formatDayTime(language, asks.expiresAt) })}</strong>
      </p>
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The words for how an offer ended; for who knows somebody they are the same as for any other no. */
export function useEndedWords(): (offer: OfferShown) => string {
  const t = useText();
  const language = useLanguage();
  return ({ state, ended, firstNames }) => {
    if (state === "withdrawn") return t(`staff-offer.answer-${ended ?? "withdrawn"}`);
    if (state === "accepted" && firstNames.length > 0) return t("staff-offer.ended-accepted", { names: formatList(language, firstNames) });
    if (state === "accepted") return t("staff-offer.ended-took");
    return state === "expired" ? t("staff-offer.answer-late") : t("staff-offer.ended-no");
  };
}
