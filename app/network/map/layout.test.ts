import fc from "fast-check";
import { expect, test } from "vitest";
import { type Label, layOut, mapSize, type Placed, ringRadius } from "./layout";
import { closeness, sectors } from "./model";

const overlaps = (a: Label, b: Label) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < mapSize.labelHeight;
const names = ["Ineke", "Rob", "Martijn", "Bartholomeus", "Jo", "Agnieszka", "Muriël"];

test("25 people spread over the map can all be read", () => {
  const people: Placed[] = Array.from({ length: 25 }, (_, at) => ({
    id: String(at),
    name: names[at % names.length] as string,
    circle: closeness[Math.floor(at / 5) % 3] as Placed["circle"],
    sector: sectors[at % 5] as Placed["sector"],
  }));
  const labels = layOut(people);
  expect(labels).toHaveLength(25);
  for (const [at, label] of labels.entries()) expect(labels.slice(at + 1).filter((other) => overlaps(label, other))).toEqual([]);
});

test("eight close relatives still stand beside each other", () => {
  const people = Array.from({ length: 8 }, (_, at) => ({
    id: String(at),
    name: "Ineke",
    circle: "middle" as const,
    sector: "family" as const,
  }));
  const labels = layOut(people);
  for (const [at, label] of labels.entries()) expect(labels.slice(at + 1).filter((other) => overlaps(label, other))).toEqual([]);
});

const person = fc.record({
  id: fc.uuid(),
  name: fc.string({ minLength: 1, maxLength: 40 }),
  circle: fc.constantFrom(...closeness),
  sector: fc.constantFrom(...sectors),
});

test("the same people give the same drawing, everybody is in it, inside the paper", () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 30 }), (people) => {
      const labels = layOut(people);
      expect(labels).toEqual(layOut(people));
      expect(labels.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
      for (const { x, y, width } of labels) {
        expect(x - width / 2).toBeGreaterThanOrEqual(0);
        expect(x + width / 2).toBeLessThanOrEqual(mapSize.width);
        expect(Math.abs(y - mapSize.y)).toBeLessThanOrEqual(ringRadius.outer.to);
      }
    }),
    { numRuns: 30 },
  );
});
