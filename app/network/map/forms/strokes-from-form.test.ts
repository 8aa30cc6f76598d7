import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnMap } from "../../../../tests/builders/drawn-map";
import { applyStrokes } from "../board/apply";
import { seenFrom } from "../fold";
import { closeness, familyTies, knownTies, type NetworkMap, pairFields, sectors, supportKinds, supportWays } from "../model";
import { type DrawnBy, pairOn, pairShown, personShown, type Shown } from "./shown";
import { strokesFromForm } from "./strokes-from-form";

let made = 0;
const ids = () => `id-${++made}`;

/** What a browser posts when a form that showed this is changed so. */
function posted(shown: Shown, changes: Record<string, string>, marks: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ saw: "7", shown: JSON.stringify(shown), ...marks })) form.set(name, value);
  for (const [name, value] of Object.entries({ ...shown, ...changes })) {
    const isBox = shown[name] === "on" || value === "on" || /^(supports|speaksFor|farAway|household|child|contactPerson)/.test(name);
    if (!isBox || value === "on") form.set(name, value);
  }
  return form;
}
const person = (map: NetworkMap, id: string, changes: Record<string, string> = {}, by: DrawnBy = "principal") => {
  const one = map.people.find((each) => each.id === id);
  if (!one) throw new Error(id);
  return posted(personShown(map, one, by), changes, { intent: "person", who: id });
};
const pair = (map: NetworkMap, first: string, second: string, changes: Record<string, string> = {}) =>
  posted(pairShown(map, first, second), changes, { intent: "pair", first, second });
const drawnIn = (form: FormData, map = drawnMap()) => strokesFromForm(form, map, ids);
const brief = (form: FormData, map = drawnMap()) =>
  drawnIn(form, map).strokes.map(({ subjectId, otherId, field, value }) => [subjectId, otherId, field, value]);

describe("a form posted as it was shown draws nothing", () => {
  const map = drawnMap();
  for (const { id, firstName } of map.people) {
    test.each(["coordinator", "beside", "principal"] as const)(`${firstName}, shown to %s`, (by) => {
      expect(drawnIn(person(map, id, {}, by))).toEqual({ strokes: [], newcomers: [], errors: {} });
    });
  }
  for (const one of map.people) {
    test(`${one.firstName} and each other`, () => {
      for (const other of map.people.filter(({ id }) => id !== one.id)) {
        expect(drawnIn(pair(map, one.id, other.id))).toEqual({ strokes: [], newcomers: [], errors: {} });
      }
    });
  }
});

describe("what is said of two people reads back the same, from either side", () => {
  const values: Record<string, readonly string[]> = {
    family: ["", ...familyTies],
    known: ["", ...knownTies],
    ...Object.fromEntries(supportKinds.map((kind) => [kind, ["", ...supportWays]])),
    supporter: ["", "first", "second"],
    advocate: ["", "first", "second"],
    conflict: ["", "on"],
    mustNotMeet: ["", "on"],
    stillInContact: ["", "on"],
  };
  test("every field has its values here", () => {
    expect(Object.keys(values).sort()).toEqual(pairFields.filter((field) => field !== "foreign").sort());
  });
  const ends = [
    ["a-willy", "c-ineke"],
    ["c-ineke", "a-willy"],
    ["c-ineke", "e-joop"],
    ["h-els", "b-ria"],
  ] as const;
  test.each(Object.keys(values))("%s", (field) => {
    for (const [first, second] of ends) {
      for (const value of values[field] ?? []) {
        const map = drawnMap();
        const { strokes, errors } = drawnIn(pair(map, first, second, { [field]: value }), map);
        expect(errors).toEqual({});
        expect(strokes.length).toBeLessThanOrEqual(1);
        for (const stroke of strokes) expect(stroke.subjectId < (stroke.otherId ?? "")).toBe(true);
        const after = applyStrokes(map, strokes);
        expect(pairShown(after, first, second)).toEqual({ ...pairShown(map, first, second), [field]: value });
        expect(pairOn(after, second, first)).toEqual(seenFrom(pairOn(after, first, second), second));
      }
    }
  });
});

describe("a person's form", () => {
  test("draws only the field that was changed, with what its reader had seen", () => {
    const { strokes } = drawnIn(person(drawnMap(), "e-joop", { relation: "  de buurman  " }));
    expect(strokes).toMatchObject([{ subjectId: "e-joop", otherId: null, field: "relation", value: "de buurman", saw: 7 }]);
  });

  test("reads back what was ticked and chosen", () => {
    const map = drawnMap();
    const changes = {
      circle: "middle",
      sector: "friends",
      farAway: "on",
      household: "on",
      contactPerson: "",
      child: "on",
      note: "",
      relation: "",
    };
    const after = applyStrokes(map, drawnIn(person(map, "e-joop", changes), map).strokes);
    const joop = after.people.find(({ id }) => id === "e-joop");
    expect(joop).toMatchObject({
      spot: { circle: "middle", sector: "friends" },
      farAway: true,
      household: true,
      contactPerson: false,
      child: true,
    });
    expect(joop).toMatchObject({ relation: [], note: [] });
  });

  test("whatever is changed in it, the form then shows it so", () => {
    const tick = fc.constantFrom("", "on");
    const word = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.trim());
    const place = fc.constantFrom(
      { circle: "", sector: "" },
      ...closeness.flatMap((circle) => sectors.map((sector) => ({ circle, sector }))),
    );
    const others = fc.record({ relation: word, note: word, farAway: tick, household: tick, contactPerson: tick, "supports.b-ria": tick });
    fc.assert(
      fc.property(fc.constantFrom("e-joop", "h-els"), place, others, (id, spot, rest) => {
        const map = drawnMap();
        const changes = { ...spot, ...rest };
        const { strokes, errors } = drawnIn(person(map, id, changes), map);
        expect(errors).toEqual({});
        const after = applyStrokes(map, strokes);
        const now = after.people.find((each) => each.id === id);
        expect(now && personShown(after, now, "principal")).toMatchObject(changes);
        expect(drawnIn(person(after, id), after).strokes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("a spot chosen by hand stays when only a word is changed, and goes with another ring", () => {
    expect(brief(person(drawnMap(), "c-ineke", { farAway: "" }))).toEqual([["c-ineke", null, "farAway", false]]);
    expect(brief(person(drawnMap(), "c-ineke", { circle: "outer" }))).toEqual([
      ["c-ineke", null, "spot", { circle: "outer", sector: "family" }],
    ]);
    expect(brief(person(drawnMap(), "c-ineke", { circle: "", sector: "" }))).toEqual([["c-ineke", null, "spot", null]]);
  });

  test("half a place is asked for at the other half", () => {
    expect(drawnIn(person(drawnMap(), "h-els", { circle: "inner" })).errors).toEqual({ sector: "family-map.place-half" });
    expect(drawnIn(person(drawnMap(), "h-els", { sector: "friends" })).errors).toEqual({ circle: "family-map.place-half" });
  });

  test("what somebody else changed while the form stood open stays as he left it", () => {
    const form = person(drawnMap(), "e-joop", { relation: "oude buurman" });
    const meanwhile = drawnMap();
    const joop = meanwhile.people.find(({ id }) => id === "e-joop");
    if (joop) joop.spot = { circle: "inner", sector: "friends" };
    expect(brief(form, meanwhile)).toEqual([["e-joop", null, "relation", "oude buurman"]]);
  });

  test("of two words that were written at once one is chosen, another is written, or both stay", () => {
    expect(brief(person(drawnMap(), "c-ineke", { relationKeep: "say:zus" }))).toEqual([["c-ineke", null, "relation", "zus"]]);
    expect(brief(person(drawnMap(), "c-ineke", { relation: "halfzus" }))).toEqual([["c-ineke", null, "relation", "halfzus"]]);
    expect(brief(person(drawnMap(), "c-ineke", { relationKeep: "none" }))).toEqual([["c-ineke", null, "relation", null]]);
    expect(brief(person(drawnMap(), "c-ineke"))).toEqual([]);
  });

  test("with more than one note the coordinator writes her own and takes nobody's away", () => {
    const map = drawnMap();
    const joop = map.people.find(({ id }) => id === "e-joop");
    if (joop) joop.note = ["van Willy", "van de coördinator"];
    expect(brief(person(map, "e-joop", {}, "coordinator"), map)).toEqual([]);
    expect(brief(person(map, "e-joop", { note: "nieuw" }, "coordinator"), map)).toEqual([["e-joop", null, "note", "nieuw"]]);
    expect(brief(person(map, "e-joop", {}, "principal"), map)).toEqual([]);
  });

  test("beside a principal no note is drawn, and a field that was not shown draws nothing", () => {
    expect(brief(person(drawnMap(), "e-joop", { note: "stiekem" }, "beside"))).toEqual([]);
    expect(brief(person(drawnMap(), "a-willy", { circle: "inner", sector: "family", relation: "ik" }))).toEqual([]);
  });

  test("a supporter and who speaks for a child are said from either of the two", () => {
    expect(brief(person(drawnMap(), "e-joop", { "supports.b-ria": "on" }))).toEqual([["b-ria", "e-joop", "supporter", "second"]]);
    expect(brief(person(drawnMap(), "c-ineke", { "supports.a-willy": "" }))).toEqual([["a-willy", "c-ineke", "supporter", null]]);
    expect(brief(person(drawnMap(), "a-willy", { supporter: "e-joop" }))).toEqual([
      ["a-willy", "c-ineke", "supporter", null],
      ["a-willy", "e-joop", "supporter", "second"],
    ]);
    expect(brief(person(drawnMap(), "e-joop", { "speaksFor.d-bram": "on" }))).toEqual([["d-bram", "e-joop", "advocate", "second"]]);
    expect(brief(person(drawnMap(), "d-bram", { advocate: "" }))).toEqual([["c-ineke", "d-bram", "advocate", null]]);
  });

  test("a figure gets another name; a person does not by drawing", () => {
    expect(brief(person(drawnMap(), "f-max", { name: "Maxje" }))).toEqual([["f-max", null, "figure", { kind: "pet", name: "Maxje" }]]);
    expect(drawnIn(person(drawnMap(), "f-max", { name: " " })).errors).toEqual({ name: "family-map.name-needed" });
    expect(brief(person(drawnMap(), "e-joop", { name: "Piet" }))).toEqual([]);
  });

  test("too many words are refused at their field, and nothing of the form is drawn", () => {
    const { errors, strokes } = drawnIn(person(drawnMap(), "e-joop", { relation: "x".repeat(121), note: "y".repeat(2001), farAway: "on" }));
    expect(errors).toEqual({ relation: "family-map.too-long", note: "family-map.too-long" });
    expect(strokes).toEqual([]);
  });

  test("line ends of the browser are no change", () => {
    const map = drawnMap();
    const joop = map.people.find(({ id }) => id === "e-joop");
    if (joop) joop.note = ["een\ntwee"];
    expect(brief(person(map, "e-joop", { note: "een\r\ntwee\r\n" }), map)).toEqual([]);
  });
});

describe("taking away", () => {
  const marks = (given: Record<string, string>) => posted({}, {}, given);
  test("somebody leaves the map with one stroke, a principal does not", () => {
    expect(brief(marks({ intent: "takeOff", who: "e-joop" }))).toEqual([["e-joop", null, "gone", true]]);
    expect(drawnIn(marks({ intent: "takeOff", who: "a-willy" })).errors).toEqual({ "": "family-map.not-there" });
  });
  test("a line goes with everything on it", () => {
    const map = drawnMap();
    const { strokes } = drawnIn(marks({ intent: "untie", first: "e-joop", second: "c-ineke" }), map);
    expect(strokes.map(({ field }) => field).sort()).toEqual(["conflict", "known", "mustNotMeet", "stillInContact"]);
    expect(applyStrokes(map, strokes).pairs).toHaveLength(3);
  });
});

describe("somebody new", () => {
  const add = (given: Record<string, string>) => posted({}, {}, { intent: "add", ...given });
  test("a first name is enough", () => {
    const { strokes, newcomers } = drawnIn(add({ firstName: " Fatima ", kind: "person" }));
    expect(strokes).toEqual([]);
    expect(newcomers).toMatchObject([{ firstName: "Fatima" }]);
  });
  test("who he is and where he stands come along", () => {
    const { strokes, newcomers } = drawnIn(add({ firstName: "Ali", relation: "vriend", circle: "inner", sector: "friends" }));
    expect(strokes.map(({ subjectId }) => subjectId)).toEqual([newcomers[0]?.id, newcomers[0]?.id]);
    expect(strokes.map(({ field, value }) => [field, value])).toEqual([
      ["spot", { circle: "inner", sector: "friends" }],
      ["relation", "vriend"],
    ]);
  });
  test("an animal or somebody who died is drawn and is nobody to invite", () => {
    const { strokes, newcomers } = drawnIn(add({ firstName: "Minoes", kind: "pet" }));
    expect(newcomers).toEqual([]);
    expect(strokes).toMatchObject([{ field: "figure", value: { kind: "pet", name: "Minoes" } }]);
  });
  test("no name, half a place and a kind that is none are each said at their field", () => {
    expect(drawnIn(add({ firstName: "", circle: "inner", kind: "plant" })).errors).toEqual({
      firstName: "family-map.name-needed",
      kind: "family-map.wrong-choice",
      sector: "family-map.place-half",
    });
  });
});

describe("what no form of ours sends", () => {
  test("somebody who is not on this map is refused", () => {
    const map = drawnMap();
    expect(drawnIn(posted({}, {}, { intent: "person", who: "x" }), map).errors).toEqual({ "": "family-map.not-there" });
    expect(drawnIn(posted({}, {}, { intent: "pair", first: "a-willy", second: "x" }), map).errors).toEqual({ "": "family-map.not-there" });
    expect(drawnIn(posted({}, {}, { intent: "pair", first: "a-willy", second: "a-willy" }), map).errors).toEqual({
      "": "family-map.not-there",
    });
    const form = person(map, "e-joop", {});
    form.set("shown", JSON.stringify({ "supports.x": "" }));
    form.set("supports.x", "on");
    expect(drawnIn(form, map).errors).toEqual({ "supports.x": "family-map.not-there" });
  });
  test("a value that is no answer is refused", () => {
    expect(drawnIn(pair(drawnMap(), "a-willy", "e-joop", { family: "cousin" })).errors).toEqual({ family: "family-map.wrong-choice" });
    expect(drawnIn(person(drawnMap(), "h-els", { circle: "sideways", sector: "moon" })).errors).toEqual({
      circle: "family-map.wrong-choice",
    });
    expect(drawnIn(posted({}, {}, { intent: "destroy" })).errors).toEqual({ "": "family-map.wrong-choice" });
  });
  test("marks that cannot be read draw no more than what differs from the map", () => {
    const form = person(drawnMap(), "e-joop", { relation: "vriend" });
    form.set("shown", "[[");
    form.set("saw", "1e99");
    expect(drawnIn(form).strokes).toMatchObject([{ field: "relation", value: "vriend", saw: 7 }]);
  });
});

test("what the coordinator marks as hers alone travels with each stroke of the form", () => {
  const map = drawnMap();
  const [one, other] = map.people.filter(({ figure }) => figure === null).map(({ id }) => id) as [string, string];
  const changes = { conflict: pairOn(map, one, other).conflict ? "" : "on" };
  expect(drawnIn(pair(map, one, other, { ...changes, mine: "on" })).strokes).toMatchObject([{ field: "conflict", mine: true }]);
  expect(drawnIn(pair(map, one, other, changes)).strokes[0]).not.toHaveProperty("mine");
});
