import type { ReplyAnswer } from "@generated/enums";
import { Form, Link } from "@remix-run/react";
import { answers } from "~/invitation/answering/answers";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { plainField, RadioField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import { Table } from "~/ui/table";
import { type MomentTimes, useMomentWords, useShortMoment } from "./moment-words";
import type { Told } from "./moments-form";

interface Person {
  personId: string;
  firstName: string;
  principal: boolean;
  said: readonly { momentId: string; answer: ReplyAnswer }[];
}

type Moment = MomentTimes & { momentId: string; forCircle: boolean };

const tones: Record<ReplyAnswer, string> = { yes: "tag tag--done", maybe: "tag tag--attention", no: "tag tag--danger" };

/** Everybody who is asked, by moment. On a narrow screen each person becomes a card. */
export function Matrix({
  people,
  moments,
  path,
  open,
}: {
  people: readonly Person[];
  moments: readonly Moment[];
  path: string;
  open: boolean;
}) {
  const t = useText();
  const short = useShortMoment();
  const columns = [
    { key: "name", label: t("staff-poll.col-name") },
    ...moments.map((moment) => ({ key: moment.momentId, label: short(moment) })),
    ...(open ? [{ key: "note", label: t("staff-poll.col-note") }] : []),
  ];
  return (
    <Table
      caption={t("staff-poll.matrix-title")}
      captionUnseen
      columns={columns}
      rows={people.map((person) => ({
        key: person.personId,
        cells: {
          name: person.principal ? (
            <>
              {person.firstName} <span className="quiet">({t("staff-poll.principal")})</span>
            </>
          ) : (
            person.firstName
          ),
          ...Object.fromEntries(moments.map(({ momentId }) => [momentId, <Said key={momentId} person={person} momentId={momentId} />])),
          note: (
            <Link to={`${path}?wie=${person.personId}#note`} aria-label={`${t("staff-poll.note")}: ${person.firstName}`}>
              {t("staff-poll.note")}
            </Link>
          ),
        },
      }))}
    />
  );
}

function Said({ person, momentId }: { person: Person; momentId: string }) {
  const t = useText();
  const answer = person.said.find((one) => one.momentId === momentId)?.answer;
  if (!answer) return <span className="quiet">{t("staff-poll.answer-none")}</span>;
  return <span className={tones[answer]}>{t(`staff-poll.answer-${answer}`)}</span>;
}

interface NoteProps {
  person: Person;
  moments: readonly Moment[];
  once: string;
  told: Told | null;
}

/** What somebody said by telephone or face to face. */
export function NoteCard({ person, moments, once, told }: NoteProps) {
  const t = useText();
  const words = useMomentWords();
  const name = person.firstName;
  const errors = Object.fromEntries(
    Object.entries(told?.errors ?? {}).map(([field, error]) => [field === "answers" ? "" : field, [error]]),
  );
  const asked = moments.filter(({ forCircle }) => person.principal || forCircle);
  const how = told?.given.how?.[0];
  if (asked.length === 0) {
    return (
      <div id="note">
        <Card title={t("staff-poll.note-title", { name })}>
          <p>{t("staff-poll.note-none")}</p>
        </Card>
      </div>
    );
  }
  return (
    <div id="note">
      <Card title={t("staff-poll.note-title", { name })}>
        <FormErrors form={{ id: "note", allErrors: errors }} />
        <Form method="post" className="stack">
          <Once value={once} />
          <input type="hidden" name="personId" value={person.personId} />
          {asked.map((moment) => {
            const said =
              told?.given[`answer-${moment.momentId}`]?.[0] ?? person.said.find((one) => one.momentId === moment.momentId)?.answer;
            return (
              <RadioField
                key={moment.momentId}
                field={plainField(`answer-${moment.momentId}`, said ? { value: said } : {})}
                label={words(moment)}
                options={answers.map((value) => ({ value, label: t(`staff-poll.answer-${value}`) }))}
                inARow
              />
            );
          })}
          <RadioField
            field={plainField("how", {
              id: "note-how",
              ...(how ? { value: how } : {}),
              ...(told?.errors.how ? { errors: [told.errors.how] } : {}),
            })}
            label={t("staff-poll.note-how")}
            options={(["phone", "inPerson"] as const).map((value) => ({ value, label: t(`staff-poll.how-${value}`) }))}
            inARow
          />
          <Button name="intent" value="noteAnswers" variant="secondary">
            {t("staff-poll.note-save", { name })}
          </Button>
        </Form>
      </Card>
    </div>
  );
}
