import { closeness, type MapPair, type MapPerson, type NetworkMap, type PairFields, pairKey, supportKinds } from "../model";

/** What was added between two people: only what is new in it is filled in. */
export type NewBetween = MapPair;

/** What grew from one map to a later one of the same reader. Nothing is counted or weighed. */
export interface Growth {
  came: MapPerson[];
  closer: MapPerson[];
  /** New ties, new support and new roles, each with the two it is between. */
  between: NewBetween[];
  /** Between whom it was hard before and is not any more. */
  eased: { one: MapPerson; other: MapPerson }[];
  /** Who died since. */
  died: MapPerson[];
  /** What was drawn and is not any more: an animal, or somebody who died long before. */
  gone: MapPerson[];
}

const nothing: PairFields = {
  ...{ family: null, known: null, practical: null, money: null, emotional: null, company: null, advice: null },
  ...{ conflict: false, mustNotMeet: false, stillInContact: false, supporter: null, advocate: null, foreign: null },
};
const told = ["family", "known", ...supportKinds, "supporter", "advocate"] as const;

const ring = ({ spot }: MapPerson): number => (spot ? closeness.indexOf(spot.circle) : closeness.length);

/** What is new in support: a way that was there before is not; where both give now, the one who began to give stands out. */
function newWay(before: PairFields[(typeof supportKinds)[number]], after: PairFields[(typeof supportKinds)[number]]) {
  if (after === before || after === null) return null;
  if (before === "both") return null;
  if (after === "both" && before !== null) return before === "gives" ? ("takes" as const) : ("gives" as const);
  return after;
}

function newBetween(before: PairFields, after: MapPair): NewBetween | null {
  const fresh: NewBetween = { ...nothing, first: after.first, second: after.second };
  for (const field of told) {
    if (field === "family" || field === "known" || field === "supporter" || field === "advocate") {
      // Partners who part are no growth.
      if (after[field] !== before[field] && after[field] !== "exPartner") Object.assign(fresh, { [field]: after[field] });
    } else {
      Object.assign(fresh, { [field]: newWay(before[field], after[field]) });
    }
  }
  return told.some((field) => fresh[field] !== null) ? fresh : null;
}

/**
 * What grew between two maps. Who moved farther, and what became hard, is in the drawings for who looks and stands in no list:
 * this is read together with a family, and says what there is to be glad of. So it is with whom a family keeps out.
 */
export function growthOf(before: NetworkMap, after: NetworkMap, keptOut: ReadonlySet<string> = new Set()): Growth {
  const were = new Map(before.people.map((person) => [person.id, person]));
  const are = new Map(after.people.map((person) => [person.id, person]));
  const pairs = new Map(before.pairs.map((pair) => [pairKey(pair.first, pair.second), pair]));
  const standing = after.people.filter(({ id, principalId }) => principalId === null && !keptOut.has(id));
  const isOfBoth = ({ first, second }: MapPair) => !keptOut.has(first) && !keptOut.has(second);
  return {
    came: standing.filter(({ id }) => !were.has(id)),
    closer: standing.filter((person) => {
      const was = were.get(person.id);
      return was?.spot && ring(person) < ring(was);
    }),
    between: after.pairs.filter(isOfBoth).flatMap((pair) => newBetween(pairs.get(pairKey(pair.first, pair.second)) ?? nothing, pair) ?? []),
    eased: before.pairs.filter(isOfBoth).flatMap((pair) => {
      const one = are.get(pair.first);
      const other = are.get(pair.second);
      const now = after.pairs.find(({ first, second }) => first === pair.first && second === pair.second);
      return pair.conflict && one && other && !now?.conflict ? [{ one, other }] : [];
    }),
    died: after.people.filter(({ id, deceased, figure }) => deceased && figure === null && were.get(id)?.deceased === false),
    gone: before.people.filter(({ id, figure }) => figure !== null && !are.has(id)),
  };
}

/** Whether the two maps differ in anything this tells of. */
export const isSame = (growth: Growth): boolean => Object.values(growth).every((list) => list.length === 0);
