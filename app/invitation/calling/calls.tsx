import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatDayTime } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";
import type { ShownLife } from "../asking/invited";
import { isSent, type Road } from "../asking/road";
import { AsTyped } from "../replies/text-body";
import type { CallReason } from "./call-list";

export interface PersonToCall {
  personId: string;
  firstName: string;
  road: Road;
  phones: readonly { e164: string; shared: boolean }[];
  triedAt: Date | string | null;
  life: ShownLife | null;
  /** Words written back to him that did not arrive. */
  notWrittenBack: string | null;
  call: { reason: CallReason; since: Date | string } | null;
}

/** Who to call next and why, the most pressing first; a call is noted in one tap. */
export function Calls({
  people,
  onces,
  mayResend,
}: {
  people: readonly PersonToCall[];
  onces: Record<string, string>;
  mayResend: boolean;
}) {
  const t = useText();
  if (people.length === 0) return <p className="quiet">{t("staff-invitations.call-nobody")}</p>;
  return (
    <Card title={t("staff-invitations.call-title")} tone="next">
      <ul className="plain waiting">
        {people.map((person) => (
          <li key={person.personId}>
            <CallOne person={person} once={onces[person.personId] ?? ""} mayResend={mayResend} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function CallOne({ person, once, mayResend }: { person: PersonToCall; once: string; mayResend: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { firstName, call, triedAt } = person;
  if (!call) return null;
  const resend = mayResend && isSent(person.road) && (call.reason === "failed" || call.reason === "wrongNumber");
  return (
    <div className="stack">
      <p>
        <strong>{firstName}</strong>. <Why person={person} />
        {triedAt && new Date(triedAt) >= new Date(call.since)
          ? ` ${t("staff-invitations.tried", { day: formatDay(language, triedAt) })}.`
          : ""}
      </p>
      {call.reason === "notWrittenBack" && person.notWrittenBack ? (
        <blockquote dir="auto" className="as-typed">
          <AsTyped words={person.notWrittenBack} />
        </blockquote>
      ) : null}
      <Numbers phones={person.phones} />
      <Form method="post" className="row" preventScrollReset>
        <Once value={once} />
        <input type="hidden" name="personId" value={person.personId} />
        <input type="hidden" name="intent" value="noteCall" />
        <Button name="reached" value="yes" variant="secondary">
          {t("staff-invitations.reached-label", { name: firstName })}
        </Button>
        <Button name="reached" value="no" variant="tertiary">
          {t("staff-invitations.not-reached-label", { name: firstName })}
        </Button>
      </Form>
      {resend ? (
        <Form method="post" preventScrollReset>
          <Once value={once} />
          <input type="hidden" name="personId" value={person.personId} />
          <Button name="intent" value="inviteAgain" variant="tertiary">
            {t("staff-invitations.again-label", { name: firstName })}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}

/** Why he is to be called, and what to do: of a message that failed, what is known of it. */
function Why({ person: { call, life, road } }: { person: PersonToCall }) {
  const t = useText();
  const language = useLanguage();
  if (!call) return null;
  if (life?.stage === "failed" && ["failed", "unsure", "tooMany"].includes(call.reason)) {
    const words = t(life.words, { at: formatDayTime(language, life.at), code: life.code ?? "" });
    return <>{life.todo ? `${words} ${t(life.todo)}` : words}</>;
  }
  return (
    <>{t(`staff-invitations.why-${call.reason}`, { day: formatDay(language, call.since), road: t(`staff-invitations.road-${road}`) })}</>
  );
}

function Numbers({ phones }: { phones: PersonToCall["phones"] }) {
  const t = useText();
  if (phones.length === 0) return <p className="quiet">{t("staff-invitations.no-number")}</p>;
  return (
    <ul className="plain">
      {phones.map(({ e164, shared }) => (
        <li key={e164}>
          <a className="phone" href={`tel:${e164}`}>
            {shownPhone(e164)}
          </a>
          {shared ? <span className="quiet"> ({t("staff-invitations.shared")})</span> : null}
        </li>
      ))}
    </ul>
  );
}
