import type { InboundMeaning } from "@generated/enums";
import { Form, Link } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime, formatList } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";
import { AsTyped, TextBody } from "./text-body";
import { mainDeed, trayDeeds } from "./tray-input";

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

/** A text the reader handled herself, with what she wrote back. */
export interface HandledText extends WrittenBack {
  answer: string | null;
}

interface TrayProps {
  conferenceId: string;
  messages: readonly WrittenBack[];
  /** What the reader handled herself lately. */
  handled: readonly HandledText[];
  /** Somebody new can be put before the principals now. */
  mayAskPrincipals: boolean;
}

const hinted: readonly (InboundMeaning | null | undefined)[] = ["yes", "no", "maybe", "wrongNumber", "bringsSomebody"];

/** What people wrote back in their own words; a person reads it and does what it asks for. Nothing to read, nothing to see. */
export function Tray({ messages, handled, ...room }: TrayProps) {
  const t = useText();
  if (messages.length === 0 && handled.length === 0) return null;
  return (
    <Card title={t("staff-invitations.tray-title")}>
      {messages.length > 0 ? (
        <ul className="plain waiting">
          {messages.map((message) => (
            <li key={message.id} className="stack">
              <Message message={message} {...room} />
            </li>
          ))}
        </ul>
      ) : null}
      {handled.length > 0 ? <Handled texts={handled} /> : null}
    </Card>
  );
}

function Message({ message, conferenceId, mayAskPrincipals }: { message: WrittenBack } & Omit<TrayProps, "messages" | "handled">) {
  const t = useText();
  const language = useLanguage();
  const { id, receivedAt, from, body, people, meaning, once } = message;
  const names = formatList(
    language,
    people.map(({ firstName }) => firstName),
  );
  const known = people.length > 0;
  const main = known ? mainDeed(meaning, mayAskPrincipals) : "read";
  const others = known ? trayDeeds.filter((one) => one !== main) : [];
  const [only, second] = people;
  const brought = only && !second ? `&met=${only.personId}` : "";
  return (
    <>
      <p>
        <strong>{names}</strong>
        {names ? ", " : ""}
        <bdi>{shownPhone(from)}</bdi>, {formatDayTime(language, receivedAt)}
      </p>
      <TextBody body={body} />
      {hinted.includes(meaning) ? <p className="quiet">{t(`staff-invitations.tray-means-${meaning as "yes"}`)}</p> : null}
      <Form method="post" className="stack" preventScrollReset>
        <Once value={once} />
        <input type="hidden" name="intent" value="readFromTray" />
        <input type="hidden" name="inboundId" value={id} />
        {people.length > 1 ? <WhoWroteIt id={id} people={people} /> : null}
        <div className="row">
          {main === "askPrincipals" ? (
            <Link className="ams-button ams-button--secondary" to={`/conferences/${conferenceId}/circle?nieuw${brought}`}>
              {t("staff-invitations.tray-askPrincipals")}
            </Link>
          ) : (
            <Button name="as" value={main} variant="secondary">
              {t(`staff-invitations.tray-${main}`)}
            </Button>
          )}
          {known ? (
            <Link to={`/conferences/${conferenceId}/texts/${id}`}>
              {t("staff-invitations.tray-write")}
              <span className="unseen"> {names}</span>
            </Link>
          ) : null}
        </div>
        {others.length > 0 ? (
          <details>
            <summary>{t("staff-invitations.tray-else")}</summary>
            <div className="row row--close">
              {others.map((one) => (
                <Button key={one} name="as" value={one} variant="tertiary">
                  {t(`staff-invitations.tray-${one}`)}
                </Button>
              ))}
            </div>
          </details>
        ) : null}
      </Form>
    </>
  );
}

/** What was handled, quietly, with the way back. */
function Handled({ texts }: { texts: readonly HandledText[] }) {
  const t = useText();
  return (
    <details>
      <summary>{t("staff-invitations.tray-handled", { count: texts.length })}</summary>
      <p className="quiet small">{t("staff-invitations.tray-handled-hint")}</p>
      <ul className="plain">
        {texts.map(({ id, body, people, answer, once }) => (
          <li key={id}>
            <Form method="post" className="row row--close" preventScrollReset>
              <Once value={once} />
              <input type="hidden" name="inboundId" value={id} />
              <span className="quiet">
                {people.length === 1 ? `${people[0]?.firstName}: ` : ""}
                <bdi>{body.trim() === "" ? t("staff-texts.no-words") : `“${beginningOf(body)}”`}</bdi>
                {answer ? (
                  <>
                    {" "}
                    {t("staff-invitations.tray-wrote")}{" "}
                    <bdi>
                      “<AsTyped words={answer} />”
                    </bdi>
                  </>
                ) : null}
              </span>
              <Button name="intent" value="putBack" variant="tertiary">
                {t("staff-invitations.tray-put-back")}
                <span className="unseen">: {beginningOf(body)}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  );
}

const enoughToKnow = 60;

/** The first words of a text, enough to know it by. */
function beginningOf(text: string): string {
  const letters = [...text.trim().replace(/\s+/g, " ")];
  return letters.length <= enoughToKnow ? letters.join("") : `${letters.slice(0, enoughToKnow).join("")}…`;
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
