import {
  type FigureKind,
  type Layer,
  type MapPair,
  type MapPerson,
  markOf,
  type NetworkMap,
  type PairFields,
  pairKey,
  type SomebodyOnMap,
  type Stroke,
} from "./model";

/**
 * Whose eyes look: the coordinator sees every stroke; with one principal beside her she sees what he may see, since he looks along;
 * a principal sees what is for all and what is his.
 */
export type MapReader = { kind: "coordinator"; with?: string | undefined } | { kind: "principal"; principalId: string };

/** Whether a stroke on this layer is for these eyes. */
export function isFor(reader: MapReader, layer: Layer): boolean {
  if (layer === "all") return true;
  if (layer === "coordinator") return reader.kind === "coordinator" && reader.with === undefined;
  if (reader.kind === "principal") return layer.principalId === reader.principalId;
  return reader.with === undefined || layer.principalId === reader.with;
}

/**
 * Whether who drew `stroke` may have had `earlier` before him: what is for all, what is on the layer he drew on, and, for a colleague
 * who draws for all, what each principal drew. So a principal's note stays beside the coordinator's own.
 */
const mayHaveRead = (stroke: Stroke, earlier: Stroke): boolean =>
  earlier.layer === "all" || sameLayer(stroke.layer, earlier.layer) || (stroke.byColleague && stroke.layer === "all");

const sameLayer = (one: Layer, other: Layer): boolean =>
  typeof one === "object" && typeof other === "object" ? one.principalId === other.principalId : one === other;

/** Words replace what their writer had before him, and his own; what came meanwhile from somebody else stays beside them. */
function heads(standing: readonly Stroke[], stroke: Stroke): Stroke[] {
  const replaces = (earlier: Stroke) => mayHaveRead(stroke, earlier) && (earlier.by === stroke.by || earlier.position <= stroke.saw);
  const left = standing.filter((earlier) => !replaces(earlier));
  return stroke.value === null ? left : [stroke, ...left];
}

/** Words as they are read: the coordinator's own note before a principal's, the newest first, the same words once. */
function said(standing: readonly Stroke[]): string[] {
  const own = standing.filter(({ layer }) => layer === "coordinator");
  const others = standing.filter(({ layer }) => layer !== "coordinator");
  return [...new Set([...own, ...others].map(({ value }) => String(value)))];
}

const nobody = { spot: null, farAway: false, household: false, child: false, contactPerson: false, figure: null, foreign: null } as const;
const nothingBetween: PairFields = {
  family: null,
  known: null,
  practical: null,
  money: null,
  emotional: null,
  company: null,
  advice: null,
  conflict: false,
  mustNotMeet: false,
  stillInContact: false,
  supporter: null,
  advocate: null,
  foreign: null,
};

/** What a file from elsewhere carried is no tie by itself. */
const saysSomething = ({ foreign: _foreign, ...pair }: PairFields): boolean =>
  Object.values(pair).some((value) => value !== null && value !== false);

/** The strokes that count for these eyes, oldest first: what was taken back does not, nor what says so. */
function counting(strokes: readonly Stroke[], reader: MapReader): Stroke[] {
  const undone = new Set(strokes.flatMap(({ undoes }) => undoes ?? []));
  return strokes
    .filter(({ id, undoes, layer }) => undoes === undefined && !undone.has(id) && isFor(reader, layer))
    .sort((one, other) => one.position - other.position);
}

/** Whether a principal's own stroke takes a person off this map: off his, never off the map of all that the coordinator sees. */
const takesOff = (reader: MapReader, person: MapPerson, { layer }: Stroke): boolean =>
  person.figure !== null || layer === "all" || reader.kind === "principal" || reader.with !== undefined;

/**
 * The map as these eyes may see it: each field has the value of its newest stroke, whatever the order in which strokes are given.
 * Strokes about somebody who is not on this map say nothing here, and neither does a tie of which one end is not.
 */
export function foldMap(somebody: readonly SomebodyOnMap[], strokes: readonly Stroke[], reader: MapReader): NetworkMap {
  const people = new Map<string, MapPerson>(
    somebody.map((one) => [one.id, { ...nobody, ...one, relation: [], note: [] } satisfies MapPerson]),
  );
  const counted = counting(strokes, reader);
  for (const stroke of counted) if (stroke.field === "figure" && stroke.otherId === null) drawFigure(people, stroke);
  const words = new Map<string, Stroke[]>();
  const pairs = new Map<string, MapPair>();
  const gone = new Set<string>();
  for (const stroke of counted) {
    const { subjectId, otherId, field, value } = stroke;
    const person = people.get(subjectId);
    if (!person) continue;
    if (otherId !== null) {
      if (!people.has(otherId)) continue;
      const key = pairKey(subjectId, otherId);
      const pair = pairs.get(key) ?? { ...nothingBetween, first: subjectId, second: otherId };
      pairs.set(key, { ...pair, [field]: value });
    } else if (field === "relation" || field === "note") {
      const key = `${field} ${subjectId}`;
      words.set(key, heads(words.get(key) ?? [], stroke));
      person[field] = said(words.get(key) ?? []);
    } else if (field === "gone" || field === "figure") {
      if (field === "figure" && person.figure === null) continue;
      if (field === "gone" ? value !== true : value !== null) gone.delete(subjectId);
      else if (takesOff(reader, person, stroke)) gone.add(subjectId);
    } else {
      Object.assign(person, { [field]: value });
    }
  }
  const standing = [...people.values()].filter(({ id }) => !gone.has(id));
  const here = new Set(standing.map(({ id }) => id));
  return {
    people: standing.sort((one, other) => compare(one.addedAt, other.addedAt) || compare(one.id, other.id)),
    pairs: [...pairs.values()]
      .filter((pair) => here.has(pair.first) && here.has(pair.second) && saysSomething(between(pair)))
      .sort((one, other) => compare(one.first, other.first) || compare(one.second, other.second)),
    position: newestMark(strokes, reader, here),
  };
}

/**
 * Of the strokes that these eyes see about whom they see; others leave no trace here. Nor does whoever left the map: that he was hidden
 * and not erased would tell that somebody else spoke of him.
 */
function newestMark(strokes: readonly Stroke[], reader: MapReader, here: ReadonlySet<string>): number {
  const seen = strokes.filter(
    ({ layer, subjectId, otherId }) => isFor(reader, layer) && here.has(subjectId) && (otherId === null || here.has(otherId)),
  );
  const newest = seen.reduce<Stroke | null>((latest, stroke) => (latest && latest.position > stroke.position ? latest : stroke), null);
  return newest ? markOf(newest.id) : 0;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const between = ({ first: _first, second: _second, ...fields }: MapPair): PairFields => fields;

/** A pet, or somebody who died long ago: nobody stands behind it but the stroke. */
function drawFigure(people: Map<string, MapPerson>, { subjectId, value, at }: Stroke): void {
  const figure = value as { kind: FigureKind; name: string } | null;
  const standing = people.get(subjectId);
  if (!figure || (standing && standing.figure === null)) return;
  people.set(subjectId, {
    ...nobody,
    relation: [],
    note: [],
    id: subjectId,
    firstName: figure.name,
    principalId: null,
    deceased: figure.kind === "deceased",
    under16: false,
    addedBy: null,
    addedAt: standing?.addedAt ?? at,
    figure: figure.kind,
  });
}

/** A tie with the other one named first. */
export function seenFrom(pair: MapPair, id: string): MapPair {
  if (pair.first === id) return pair;
  const turned = { gives: "takes", takes: "gives", both: "both" } as const;
  const way = (value: MapPair["practical"]) => (value === null ? null : turned[value]);
  const side = (value: MapPair["supporter"]) => (value === null ? null : value === "first" ? "second" : "first");
  return {
    ...pair,
    first: pair.second,
    second: pair.first,
    family: pair.family === "parent" ? "child" : pair.family === "child" ? "parent" : pair.family,
    practical: way(pair.practical),
    money: way(pair.money),
    emotional: way(pair.emotional),
    company: way(pair.company),
    advice: way(pair.advice),
    supporter: side(pair.supporter),
    advocate: side(pair.advocate),
  };
}

/** What files from elsewhere carried, of everybody and of every two people, whether or not they still stand on the map. */
export function foreignOf(strokes: readonly Stroke[], reader: MapReader) {
  const people = new Map<string, Record<string, unknown>>();
  const pairs = new Map<string, Record<string, unknown>>();
  for (const { subjectId, otherId, field, value } of counting(strokes, reader)) {
    if (field !== "foreign") continue;
    const [kept, key] = otherId === null ? [people, subjectId] : [pairs, pairKey(subjectId, otherId)];
    if (value === null) kept.delete(key);
    else kept.set(key, value as Record<string, unknown>);
  }
  return { people, pairs };
}
