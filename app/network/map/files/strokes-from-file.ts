import { newId } from "~/access/ids";
import { seenFrom } from "../fold";
import { type MapPair, type MapPerson, type NetworkMap, type NewStroke, type PairFields, pairFields, pairKey } from "../model";
import type { DrawInput } from "../strokes/draw.server";
import type { Incoming, IncomingPair, IncomingPerson } from "./incoming";

/** Who of a file is who on the map: by his number in the file, the id on the map. Whoever is not named here is new. */
export type Same = ReadonlyMap<number, string>;

/** People of a file whose first name already stands on the map, each beside the one who has it; nobody on the map is taken twice. */
export function sameNames(incoming: Incoming, map: NetworkMap): { person: IncomingPerson; onMap: MapPerson }[] {
  const free = map.people.filter(({ principalId }) => principalId === null);
  return incoming.people.flatMap((person) => {
    const at = free.findIndex(({ firstName }) => isSameName(firstName, person.firstName));
    const [onMap] = at < 0 ? [] : free.splice(at, 1);
    return onMap ? [{ person, onMap }] : [];
  });
}

/** Names as people hear them: capitals and accents make no other name. */
export const isSameName = (one: string, other: string): boolean =>
  one.trim().localeCompare(other.trim(), "nl", { sensitivity: "base" }) === 0;

/** The principals of a file, each on one of the conference: by name, and otherwise in order. Who is left over is one of the people. */
export function principalsIn(incoming: Incoming, principals: readonly { personId: string; firstName: string }[]): Same {
  const free = [...principals];
  const found = new Map<number, string>();
  const take = (key: number, at: number): void => {
    const [one] = at < 0 ? [] : free.splice(at, 1);
    if (one) found.set(key, one.personId);
  };
  for (const { key, firstName } of incoming.principals)
    take(
      key,
      free.findIndex((one) => isSameName(one.firstName, firstName)),
    );
  for (const { key } of incoming.principals) if (!found.has(key)) take(key, free.length > 0 ? 0 : -1);
  return found;
}

/** A file as strokes on the map. What already stands there stays: only what the map does not say yet is drawn. */
export function drawnFrom(incoming: Incoming, map: NetworkMap, same: Same): DrawInput {
  const everybody = [...incoming.principals, ...incoming.people];
  const ids = new Map(everybody.map(({ key }) => [key, same.get(key) ?? newId()]));
  const idOf = (key: number): string => ids.get(key) ?? "";
  const isNew = ({ key }: IncomingPerson) => !same.has(key);
  const stroke = (subjectId: string, otherId: string | null, field: NewStroke["field"], value: unknown): NewStroke => ({
    ...{ id: newId(), subjectId, otherId, field, value, saw: map.position },
  });
  const people = new Map(map.people.map((person) => [person.id, person]));
  const pairs = new Map(map.pairs.map((pair) => [pairKey(pair.first, pair.second), pair]));
  return {
    newcomers: everybody
      .filter((person) => isNew(person) && person.figure === null)
      .map(({ key, firstName, under16 }) => ({ id: idOf(key), firstName, under16 })),
    strokes: [
      ...everybody.flatMap((person) => {
        const id = idOf(person.key);
        const figure = isNew(person) && person.figure !== null ? { kind: person.figure, name: person.firstName } : null;
        return [
          ...(figure ? [stroke(id, null, "figure", figure)] : []),
          ...Object.entries(person.fields)
            .filter(([field]) => isUnsaid(people.get(id)?.[field as keyof MapPerson], field))
            .map(([field, value]) => stroke(id, null, field as NewStroke["field"], value)),
        ];
      }),
      ...incoming.pairs.flatMap((pair) => {
        const { first, second, ...fields } = inOrder(pair, idOf(pair.first), idOf(pair.second));
        const standing = pairs.get(pairKey(first, second));
        return Object.entries(fields)
          .filter(([field, value]) => value !== null && value !== false && isUnsaid(standing?.[field as keyof PairFields], field))
          .map(([field, value]) => stroke(first, second, field as NewStroke["field"], value));
      }),
    ],
  };
}

/** What a file carried belongs to the newest file it came with. */
const isUnsaid = (value: unknown, field: string): boolean =>
  field === "foreign" || value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);

const unsaid = Object.fromEntries(pairFields.map((field) => [field, null])) as unknown as PairFields;

/** The two of them as strokes name them: the lesser id first. */
function inOrder({ fields }: IncomingPair, first: string, second: string): MapPair {
  const pair: MapPair = { ...unsaid, ...fields, first, second };
  return first < second ? pair : seenFrom(pair, second);
}
