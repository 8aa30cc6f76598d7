import type { FamilyTextKey } from "~/language/catalogue";
import { closeness, type MapPerson, type NetworkMap, type Sector, sectors } from "./model";

/** The parts in which a map is read: who stands in the middle, each part of a life, and who has no place yet. */
export const groups = ["middle", ...sectors, "none"] as const;
export type Group = (typeof groups)[number];

const groupOf = (person: MapPerson): Group => (person.principalId ? "middle" : (person.spot?.sector ?? "none"));
const ringOf = (person: MapPerson): number => (person.spot ? closeness.indexOf(person.spot.circle) : closeness.length);

/** Everybody on the map in the order in which it is read aloud: from the middle, part by part, who is closest first. */
export function readingOrder({ people }: NetworkMap): { group: Group; people: MapPerson[] }[] {
  return groups
    .map((group) => ({
      group,
      people: people.filter((person) => groupOf(person) === group).sort((one, other) => ringOf(one) - ringOf(other)),
    }))
    .filter((part) => part.people.length > 0);
}

/** The same as one list. */
export const inReadingOrder = (map: NetworkMap): MapPerson[] => readingOrder(map).flatMap(({ people }) => people);

/** The word above a part. */
export const groupWord = (group: Group | Sector): FamilyTextKey =>
  group === "middle" || group === "none" ? `family-map.group-${group}` : `family-map.sector-${group}`;

/** What each is called on this map: his first name, with who he is behind it where two carry the same one. */
export function namesOn({ people }: NetworkMap): (id: string) => string {
  const bearers = new Map<string, number>();
  for (const { firstName } of people) bearers.set(firstName, (bearers.get(firstName) ?? 0) + 1);
  const names = new Map(
    people.map(({ id, firstName, relation }) => [
      id,
      (bearers.get(firstName) ?? 0) > 1 && relation[0] ? `${firstName} (${relation[0]})` : firstName,
    ]),
  );
  return (id) => names.get(id) ?? "";
}
