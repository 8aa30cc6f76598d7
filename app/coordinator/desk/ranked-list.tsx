import { Form } from "@remix-run/react";
import type { Desk, DeskRow } from "~/coordinator/desk/desk.server";
import type { Reason } from "~/coordinator/ranking/ranking";
import { isTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime } from "~/language/dates";
import { languageName } from "~/registration/spoken-languages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";

type RankedListProps = Pick<Desk, "ranked" | "asked" | "aside"> & { onces: Readonly<Record<string, string>> };

/** The coordinators in their order, each with the reasons as sentences, and why others are not among them. */
export function RankedList({ ranked, asked, aside, onces }: RankedListProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      {asked.length > 0 ? (
        <section className="stack" aria-labelledby="asked">
          <h2 id="asked">{t("staff-matching.asked-title")}</h2>
          <ul>
            {asked.map((one) => {
              const key = `staff-matching.asked-${one.state}`;
              return (
                <li key={one.accountId}>
                  {isTextKey(key) ? t(key, { name: one.firstName, until: formatDayTime(language, one.expiresAt) }) : one.firstName}
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      <section className="stack" aria-labelledby="ranked">
        <h2 id="ranked">{t("staff-matching.ranked-title")}</h2>
        {ranked.length === 0 ? <p>{t("staff-matching.ranked-none")}</p> : null}
        <ol className="plain stack">
          {ranked.map((row, index) => (
            <li key={row.accountId}>
              <Card title={row.firstName} level={3} {...(index === 0 ? { tone: "next" as const } : {})}>
                <ReasonList row={row} />
                <Form method="post">
                  <Once value={onces[row.accountId] ?? ""} />
                  <input type="hidden" name="accountId" value={row.accountId} />
                  <Button variant={index === 0 ? "primary" : "secondary"} name="intent" value="offer">
                    {t("staff-matching.offer", { name: row.firstName })}
                  </Button>
                </Form>
              </Card>
            </li>
          ))}
        </ol>
      </section>
      {aside.length > 0 ? (
        <details>
          <summary>{t("staff-matching.aside-title")}</summary>
          <ul>
            {aside.map((one) => (
              <li key={one.accountId}>{t(`staff-matching.aside-${one.why}`, { name: one.firstName })}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function ReasonList({ row }: { row: DeskRow }) {
  const words = useReasonWords();
  return (
    <ul>
      {row.reasons.map((reason) => (
        <li key={`${reason.part}-${reason.how}-${reason.values.language ?? ""}`}>{words(reason)}</li>
      ))}
    </ul>
  );
}

/** A reason as the sentence a manager reads aloud. */
export function useReasonWords() {
  const t = useText();
  const language = useLanguage();
  return ({ part, how, values }: Reason): string => {
    const key = `staff-matching.reason-${part}-${how}`;
    if (!isTextKey(key)) throw new Error(`No words for the reason ${part} ${how}.`);
    const spoken = typeof values.language === "string" ? { language: languageName(values.language, language) } : {};
    return t(key, { ...values, ...spoken });
  };
}
