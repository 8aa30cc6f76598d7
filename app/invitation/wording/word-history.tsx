import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime } from "~/language/dates";
import { type Language, languageInfo } from "~/language/languages";
import type { OwnWords } from "~/messaging/own-words";
import { shownTo } from "~/messaging/placeholders";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";

export type History = readonly { id: string; at: Date | string; by: string | null; words: OwnWords | null }[];

/** Who changed the words of a moment, and into what; the newest first. Older words can be put back into the field. */
export function WordHistory({ history, language, once }: { history: History; language: Language; once: string }) {
  const t = useText();
  const reader = useLanguage();
  const { dir } = languageInfo(language);
  if (history.length === 0) return null;
  return (
    <Card title={t("staff-messages.history-title")}>
      <ul className="plain stack">
        {history.map(({ id, at, by, words }, place) => {
          const name = by ?? t("staff-messages.history-somebody");
          return (
            <li key={id}>
              <p>
                {formatDayTime(reader, at)}: {t(words ? "staff-messages.history-line" : "staff-messages.history-back", { name })}
              </p>
              {words ? (
                <details>
                  <summary>{t("staff-messages.history-words")}</summary>
                  {words.subject ? (
                    <p lang={language} dir={dir}>
                      <strong>{shownTo(words.subject, reader)}</strong>
                    </p>
                  ) : null}
                  <p className="bubble" lang={language} dir={dir}>
                    {shownTo(words.body, reader)}
                  </p>
                  {place === 0 ? null : (
                    <Form method="post" replace>
                      <Once value={once} />
                      <input type="hidden" name="wordingId" value={id} />
                      <Button variant="tertiary" name="intent" value="again">
                        {t("staff-messages.history-again")}
                      </Button>
                    </Form>
                  )}
                </details>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
