import { useLanguage, useText } from "~/language/context";
import { formatDay, formatShortDay } from "~/language/dates";
import { Card } from "~/ui/card";
import { type AgreementLine, horizons } from "./agreements";
import type { ShownRemark } from "./remarks.server";
import { RepresentativeSaysForStaff, type VoiceForm } from "./representative-says";

/** The lines of the whole circle, for reading only; beside those about money, what a representative said to them. */
export function AgreementsForStaff({ lines, voices }: { lines: readonly AgreementLine[]; voices: readonly VoiceForm[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      {horizons.map((horizon) => {
        const here = lines.filter((line) => line.horizon === horizon);
        return (
          <section className="stack" key={horizon} aria-labelledby={`h-${horizon}`}>
            <h2 id={`h-${horizon}`}>{t(`staff-plan.${horizon}`)}</h2>
            {here.length === 0 ? <p className="quiet">{t("staff-plan.none-here")}</p> : null}
            {here.map((line) => {
              const who = line.ownerName ?? line.words.who;
              return (
                <Card key={line.agreementId} level={3}>
                  <p dir="auto">
                    <strong>{line.words.what}</strong>
                  </p>
                  <p>
                    {who ? t("staff-plan.doer", { name: who }) : t(line.ownerPersonId ? "staff-plan.doer-gone" : "staff-plan.doer-nobody")}
                    {line.dueOn ? `. ${t("staff-plan.due", { day: formatDay(language, line.dueOn) })}` : null}
                  </p>
                  {line.waitsForRepresentative ? <p className="quiet">{t("staff-plan.waits-for-representative")}</p> : null}
                  {voices
                    .filter(({ wordingId }) => wordingId === line.wordingId)
                    .map((voice) => (
                      <RepresentativeSaysForStaff key={voice.representationId} voice={voice} />
                    ))}
                </Card>
              );
            })}
          </section>
        );
      })}
    </>
  );
}

/** Words that stand beside the plan. */
export function RemarkList({ remarks }: { remarks: readonly ShownRemark[] }) {
  const t = useText();
  const language = useLanguage();
  if (remarks.length === 0) return <p className="quiet">{t("staff-plan.remarks-none")}</p>;
  return (
    <ul>
      {remarks.map((remark) => (
        <li key={remark.id}>
          <span className="tag">{t(`staff-plan.about-${remark.about}`)}</span>{" "}
          {t("staff-plan.remark-by", { name: remark.by, day: formatShortDay(language, remark.at) })}
          <p dir="auto">{remark.text}</p>
        </li>
      ))}
    </ul>
  );
}
