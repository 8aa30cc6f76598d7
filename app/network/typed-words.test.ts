import { expect, test } from "vitest";
import { newId } from "~/access/ids";
import { Drawn } from "./map/strokes/stroke-input";
import { AddPersonInput, OwnPersonInput } from "./network-input";

const once = newId();
const steered = "\u202eAnna\u2066\u0000\u200b";
const own = (firstName: string, relation?: string) => OwnPersonInput.safeParse({ once, firstName, relation });
const drawn = (field: "note" | "relation" | "figure", value: unknown) =>
  Drawn.safeParse({ strokes: [{ id: newId(), subjectId: newId(), otherId: null, field, value, saw: 0 }], newcomers: [] });

test("a name keeps its letters, and nothing that turns the line around or that nobody sees", () => {
  expect(own(steered, "tante\nof nicht\u202e").data).toMatchObject({ firstName: "Anna", relation: "tante of nicht" });
  const staff = { once, firstName: steered, spokenLanguage: "nld", readLanguage: "nld" };
  expect(AddPersonInput.safeParse(staff).data).toMatchObject({ firstName: "Anna" });
  expect(Drawn.parse({ strokes: [], newcomers: [{ id: newId(), firstName: steered }] }).newcomers).toMatchObject([{ firstName: "Anna" }]);
  expect(drawn("figure", { kind: "pet", name: "Po\u202ees" }).data?.strokes).toMatchObject([{ value: { name: "Poes" } }]);
});

test.each(["", "   ", "\u200b\u202e", "\u0000", "x".repeat(61)])("no name at all, or one too long, is refused: %j", (firstName) => {
  expect(own(firstName).success).toBe(false);
  expect(Drawn.safeParse({ strokes: [], newcomers: [{ id: newId(), firstName }] }).success).toBe(false);
});

test.each(["سلمى", "Şükrü", "👩‍👧 Ans", "می‌خواهم", "ד״ר כהן‏"])("names of any script stay as they were typed: %s", (name) => {
  expect(own(name).data).toMatchObject({ firstName: name });
});

test("a note keeps its lines", () => {
  expect(drawn("note", "eerst bellen\n\tna zes uur\u202e\u0000").data?.strokes).toMatchObject([{ value: "eerst bellen\n\tna zes uur" }]);
  expect(drawn("relation", "\u202e").data?.strokes).toMatchObject([{ value: null }]);
});
