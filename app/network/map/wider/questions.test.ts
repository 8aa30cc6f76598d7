import { describe, expect, it } from "vitest";
import type { MapPerson, NetworkMap, Sector } from "../model";
import {
  addressOf,
  aroundOn,
  isJustACircle,
  pointedAt,
  pointedAtBy,
  type Question,
  questionsFor,
  walkOf,
  waysFrom,
  whatIsThere,
  widerQuestions,
} from "./questions";

const somebody = (id: string, more: Partial<MapPerson> = {}): MapPerson => ({
  ...{ id, firstName: id, principalId: null, deceased: false, under16: false, addedBy: null, addedAt: "2026-11-01T10:00:00.000Z" },
  ...{ spot: null, relation: [], note: [], farAway: false, household: false, child: false, contactPerson: false },
  ...{ figure: null, foreign: null },
  ...more,
});
const at = (sector: Sector): Partial<MapPerson> => ({ spot: { circle: "middle", sector } });
const mapOf = (...people: MapPerson[]): NetworkMap => ({ people, pairs: [], position: 0 });
const willy = somebody("willy", { principalId: "p" });
const ids = (there: Parameters<typeof questionsFor>[0]) => questionsFor(there).map(({ id }) => id);

describe("questions that make a circle wider", () => {
  it("are asked once each, an easy one first and a light one last", () => {
    const asked = ids({ emptySectors: [], children: true });
    expect(asked).toEqual(widerQuestions.map(({ id }) => id));
    expect(asked[0]).toBe("lastCall");
    expect(asked.at(-1)).toBe("laughs");
    expect(new Set(asked).size).toBe(14);
  });

  it("leave out the children where there are none", () => {
    const asked = ids({ emptySectors: [...pointedAt], children: false });
    expect(asked).not.toContain("grewUp");
    expect(asked).not.toContain("viaChildren");
    expect(asked).toHaveLength(12);
  });

  it("come sooner when they are about a part of a life where nobody stands yet", () => {
    expect(ids({ emptySectors: ["neighbours"], children: false }).slice(0, 2)).toEqual(["lastCall", "keys"]);
    expect(ids({ emptySectors: ["friends", "workSchoolFaith"], children: false }).slice(0, 3)).toEqual(["lastCall", "laughs", "work"]);
  });
});

describe("what is there", () => {
  it("never points at helpers by profession", () => {
    expect(whatIsThere(mapOf(willy)).emptySectors).toEqual(["family", "friends", "neighbours", "workSchoolFaith"]);
    expect(whatIsThere(mapOf(willy, somebody("Rob", at("neighbours")))).emptySectors).not.toContain("neighbours");
  });

  it("does not count a cat as family", () => {
    const map = aroundOn(mapOf(willy, somebody("Minoes", { figure: "pet", ...at("family") })), new Set());
    expect(whatIsThere(map).emptySectors).toContain("family");
  });

  it("does not reckon with whom she keeps out", () => {
    const map = mapOf(willy, somebody("Karim", at("family")), somebody("Els", at("neighbours")));
    const around = aroundOn(map, new Set(["Karim"]));
    expect(around.people.map(({ id }) => id)).toEqual(["willy", "Els"]);
    expect(whatIsThere(around).emptySectors).toContain("family");
  });

  it("is pointed at once, with the first question about it", () => {
    const there = { emptySectors: ["neighbours" as const], children: false };
    const points = widerQuestions.filter((question: Question) => pointedAtBy(question, there));
    expect(points.map(({ id }) => id)).toEqual(["keys"]);
  });

  it("finds a child by its mark, its age or its parent", () => {
    expect(whatIsThere(mapOf(willy)).children).toBe(false);
    expect(whatIsThere(mapOf(willy, somebody("Nour", { child: true }))).children).toBe(true);
    expect(whatIsThere(mapOf(willy, somebody("Daan", { under16: true }))).children).toBe(true);
    const between = { known: null, practical: null, money: null, emotional: null, company: null, advice: null, supporter: null };
    const pair = { ...between, conflict: false, mustNotMeet: false, stillInContact: false, advocate: null, foreign: null };
    const parent = { ...pair, first: "martijn", second: "willy", family: "child" as const };
    expect(whatIsThere({ ...mapOf(willy, somebody("martijn")), pairs: [parent] }).children).toBe(true);
    // Her mother makes her a child, and gives her none.
    expect(whatIsThere({ ...mapOf(willy, somebody("martijn")), pairs: [{ ...parent, family: "parent" }] }).children).toBe(false);
  });

  it("calls two people a circle, the dead and the cat aside", () => {
    const [ineke, rob] = [somebody("Ineke"), somebody("Rob")];
    const cat = somebody("Minoes", { figure: "pet" });
    expect(isJustACircle(mapOf(willy, ineke))).toBe(false);
    expect(isJustACircle(aroundOn(mapOf(willy, ineke, rob, cat, somebody("Joop", { deceased: true })), new Set()))).toBe(true);
    expect(isJustACircle(mapOf(willy, ineke, rob, somebody("Gerda")))).toBe(false);
  });
});

describe("a walk along the questions", () => {
  const there = { emptySectors: ["neighbours" as const], children: false };

  it("meets every question once and ends, whatever is passed over", () => {
    const met: string[] = [];
    let search = new URLSearchParams();
    for (let step = 0; step < 40; step += 1) {
      const walk = walkOf(there, { question: search.get("vraag"), had: search.get("gehad") });
      if (!walk.question) break;
      met.push(walk.question.id);
      search = new URLSearchParams(waysFrom(walk).next);
    }
    expect(met).toEqual(ids(there));
  });

  it("does not ask again what was asked before a name changed the order", () => {
    const first = walkOf(there, { question: "keys", had: "lastCall" });
    const { next } = waysFrom(first);
    const after = walkOf({ emptySectors: [], children: false }, { question: null, had: new URLSearchParams(next).get("gehad") });
    expect(after.had).toEqual(["lastCall", "keys"]);
    expect(after.question?.id).toBe("night");
  });

  it("goes back to the question before, and nowhere from the first", () => {
    expect(waysFrom(walkOf(there, { question: null, had: null })).back).toBeNull();
    expect(waysFrom(walkOf(there, { question: "night", had: "lastCall.keys" })).back).toBe("?vraag=keys&gehad=lastCall");
  });

  it("reads nothing in an address that is no question", () => {
    expect(walkOf(there, { question: "Jan", had: "lastCall.Piet.lastCall" })).toMatchObject({
      question: { id: "keys" },
      had: ["lastCall"],
    });
    expect(addressOf("keys", [])).toBe("?vraag=keys");
  });
});
