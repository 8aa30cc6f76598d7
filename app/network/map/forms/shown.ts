import { seenFrom } from "../fold";
import { type MapPair, type MapPerson, type NetworkMap, pairFields, pairKey } from "../model";

/** What a form shows, by the name of its field; a box that is not ticked is the empty string. */
export type Shown = Record<string, string>;

/** What a form says that it showed, as it travelled along; null when that cannot be read. */
export function shownIn(written: string | undefined): Shown | null {
  try {
    const shown: unknown = JSON.parse(written ?? "");
    if (typeof shown !== "object" || shown === null) return null;
    return Object.fromEntries(Object.entries(shown).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch {
    return null;
  }
}

/** Who draws: the coordinator for all, the coordinator with a principal beside her who looks along, or a principal himself. */
export type DrawnBy = "coordinator" | "beside" | "principal";

const ticked = (yes: boolean): string => (yes ? "on" : "");

export const isChild = (person: MapPerson): boolean => person.child || person.under16;

/** Whether somebody can be asked to do something on the day. */
export const canAct = (person: MapPerson): boolean => person.figure === null && !person.deceased;

/** The two of a pair with everything between them, the first one first; with nothing where nothing is said. */
export function pairOn(map: NetworkMap, first: string, second: string): MapPair {
  const key = pairKey(first, second);
  const found = map.pairs.find((pair) => pairKey(pair.first, pair.second) === key);
  if (found) return seenFrom(found, first);
  const nothing = pairFields.map((field) => [
    field,
    field === "conflict" || field === "mustNotMeet" || field === "stillInContact" ? false : null,
  ]);
  return { ...Object.fromEntries(nothing), first, second } as MapPair;
}

/** Who is the other one's supporter, or speaks for him, seen from a person: those on the other side. */
const onOtherSide = (map: NetworkMap, id: string, role: "supporter" | "advocate", side: "first" | "second"): MapPerson[] =>
  map.people.filter((person) => person.id !== id && pairOn(map, id, person.id)[role] === side);

/** Principals of whom somebody may be the supporter. */
export const principalsFor = (map: NetworkMap, person: MapPerson): MapPerson[] =>
  canAct(person) ? map.people.filter(({ id, principalId }) => principalId !== null && id !== person.id) : [];

/** Children for whom somebody may speak. */
export const childrenFor = (map: NetworkMap, person: MapPerson): MapPerson[] =>
  canAct(person) && !isChild(person) ? map.people.filter((child) => child.id !== person.id && canAct(child) && isChild(child)) : [];

/** Grown people who may stand beside somebody or speak for him. */
export const grownBeside = (map: NetworkMap, id: string): MapPerson[] =>
  map.people.filter((person) => person.id !== id && canAct(person) && !isChild(person));

/**
 * A principal's field holds every note he may read: what he writes comes in their place. The coordinator's own stands apart from the
 * principals', so with more than one her field is empty and what she writes comes in the place of hers; beside a principal she has none.
 */
function noteShown({ note }: MapPerson, by: DrawnBy): Shown {
  if (by === "beside") return {};
  return { note: by === "coordinator" && note.length > 1 ? "" : note.join("\n\n") };
}

function words(person: MapPerson, by: DrawnBy): Shown {
  const [only = ""] = person.relation;
  return {
    ...(person.principalId ? {} : person.relation.length > 1 ? { relationKeep: "keep", relation: "" } : { relation: only }),
    ...noteShown(person, by),
  };
}

function roles(map: NetworkMap, person: MapPerson): Shown {
  const first = (role: "supporter" | "advocate") => onOtherSide(map, person.id, role, "second")[0]?.id ?? "";
  const supports = principalsFor(map, person).map(({ id }) => [`supports.${id}`, ticked(pairOn(map, person.id, id).supporter === "first")]);
  const speaks = childrenFor(map, person).map(({ id }) => [`speaksFor.${id}`, ticked(pairOn(map, person.id, id).advocate === "first")]);
  return {
    ...Object.fromEntries([...supports, ...speaks]),
    ...(person.principalId ? { supporter: first("supporter") } : {}),
    ...(canAct(person) && isChild(person) ? { advocate: first("advocate") } : {}),
  };
}

/** The form of one person. A principal stands in the middle: he has no place, and nobody says who he is. */
export function personShown(map: NetworkMap, person: MapPerson, by: DrawnBy): Shown {
  const { spot, figure } = person;
  return {
    ...(figure ? { name: person.firstName } : {}),
    ...(person.principalId ? {} : { circle: spot?.circle ?? "", sector: spot?.sector ?? "" }),
    ...words(person, by),
    ...(person.principalId ? {} : { household: ticked(person.household) }),
    ...(person.principalId || !canAct(person) ? {} : { farAway: ticked(person.farAway), contactPerson: ticked(person.contactPerson) }),
    ...(canAct(person) ? { child: ticked(person.child) } : {}),
    ...roles(map, person),
  };
}

/** The form of two people, said from the first. */
export function pairShown(map: NetworkMap, first: string, second: string): Shown {
  const pair = pairOn(map, first, second);
  return Object.fromEntries(
    pairFields
      .filter((field) => field !== "foreign")
      .map((field) => {
        const value = pair[field];
        return [field, typeof value === "boolean" ? ticked(value) : (value ?? "")];
      }),
  );
}
