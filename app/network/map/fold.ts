import {
  type Layer,
  type MapPair,
  type MapPerson,
  type NetworkMap,
  type PairFields,
  pairKey,
  type SomebodyOnMap,
  type Stroke,
} from "./model";

/** Whose eyes look: the coordinator sees every stroke, or what she and one principal share; a principal sees what is for all and what is his. */
export type MapReader = { kind: "coordinator"; with?: string | undefined } | { kind: "principal"; principalId: string };

/** Whether a stroke on this layer is for these eyes. */
export function isFor(reader: MapReader, layer: Layer): boolean {
  if (layer === "all") return true;
  if (layer === "coordinator") return reader.kind === "coordinator";
  if (reader.kind === "principal") return layer.principalId === reader.principalId;
  return reader.with === undefined || layer.principalId === reader.with;
}

/** Whether who drew `stroke` may have read `earlier` before: a colleague reads all, a principal what is for all or his own. */
const mayHaveRead = (stroke: Stroke, earlier: Stroke): boolean =>
  stroke.byColleague ||
  earlier.layer === "all" ||
  (typeof earlier.layer === "object" && typeof stroke.layer === "object" && earlier.layer.principalId === stroke.layer.principalId);

/** Words replace what their writer had before him; what came meanwhile from somebody else stays beside them. */
function heads(standing: readonly Stroke[], stroke: Stroke): Stroke[] {
  const left = standing.filter((earlier) => earlier.by !== stroke.by && (earlier.position > stroke.saw || !mayHaveRead(stroke, earlier)));
  return stroke.value === null ? left : [stroke, ...left];
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

const saysSomething = (pair: PairFields): boolean => Object.values(pair).some((value) => value !== null && value !== false);

/**
 * The map as these eyes may see it: each field has the value of its newest stroke, whatever the order in which strokes are given.
 * Strokes about somebody who is not on this map say nothing here, and neither does a tie of which one end is not.
 */
export function foldMap(somebody: readonly SomebodyOnMap[], strokes: readonly Stroke[], reader: MapReader): NetworkMap {
  const people = new Map<string, MapPerson>(
    somebody.map((one) => [one.id, { ...nobody, ...one, relation: [], note: [] } satisfies MapPerson]),
  );
  const words = new Map<string, Stroke[]>();
  const pairs = new Map<string, MapPair>();
  const gone = new Set<string>();
  const seen = strokes.filter(({ layer }) => isFor(reader, layer)).sort((one, other) => one.position - other.position);
  for (const stroke of seen) {
    if (stroke.field === "figure" && stroke.otherId === null) drawFigure(people, gone, stroke);
  }
  for (const stroke of seen) {
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
      person[field] = (words.get(key) ?? []).map((one) => String(one.value));
    } else if (field === "gone") {
      if (value === true) gone.add(subjectId);
      else gone.delete(subjectId);
    } else if (field !== "figure") {
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
    position: seen.at(-1)?.position ?? 0,
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const between = ({ first: _first, second: _second, ...fields }: MapPair): PairFields => fields;

/** A pet, or somebody who died long ago: nobody stands behind it but the stroke. */
function drawFigure(people: Map<string, MapPerson>, gone: Set<string>, { subjectId, value, at }: Stroke): void {
  const figure = value as { kind: MapPerson["figure"]; name: string } | null;
  const standing = people.get(subjectId);
  if (standing && standing.figure === null) return;
  if (!figure) {
    gone.add(subjectId);
    return;
  }
  gone.delete(subjectId);
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
