import { Form, Link } from "@remix-run/react";
import { isTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatShortDayTime } from "~/language/dates";
import { type Language, languageInfo } from "~/language/languages";
import { shownPhone } from "~/language/phone";
import type { Life } from "~/messaging/life";
import { Button } from "~/ui/button";
import { Once } from "~/ui/once";
import { Table } from "~/ui/table";

/** A message as the page holds it. */
export interface ListedMessage {
  id: string;
  personId: string;
  firstName: string;
  channel: "sms" | "email" | "call";
  template: string;
  language: Language;
  ownWords: boolean;
  segments: number | null;
  life: Omit<Life, "at"> & { at: Date | string };
  mayWithhold: boolean;
  phones: readonly { e164: string; shared: boolean }[];
}

/** What a message is called, by its template. */
export function useTemplateName() {
  const t = useText();
  return (template: string): string => {
    for (const key of [`staff-messages.moment-${template}`, `staff-messages.template-${template}`]) if (isTextKey(key)) return t(key);
    return t("staff-messages.template-other");
  };
}

/** What went out and what waits, each with where it is and what there is to do. */
export function MessageList({ messages, onces }: { messages: readonly ListedMessage[]; onces: Readonly<Record<string, string>> }) {
  const t = useText();
  const nameOf = useTemplateName();
  const columns = (["who", "what", "life", "do"] as const).map((key) => ({ key, label: t(`staff-messages.col-${key}`) }));
  return (
    <Table
      caption={t("staff-messages.list-title")}
      captionUnseen
      columns={columns}
      rows={messages.map((message) => ({
        key: message.id,
        cells: {
          who: <Link to={`?person=${message.personId}`}>{message.firstName}</Link>,
          what: (
            <>
              {nameOf(message.template)}
              <br />
              <span className="quiet">
                {t(`staff-messages.road-${message.channel}`)}, <bdi>{languageInfo(message.language).endonym}</bdi>
                {message.segments && message.segments > 1 ? `, ${t("staff-messages.parts", { count: message.segments })}` : ""}
              </span>
            </>
          ),
          life: <LifeWords life={message.life} />,
          do: <WhatNow message={message} once={onces[message.id]} />,
        },
      }))}
    />
  );
}

function LifeWords({ life }: { life: ListedMessage["life"] }) {
  const t = useText();
  const language = useLanguage();
  const words = t(life.words, { at: formatShortDayTime(language, life.at), code: life.code ?? "" });
  return life.toCall ? <span className="tag tag--words tag--danger">{words}</span> : words;
}

function WhatNow({
  message: { id, firstName, template, life, phones, mayWithhold },
  once,
}: {
  message: ListedMessage;
  once: string | undefined;
}) {
  const t = useText();
  const nameOf = useTemplateName();
  return (
    <>
      {life.todo ? <p>{t(life.todo, { code: life.code ?? "" })}</p> : null}
      {life.toCall && phones.length === 0 ? <p className="quiet">{t("staff-messages.no-number")}</p> : null}
      {phones.map(({ e164, shared }) => (
        <p key={e164}>
          <a href={`tel:${e164}`}>{t("staff-messages.call", { number: shownPhone(e164) })}</a>
          {shared ? <span className="quiet"> ({t("staff-messages.call-shared")})</span> : null}
        </p>
      ))}
      {mayWithhold && once ? (
        <Form method="post">
          <Once value={once} />
          <input type="hidden" name="messageId" value={id} />
          <Button variant="tertiary" name="intent" value="withhold">
            {t("staff-messages.withhold")}{" "}
            <span className="unseen">({t("staff-messages.withhold-unseen", { what: nameOf(template), name: firstName })})</span>
          </Button>
        </Form>
      ) : null}
    </>
  );
}
