import { describe, expect, it } from "vitest";
import type { MapPair, MapPerson, NetworkMap } from "./model";
import { unaccompaniedOn } from "./roles";

const somebody = (id: string, more: Partial<MapPerson> = {}): MapPerson => ({
  ...{ id, firstName: id, principalId: null, deceased: false, under16: false, addedBy: null, addedAt: "2026-11-01T10:00:00.000Z" },
  ...{ spot: null, relation: [], note: [], farAway: false, household: false, child: false, contactPerson: false },
  ...{ figure: null, foreign: null },
  ...more,
});
const pair = (first: string, second: string, more: Partial<MapPair>): MapPair => ({
  ...{ family: null, known: null, practical: null, money: null, emotional: null, company: null, advice: null },
  ...{ conflict: false, mustNotMeet: false, stillInContact: false, supporter: null, advocate: null, foreign: null },
  ...{ first, second, ...more },
});
const told = (people: MapPerson[], ...pairs: MapPair[]) => {
  const map: NetworkMap = { people, pairs, position: 0 };
  const { principals, children } = unaccompaniedOn(map);
  return [...principals, ...children].map(({ firstName }) => firstName);
};
const rania = somebody("rania", { principalId: "p" });
const [hanan, salma] = [somebody("hanan"), somebody("salma")];
const nour = somebody("nour", { child: true });

describe("who has nobody beside him on the day", () => {
  it("names a principal without a supporter, and nobody once there is one", () => {
    expect(told([rania, hanan])).toEqual(["rania"]);
    expect(told([rania, hanan], pair("hanan", "rania", { supporter: "first" }))).toEqual([]);
    expect(told([rania, hanan], pair("hanan", "rania", { supporter: "second" }))).toEqual(["rania"]);
  });

  it("names a child for whom nobody speaks, by its mark or its age", () => {
    const beside = pair("hanan", "rania", { supporter: "first" });
    expect(told([rania, hanan, nour, somebody("adam", { under16: true })], beside)).toEqual(["nour", "adam"]);
    expect(told([rania, hanan, salma, nour], beside, pair("nour", "salma", { advocate: "second" }))).toEqual([]);
  });

  it("does not reckon with who died, and never asks somebody to stand by a cat", () => {
    const gone = { ...hanan, deceased: true };
    expect(told([rania, gone], pair("hanan", "rania", { supporter: "first" }))).toEqual(["rania"]);
    const cat = somebody("minoes", { figure: "pet", child: true });
    expect(told([rania, hanan, cat], pair("hanan", "rania", { supporter: "first" }))).toEqual([]);
  });
});
