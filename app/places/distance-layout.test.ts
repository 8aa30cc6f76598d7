import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directionOf, layOut, picture, ringsFor } from "./distance-layout";
import { dutchPlaces, spotOf } from "./dutch-places.server";
import type { Spot } from "./places";

const at = (name: string): Spot => {
  const spot = spotOf(name);
  if (!spot) throw new Error(`No place ${name}.`);
  return spot;
};

describe("the picture of distance", () => {
  test("shows which way it is", () => {
    expect(directionOf(at("Amsterdam"), at("Purmerend"))).toBe("north");
    expect(directionOf(at("Utrecht"), at("Amsterdam"))).toBe("northWest");
    expect(directionOf(at("Almere"), at("Amsterdam"))).toBe("west");
    expect(directionOf(at("Diemen"), at("Diemen"))).toBeNull();
  });

  test("has rings that fit those it shows", () => {
    expect(ringsFor(at("Diemen"), [at("Amsterdam Noord"), at("Haarlem")])).toEqual([5, 10, 25]);
    expect(ringsFor(at("Diemen"), [at("Diemen")])).toEqual([1, 2, 5]);
    expect(ringsFor(at("Den Helder"), [at("Maastricht")])).toEqual([100, 200, 400]);
  });

  test("twenty numbers never cover each other, the family or the edge, also when all live in one place", () => {
    const spots = fc.array(fc.constantFrom(...dutchPlaces.map(({ spot }) => spot)), { minLength: 1, maxLength: 20 });
    const crowd = fc.constantFrom(...dutchPlaces.map(({ spot }) => Array.from({ length: 20 }, () => spot)));
    fc.assert(
      fc.property(fc.constantFrom(...dutchPlaces.map(({ spot }) => spot)), fc.oneof(spots, crowd), (centre, homes) => {
        const placed = layOut(
          centre,
          homes.map((spot) => ({ spot })),
        ).map(({ shown }) => shown);
        for (const [one, { x, y }] of placed.entries()) {
          expect(Math.min(x, y, picture.size - x, picture.size - y)).toBeGreaterThan(picture.dot);
          expect(Math.hypot(x - picture.middle, y - picture.middle)).toBeGreaterThan(picture.dot + 9);
          for (const other of placed.slice(one + 1)) expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(2 * picture.dot);
        }
      }),
      { numRuns: 300 },
    );
  });
});
