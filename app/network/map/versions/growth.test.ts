import { describe, expect, it } from "vitest";
import type { MapPair, MapPerson, MapSpot, NetworkMap } from "../model";
import { growthOf, isSame } from "./growth";

const somebody = (id: string, more: Partial<MapPerson> = {}): MapPerson => ({
  ...{ id, firstName: id, principalId: null, deceased: false, under16: false, addedBy: null, addedAt: "2026-11-01T10:00:00.000Z" },
  ...{ spot: null, relation: [], note: [], farAway: false, household: false, child: false, contactPerson: false },
  ...{ figure: null, foreign: null },
  ...more,
});
const stands = (circle: MapSpot["circle"]) => ({ spot: { circle, sector: "family" as const } });
const pair = (first: string, second: string, more: Partial<MapPair>): MapPair => ({
  ...{ family: null, known: null, practical: null, money: null, emotional: null, company: null, advice: null },
  ...{ conflict: false, mustNotMeet: false, stillInContact: false, supporter: null, advocate: null, foreign: null },
  ...{ first, second, ...more },
});
const map = (people: MapPerson[], pairs: MapPair[] = []): NetworkMap => ({ people, pairs, position: 0 });
const willy = somebody("willy", { principalId: "p" });
const [ineke, rob] = [somebody("ineke", stands("middle")), somebody("rob", stands("outer"))];
const names = (people: readonly MapPerson[]) => people.map(({ firstName }) => firstName);

describe("what grew between two maps", () => {
  it("names who came and who came closer, and says nothing of who moved farther", () => {
    const later = map([willy, somebody("ineke", stands("inner")), somebody("gerda"), somebody("rob", stands("outer"))]);
    const growth = growthOf(map([willy, ineke, rob]), later);
    expect(names(growth.came)).toEqual(["gerda"]);
    expect(names(growth.closer)).toEqual(["ineke"]);
    expect(isSame(growthOf(map([willy, somebody("ineke", stands("inner"))]), map([willy, ineke])))).toBe(true);
  });

  it("does not call it closer when somebody is given his first place", () => {
    expect(growthOf(map([willy, somebody("ineke")]), map([willy, ineke])).closer).toEqual([]);
  });

  it("tells new ties, support and roles, and only what is new in them", () => {
    const before = map([willy, ineke, rob], [pair("ineke", "willy", { family: "sibling", company: "both" })]);
    const after = map(
      [willy, ineke, rob],
      [
        pair("ineke", "willy", { family: "sibling", company: "both", practical: "gives", supporter: "first" }),
        pair("ineke", "rob", { known: "knows" }),
      ],
    );
    expect(growthOf(before, after).between).toEqual([
      pair("ineke", "willy", { practical: "gives", supporter: "first" }),
      pair("ineke", "rob", { known: "knows" }),
    ]);
  });

  it("names who began to give back, where the other gave already", () => {
    const before = map([willy, rob], [pair("rob", "willy", { company: "gives" })]);
    const after = map([willy, rob], [pair("rob", "willy", { company: "both" })]);
    expect(growthOf(before, after).between).toEqual([pair("rob", "willy", { company: "takes" })]);
    expect(isSame(growthOf(after, before))).toBe(true);
  });

  it("is glad of what is no longer hard, and lists no new trouble", () => {
    const hard = map([willy, rob], [pair("rob", "willy", { conflict: true, mustNotMeet: true, stillInContact: true })]);
    const calm = map([willy, rob]);
    expect(growthOf(hard, calm).eased).toMatchObject([{ one: { id: "rob" }, other: { id: "willy" } }]);
    expect(isSame(growthOf(calm, hard))).toBe(true);
  });

  it("lists nothing of whom the family keeps out", () => {
    const after = map([willy, ineke, rob], [pair("rob", "willy", { known: "knows" })]);
    expect(names(growthOf(map([willy]), after, new Set(["rob"])).came)).toEqual(["ineke"]);
    expect(isSame(growthOf(map([willy, rob]), map([willy, rob], after.pairs), new Set(["rob"])))).toBe(true);
  });

  it("does not list that partners parted", () => {
    const before = map([willy, rob], [pair("rob", "willy", { family: "partner" })]);
    expect(isSame(growthOf(before, map([willy, rob], [pair("rob", "willy", { family: "exPartner" })])))).toBe(true);
  });

  it("tells who died, and which figure is not drawn any more", () => {
    const cat = somebody("minoes", { figure: "pet" });
    const growth = growthOf(map([willy, ineke, cat]), map([willy, somebody("ineke", { ...stands("middle"), deceased: true })]));
    expect(names(growth.died)).toEqual(["ineke"]);
    expect(names(growth.gone)).toEqual(["minoes"]);
  });
});
