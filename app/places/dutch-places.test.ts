import fs from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placesFile } from "../../commands/geonames";
import { dutchPlaces, placeNamed, placesMeant, searchPlaces, spotOf } from "./dutch-places.server";
import { folded, kmBetween } from "./places";

describe("the list of places", () => {
  test("is what GeoNames gives", () => {
    expect(fs.readFileSync(new URL("./dutch-places.json", import.meta.url), "utf8")).toBe(placesFile());
  });

  test("holds each name once, however it is typed", () => {
    expect(dutchPlaces.length).toBeGreaterThan(1850);
    expect(new Set(dutchPlaces.map(({ name }) => folded(name))).size).toBe(dutchPlaces.length);
  });

  test("lies in the Netherlands", () => {
    for (const { spot } of dutchPlaces) {
      expect(spot.latitude).toBeGreaterThan(50.7);
      expect(spot.latitude).toBeLessThan(53.6);
      expect(spot.longitude).toBeGreaterThan(3.3);
      expect(spot.longitude).toBeLessThan(7.3);
    }
  });

  test("calls a part by its town and tells places of one name apart", () => {
    for (const name of ["Amsterdam Zuidoost", "Rotterdam Overschie", "Den Haag", "Almere", "Hengelo (Gelderland)", "Oudega (bij Sneek)"])
      expect(spotOf(name), name).not.toBeNull();
    for (const name of ["The Hague", "Almere Stad", "Zaanstad", "Overschie", "Hengelo"]) expect(spotOf(name), name).toBeNull();
  });
});

describe("a place that is typed", () => {
  test("is found by its own name, whatever the capitals, accents and hyphens", () => {
    fc.assert(
      fc.property(fc.constantFrom(...dutchPlaces), fc.boolean(), fc.boolean(), ({ name }, loud, plain) => {
        const typed = plain ? name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("-", " ") : name;
        expect(placeNamed(` ${loud ? typed.toUpperCase() : typed.toLowerCase()} `)?.name).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });

  test("is found among the eight while it is being typed in full", () => {
    for (const { name } of dutchPlaces) expect(searchPlaces(name), name).toContain(name);
  });

  test("may carry another name people give it", () => {
    expect(placeNamed("den bosch")?.name).toBe("'s-Hertogenbosch");
    expect(placeNamed("De Bijlmer")).toBeNull();
    expect(placeNamed("bijlmer")?.name).toBe("Amsterdam Zuidoost");
  });

  test("brings what begins so first, and the larger before the smaller", () => {
    expect(searchPlaces("rott")[0]).toBe("Rotterdam");
    expect(searchPlaces("amsterdam")[0]).toBe("Amsterdam");
    expect(searchPlaces("amsterdam")).toHaveLength(8);
    expect(searchPlaces("zuidoost")).toContain("Amsterdam Zuidoost");
    expect(searchPlaces("  ")).toEqual([]);
  });

  test("with a slip brings what may be meant, five at most", () => {
    expect(placesMeant("Dieman")).toContain("Diemen");
    expect(placesMeant("Hilversom")[0]).toBe("Hilversum");
    expect(placesMeant("Amserdam Zuid-oost")).toContain("Amsterdam Zuidoost");
    expect(placesMeant("Hengelo")).toEqual(["Hengelo (Overijssel)", "Hengelo (Gelderland)", "Hengelo Klein Driene"]);
    expect(placesMeant("Overschie")).toEqual(["Rotterdam Overschie"]);
    expect(placesMeant("Overschi")).toEqual(["Rotterdam Overschie"]);
    expect(placesMeant("Brussel").length).toBeLessThan(6);
    expect(placesMeant("qqqqqq")).toEqual([]);
  });
});

test("distance is counted over the earth", () => {
  const [north, southEast] = [spotOf("Amsterdam Noord"), spotOf("Amsterdam Zuidoost")];
  expect(north && southEast && kmBetween(north, southEast)).toBe(11);
});
