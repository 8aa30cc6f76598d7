import Graph from "graphology";
import { connectedComponents } from "graphology-components";
import { undirectedDensity } from "graphology-metrics/graph/density";
import { expect, test } from "vitest";
import type { MapPair, MapPerson, NetworkMap } from "../model";
import { figuresOf } from "./figures";

/** The same numbers every time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const nobody = { spot: null, relation: [], note: [], farAway: false, household: false, child: false, contactPerson: false, foreign: null };
const person = (id: string, more: Partial<MapPerson> = {}): MapPerson => ({
  ...nobody,
  ...{ id, firstName: id, principalId: null, deceased: false, under16: false, addedBy: null, addedAt: "2026-01-01", figure: null },
  ...more,
});
const nothing = {
  ...{ family: null, known: null, practical: null, money: null, emotional: null, company: null, advice: null },
  ...{ conflict: false, mustNotMeet: false, stillInContact: false, supporter: null, advocate: null, foreign: null },
};
const between = (one: string, other: string, more: Partial<MapPair>): MapPair => ({
  ...nothing,
  ...(one < other ? { first: one, second: other } : { first: other, second: one }),
  ...more,
});
const mapOf = (people: MapPerson[], pairs: MapPair[]): NetworkMap => ({ people, pairs, position: 0 });

/** Two principals, a pet and somebody dead, tied to everybody: none of them may change a figure of the people. */
const bystanders = [
  person("x-ada", { principalId: "p1" }),
  person("x-bob", { principalId: "p2" }),
  person("x-cat", { figure: "pet" }),
  person("x-old", { deceased: true }),
];

interface Drawn {
  map: NetworkMap;
  names: string[];
  ties: [string, string][];
}

function drawn(random: () => number, size: number, share: number): Drawn {
  const names = Array.from({ length: size }, (_, at) => `n${String(at).padStart(2, "0")}`);
  const ties: [string, string][] = [];
  const pairs: MapPair[] = [];
  for (const [at, one] of names.entries()) {
    for (const other of names.slice(at + 1)) {
      if (random() < share) {
        ties.push([one, other]);
        pairs.push(between(one, other, random() < 0.5 ? { known: "knows" } : { emotional: "gives" }));
      } else if (random() < 0.05) pairs.push(between(one, other, { conflict: true }));
    }
    for (const { id } of bystanders) if (random() < 0.5) pairs.push(between(one, id, { known: "friend" }));
  }
  return { map: mapOf([...bystanders, ...names.map((name) => person(name))], pairs), names, ties };
}

/** Every subset tried: what "everybody tied to everybody, and nobody to add" says in so many words. */
function byEverySubset({ names, ties }: Drawn): string[][] {
  const near = names.map((one) =>
    names.reduce(
      (mask, other, at) => (ties.some(([a, b]) => (a === one && b === other) || (b === one && a === other)) ? mask | (1 << at) : mask),
      0,
    ),
  );
  const closed = (mask: number) => near.every((of, at) => !(mask & (1 << at)) || (mask & ~(1 << at) & ~of) === 0);
  const found: string[][] = [];
  for (let mask = 1; mask < 1 << names.length; mask += 1) {
    if (!closed(mask)) continue;
    if (near.some((of, at) => !(mask & (1 << at)) && (mask & ~of) === 0)) continue;
    const group = names.filter((_, at) => mask & (1 << at));
    if (group.length >= 3) found.push(group);
  }
  return found;
}

/** For larger ones: people come one by one, and each set of groups is made anew from the one before. */
function byComingOneByOne({ names, ties }: Drawn): string[][] {
  const tied = new Set(ties.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  let groups: string[][] = [];
  for (const name of names) {
    const grown = groups.map((group) => [...group.filter((one) => tied.has(`${one} ${name}`)), name]);
    const all = [...new Map([...groups, ...grown, [name]].map((group) => [group.join(), group])).values()].sort(
      (a, b) => b.length - a.length,
    );
    const kept: Set<string>[] = [];
    for (const group of all) if (!kept.some((larger) => group.every((one) => larger.has(one)))) kept.push(new Set(group));
    groups = kept.map((group) => [...group]);
  }
  return groups.filter(({ length }) => length >= 3);
}

const asText = (groups: readonly (readonly string[])[]): string[] => groups.map((group) => [...group].sort().join(" ")).sort();
const ids = (people: readonly { id: string }[]): string[] => people.map(({ id }) => id);

test("on a thousand random maps our figures are those of an independent computation", () => {
  const random = numbers(20261122);
  for (let round = 0; round < 1000; round += 1) {
    const small = round % 2 === 0;
    const size = Math.floor(random() * (small ? 12 : 41));
    const share = random() * (size > 25 ? 0.5 : 0.95);
    const scene = drawn(random, size, share);
    const figures = figuresOf(scene.map, { mostCliques: Number.POSITIVE_INFINITY });
    const graph = new Graph({ type: "undirected" });
    for (const name of scene.names) graph.addNode(name);
    for (const [one, other] of scene.ties) graph.addEdge(one, other);

    expect([figures.size, figures.ties, figures.possibleTies]).toEqual([graph.order, graph.size, (size * (size - 1)) / 2]);
    if (size < 2) expect(figures.density).toBeNull();
    else expect(figures.density).toBeCloseTo(undirectedDensity(graph), 12);
    expect(asText(figures.groups.map(ids))).toEqual(asText(connectedComponents(graph)));
    const degrees = scene.names.map((name) => graph.degree(name));
    const most = Math.max(0, ...degrees);
    expect(ids(figures.onTheirOwn)).toEqual(scene.names.filter((name) => graph.degree(name) === 0));
    expect(figures.connectors.ties).toBe(most);
    expect(ids(figures.connectors.people)).toEqual(scene.names.filter((name) => most > 0 && graph.degree(name) === most));
    expect(figures.cliques.more).toBe(false);
    expect(asText(figures.cliques.found.map(ids))).toEqual(asText(small ? byEverySubset(scene) : byComingOneByOne(scene)));
  }
}, 20_000);

test("two ways to look for groups agree where both can be asked", () => {
  const random = numbers(7);
  for (let round = 0; round < 50; round += 1) {
    const scene = drawn(random, 13, random());
    expect(asText(byComingOneByOne(scene))).toEqual(asText(byEverySubset(scene)));
  }
});

test("a map made to be hard is not searched for ever, and the figures say that there are more", () => {
  const names = Array.from({ length: 60 }, (_, at) => `n${at}`);
  // Twenty trios of strangers, each tied to everybody else: three to the twentieth power groups.
  const pairs = names.flatMap((one, at) =>
    names.flatMap((other, to) => (to > at && Math.floor(at / 3) !== Math.floor(to / 3) ? [between(one, other, { known: "knows" })] : [])),
  );
  const figures = figuresOf(
    mapOf(
      names.map((name) => person(name)),
      pairs,
    ),
  );
  expect([figures.cliques.found.length, figures.cliques.more]).toEqual([200, true]);
});

test("the same map tells the same, in whatever order its people stand", () => {
  const scene = drawn(numbers(5), 12, 0.4);
  expect(figuresOf(scene.map)).toEqual(figuresOf(structuredClone(scene.map)));
});

test("family, support, conflict and places of a small family", () => {
  const people = [
    person("ada", { principalId: "p1" }),
    person("bob", { spot: { circle: "inner", sector: "friends" } }),
    person("cor", { spot: { circle: "outer", sector: "family" } }),
    person("dee"),
    person("rex", { figure: "pet" }),
    person("opa", { figure: "deceased", deceased: true }),
  ];
  const pairs = [
    between("ada", "bob", { family: "sibling", practical: "takes", advice: "both" }),
    between("ada", "cor", { practical: "gives", conflict: true }),
    between("bob", "cor", { company: "both", conflict: true }),
    between("ada", "rex", { company: "both" }),
    between("cor", "dee", { mustNotMeet: true }),
  ];
  const figures = figuresOf(mapOf(people, pairs));
  expect(figures).toMatchObject({ size: 3, pets: 1, deceased: 1, notPlaced: 1, ties: 1, possibleTies: 3, family: 2 });
  expect(figures.bySector.friends).toEqual({ inner: 1, middle: 0, outer: 0 });
  expect(figures.support.practical).toEqual({ toPrincipals: 1, fromPrincipals: 1, amongPeople: 0 });
  expect(figures.support.advice).toEqual({ toPrincipals: 1, fromPrincipals: 1, amongPeople: 0 });
  expect(figures.support.company).toEqual({ toPrincipals: 0, fromPrincipals: 0, amongPeople: 1 });
  expect(figures.conflicts).toEqual({ withPrincipals: 1, amongPeople: 1 });
  expect(ids(figures.onTheirOwn)).toEqual(["dee"]);
});

test("an empty map and a map of one have no density, and two people are a circle", () => {
  expect(figuresOf(mapOf([], []))).toMatchObject({ size: 0, density: null, groups: [], connectors: { people: [], ties: 0 } });
  expect(figuresOf(mapOf([person("bob")], []))).toMatchObject({ size: 1, density: null });
  expect(figuresOf(mapOf([person("bob"), person("cor")], [between("bob", "cor", { known: "friend" })]))).toMatchObject({
    size: 2,
    density: 1,
  });
});
