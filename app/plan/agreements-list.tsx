import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";
import type { AtTheTable } from "./agreeing-people.server";
import { type AgreementLine, horizons } from "./agreements";
import type { FormResult } from "./writing-deeds.server";
import { WritingForm } from "./writing-form";

export interface ShownLine extends AgreementLine {
  /** The reader may word it anew or take it out. */
  mine: boolean;
  once: string;
  onceRemove: string;
}

/** The plan as it grows: Nu, Later, Als het misgaat. */
export function AgreementsList({
  lines,
  people,
  result,
}: {
  lines: readonly ShownLine[];
  people: readonly AtTheTable[];
  result: FormResult | undefined;
}) {
  const t = useText();
  return (
    <>
      {horizons.map((horizon) => {
        const here = lines.filter((line) => line.horizon === horizon);
        return (
          <section className="stack" key={horizon} aria-labelledby={`h-${horizon}`}>
            <h3 id={`h-${horizon}`}>{t(`family-day.${horizon}`)}</h3>
            {here.length === 0 ? (
              <p className="quiet">
                {t(`family-day.${horizon}-hint`)} {t("family-day.plan-none")}
              </p>
            ) : null}
            {here.map((line) => (
              <div key={line.agreementId} id={`a-${line.agreementId}`}>
                <Line line={line} people={people} result={result} />
              </div>
            ))}
          </section>
        );
      })}
    </>
  );
}

function Line({ line, people, result }: { line: ShownLine; people: readonly AtTheTable[]; result: FormResult | undefined }) {
  const t = useText();
  const language = useLanguage();
  const who = line.ownerName ?? line.words.who;
  return (
    <Card level={3}>
      <p dir="auto">
        <strong>{line.words.what}</strong>
      </p>
      <p>{who ? t("family-day.doer", { name: who }) : t(line.ownerPersonId ? "family-plan.who-somebody" : "family-day.doer-nobody")}</p>
      {line.dueOn ? <p>{t("family-day.due", { day: formatDay(language, line.dueOn) })}</p> : null}
      {line.readers === "wholeCircle" ? null : <p className="quiet">{t(`family-day.readers-${line.readers}`)}</p>}
      {line.aboutMoney ? (
        <p className="quiet">
          {t("family-day.money")}. {t("family-day.money-hint")}
        </p>
      ) : null}
      {line.waitsForRepresentative ? <p>{t("family-plan.waits-for-representative")}</p> : null}
      {line.mine ? (
        <details className="stack" open={result?.form === `a-${line.agreementId}`}>
          <summary>{t("family-day.change")}</summary>
          <WritingForm agreementId={line.agreementId} once={line.once} people={people} line={line} result={result} />
          <form method="post" className="stack">
            <Once value={line.onceRemove} />
            <input type="hidden" name="agreementId" value={line.agreementId} />
            <Button variant="tertiary" name="deed" value="remove">
              {t("family-day.remove")}
            </Button>
          </form>
        </details>
      ) : null}
    </Card>
  );
}
