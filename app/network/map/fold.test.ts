import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldMap, type MapReader } from "./fold";
import { type Layer, markOf, pairFields, type SomebodyOnMap, type Stroke } from "./model";

const idOf = (number: number) => `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
const [hatice, cemal, zeynep, mehmet, selma] = [1, 2, 3, 4, 5].map(idOf) as [string, string, string, string, string];
const [ofHatice, ofCemal] = [{ principalId: idOf(11) }, { principalId: idOf(12) }];
const cat = idOf(21);
const emine = idOf(31);
const coordinator: MapReader = { kind: "coordinator" };
const readerHatice: MapReader = { kind: "principal", ...ofHatice };
const readerCemal: MapReader = { kind: "principal", ...ofCemal };

const onMap = (id: string, firstName: string, principalId: string | null = null): SomebodyOnMap => ({
  ...{ id, firstName, principalId, deceased: false, under16: false, addedBy: null, addedAt: "2026-09-01T10:00:00.000Z" },
});
const forAll = [onMap(hatice, "Hatice", ofHatice.principalId), onMap(cemal, "Cemal", ofCemal.principalId), onMap(zeynep, "Zeynep")];
const everybody = [...forAll, onMap(mehmet, "Mehmet"), { ...onMap(selma, "Selma"), addedBy: hatice }];
const cemalsPeople = everybody.filter(({ id }) => id !== selma);

let made = 100;
type Given = Partial<Omit<Stroke, "field" | "value">>;
/** A stroke that the coordinator drew for all, unless said otherwise. */
function stroke(subjectId: string, field: Stroke["field"], value: unknown, position: number, given: Given = {}): Stroke {
  made += 1;
  const frame = { id: idOf(made), subjectId, otherId: null, saw: 0, position, layer: "all" as Layer, at: "2026-09-02T10:00:00.000Z" };
  return { ...frame, field, value, by: emine, byColleague: true, ...given };
}
const byHatice: Given = { by: hatice, byColleague: false, layer: ofHatice };
const byCemal: Given = { by: cemal, byColleague: false, layer: ofCemal };
const personIn = (map: ReturnType<typeof foldMap>, id: string) => map.people.find((person) => person.id === id);

describe("words of two people", () => {
  const coordinators = stroke(zeynep, "relation", "tante", 1);

  test("replace what their writer had before him", () => {
    const map = foldMap(everybody, [coordinators, stroke(zeynep, "relation", "zus van Cemal", 2, { ...byCemal, saw: 1 })], coordinator);
    expect(personIn(map, zeynep)?.relation).toEqual(["zus van Cemal"]);
  });
  test("both stay when neither had seen the other's, the newest first", () => {
    const map = foldMap(everybody, [coordinators, stroke(zeynep, "relation", "zus van Cemal", 2, byCemal)], coordinator);
    expect(personIn(map, zeynep)?.relation).toEqual(["zus van Cemal", "tante"]);
  });
  test("the same words stand there once", () => {
    const map = foldMap(everybody, [coordinators, stroke(zeynep, "relation", "tante", 2, byCemal)], coordinator);
    expect(personIn(map, zeynep)?.relation).toEqual(["tante"]);
  });
  test("a principal replaces nothing that another principal wrote, whatever position he saw", () => {
    const strokes = [
      stroke(zeynep, "relation", "mijn steun", 1, byHatice),
      stroke(zeynep, "relation", "mijn zus", 2, { ...byCemal, saw: 1 }),
    ];
    expect(personIn(foldMap(everybody, strokes, coordinator), zeynep)?.relation).toEqual(["mijn zus", "mijn steun"]);
    expect(personIn(foldMap(everybody, strokes, readerHatice), zeynep)?.relation).toEqual(["mijn steun"]);
  });
  test("the coordinator's note is for her alone, replaces no principal's, and is not shown while one looks along", () => {
    const strokes = [
      stroke(zeynep, "note", "wil eerst bellen", 1, byHatice),
      stroke(zeynep, "note", "drinkt", 2, { layer: "coordinator", saw: 1 }),
    ];
    const notes = (reader: MapReader) => personIn(foldMap(everybody, strokes, reader), zeynep)?.note;
    expect(notes(coordinator)).toEqual(["drinkt", "wil eerst bellen"]);
    expect(notes({ kind: "coordinator", with: ofHatice.principalId })).toEqual(["wil eerst bellen"]);
    expect(notes(readerHatice)).toEqual(["wil eerst bellen"]);
    expect(notes(readerCemal)).toEqual([]);
  });
});

describe("who is on the map", () => {
  test("a tie of which one end is not there says nothing, and its stroke leaves no trace", () => {
    const tie = stroke(zeynep, "family", "sibling", 7, { otherId: selma });
    expect(foldMap(everybody, [tie], coordinator).pairs).toMatchObject([{ first: zeynep, second: selma, family: "sibling" }]);
    expect(foldMap(cemalsPeople, [tie], readerCemal)).toMatchObject({ pairs: [], position: 0 });
  });
  test("a tie of which everything was taken away is none", () => {
    const strokes = [stroke(zeynep, "conflict", true, 1, { otherId: mehmet }), stroke(zeynep, "conflict", false, 2, { otherId: mehmet })];
    expect(foldMap(everybody, strokes, coordinator).pairs).toEqual([]);
  });
  test("a pet is drawn, named anew, taken off and drawn again", () => {
    const drawn = stroke(cat, "figure", { kind: "pet", name: "Poes" }, 1);
    const named = stroke(cat, "figure", { kind: "pet", name: "Minoes" }, 3);
    const strokes = [drawn, stroke(cat, "spot", { circle: "inner", sector: "family" }, 2), named];
    expect(personIn(foldMap(everybody, strokes, coordinator), cat)).toMatchObject({
      ...{ firstName: "Minoes", figure: "pet", spot: { circle: "inner" }, addedAt: drawn.at },
    });
    const off = stroke(cat, "gone", true, 4);
    expect(personIn(foldMap(everybody, [...strokes, off], coordinator), cat)).toBeUndefined();
    const again = [...strokes, off, stroke(cat, "figure", { kind: "pet", name: "Minoes" }, 5)];
    expect(personIn(foldMap(everybody, again, coordinator), cat)).toBeDefined();
    expect(personIn(foldMap(everybody, [...again, stroke(cat, "figure", null, 6)], coordinator), cat)).toBeUndefined();
  });
  test("a stroke cannot make a person into a pet", () => {
    const map = foldMap(everybody, [stroke(zeynep, "figure", { kind: "pet", name: "Poes" }, 1)], coordinator);
    expect(personIn(map, zeynep)).toMatchObject({ firstName: "Zeynep", figure: null });
  });
  test("somebody a principal took off his own map stays on the coordinator's and on the other's", () => {
    const off = stroke(zeynep, "gone", true, 1, byHatice);
    expect(personIn(foldMap(everybody, [off], readerHatice), zeynep)).toBeUndefined();
    expect(personIn(foldMap(everybody, [off], { kind: "coordinator", with: ofHatice.principalId }), zeynep)).toBeUndefined();
    expect(personIn(foldMap(everybody, [off], coordinator), zeynep)).toBeDefined();
    expect(personIn(foldMap(cemalsPeople, [off], readerCemal), zeynep)).toBeDefined();
  });
});

test("a stroke that was taken back counts no longer, and the words it replaced stand again", () => {
  const strokes = [
    stroke(zeynep, "relation", "tante", 1),
    stroke(zeynep, "relation", "buurvrouw", 2, byCemal),
    stroke(zeynep, "relation", "nicht", 3, { saw: 2 }),
  ];
  const undo = stroke(zeynep, "relation", null, 4, { undoes: strokes[2]?.id });
  expect(personIn(foldMap(everybody, strokes, coordinator), zeynep)?.relation).toEqual(["nicht"]);
  expect(personIn(foldMap(everybody, [...strokes, undo], coordinator), zeynep)?.relation).toEqual(["buurvrouw", "tante"]);
});

/** What anybody can draw: about anybody, each field with a value of its kind. */
const subject = fc.constantFrom(hatice, zeynep, mehmet, selma, cat);
const drawnOfOne = fc.oneof(
  fc.record({ field: fc.constant("relation" as const), value: fc.option(fc.string({ minLength: 1, maxLength: 8 })) }),
  fc.record({ field: fc.constant("note" as const), value: fc.option(fc.string({ minLength: 1, maxLength: 8 })) }),
  fc.record({ field: fc.constantFrom("household", "farAway", "gone"), value: fc.boolean() }),
  fc.record({ field: fc.constant("spot" as const), value: fc.constantFrom(null, { circle: "inner", sector: "family" }) }),
  fc.record({ field: fc.constant("figure" as const), value: fc.constantFrom(null, { kind: "pet", name: "Poes" }) }),
);
const drawn = fc.oneof(
  fc.tuple(subject, drawnOfOne).map(([subjectId, one]) => ({ subjectId, otherId: null as string | null, ...one })),
  fc
    .tuple(subject, subject, fc.constantFrom(...pairFields))
    .filter(([one, other]) => one < other)
    .map(([subjectId, otherId, field]) => ({ subjectId, otherId: otherId as string | null, field, value: "x" as unknown })),
);
const writers: readonly Partial<Stroke>[] = [{}, byHatice, byCemal];
/** Strokes in the order in which they arrived; each device saw some of those before. */
const arrived = fc.array(fc.tuple(drawn, fc.nat(2), fc.nat(), fc.uuid({ version: 7 })), { maxLength: 40 }).map((all) =>
  all.map(([one, who, saw, id], index): Stroke => {
    const writer = writers[who] ?? {};
    const layer = who === 0 && one.field === "note" ? "coordinator" : (writer.layer ?? "all");
    return {
      ...stroke(one.subjectId, one.field as Stroke["field"], one.value, index + 1, { ...writer, layer }),
      ...one,
      id,
      saw: saw % (index + 1),
    } as Stroke;
  }),
);
const readers = [coordinator, { kind: "coordinator", with: ofHatice.principalId }, readerHatice, readerCemal] as const;

test("the order in which strokes are given makes no difference, for no reader", () => {
  fc.assert(
    fc.property(arrived, fc.infiniteStream(fc.nat()), (strokes, dice) => {
      const mixed = strokes.map((one) => ({ one, at: dice.next().value as number })).sort((a, b) => a.at - b.at);
      for (const reader of readers) {
        const shuffled = mixed.map(({ one }) => one);
        expect(JSON.stringify(foldMap(everybody, shuffled, reader))).toBe(JSON.stringify(foldMap(everybody, strokes, reader)));
      }
    }),
  );
});

test("what one principal draws changes not one byte of the other's map, also when it comes in between and moves all positions", () => {
  const isCemals = ({ by }: Stroke) => by === cemal;
  fc.assert(
    fc.property(arrived, (strokes) => {
      const without = strokes.filter((one) => !isCemals(one));
      const renumbered = without.map((one, index) => {
        const saw = without.filter(({ position }) => position <= one.saw).length;
        return { ...one, position: index + 1, saw };
      });
      const people = everybody;
      expect(JSON.stringify(foldMap(people, strokes, readerHatice))).toBe(JSON.stringify(foldMap(people, renumbered, readerHatice)));
    }),
  );
});

test("no words are lost: whoever had not seen them, or may not, leaves them standing for the coordinator", () => {
  fc.assert(
    fc.property(arrived, (strokes) => {
      const map = foldMap(everybody, strokes, coordinator);
      for (const { id, relation } of map.people) {
        const about = strokes.filter((one) => one.subjectId === id && one.otherId === null && one.field === "relation");
        for (const one of about) {
          const later = about.filter(({ position, by, saw }) => position > one.position && (by === one.by || saw >= one.position));
          if (later.length === 0 && one.value !== null) expect(relation).toContain(one.value);
        }
      }
    }),
  );
});

test("two devices without network end with the same map, however their strokes arrive between each other", () => {
  fc.assert(
    fc.property(arrived, arrived, fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }), (phone, laptop, turns) => {
      const [left, right] = [[...phone], [...laptop]];
      const server: Stroke[] = [];
      for (const turn of turns) {
        const next = turn ? (left.shift() ?? right.shift()) : (right.shift() ?? left.shift());
        if (next) server.push({ ...next, saw: 0, position: server.length + 1 });
      }
      const onPhone = foldMap(everybody, [...server].reverse(), readerHatice);
      const beside = foldMap(everybody, server, { kind: "coordinator", with: ofHatice.principalId });
      expect(JSON.stringify(beside)).toBe(JSON.stringify(onPhone));
      const newest = server.filter(({ layer }) => layer === "all" || layer === ofHatice).at(-1);
      const stands = newest?.otherId === null && onPhone.people.some(({ id }) => id === newest.subjectId);
      if (newest && stands) expect(onPhone.position).toBe(markOf(newest.id));
    }),
  );
});
