import type { ReplyAnswer, ReplyHow } from "@generated/enums";
import { Form, Link, useSearchParams } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatShortDay, formatShortDayTime } from "~/language/dates";
import type { LifeStage } from "~/messaging/life";
import { Button } from "~/ui/button";
import { plainField, SelectField } from "~/ui/fields";
import { Once } from "~/ui/once";
import { Table } from "~/ui/table";
import { answers } from "../answering/answers";
import type { Practical } from "../answering/practical";
import { choiceIn, type Order, orders, peopleChosen, type Show, shows } from "./invited-choice";
import type { ContactRoad } from "./road";

/** A message's life as it comes to the browser. */
export interface ShownLife {
  stage: LifeStage;
  words: Parameters<ReturnType<typeof useText>>[0];
  todo: Parameters<ReturnType<typeof useText>>[0] | null;
  at: Date | string;
  code: string | null;
}

export interface Invited {
  personId: string;
  firstName: string;
  invitedAt: Date | string;
  announced: { by: string | null; on: string | null } | null;
  roads: readonly ContactRoad[];
  life: ShownLife | null;
  fullWeek: number | null;
  answer: ReplyAnswer | null;
  answeredAt: Date | string | null;
  how: ReplyHow | null;
  forTheseHours: boolean;
  practical: Practical | null;
}

/** Everybody who was invited: how they are reached, what became of the message, what they said, what to arrange. */
export function InvitedPeople({ people, conferenceId }: { people: readonly Invited[]; conferenceId: string }) {
  const t = useText();
  const choice = choiceIn(useSearchParams()[0]);
  if (people.length === 0) return <p>{t("staff-invitations.invited-nobody")}</p>;
  const chosen = peopleChosen(people, choice);
  const count = (answer: ReplyAnswer | null) => people.filter((person) => person.answer === answer).length;
  const columns = (["name", "answer", "message", "invited", "arrange"] as const).map((key) => ({
    key,
    label: t(`staff-invitations.col-${key}`),
  }));
  return (
    <>
      <p role="status">
        {t("staff-invitations.summary", { yes: count("yes"), maybe: count("maybe"), no: count("no"), silent: count(null) })}
      </p>
      {people.length >= manyPeople || choice.show !== "all" ? <Choice {...choice} /> : null}
      {chosen.length === 0 ? (
        <p>{t("staff-invitations.choice-nobody")}</p>
      ) : (
        <Table
          caption={t("staff-invitations.invited-title")}
          captionUnseen
          columns={columns}
          rows={chosen.map((person) => ({
            key: person.personId,
            cells: {
              name: <Link to={`/conferences/${conferenceId}/people/${person.personId}`}>{person.firstName}</Link>,
              answer: <AnswerCell person={person} />,
              message: <MessageCell person={person} />,
              invited: <InvitedCell person={person} />,
              arrange: <Arrange practical={person.practical} />,
            },
          }))}
        />
      )}
    </>
  );
}

/** From so many people on, some of them are looked for. */
const manyPeople = 6;

/** Whom to show, and in which order. */
function Choice({ show, order }: { show: Show; order: Order }) {
  const t = useText();
  const select = (name: "toon" | "volgorde", value: string) => plainField(name, { id: `choice-${name}`, value });
  return (
    <details className="stack no-print" open={show !== "all" || order !== "name"}>
      <summary>{t("staff-invitations.choice")}</summary>
      <Form method="get" className="stack" preventScrollReset>
        <div className="row">
          <SelectField
            field={select("toon", show)}
            label={t("staff-invitations.choice-show")}
            options={shows.map((value) => ({ value, label: t(`staff-invitations.choice-${value}`) }))}
          />
          <SelectField
            field={select("volgorde", order)}
            label={t("staff-invitations.choice-order")}
            options={orders.map((value) => ({ value, label: t(`staff-invitations.choice-${value}`) }))}
          />
        </div>
        <Button variant="secondary">{t("staff-invitations.choice-do")}</Button>
      </Form>
    </details>
  );
}

/** Where the newest message is; and the road he chose first, when that is another than a text. */
function MessageCell({ person: { life, roads, fullWeek } }: { person: Invited }) {
  const t = useText();
  const language = useLanguage();
  const first = roads[0];
  return (
    <div>
      {life ? t(life.words, { at: formatShortDayTime(language, life.at), code: life.code ?? "" }) : t("staff-invitations.message-none")}
      {fullWeek === null ? null : ` ${t("staff-invitations.full-week", { count: fullWeek })}`}
      {first && first !== "sms" ? (
        <span className="quiet">
          <br />
          {t(`staff-roads.road-${first}`)}
        </span>
      ) : null}
    </div>
  );
}

/** On which day, and who told him before. */
function InvitedCell({ person: { invitedAt, announced } }: { person: Invited }) {
  const t = useText();
  const language = useLanguage();
  const invited = formatShortDay(language, invitedAt);
  const told = announced?.on ? formatShortDay(language, `${announced.on}T12:00:00Z`) : null;
  const day = told === invited ? null : told;
  const by = announced?.by ?? t("staff-invitations.you");
  return (
    <div>
      {invited}
      <span className="quiet">
        <br />
        {announced === null
          ? t("staff-invitations.not-announced")
          : day
            ? t("staff-invitations.announced-by-on", { by, day })
            : t("staff-invitations.announced-by", { by })}
      </span>
    </div>
  );
}

function AnswerCell({ person: { answer, how, forTheseHours } }: { person: Invited }) {
  const t = useText();
  if (!answer) return <>{t("staff-invitations.answer-none")}</>;
  return (
    <div>
      <strong>{t(`staff-invitations.answer-${answer}`)}</strong>
      {how ? <span className="quiet"> {t(`staff-invitations.how-${how}`)}</span> : null}
      {forTheseHours ? null : <span className="quiet"> ({t("staff-invitations.old-hours")})</span>}
    </div>
  );
}

function Arrange({ practical }: { practical: Practical | null }) {
  const t = useText();
  if (!practical) return null;
  const { bringsAlong, children, food, transport, interpreter, callMe, question } = practical;
  const lines = [
    bringsAlong && t("staff-invitations.arrange-brings", { what: bringsAlong }),
    children && t("staff-invitations.arrange-children", { what: children }),
    food && t("staff-invitations.arrange-food", { what: food }),
    transport === "needsRide" && t("staff-invitations.arrange-needsRide"),
    transport === "offersRide" && t("staff-invitations.arrange-offersRide"),
    interpreter && t("staff-invitations.arrange-interpreter", { what: interpreter }),
    callMe && t("staff-invitations.arrange-callMe"),
    question && t("staff-invitations.arrange-question", { what: question }),
  ].filter((line) => typeof line === "string" && line !== "");
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={String(line)}>{line}</li>
      ))}
    </ul>
  );
}

/** An answer heard by telephone or face to face. `given` is what was typed when it was just refused. */
export function NoteAnswer({ people, once, given }: { people: readonly Invited[]; once: string; given: Record<string, string> | null }) {
  const t = useText();
  if (people.length === 0) return null;
  const field = (name: "personId" | "answer" | "how") =>
    plainField(name, {
      id: `note-${name}`,
      ...(given?.[name] ? { value: given[name] } : {}),
      ...(given && !given[name] ? { errors: ["staff-invitations.note-missing"] } : {}),
    });
  const hows = ["phone", "inPerson"] as const;
  return (
    <details className="stack no-print" open={given !== null}>
      <summary>{t("staff-invitations.note-title")}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <Once value={once} />
        <SelectField
          field={field("personId")}
          label={t("staff-invitations.note-who")}
          options={people.map(({ personId, firstName }) => ({ value: personId, label: firstName }))}
        />
        <SelectField
          field={field("answer")}
          label={t("staff-invitations.note-answer")}
          options={answers.map((value) => ({ value, label: t(`staff-invitations.answer-${value}`) }))}
        />
        <SelectField
          field={field("how")}
          label={t("staff-invitations.note-how")}
          options={hows.map((value) => ({ value, label: t(`staff-invitations.how-${value}`) }))}
        />
        <Button name="intent" value="noteReply" variant="secondary">
          {t("staff-invitations.note")}
        </Button>
      </Form>
    </details>
  );
}
