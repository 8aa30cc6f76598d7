import { describe, expect, test } from "vitest";
import { regionOf, unplaced } from "./school-region.server";

const town = (name: string) => regionOf({ town: name, postcodeArea: null });
const area = (postcodeArea: string) => regionOf({ town: null, postcodeArea });

describe("the school region of a place", () => {
  test("every town of the table is on the list of places", () => expect(unplaced()).toEqual([]));

  test.each([
    ["Amsterdam Zuidoost", "noord"],
    ["Weesp", "noord"],
    ["Almere", "noord"],
    ["Den Haag", "midden"],
    ["Rotterdam", "midden"],
    ["Amersfoort", "midden"],
    ["Apeldoorn", "midden"],
    ["Tiel", "midden"],
    ["Arnhem", "zuid"],
    ["Nijmegen", "zuid"],
    ["Eindhoven", "zuid"],
    ["Middelburg", "zuid"],
    ["Hattem", "noord"],
    ["Vught", "zuid"],
    ["Stadskanaal", "noord"],
    ["Katwijk aan Zee", "midden"],
  ])("%s lies in %s", (name, region) => expect(town(name)).toBe(region));

  test.each([
    ["1102", "noord"],
    ["1391", "midden"],
    ["1394", "noord"],
    ["1315", "noord"],
    ["2033", "noord"],
    ["2161", "midden"],
    ["3012", "midden"],
    ["3755", "noord"],
    ["3811", "midden"],
    ["3891", "midden"],
    ["4001", "midden"],
    ["4331", "zuid"],
    ["4931", "zuid"],
    ["5341", "zuid"],
    ["5611", "zuid"],
    ["5911", "zuid"],
    ["6411", "zuid"],
    ["6591", "zuid"],
    ["6525", "zuid"],
    ["6811", "zuid"],
    ["7311", "midden"],
    ["7411", "noord"],
    ["8011", "noord"],
    ["8051", "noord"],
    ["8071", "midden"],
    ["8121", "noord"],
    ["8161", "midden"],
    ["8191", "midden"],
    ["8232", "noord"],
    ["9711", "noord"],
  ])("postcode %s lies in %s", (postcode, region) => expect(area(postcode)).toBe(region));

  test.each(["4105", "4251", "5301", "6601", "6703", "6901", "7001", "7201", "7391"])(
    "postcode %s is not sure, so all regions are shown",
    (postcode) => expect(area(postcode)).toBeNull(),
  );
  test.each(["Doetinchem", "Ede", "Werkendam", "Groesbeek"])("%s is not sure, so all regions are shown", (name) =>
    expect(town(name)).toBeNull(),
  );

  test("a place nobody knows has none", () => expect(regionOf({ town: null, postcodeArea: null })).toBeNull());
});
