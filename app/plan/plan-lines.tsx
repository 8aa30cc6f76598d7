import type { Horizon } from "@generated/enums";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import type { AgreementToRead } from "~/plan/reading.server";
import { RepresentativeSays, type VoiceForm } from "~/plan/representative-says";

const horizons = ["now", "later", "ifItFails"] as const satisfies readonly Horizon[];

/** How an agreement goes: the words for who may hear them, for others only whether it goes on or asks for help. */
function Answer({ agreement }: { agreement: AgreementToRead }) {
  const t = useText();
  const language = useLanguage();
  if (!agreement.answer) return null;
  const open = agreement.mine || agreement.line !== null;
  const word = open
    ? t(`family-plan.answer-${agreement.answer}`)
    : t(agreement.answer === "stuck" ? "family-plan.asks-help" : "family-plan.goes-on");
  return (
    <p className={`answer answer--${agreement.answer}`}>
      <strong>{word}</strong>{" "}
      {agreement.answeredAt ? (
        <span className="quiet">{t("family-plan.said-on", { day: formatDay(language, agreement.answeredAt) })}</span>
      ) : null}
      {agreement.line ? (
        <>
          <br />
          <bdi>{agreement.line}</bdi>
        </>
      ) : null}
    </p>
  );
}

function Line({ agreement, voices }: { agreement: AgreementToRead; voices: readonly VoiceForm[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <li className="agreement">
      <p className="what">
        <bdi>{agreement.what}</bdi>
      </p>
      {agreement.mine ? null : (
        <p className="quiet">
          {agreement.who
            ? t("family-plan.who", { name: agreement.who })
            : t(agreement.whoIsGone ? "family-plan.who-somebody" : "family-plan.who-nobody")}
        </p>
      )}
      <p className="quiet">
        {agreement.dueOn ? t("family-plan.due", { day: formatDay(language, agreement.dueOn) }) : null}
        {agreement.readers === "wholeCircle" ? null : (
          <>
            {" "}
            <em>{t(agreement.readers === "doer" ? "family-plan.only-doer" : "family-plan.only-me")}</em>
          </>
        )}
      </p>
      {agreement.waitsForRepresentative ? <p>{t("family-plan.waits-for-representative")}</p> : null}
      {voices
        .filter(({ wordingId }) => wordingId === agreement.wordingId)
        .map((voice) => (
          <RepresentativeSays key={voice.representationId} voice={voice} />
        ))}
      <Answer agreement={agreement} />
    </li>
  );
}

/** Lines of a plan under Now, Later and If it goes wrong; headings without lines are left out. */
export function PlanLines({
  agreements,
  level = 3,
  voices = [],
}: {
  agreements: readonly AgreementToRead[];
  level?: 2 | 3;
  /** For who is represented himself: the word of his representative, and the form to write it down. */
  voices?: readonly VoiceForm[];
}) {
  const t = useText();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="plan">
      {horizons.map((horizon) => {
        const lines = agreements.filter((agreement) => agreement.horizon === horizon);
        if (lines.length === 0) return null;
        return (
          <section key={horizon}>
            <Heading>{t(`family-plan.${horizon}`)}</Heading>
            <ul className="plain">
              {lines.map((agreement) => (
                <Line key={agreement.id} agreement={agreement} voices={voices} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
