import { Link } from "@remix-run/react";
import { useText } from "~/language/context";
import { shownPhone } from "~/language/phone";
import { Table } from "~/ui/table";
import type { Circle, CirclePerson } from "./circle.server";
import { mayBeInvited } from "./decision/welcome";
import { Word } from "./decision/who-comes";

export interface ListedPerson extends CirclePerson {
  /** Both languages, written for the reader of the page. */
  languageWords: { spoken: string; read: string | null };
}

/** Who somebody is and where he stands on the map. */
function Who({ conferenceId, person }: { conferenceId: string; person: ListedPerson }) {
  const t = useText();
  const { relation, circle, sector } = person.place;
  const known = [
    relation,
    circle ? t(`staff-circle.circle-${circle}`) : null,
    sector ? t(`staff-circle.sector-${sector}`) : null,
    person.addedBy ? t("staff-circle.added-by", { name: person.addedBy }) : null,
  ].filter(Boolean);
  return (
    <div>
      <Link to={`/conferences/${conferenceId}/people/${person.id}`}>
        {person.firstName} {person.familyName}
      </Link>
      {person.under16 ? <span className="tag"> {t("staff-circle.tag-under16")}</span> : null}
      <div className="small quiet list-who">{known.join(" · ")}</div>
    </div>
  );
}

/** How somebody is reached, and in which language. */
function Reached({ person }: { person: ListedPerson }) {
  const t = useText();
  const { spoken, read } = person.languageWords;
  if (person.deceased) return <span className="tag">{t("staff-circle.tag-deceased")}</span>;
  return (
    <div>
      {person.phones.length === 0 ? <span className="tag tag--attention">{t("staff-circle.tag-no-phone")}</span> : null}
      <ul className="plain">
        {person.phones.map((phone) => (
          <li key={phone.id}>
            <span dir="ltr">{shownPhone(phone.e164)}</span>{" "}
            {phone.kind === "mobile" ? null : <span className="tag tag--attention">{t("staff-circle.tag-call")}</span>}{" "}
            {phone.readByOthers ? <span className="tag tag--attention">{t("staff-circle.tag-shared")}</span> : null}{" "}
            {phone.silenced ? <span className="tag tag--attention">{t("staff-circle.tag-silenced")}</span> : null}
          </li>
        ))}
      </ul>
      <div className="small quiet">
        {read === spoken ? spoken : t("staff-circle.language-both", { spoken, read: read ?? t("staff-circle.reads-nothing") })}
      </div>
    </div>
  );
}

/** What the coordinator can do about somebody. */
function Changes({ person, keptOut }: { person: ListedPerson; keptOut: boolean }) {
  const t = useText();
  const unseen = <span className="unseen"> {person.firstName}</span>;
  return (
    <ul className="plain">
      {person.deceased ? null : (
        <li>
          <Link to={`?woord=${person.id}`}>
            {t("staff-circle.note-decision")}
            {unseen}
          </Link>
        </li>
      )}
      {keptOut ? (
        <li>
          <Link to={`?contact=${person.id}`}>
            {t("staff-circle.still-open")}
            {unseen}
          </Link>
        </li>
      ) : null}
      <li>
        <Link to={`?plek=${person.id}`}>
          {t("staff-circle.place-open")}
          {unseen}
        </Link>
      </li>
    </ul>
  );
}

/** Everybody on the map: who he is, how he is reached, each principal's word about him and what comes of it. */
export function PeopleList({
  conferenceId,
  people,
  circle: { principals, decisions },
}: {
  conferenceId: string;
  people: readonly ListedPerson[];
  circle: Pick<Circle, "principals" | "decisions">;
}) {
  const t = useText();
  return (
    <Table
      caption={t("staff-circle.list-title")}
      columns={[
        { key: "name", label: t("staff-circle.column-name") },
        ...principals.map(({ id, firstName }) => ({ key: id, label: firstName })),
        { key: "outcome", label: t("staff-circle.column-outcome") },
        { key: "phone", label: t("staff-circle.column-phone") },
        { key: "change", label: t("staff-circle.column-change") },
      ]}
      rows={people.map((person) => {
        const about = decisions.filter(({ personId }) => personId === person.id);
        const outcome = person.invited ? "is-invited" : mayBeInvited(about) ? "may-be-invited" : "not-yet";
        return {
          key: person.id,
          cells: {
            name: <Who conferenceId={conferenceId} person={person} />,
            ...(person.deceased
              ? {}
              : {
                  ...Object.fromEntries(
                    principals.map(({ id }) => [id, <Word key={id} decision={about.find(({ principalId }) => principalId === id)} />]),
                  ),
                  outcome: t(`staff-circle.${outcome}`),
                }),
            phone: <Reached person={person} />,
            change: <Changes person={person} keptOut={!person.deceased && about.some(({ kind }) => kind === "keptOut")} />,
          },
        };
      })}
    />
  );
}
