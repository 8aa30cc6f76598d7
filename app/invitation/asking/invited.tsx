import type { MessageState, ReplyAnswer, ReplyHow } from "@generated/enums";
import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatShortDay } from "~/language/dates";
import { Button } from "~/ui/button";
import { plainField, SelectField } from "~/ui/fields";
import { Once } from "~/ui/once";
import { Table } from "~/ui/table";
import { answers } from "../answering/answers";
import type { Practical } from "../answering/practical";

interface Invited {
  personId: string;
  firstName: string;
  invitedAt: Date | string;
  announced: boolean;
  message: { state: MessageState; at: Date | string } | null;
  answer: ReplyAnswer | null;
  how: ReplyHow | null;
  forTheseHours: boolean;
  practical: Practical | null;
}

/** Everybody who was invited: what became of the message, what they said, what to arrange. */
export function InvitedPeople({ people }: { people: readonly Invited[] }) {
  const t = useText();
  const language = useLanguage();
  if (people.length === 0) return <p>{t("staff-invitations.invited-nobody")}</p>;
  const count = (answer: ReplyAnswer | null) => people.filter((person) => person.answer === answer).length;
  const columns = (["name", "invited", "message", "answer", "arrange"] as const).map((key) => ({
    key,
    label: t(`staff-invitations.col-${key}`),
  }));
  return (
    <>
      <p role="status">
        {t("staff-invitations.summary", { yes: count("yes"), maybe: count("maybe"), no: count("no"), silent: count(null) })}
      </p>
      <Table
        caption={t("staff-invitations.invited-title")}
        captionUnseen
        columns={columns}
        rows={people.map((person) => ({
          key: person.personId,
          cells: {
            name: person.firstName,
            invited: (
              <>
                {formatShortDay(language, person.invitedAt)}
                {person.announced ? null : <span className="quiet"> ({t("staff-invitations.not-announced")})</span>}
              </>
            ),
            message: t(`staff-invitations.message-${person.message?.state ?? "none"}`),
            answer: <AnswerCell person={person} />,
            arrange: <Arrange practical={person.practical} />,
          },
        }))}
      />
    </>
  );
}

function AnswerCell({ person: { answer, how, forTheseHours } }: { person: Invited }) {
  const t = useText();
  if (!answer) return <>{t("staff-invitations.answer-none")}</>;
  return (
    <>
      <strong>{t(`staff-invitations.answer-${answer}`)}</strong>
      {how ? <span className="quiet"> {t(`staff-invitations.how-${how}`)}</span> : null}
      {forTheseHours ? null : <span className="quiet"> ({t("staff-invitations.old-hours")})</span>}
    </>
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

/** An answer heard by telephone or face to face. */
export function NoteAnswer({ people, once, error }: { people: readonly Invited[]; once: string; error: string | null }) {
  const t = useText();
  if (people.length === 0) return null;
  const errors = error ? { errors: [error] } : {};
  const hows = ["phone", "inPerson"] as const;
  return (
    <details className="stack" open={error !== null}>
      <summary>{t("staff-invitations.note-title")}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <Once value={once} />
        <SelectField
          field={plainField("personId", { id: "note-personId", ...errors })}
          label={t("staff-invitations.note-who")}
          options={people.map(({ personId, firstName }) => ({ value: personId, label: firstName }))}
        />
        <SelectField
          field={plainField("answer", { id: "note-answer" })}
          label={t("staff-invitations.note-answer")}
          options={answers.map((value) => ({ value, label: t(`staff-invitations.answer-${value}`) }))}
        />
        <SelectField
          field={plainField("how", { id: "note-how" })}
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
