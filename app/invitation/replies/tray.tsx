import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime, formatList } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";

export interface WrittenBack {
  id: string;
  receivedAt: Date | string;
  from: string;
  body: string;
  people: readonly { firstName: string }[];
  once: string;
}

/** What people wrote back in their own words; a person reads it and says so. Nothing to read, nothing to see. */
export function Tray({ messages }: { messages: readonly WrittenBack[] }) {
  const t = useText();
  const language = useLanguage();
  if (messages.length === 0) return null;
  return (
    <Card title={t("staff-invitations.tray-title")}>
      <ul className="plain stack">
        {messages.map(({ id, receivedAt, from, body, people, once }) => (
          <li key={id} className="stack">
            <p>
              <strong>
                {formatList(
                  language,
                  people.map(({ firstName }) => firstName),
                )}
              </strong>
              , {shownPhone(from)}, {formatDayTime(language, receivedAt)}
            </p>
            <blockquote dir="auto">{body}</blockquote>
            <Form method="post">
              <Once value={once} />
              <input type="hidden" name="intent" value="readFromTray" />
              <input type="hidden" name="inboundId" value={id} />
              <Button variant="secondary">{t("staff-invitations.tray-read")}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
