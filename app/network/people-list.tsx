import { Link } from "@remix-run/react";
import { useText } from "~/language/context";
import { shownPhone } from "~/language/phone";
import { Table } from "~/ui/table";
import type { CirclePerson } from "./circle.server";

export interface ListedPerson extends CirclePerson {
  /** Both languages, written for the reader of the page. */
  languageWords: { spoken: string; read: string | null };
}

/** What the coordinator should know about how somebody is reached. */
function Reached({ person }: { person: ListedPerson }) {
  const t = useText();
  if (person.deceased) return <span className="tag">{t("staff-circle.tag-deceased")}</span>;
  if (person.phones.length === 0) return <span className="tag tag--attention">{t("staff-circle.tag-no-phone")}</span>;
  return (
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
  );
}

function Languages({ person }: { person: ListedPerson }) {
  const t = useText();
  const { spoken, read } = person.languageWords;
  return <>{read === spoken ? spoken : t("staff-circle.language-both", { spoken, read: read ?? t("staff-circle.reads-nothing") })}</>;
}

/** The map as a list: everybody on it, with as much as the drawing says and how each is reached. */
export function PeopleList({ conferenceId, people }: { conferenceId: string; people: readonly ListedPerson[] }) {
  const t = useText();
  return (
    <Table
      caption={t("staff-circle.list-title")}
      columns={(["name", "relation", "circle", "sector", "language", "phone", "change"] as const).map((key) => ({
        key,
        label: t(`staff-circle.column-${key}`),
      }))}
      rows={people.map((person) => ({
        key: person.id,
        cells: {
          name: (
            <span>
              <Link to={`/conferences/${conferenceId}/people/${person.id}`}>
                {person.firstName} {person.familyName}
              </Link>
              {person.addedBy ? <span className="small quiet"> {t("staff-circle.added-by", { name: person.addedBy })}</span> : null}
              {person.under16 ? <span className="tag"> {t("staff-circle.tag-under16")}</span> : null}
            </span>
          ),
          relation: person.place.relation,
          circle: person.place.circle ? t(`staff-circle.circle-${person.place.circle}`) : null,
          sector: person.place.sector ? t(`staff-circle.sector-${person.place.sector}`) : null,
          language: <Languages person={person} />,
          phone: <Reached person={person} />,
          change: (
            <Link to={`?plek=${person.id}`}>
              {t("staff-circle.place-open")}
              <span className="unseen"> {person.firstName}</span>
            </Link>
          ),
        },
      }))}
    />
  );
}
