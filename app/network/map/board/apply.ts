import {
  type MapPair,
  type MapPerson,
  type NetworkMap,
  type NewStroke,
  type PairFields,
  type PersonFields,
  pairFields,
  pairKey,
} from "../model";

/** Somebody who comes on the map with a batch. */
export interface Newcomer {
  id: string;
  firstName: string;
}

/** A stroke that is not on the server yet, with the words that stood before its writer: those it replaces. */
export interface WaitingStroke extends NewStroke {
  seen?: readonly string[] | undefined;
}

/** What was drawn on this device in one go. `once` makes a second arrival harmless. */
export interface Batch {
  once: string;
  strokes: readonly WaitingStroke[];
  newcomers: readonly Newcomer[];
  /** The principal with whom the coordinator draws. */
  withPrincipal?: string | undefined;
}

/** Who came last stands last until the server says when he came. */
const atTheEnd = "~";

const bare = { spot: null, farAway: false, household: false, child: false, contactPerson: false, foreign: null } as const;
export const nothingBetween = Object.fromEntries(
  pairFields.map((field) => [field, ["conflict", "mustNotMeet", "stillInContact"].includes(field) ? false : null]),
) as unknown as PairFields;

const newPerson = (id: string, firstName: string, addedBy: string | null): MapPerson => ({
  ...bare,
  ...{ id, firstName, principalId: null, deceased: false, under16: false, addedBy, addedAt: atTheEnd },
  ...{ figure: null, relation: [], note: [] },
});

/**
 * The map with what was drawn here on top of it, as the server will fold it when nobody else drew meanwhile. What somebody else wrote
 * that this writer had not seen stays beside his own words.
 * @param addedBy the person id of a principal who draws, or null for a colleague
 */
export function applyStrokes(
  map: NetworkMap,
  strokes: readonly WaitingStroke[],
  newcomers: readonly Newcomer[] = [],
  addedBy: string | null = null,
): NetworkMap {
  if (strokes.length === 0 && newcomers.length === 0) return map;
  const people = new Map(map.people.map((person) => [person.id, person]));
  const pairs = new Map(map.pairs.map((pair) => [pairKey(pair.first, pair.second), pair]));
  const gone = new Set<string>();
  for (const { id, firstName } of newcomers) if (!people.has(id)) people.set(id, newPerson(id, firstName, addedBy));
  for (const stroke of strokes) {
    if (stroke.otherId !== null) drawPair(people, pairs, stroke, stroke.otherId);
    else drawPerson(people, gone, stroke);
  }
  const here = (id: string) => people.has(id) && !gone.has(id);
  return {
    people: [...people.values()].filter(({ id }) => here(id)).sort(inOrder),
    pairs: [...pairs.values()]
      .filter((pair) => here(pair.first) && here(pair.second) && saysSomething(pair))
      .sort((one, other) => compare(one.first, other.first) || compare(one.second, other.second)),
    position: map.position,
  };
}

/** The map with every waiting batch on top of it. */
export function withWaiting(map: NetworkMap, batches: readonly Batch[], addedBy: string | null): NetworkMap {
  return batches.reduce((drawn, { strokes, newcomers }) => applyStrokes(drawn, strokes, newcomers, addedBy), map);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const inOrder = (one: MapPerson, other: MapPerson): number => compare(one.addedAt, other.addedAt) || compare(one.id, other.id);

function drawPair(people: ReadonlyMap<string, MapPerson>, pairs: Map<string, MapPair>, stroke: WaitingStroke, otherId: string): void {
  if (!people.has(stroke.subjectId) || !people.has(otherId)) return;
  const key = pairKey(stroke.subjectId, otherId);
  const pair = pairs.get(key) ?? { ...nothingBetween, first: stroke.subjectId, second: otherId };
  pairs.set(key, { ...pair, [stroke.field]: stroke.value });
}

function drawPerson(people: Map<string, MapPerson>, gone: Set<string>, stroke: WaitingStroke): void {
  const { subjectId, field, value } = stroke;
  const person = people.get(subjectId);
  if (field === "figure") {
    const figure = value as PersonFields["figure"];
    if (person && person.figure === null) return;
    if (!figure) gone.add(subjectId);
    else {
      gone.delete(subjectId);
      const standing = person ?? newPerson(subjectId, figure.name, null);
      people.set(subjectId, {
        ...standing,
        firstName: figure.name,
        deceased: figure.kind === "deceased",
        figure: figure.kind,
        addedBy: null,
      });
    }
    return;
  }
  if (!person) return;
  if (field === "gone") {
    if (value === true) gone.add(subjectId);
    else gone.delete(subjectId);
    return;
  }
  if (field === "relation" || field === "note") {
    const unseen = person[field].filter((words) => !(stroke.seen ?? person[field]).includes(words));
    people.set(subjectId, { ...person, [field]: value === null ? unseen : [String(value), ...unseen] });
    return;
  }
  people.set(subjectId, { ...person, [field]: value });
}

const saysSomething = (pair: MapPair): boolean => pairFields.some((field) => pair[field] !== null && pair[field] !== false);

/** Strokes that bring back what `strokes` are about to change, in the order in which they must be drawn. */
export function inverseOf(
  map: NetworkMap,
  strokes: readonly NewStroke[],
  newcomers: readonly Newcomer[],
  newId: () => string,
): NewStroke[] {
  const back = strokes.flatMap((stroke): NewStroke[] => {
    const before = valueBefore(map, stroke, newcomers);
    return before === undefined ? [] : [{ ...stroke, id: newId(), value: before, saw: map.position }];
  });
  const leaving = newcomers.map(({ id }) => ({
    ...{ id: newId(), subjectId: id, otherId: null, field: "gone" as const, value: true, saw: map.position },
  }));
  return [...back.reverse(), ...leaving];
}

/** What a field held before a stroke; undefined when leaving the map takes it along. */
function valueBefore(map: NetworkMap, { subjectId, otherId, field }: NewStroke, newcomers: readonly Newcomer[]): unknown {
  if (newcomers.some(({ id }) => id === subjectId || id === otherId)) return undefined;
  if (otherId !== null) {
    const key = pairKey(subjectId, otherId);
    const pair = map.pairs.find(({ first, second }) => pairKey(first, second) === key) ?? nothingBetween;
    return pair[field as keyof PairFields];
  }
  const person = map.people.find(({ id }) => id === subjectId);
  if (field === "gone") return person === undefined;
  if (!person) return field === "figure" ? null : undefined;
  if (field === "figure") return person.figure ? { kind: person.figure, name: person.firstName } : null;
  if (field === "relation" || field === "note") return person[field].length > 0 ? person[field].join("\n") : null;
  return person[field as Exclude<keyof PersonFields, "gone" | "figure" | "relation" | "note">];
}

/** The same strokes, each with the words that stand before its writer when he draws it. */
export function withSeen(map: NetworkMap, strokes: readonly NewStroke[]): WaitingStroke[] {
  let before = map;
  return strokes.map((stroke) => {
    if (stroke.otherId !== null || (stroke.field !== "relation" && stroke.field !== "note")) return stroke;
    const seen = before.people.find(({ id }) => id === stroke.subjectId)?.[stroke.field] ?? [];
    const waiting = { ...stroke, seen };
    before = applyStrokes(before, [waiting]);
    return waiting;
  });
}
