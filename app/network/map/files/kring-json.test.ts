import { expect, test } from "vitest";
import { newId } from "~/access/ids";
import { foldMap } from "../fold";
import type { MapPair, MapPerson, NetworkMap, SomebodyOnMap, Stroke } from "../model";
import { FileRefused } from "./fault";
import { kringJsonOf } from "./kring-json";
import { readMapFile } from "./read-file";
import { drawnFrom, principalsIn, sameNames } from "./strokes-from-file";

const nobody = { spot: null, relation: [], note: [], farAway: false, household: false, child: false, contactPerson: false, foreign: null };
const nothing = {
  ...{ family: null, known: null, practical: null, money: null, emotional: null, company: null, advice: null },
  ...{ conflict: false, mustNotMeet: false, stillInContact: false, supporter: null, advocate: null, foreign: null },
};
const person = (id: string, firstName: string, more: Partial<MapPerson> = {}): MapPerson => ({
  ...nobody,
  ...{ id, firstName, principalId: null, deceased: false, under16: false, addedBy: null, addedAt: "2026-01-01", figure: null },
  ...more,
});
const [ada, bob, cor, rex, opa] = ["a", "b", "c", "d", "e"] as const;
const pair = (first: string, second: string, more: Partial<MapPair>): MapPair => ({ ...nothing, first, second, ...more });

/** Every field of the map at least once. */
const map: NetworkMap = {
  people: [
    person(ada, "Ada", { principalId: "p1", household: true }),
    person(bob, "Bob", {
      ...{ spot: { circle: "inner", sector: "friends", angle: 72.5, distance: 20 }, relation: ["vriend"], note: ['Belt "altijd"\nterug.'] },
      ...{ farAway: true, contactPerson: true },
    }),
    person(cor, "Ömer", { spot: { circle: "outer", sector: "family" }, under16: true, child: true, household: true }),
    person(rex, "Rex", { figure: "pet" }),
    person(opa, "Opa", { figure: "deceased", deceased: true }),
  ],
  pairs: [
    pair(ada, bob, { known: "friend", practical: "gives", money: "takes", emotional: "both", supporter: "second" }),
    pair(ada, cor, { family: "parent", advice: "gives", company: "takes" }),
    pair(ada, opa, { family: "child" }),
    pair(bob, cor, { advocate: "first", mustNotMeet: true, stillInContact: true, conflict: true }),
    pair(cor, rex, { company: "both" }),
  ],
  position: 12,
};

function imported(text: string, principals = ["Ada"]): NetworkMap {
  const incoming = readMapFile(text, "mark");
  const rows = principals.map((firstName, at): SomebodyOnMap => ({ ...person(newId(), firstName), principalId: `p${at}` }));
  const here = rows.map(({ id, firstName }) => ({ personId: id, firstName }));
  const { strokes, newcomers } = drawnFrom(incoming, foldMap(rows, [], { kind: "coordinator" }), principalsIn(incoming, here));
  const come = newcomers.map(({ id, firstName, under16 }) => person(id, firstName, { under16: under16 ?? false, addedAt: "2026-01-01" }));
  const drawn = strokes.map(
    (stroke, at): Stroke => ({ ...stroke, position: at, layer: "all", at: "2026-01-01", by: "x", byColleague: true }),
  );
  return foldMap([...rows, ...come], drawn, { kind: "coordinator" });
}

test("a map goes out and comes back as the same map", () => {
  const file = kringJsonOf(map);
  expect(kringJsonOf(imported(JSON.stringify(file)))).toEqual(file);
});

test("in the file stands nothing but the map", () => {
  const file = kringJsonOf(map);
  expect(Object.keys(file)).toEqual(["format", "version", "people", "pairs"]);
  expect(JSON.stringify(file)).not.toMatch(/addedBy|position|principalId|p1|phone|decision/);
  expect(file.people[1]).toEqual({
    ...{ id: 2, firstName: "Bob", relation: "vriend", note: 'Belt "altijd"\nterug.' },
    ...{ spot: { circle: "inner", sector: "friends", angle: 72.5, distance: 20 }, farAway: true, contactPerson: true },
  });
  expect(file.pairs[0]).toEqual({
    first: 1,
    second: 2,
    known: "friend",
    practical: "gives",
    money: "takes",
    emotional: "both",
    supporter: "second",
  });
});

test("principals of a file are those of the conference by name, and who is left over is one of the people", () => {
  const two = JSON.stringify({
    ...kringJsonOf(map),
    people: [
      { id: 1, firstName: "Ada", principal: true },
      { id: 2, firstName: "Bea", principal: true },
    ],
    pairs: [{ first: 1, second: 2, family: "parent" }],
  });
  const both = imported(two, ["Bea", "Ada"]);
  expect(both.people.map(({ firstName, principalId }) => [firstName, principalId])).toHaveLength(2);
  const [tie] = both.pairs;
  const parent = tie?.family === "parent" ? tie.first : tie?.second;
  expect(both.people.find(({ id }) => id === parent)?.firstName).toBe("Ada");
  expect(
    imported(two, ["Bea"])
      .people.map(({ firstName, principalId }) => [firstName, principalId !== null])
      .sort(),
  ).toEqual([
    ["Ada", false],
    ["Bea", true],
  ]);
});

test("who is already on the map keeps what stands there; a name is heard without capitals and accents", () => {
  const incoming = readMapFile(JSON.stringify(kringJsonOf(map)), "mark");
  const standing: NetworkMap = { people: [person("z", "omer", { relation: ["zoon"] }), person("y", "Els")], pairs: [], position: 3 };
  const same = sameNames(incoming, standing);
  expect(same.map(({ person: { firstName }, onMap }) => [firstName, onMap.id])).toEqual([["Ömer", "z"]]);
  const { strokes, newcomers } = drawnFrom(incoming, standing, new Map(same.map((one) => [one.person.key, one.onMap.id])));
  expect(newcomers.map(({ firstName }) => firstName)).toEqual(["Ada", "Bob"]);
  expect(
    strokes
      .filter(({ subjectId, otherId }) => subjectId === "z" && otherId === null)
      .map(({ field }) => field)
      .sort(),
  ).toEqual(["child", "household", "spot"]);
});

const broken = (change: (file: { people: Record<string, unknown>[]; pairs: Record<string, unknown>[]; version: number }) => void) => {
  const file = structuredClone(kringJsonOf(map)) as unknown as Parameters<typeof change>[0];
  change(file);
  return JSON.stringify(file);
};

test.each([
  [
    "a ring there is no such of",
    broken(({ people }) => Object.assign(people[1] ?? {}, { spot: { circle: "far", sector: "friends" } })),
    { reason: "value", at: "people[1].spot.circle", who: "Bob" },
  ],
  [
    "an angle as text",
    broken(({ people }) => Object.assign(people[1] ?? {}, { spot: { circle: "inner", sector: "friends", angle: "7" } })),
    { reason: "type-number", at: "people[1].spot.angle", who: "Bob" },
  ],
  [
    "a key we do not know",
    broken(({ people }) => Object.assign(people[2] ?? {}, { phone: "0612" })),
    { reason: "unknownKey", at: "people[2].phone", who: "Ömer" },
  ],
  ["no name", broken(({ people }) => delete people[2]?.firstName), { reason: "missing", at: "people[2].firstName" }],
  [
    "a name without end",
    broken(({ people }) => Object.assign(people[2] ?? {}, { firstName: "a".repeat(61) })),
    { reason: "tooLong", at: "people[2].firstName" },
  ],
  [
    "one number for two",
    broken(({ people }) => Object.assign(people[2] ?? {}, { id: 1 })),
    { reason: "sameId", at: "people[2].id", who: "Ömer" },
  ],
  [
    "a tie with nobody",
    broken(({ pairs }) => Object.assign(pairs[1] ?? {}, { second: 9 })),
    { reason: "unknownPerson", at: "pairs[1].second" },
  ],
  [
    "two ties of the same two",
    broken(({ pairs }) => pairs.push({ first: 2, second: 1, known: "friend" })),
    { reason: "pairTwice", at: "pairs[5]" },
  ],
  ["a later Kring", broken((file) => Object.assign(file, { version: 2 })), { reason: "newerVersion", at: "version" }],
])("refused with the place of the fault: %s", (_, text, fault) => {
  let found: unknown = null;
  try {
    readMapFile(text, "mark");
  } catch (error) {
    found = error instanceof FileRefused ? error.fault : error;
  }
  expect(found).toEqual(fault);
});
