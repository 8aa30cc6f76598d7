import type { InboundMeaning } from "@generated/enums";
import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime, formatList } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";
import { type TrayDeed, trayDeeds } from "./tray-input";

export interface WrittenBack {
  id: string;
  receivedAt: Date | string;
  from: string;
  body: string;
  /** What it seems to say. */
  meaning?: InboundMeaning | null;
  people: readonly { personId: string; firstName: string }[];
  once: string;
}

/** The deed that fits what a message seems to say; a yes that brings somebody is a question first. */
const fitting: Partial<Record<InboundMeaning, TrayDeed>> = { yes: "yes", no: "no", maybe: "maybe", wrongNumber: "wrongNumber" };
const hinted: readonly (InboundMeaning | null | undefined)[] = ["yes", "no", "maybe", "wrongNumber", "bringsSomebody"];

/** What people wrote back in their own words; a person reads it and notes what it says. Nothing to read, nothing to see. */
export function Tray({ messages }: { messages: readonly WrittenBack[] }) {
  const t = useText();
  if (messages.length === 0) return null;
  return (
    <Card title={t("staff-invitations.tray-title")}>
      <ul className="plain waiting">
        {messages.map((message) => (
          <li key={message.id} className="stack">
            <Message message={message} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Message({ message }: { message: WrittenBack }) {
  const t = useText();
  const language = useLanguage();
  const { id, receivedAt, from, body, people, meaning, once } = message;
  const names = formatList(
    language,
    people.map(({ firstName }) => firstName),
  );
  const fits = meaning ? fitting[meaning] : undefined;
  const deeds = people.length === 0 ? (["read"] as const) : trayDeeds;
  return (
    <>
      <p>
        <strong>{names}</strong>
        {names ? ", " : ""}
        {shownPhone(from)}, {formatDayTime(language, receivedAt)}
      </p>
      <blockquote dir="auto">{body}</blockquote>
      {hinted.includes(meaning) ? <p className="quiet">{t(`staff-invitations.tray-means-${meaning as "yes"}`)}</p> : null}
      <Form method="post" className="stack" preventScrollReset>
        <Once value={once} />
        <input type="hidden" name="intent" value="readFromTray" />
        <input type="hidden" name="inboundId" value={id} />
        {people.length > 1 ? <WhoWroteIt id={id} people={people} /> : null}
        <div className="row row--close">
          {deeds.map((one) => (
            <Button key={one} name="as" value={one} variant={one === (fits ?? "read") ? "secondary" : "tertiary"}>
              {t(`staff-invitations.tray-${one}`)}
            </Button>
          ))}
        </div>
      </Form>
    </>
  );
}

function WhoWroteIt({ id, people }: { id: string; people: WrittenBack["people"] }) {
  const t = useText();
  return (
    <fieldset className="ams-field-set">
      <legend>{t("staff-invitations.tray-who")}</legend>
      <div className="row">
        {people.map(({ personId, firstName }) => (
          <label key={personId} htmlFor={`${id}-${personId}`}>
            <input id={`${id}-${personId}`} type="radio" name="personId" value={personId} /> {firstName}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
