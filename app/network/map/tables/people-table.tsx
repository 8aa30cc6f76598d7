import { useText } from "~/language/context";
import { seenFrom } from "../fold";
import type { MapPerson, NetworkMap } from "../model";
import { hrefOn } from "../path";
import { groupWord, namesOn, readingOrder } from "../reading-order";
import { Lines, type MapRow, MapTable } from "./map-table";
import { tieWords, type Words } from "./tie-words";

interface PeopleTableProps {
  map: NetworkMap;
  /** The address of the page it stands on, with what it asks besides. */
  path: string;
  /** Whose form is open. */
  selected?: string | null;
}

const columns = ["name", "relation", "place", "marks", "ties"] as const;

/** The map as a table: the same people as in the drawing, part by part, each name a link to his form. */
export function PeopleTable({ map, path, selected = null }: PeopleTableProps) {
  const t = useText();
  const nameOf = namesOn(map);
  return (
    <MapTable
      caption={t("family-map.people-caption")}
      columns={columns.map((key) => ({ key, label: t(`family-map.column-${key}`) }))}
      parts={readingOrder(map).map(({ group, people }) => ({
        key: group,
        heading: t(groupWord(group)),
        rows: people.map((person) => rowOf(t, map, path, nameOf, person, person.id === selected)),
      }))}
    />
  );
}

function rowOf(t: Words, map: NetworkMap, path: string, nameOf: (id: string) => string, person: MapPerson, selected: boolean): MapRow {
  const ties = map.pairs.filter(({ first, second }) => first === person.id || second === person.id).length;
  const href = hrefOn(path, { wie: person.id });
  return {
    key: person.id,
    selected,
    cells: {
      name: (
        <a href={href} aria-current={selected ? "true" : undefined} dir="auto">
          {person.firstName}
        </a>
      ),
      relation: person.principalId ? (
        t("family-map.relation-principal", { name: person.firstName })
      ) : (
        <Relation words={person.relation} none={t("family-map.nothing-said")} />
      ),
      place: <Place person={person} />,
      marks: <Lines words={marksOf(t, map, nameOf, person)} none={t("family-map.nothing")} />,
      ties: (
        <a href={`${href}#map-ties`} className="map-count">
          <span aria-hidden="true">{ties}</span>
          <span className="unseen">{t("family-map.ties-of", { name: nameOf(person.id), count: String(ties) })}</span>
        </a>
      ),
    },
  };
}

/** In the words of whoever wrote them, in the direction of their own language. */
function Relation({ words, none }: { words: readonly string[]; none: string }) {
  return words.length > 0 ? <span dir="auto">{words.join(" / ")}</span> : <span className="map-nothing">{none}</span>;
}

/** How close, with the part of his life behind it for who hears the row without the heading above. */
function Place({ person }: { person: MapPerson }) {
  const t = useText();
  if (person.principalId) return <>{t("family-map.group-middle")}</>;
  if (!person.spot) return <span className="map-nothing">{t("family-map.no-place")}</span>;
  return (
    <span>
      {t(`family-map.ring-${person.spot.circle}`)}
      <span className="unseen">, {t(`family-map.sector-${person.spot.sector}`)}</span>
    </span>
  );
}

/** What is good to know of somebody, in words. */
function marksOf(t: Words, { pairs }: NetworkMap, nameOf: (id: string) => string, person: MapPerson): string[] {
  const own = [
    ...(person.figure === "pet" ? [t("family-map.mark-pet")] : []),
    ...(person.deceased || person.figure === "deceased" ? [t("family-map.mark-deceased")] : []),
    ...(person.child || person.under16 ? [t("family-map.mark-child")] : []),
    ...(["household", "farAway", "contactPerson"] as const).filter((key) => person[key]).map((key) => t(`family-map.mark-${key}`)),
  ];
  const roles = pairs
    .filter(({ first, second }) => first === person.id || second === person.id)
    .flatMap((pair) => tieWords(t, nameOf, seenFrom(pair, person.id)).roles);
  return [...own, ...roles];
}
