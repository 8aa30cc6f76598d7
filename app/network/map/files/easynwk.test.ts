import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { newId } from "~/access/ids";
import { foldMap, foreignOf } from "../fold";
import type { NetworkMap, SomebodyOnMap, Stroke } from "../model";
import { pairKey } from "../model";
import { easyNwkOf, nothingForeign } from "./easynwk-export";
import { FileRefused } from "./fault";
import type { Incoming } from "./incoming";
import { readMapFile, textOfFile } from "./read-file";
import { drawnFrom, principalsIn } from "./strokes-from-file";

const family = readFileSync("tests/builders/easynwk-family.json");
const text = textOfFile(family);
const reader = { kind: "coordinator" } as const;

/** What the deed does with a file, without a database: strokes on the map of one principal. */
function onMap(incoming: Incoming) {
  const hiske: SomebodyOnMap = {
    ...{ id: newId(), firstName: "Hiske", principalId: newId(), deceased: false, under16: false, addedBy: null, addedAt: "2026-01-01" },
  };
  const empty = foldMap([hiske], [], reader);
  const { strokes, newcomers } = drawnFrom(incoming, empty, principalsIn(incoming, [{ personId: hiske.id, firstName: "Hiske" }]));
  const somebody = [
    hiske,
    ...newcomers.map(({ id, firstName }) => ({ ...hiske, id, firstName, principalId: null, addedAt: "2026-01-02" })),
  ];
  const drawn = strokes.map(
    (stroke, at): Stroke => ({ ...stroke, position: at + 1, layer: "all", at: "2026-01-02", by: "x", byColleague: true }),
  );
  const fold = (people = somebody, more: Stroke[] = drawn) => ({
    map: foldMap(people, more, reader),
    foreign: foreignOf(more, reader),
    about: hiske.id,
    day: "2026-11-22",
  });
  return { hiske, somebody, drawn, fold };
}

const byName = (map: NetworkMap, name: string) =>
  map.people.find(({ firstName }) => firstName === name) ?? expect.fail(`nobody is ${name}`);
const between = (map: NetworkMap, one: string, other: string) =>
  map.pairs.find(({ first, second }) => pairKey(first, second) === pairKey(byName(map, one).id, byName(map, other).id));

test("a file of an invented family comes with all its people and ties and goes back equal", () => {
  const incoming = readMapFile(text, "mark");
  const source = onMap(incoming).fold();
  expect(source.map.people).toHaveLength(14);
  expect(incoming.left).toEqual({ people: 0, versions: 1, places: [] });
  expect(easyNwkOf(source)).toEqual(JSON.parse(text));
  // To the letter: keys in their order too.
  expect(JSON.stringify(easyNwkOf(source))).toBe(JSON.stringify(JSON.parse(text)));
});

test("people, places, ties, support and conflict are where our map keeps them", () => {
  const { map } = onMap(readMapFile(text, "mark")).fold();
  expect(map.people.map(({ firstName, figure }) => [firstName, figure]).filter(([, figure]) => figure)).toEqual(
    expect.arrayContaining([
      ["Bink", "pet"],
      ["Beppe Jitske", "deceased"],
    ]),
  );
  expect(byName(map, "Wietske")).toMatchObject({
    relation: ["zus"],
    note: ["Twee kinderen.\nWoont in Sneek."],
    spot: { circle: "inner", sector: "family" },
  });
  expect(byName(map, "Yara").spot).toMatchObject({ circle: "middle", sector: "friends" });
  expect(byName(map, "Gea Wiersma").spot).toMatchObject({ circle: "outer", sector: "professionals" });
  expect(byName(map, "Meester Obe").spot?.sector).toBe("workSchoolFaith");
  expect(byName(map, "Ids").spot).toBeNull();
  expect(between(map, "Wietske", "Teun")).toMatchObject({ known: "knows" });
  expect(between(map, "Hiske", "Sipke")).toMatchObject({ known: null, conflict: true });
  const rinze = between(map, "Hiske", "Rinze");
  const [gives, takes] = rinze?.first === byName(map, "Hiske").id ? ["gives", "takes"] : ["takes", "gives"];
  // "3" and "2" as text: both, and he for her.
  expect(rinze).toMatchObject({ known: "knows", emotional: "both", practical: takes, company: gives });
  expect(map.pairs.filter(({ known }) => known === "knows")).toHaveLength(8 + 11);
});

test("one map without versions goes back equal too, and so does every version by itself", () => {
  for (const { nwk } of JSON.parse(text).versions) {
    const one = JSON.stringify(nwk);
    const source = onMap(readMapFile(one, "mark")).fold();
    expect(JSON.stringify(easyNwkOf(source))).toBe(JSON.stringify(JSON.parse(one)));
  }
});

test("what changed on our map is written over the file, and nothing else", () => {
  const { somebody, drawn, fold } = onMap(readMapFile(text, "mark"));
  const before = fold();
  const [teun, bink, hiske] = [byName(before.map, "Teun").id, byName(before.map, "Bink").id, before.about];
  const draw = (at: number, subjectId: string, otherId: string | null, field: Stroke["field"], value: unknown): Stroke => ({
    ...{
      id: newId(),
      subjectId,
      otherId,
      field,
      value,
      saw: 999,
      position: 1000 + at,
      layer: "all",
      at: "2026-02-01",
      by: "y",
      byColleague: true,
    },
  });
  const tie = (one: string, other: string) => (one < other ? ([one, other] as const) : ([other, one] as const));
  const after = easyNwkOf(
    fold(somebody, [
      ...drawn,
      draw(1, teun, null, "relation", "oudste broer"),
      draw(2, teun, null, "spot", { circle: "outer", sector: "neighbours" }),
      draw(3, ...tie(teun, hiske), "known", null),
      draw(4, ...tie(teun, hiske), "conflict", true),
      draw(5, bink, null, "figure", null),
    ]),
  );
  const expected = JSON.parse(text);
  const nwk = expected.versions[1].nwk;
  Object.assign(nwk.alteri[1], { role: "oudste broer", angle: 135, distance: 83, edgeType: 0, conflict: true });
  nwk.alteri.splice(2, 1);
  expect(after).toEqual(expected);
});

test("who is erased is gone from every version, and in nobody else's stroke", () => {
  const { somebody, drawn, fold } = onMap(readMapFile(text, "mark"));
  const wietske = byName(fold().map, "Wietske").id;
  const strokes = drawn.filter(({ subjectId, otherId }) => subjectId !== wietske && otherId !== wietske);
  expect(JSON.stringify(strokes)).not.toMatch(/Wietske|Sneek/);
  const written = easyNwkOf(
    fold(
      somebody.filter(({ id }) => id !== wietske),
      strokes,
    ),
  ) as { versions: { nwk: { alteri: unknown[]; connections: unknown[] } }[] };
  expect(JSON.stringify(written)).not.toMatch(/Wietske|Sneek/);
  expect(written.versions.map(({ nwk }) => [nwk.alteri.length, nwk.connections.length])).toEqual([
    [1, 0],
    [12, 6],
  ]);
});

test("who stands in another version alone is not taken along, and that is said", () => {
  const file = JSON.parse(text);
  file.versions[0].nwk.alteri.push({ ...file.versions[0].nwk.alteri[0], id: 99, name: "Oud" });
  file.versions[0].nwk.connections.push({ id1: 99, id2: 1 });
  file.versions[1].nwk.cliques = [["Wietske", "Teun"]];
  const incoming = readMapFile(JSON.stringify(file), "mark");
  expect(incoming.left).toEqual({ people: 1, versions: 1, places: ["versions[1].nwk.cliques"] });
  expect(easyNwkOf(onMap(incoming).fold())).toEqual(JSON.parse(text));
});

test("two people of two versions with one number are not taken for each other", () => {
  const file = JSON.parse(text);
  file.versions[0].nwk.alteri[1].name = "Iemand anders";
  const { map } = onMap(readMapFile(JSON.stringify(file), "mark")).fold();
  expect(map.people.map(({ firstName }) => firstName)).not.toContain("Iemand anders");
});

test("a map of our own becomes a file their program can read, and comes back as the same map", () => {
  const { map, about } = onMap(readMapFile(text, "mark")).fold();
  const written = easyNwkOf({ map, about, foreign: nothingForeign, day: "2026-11-22" });
  const again = onMap(readMapFile(JSON.stringify(written), "other")).fold().map;
  const said = (one: NetworkMap) =>
    one.people.map(({ firstName, relation, note, spot, figure }) => [firstName, relation, note, spot?.circle, spot?.sector, figure]).sort();
  expect(said(again)).toEqual(said(map));
  expect(again.pairs).toHaveLength(map.pairs.length);
});

test("a large file: three hundred people and two thousand ties", () => {
  const file = JSON.parse(text);
  const [one] = file.versions[1].nwk.alteri;
  const alteri = Array.from({ length: 300 }, (_, at) => ({
    ...one,
    id: at,
    name: `Mens ${at}`,
    angle: at * 1.1 - 165.3,
    distance: 1 + at / 3,
  }));
  const connections = Array.from({ length: 2000 }, (_, at) => ({ id1: at % 300, id2: ((at % 300) + 1 + Math.floor(at / 300)) % 300 }));
  const large = JSON.stringify({ ...file, versions: [{ ...file.versions[1], nwk: { ...file.versions[1].nwk, alteri, connections } }] });
  const source = onMap(readMapFile(large, "mark")).fold();
  expect(source.map.people).toHaveLength(301);
  expect(easyNwkOf(source)).toEqual(JSON.parse(large));
});

const broken = (
  change: (nwk: Record<string, never> & { alteri: Record<string, unknown>[]; connections: Record<string, unknown>[] }) => void,
): string => {
  const file = JSON.parse(text);
  change(file.versions[1].nwk);
  return JSON.stringify(file);
};
const refused = (given: string): unknown => {
  try {
    readMapFile(given, "mark");
  } catch (error) {
    if (error instanceof FileRefused) return error.fault;
    throw error;
  }
  return null;
};

test.each([
  ["a comma too many", '{\n  "versions": [],\n}', { reason: "syntax", line: 3, column: 1 }],
  ["a file that breaks off", '{"versions": [', { reason: "syntax", line: 1, column: 15 }],
  ["a string over two lines", '{"a": "b\nc"}', { reason: "syntax", line: 1, column: 7 }],
  ["a number that is none", '{"versions": [{"id": NaN}]}', { reason: "syntax", line: 1, column: 22 }],
  ["a number nobody can hold", '{"versions": [{"id": 1e999}]}', { reason: "hugeNumber", line: 1, column: 22 }],
  ["a key that stands twice", '{"a": 1,\n "a": 2}', { reason: "twice", line: 2, column: 2 }],
  ["brackets without end", "[".repeat(500_000), { reason: "deep", line: 1, column: 31 }],
  ["something behind the end", "{} {}", { reason: "syntax", line: 1, column: 4 }],
  ["nothing but a number", "12", { reason: "unknownFormat" }],
  ["another format", '{"type": "FeatureCollection", "features": []}', { reason: "unknownFormat" }],
  ["a page", "  <!doctype html><title>x</title>", { reason: "html" }],
  [
    "an angle as text",
    broken(({ alteri }) => Object.assign(alteri[1] ?? {}, { angle: "48" })),
    { reason: "type-number", at: "versions[1].nwk.alteri[1].angle", who: "Teun" },
  ],
  [
    "an angle that is missing",
    broken(({ alteri }) => delete alteri[1]?.angle),
    { reason: "missing", at: "versions[1].nwk.alteri[1].angle", who: "Teun" },
  ],
  [
    "nobody's name",
    broken(({ alteri }) => Object.assign(alteri[1] ?? {}, { name: " " })),
    { reason: "needed", at: "versions[1].nwk.alteri[1].name", who: " " },
  ],
  [
    "a name with a bell in it",
    broken(({ alteri }) => Object.assign(alteri[1] ?? {}, { name: "Te\u0007un" })),
    { reason: "control", at: "versions[1].nwk.alteri[1].name" },
  ],
  [
    "half a sign in a name",
    broken(({ alteri }) => Object.assign(alteri[1] ?? {}, { name: "Te\ud83cun" })),
    { reason: "control", at: "versions[1].nwk.alteri[1].name" },
  ],
  [
    "a tie with nobody",
    broken(({ connections }) => Object.assign(connections[2] ?? {}, { id2: 77 })),
    { reason: "unknownPerson", at: "versions[1].nwk.connections[2].id2" },
  ],
  [
    "a tie with himself",
    broken(({ connections }) => Object.assign(connections[2] ?? {}, { id1: 1, id2: 1 })),
    { reason: "withItself", at: "versions[1].nwk.connections[2]" },
  ],
  [
    "one number for two",
    broken(({ alteri }) => Object.assign(alteri[3] ?? {}, { id: 12 })),
    { reason: "sameId", at: "versions[1].nwk.alteri[3].id", who: "Meester Obe" },
  ],
  [
    "support there is no such of",
    broken(({ alteri }) => Object.assign(alteri[1] ?? {}, { supportSocial: 4 })),
    { reason: "value", at: "versions[1].nwk.alteri[1].supportSocial", who: "Teun" },
  ],
  ["a list that is none", broken((nwk) => Object.assign(nwk, { alteri: {} })), { reason: "type-array", at: "versions[1].nwk.alteri" }],
  ["no such version", text.replace('"currentVersion": 2', '"currentVersion": 3'), { reason: "unknownCurrent", at: "currentVersion" }],
  [
    "too many people",
    broken(({ alteri }) => alteri.push(...Array.from({ length: 300 }, (_, at) => ({ ...alteri[0], id: 100 + at })))),
    { reason: "tooManyPeople", most: 300 },
  ],
])("refused with the place of the fault: %s", (_, given, fault) => {
  expect(refused(given)).toEqual(fault);
});

test.each([
  ["ten megabytes", new Uint8Array(10 * 1024 * 1024).fill(0x20), "tooLarge"],
  ["a zip", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "zip"],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), "binary"],
  ["nothing", new Uint8Array(), "empty"],
])("bytes that are no text: %s", (_, bytes, reason) => {
  expect(() => textOfFile(bytes)).toThrow(reason);
});
