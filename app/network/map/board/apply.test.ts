import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { foldMap, type MapReader } from "../fold";
import { closeness, type NetworkMap, type NewStroke, type SomebodyOnMap, type Stroke, sectors } from "../model";
import { applyStrokes, inverseOf, type Newcomer, withSeen, withWaiting } from "./apply";

const at = "2026-09-10T08:00:00.000Z";
const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
const somebody = (number: number, rest: Partial<SomebodyOnMap> = {}): SomebodyOnMap => ({
  ...{ id: idOf(number), firstName: `P${number}`, principalId: null, deceased: false, under16: false, addedBy: null, addedAt: at },
  ...rest,
});
const people = [somebody(0, { principalId: idOf(90) }), ...[1, 2, 3, 4, 5].map((number) => somebody(number))];
const reader: MapReader = { kind: "principal", principalId: idOf(90) };

const stroke = (subject: number, other: number | null, field: NewStroke["field"], value: unknown, saw = 0): NewStroke => ({
  ...{ id: newId(), subjectId: idOf(subject), otherId: other === null ? null : idOf(other), field, value, saw },
});
const kept = (strokes: readonly NewStroke[], by = idOf(0), from = 1): Stroke[] =>
  strokes.map((one, index) => ({ ...one, position: from + index, layer: "all", at, by, byColleague: false }));
const contentOf = ({ people, pairs }: NetworkMap) => ({
  people: people.map(({ addedAt: _at, ...person }) => person).sort((one, other) => (one.id < other.id ? -1 : 1)),
  pairs,
});

const person = fc.integer({ min: 0, max: 5 });
const spot = fc.option(fc.record({ circle: fc.constantFrom(...closeness), sector: fc.constantFrom(...sectors) }), { nil: null });
const word = fc.option(fc.constantFrom("zus", "buurvrouw", "een oude vriend"), { nil: null });
const ofOne = fc.oneof(
  fc.tuple(person, fc.constant("spot" as const), spot),
  fc.tuple(person, fc.constant("relation" as const), word),
  fc.tuple(person, fc.constant("note" as const), word),
  fc.tuple(person, fc.constantFrom("farAway" as const, "household" as const, "child" as const, "contactPerson" as const), fc.boolean()),
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constant("gone" as const), fc.boolean()),
);
const ofTwo = fc.oneof(
  fc.tuple(fc.constant("family" as const), fc.constantFrom("parent", "sibling", null)),
  fc.tuple(fc.constantFrom("practical" as const, "company" as const), fc.constantFrom("gives", "both", null)),
  fc.tuple(fc.constantFrom("conflict" as const, "mustNotMeet" as const), fc.boolean()),
);
const anyStroke = fc.oneof(
  ofOne.map(([subject, field, value]) => stroke(subject, null, field, value)),
  fc
    .tuple(person, person, ofTwo)
    .filter(([one, other]) => one !== other)
    .map(([one, other, [field, value]]) => stroke(Math.min(one, other), Math.max(one, other), field, value)),
  fc
    .tuple(fc.constantFrom(70, 71), fc.constantFrom("Minoes", "Oma"))
    .map(([figure, name]) => stroke(figure, null, "figure", { kind: "pet", name })),
);
const newcomers: Newcomer[] = [{ id: idOf(50), firstName: "Nieuw" }];

describe("what waits on a device is drawn as the server will fold it", () => {
  test("when nobody else drew", () => {
    fc.assert(
      fc.property(fc.array(anyStroke, { maxLength: 12 }), fc.array(anyStroke, { maxLength: 8 }), (before, waiting) => {
        // Nobody who is taken off comes back in one batch: that asks the server.
        const gone = new Set(before.concat(waiting).flatMap(({ field, subjectId }) => (field === "gone" ? [subjectId] : [])));
        const mine = waiting.filter(({ field, subjectId }) => field !== "gone" || gone.delete(subjectId));
        const base = foldMap(people, kept(before), reader);
        const off = new Set(people.map(({ id }) => id).filter((id) => !base.people.some((one) => one.id === id)));
        const drawn = mine.filter(({ subjectId, otherId }) => !off.has(subjectId) && !(otherId && off.has(otherId)));
        const folded = foldMap(people, [...kept(before), ...kept(drawn, idOf(0), before.length + 1)], reader);
        expect(contentOf(applyStrokes(base, withSeen(base, drawn), [], idOf(0)))).toEqual(contentOf(folded));
      }),
      { numRuns: 300 },
    );
  });

  test("also when it is kept in several batches, and when somebody comes", () => {
    const base = foldMap(people, [], reader);
    const strokes = [stroke(50, null, "spot", { circle: "inner", sector: "family" }), stroke(1, 50, "known", "friend")];
    const batches = [
      { once: newId(), strokes: [], newcomers },
      { once: newId(), strokes, newcomers: [] },
    ];
    const folded = foldMap([...people, somebody(50, { firstName: "Nieuw", addedBy: idOf(0) })], kept(strokes), reader);
    expect(contentOf(withWaiting(base, batches, idOf(0)))).toEqual(contentOf(folded));
  });
});

test("what somebody else wrote meanwhile stays beside one's own words", () => {
  const before = foldMap(people, kept([stroke(1, null, "relation", "vriendin")]), reader);
  const mine = withSeen(before, [stroke(1, null, "relation", "buurvrouw", before.position)]);
  const meanwhile = foldMap(
    people,
    [...kept([stroke(1, null, "relation", "vriendin")]), ...kept([stroke(1, null, "relation", "nicht")], "x", 2)],
    reader,
  );
  expect(applyStrokes(before, mine).people.find(({ id }) => id === idOf(1))?.relation).toEqual(["buurvrouw"]);
  expect(applyStrokes(meanwhile, mine).people.find(({ id }) => id === idOf(1))?.relation).toContain("buurvrouw");
  expect(applyStrokes(meanwhile, mine).people.find(({ id }) => id === idOf(1))?.relation).toContain("nicht");
});

test("undoing brings back what stood there", () => {
  const alone = anyStroke.filter(({ field }) => field !== "gone" && field !== "figure");
  fc.assert(
    fc.property(fc.array(alone, { maxLength: 10 }), fc.array(alone, { maxLength: 5 }), (before, mine) => {
      const base = foldMap(people, kept(before), reader);
      const drawn = applyStrokes(base, withSeen(base, mine));
      const back = inverseOf(base, mine, [], newId);
      expect(contentOf(applyStrokes(drawn, withSeen(drawn, back)))).toEqual(contentOf(base));
    }),
    { numRuns: 200 },
  );
});
