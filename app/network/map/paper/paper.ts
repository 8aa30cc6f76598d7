import type { NetworkMap } from "../model";

/**
 * A map as it may lie on a table: without whoever must stay out, without conflicts and who must not meet, and without anybody's notes.
 * Paper is read by whoever passes by.
 */
export function forPaper(map: NetworkMap, keptOut: ReadonlySet<string>): NetworkMap {
  const people = map.people.filter(({ id }) => !keptOut.has(id)).map((person) => ({ ...person, note: [], foreign: null }));
  const here = new Set(people.map(({ id }) => id));
  const pairs = map.pairs
    .filter(({ first, second }) => here.has(first) && here.has(second))
    .map((pair) => ({ ...pair, conflict: false, mustNotMeet: false, stillInContact: false, foreign: null }));
  return { ...map, people, pairs };
}

/** The same for who asked to see everything: only the notes stay behind. */
export const wholeForPaper = (map: NetworkMap): NetworkMap => ({
  ...map,
  people: map.people.map((person) => ({ ...person, note: [], foreign: null })),
});
