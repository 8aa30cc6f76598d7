import fc from "fast-check";
import { expect, test } from "vitest";
import { drawn } from "../../../../tests/builders/drawn-map";
import { closeness, type MapPerson, type NetworkMap, sectors } from "../model";
import { drawingSize, pointOf, spotAt } from "./geometry";
import { allInFull, layOut, type MapLayout } from "./layout";
import { gapBetween } from "./placing";

const mapOf = (people: Partial<MapPerson>[]): NetworkMap => ({
  people: people.map((person, at) => drawn(`p${String(at).padStart(3, "0")}`, "", person)),
  pairs: [],
  position: 0,
});

/** Pairs of labels that cover each other, and labels that stick out of the drawing. */
function faults({ labels, x, y, width, height }: MapLayout): string[] {
  const covering = labels.flatMap((one, at) =>
    labels
      .slice(at + 1)
      .filter((other) => gapBetween(one, other) < 0)
      .map((other) => `${one.id} on ${other.id}`),
  );
  const outside = labels.filter(
    (label) =>
      label.x - label.width / 2 < x ||
      label.x + label.width / 2 > x + width ||
      label.y - label.height / 2 < y ||
      label.y + label.height / 2 > y + height,
  );
  return [...covering, ...outside.map(({ id }) => `${id} outside`)];
}

const name = fc.oneof(
  fc.constantFrom(
    "Fatima",
    "Jo",
    "Maria Magdalena van den Boogaard-Yıldız",
    "Wojciechowska-Brzęczyszczykiewicz",
    "عبد الرحمن بن محمد",
    "Işıl",
  ),
  fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ""),
);
const spot = fc.oneof(
  fc.record({ circle: fc.constantFrom(...closeness), sector: fc.constantFrom(...sectors) }),
  fc.record({ angle: fc.integer({ min: 0, max: 359 }), distance: fc.integer({ min: 0, max: 100 }) }).map(({ angle, distance }) => {
    const { x, y } = pointOf({ ...spotAt(0, -300), angle, distance });
    return spotAt(x, y);
  }),
);
const person = fc.record({
  id: fc.uuid(),
  firstName: name,
  spot: fc.option(spot, { nil: null }),
  household: fc.boolean(),
  farAway: fc.boolean(),
  addedAt: fc.constantFrom("2026-11-01T10:00:00.000Z", "2026-11-02T10:00:00.000Z"),
});
const someMap = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.uniqueArray(person, { maxLength: allInFull - 4, selector: ({ id }) => id }))
  .map(([principals, people]) =>
    mapOf([...Array.from({ length: principals }, (_, at) => ({ firstName: `Samira ${at}`, principalId: `principal${at}` })), ...people]),
  );

test("up to thirty people everybody is in the drawing, in full, and no name covers another", () => {
  fc.assert(
    fc.property(someMap, (map) => {
      const layout = layOut(map);
      expect(faults(layout)).toEqual([]);
      expect(layout.labels.map(({ id }) => id).sort()).toEqual(map.people.map(({ id }) => id).sort());
      for (const { id, lines } of layout.labels) {
        const whole = map.people.find((one) => one.id === id)?.firstName ?? "";
        expect(lines.join("").replace(/\s/g, "")).toBe(whole.replace(/\s/g, ""));
      }
    }),
    { numRuns: 150, seed: 5 },
  );
});

test("the same map gives the same drawing, in whatever order its people are given", () => {
  fc.assert(
    fc.property(someMap, (map) => {
      const layout = layOut(map);
      expect(layOut(structuredClone(map))).toEqual(layout);
      expect(layOut({ ...map, people: [...map.people].reverse() })).toEqual(layout);
    }),
    { numRuns: 40, seed: 5 },
  );
});

test("thirty relatives who are all very close still do not cover each other", () => {
  const map = mapOf(
    Array.from({ length: 30 }, (_, at) => ({
      firstName: `Maria Magdalena van den Boogaard-Yıldız ${at}`,
      spot: { circle: "inner" as const, sector: "family" as const },
    })),
  );
  expect(faults(layOut(map))).toEqual([]);
});

test("who was put somewhere by hand stands there", () => {
  const wish = spotAt(200, 210);
  const layout = layOut(
    mapOf([
      { firstName: "Ans", principalId: "a" },
      { firstName: "Fatima", spot: wish },
    ]),
  );
  const label = layout.labels.find(({ lines }) => lines[0] === "Fatima");
  expect(Math.hypot((label?.x ?? 0) - 200, (label?.y ?? 0) - 210)).toBeLessThan(5);
});

test("nearly everybody in a map of thirty stands in the ring and the sector that was said", () => {
  const map = mapOf(
    Array.from({ length: 29 }, (_, at) => ({
      firstName: ["Fatima", "Jo", "Bartholomeus", "Agnieszka", "Tante Ria"][at % 5] as string,
      spot: { circle: closeness[at % 3] as "inner", sector: sectors[at % 5] as "family" },
    })),
  );
  for (const { x, y, circle, sector } of layOut(map).labels) {
    const there = spotAt(x, y);
    expect([there.circle, there.sector]).toEqual([circle, sector]);
  }
});

test("two hundred people are drawn too, and nobody is left out", () => {
  const map = mapOf(
    Array.from({ length: 200 }, (_, at) => ({
      firstName: ["Maria Magdalena van den Boogaard", "Jo", "Bartholomeus Maximiliaan"][at % 3] as string,
      spot: at % 17 === 0 ? null : { circle: closeness[at % 3] as "inner", sector: sectors[at % 5] as "family" },
    })),
  );
  const layout = layOut(map);
  expect(layout.labels).toHaveLength(200);
  expect(faults(layout)).toEqual([]);
});

test("a point of the drawing and a spot on the map are two words for one thing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 1, max: 99 }), (angle, distance) => {
      const { x, y } = pointOf({ ...spotAtAngle(angle, distance) });
      const back = spotAt(x, y);
      expect(Math.abs(back.distance - distance)).toBeLessThan(1);
      expect(Math.min(Math.abs(back.angle - angle), 360 - Math.abs(back.angle - angle))).toBeLessThanOrEqual(1);
    }),
    { seed: 5 },
  );
  expect(drawingSize.width).toBe(1000);
});

/** The spot with this angle and distance. */
function spotAtAngle(angle: number, distance: number) {
  const ring = closeness[Math.min(2, Math.floor((distance / 100) * 3))] ?? "outer";
  const sector = sectors[Math.floor((((angle + 36) % 360) + 360) / 72) % 5] ?? "family";
  return { circle: ring, sector, angle, distance };
}

test("those of one part fan out, so that their ties to the middle lie apart", () => {
  const family = { circle: "inner", sector: "family" } as const;
  const people = ["Fadime", "Songül", "Mehmet"].map((firstName, at) => ({ firstName, spot: family, addedAt: `2026-11-0${at + 1}` }));
  const { labels } = layOut(mapOf([{ firstName: "Hatice", principalId: "h" }, ...people]));
  const [fadime, songul] = ["Fadime", "Songül"].map((name) => labels.find(({ lines }) => lines[0] === name));
  expect(fadime?.x).toBeLessThan(-20);
  expect(songul?.x).toBeGreaterThan(20);
});
