import { Form } from "@remix-run/react";
import type { Desk } from "~/coordinator/desk/desk.server";
import { isTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime } from "~/language/dates";
import { Button } from "~/ui/button";
import { Once } from "~/ui/once";

/** Who was asked and what they said, who is asked after them, and the ways to take that back. */
export function AskedList({ asked, line, once }: Pick<Desk, "asked" | "line"> & { once: string }) {
  const t = useText();
  const language = useLanguage();
  if (asked.length === 0 && line.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="asked">
      <h2 id="asked">{t("staff-matching.asked-title")}</h2>
      <ul className="plain stack">
        {asked.map(({ offerId, firstName: name, state, unreached, expiresAt }) => {
          const key = `staff-matching.asked-${state}`;
          return (
            <li key={offerId} className="asked-one">
              <span>
                {isTextKey(key) ? t(key, { name, until: formatDayTime(language, expiresAt) }) : name}
                {unreached && (state === "asked" || state === "provisional") ? (
                  <strong> {t("staff-matching.asked-call", { name })}</strong>
                ) : null}
              </span>
              {state === "asked" || state === "provisional" ? (
                <Form method="post">
                  <Once value={once} />
                  <input type="hidden" name="offerId" value={offerId} />
                  <Button variant="tertiary" name="intent" value="withdraw">
                    {t("staff-desk.withdraw", { name })}
                  </Button>
                </Form>
              ) : null}
            </li>
          );
        })}
      </ul>
      {line.length > 0 ? (
        <>
          <h3>{t("staff-desk.line-title-now")}</h3>
          <ol className="stack">
            {line.map(({ accountId, firstName: name }) => (
              <li key={accountId}>
                <span className="asked-one">
                  <span>{name}</span>
                  <Form method="post">
                    <Once value={once} />
                    <input type="hidden" name="accountId" value={accountId} />
                    <Button variant="tertiary" name="intent" value="dropOne">
                      {t("staff-desk.line-drop-one", { name })}
                    </Button>
                  </Form>
                </span>
              </li>
            ))}
          </ol>
          <Form method="post">
            <Once value={once} />
            <Button variant="secondary" name="intent" value="dropLine">
              {t("staff-desk.line-drop")}
            </Button>
          </Form>
        </>
      ) : null}
    </section>
  );
}
