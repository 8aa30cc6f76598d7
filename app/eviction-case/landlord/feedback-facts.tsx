import type { FeedbackFacts } from "~/eviction-case/landlord/feedback";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatEuros } from "~/language/dates";

/** What the landlord reads, word for word: also what the worker looks at before sending it. */
export function FeedbackLines({ facts }: { facts: FeedbackFacts }) {
  const t = useText();
  const language = useLanguage();
  const { proposalUntil, proposalCents, firstResultOn } = facts;
  const proposed = {
    until: proposalUntil ? formatDay(language, proposalUntil) : "",
    amount: formatEuros(language, proposalCents ?? 0),
  };
  return (
    <dl className="stack">
      {(["contactMade", "helpStarted", "rentSecured"] as const).map((fact) => (
        <div key={fact}>
          <dt className="quiet">{t(`landlord.${fact}`)}</dt>
          <dd>{t(facts[fact] ? "landlord.yes" : "landlord.no")}</dd>
        </div>
      ))}
      <div>
        <dt className="quiet">{t("landlord.proposal")}</dt>
        <dd>{t(`landlord.proposal-${facts.proposal}`, proposed)}</dd>
      </div>
      <div>
        <dt className="quiet">{t("landlord.firstResultOn")}</dt>
        <dd>{firstResultOn ? formatDay(language, firstResultOn) : t("landlord.not-known")}</dd>
      </div>
    </dl>
  );
}
