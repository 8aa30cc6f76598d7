import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kmBetween, spotOf, towns } from "~/places/places";
import { type Candidate, keepable, type Need, rank } from "./ranking";

const need: Need = { spoken: [], needed: [], near: null, genders: [], unsafety: false, backgrounds: [], independentOf: [] };
const rachid: Candidate = {
  accountId: "a",
  firstName: "Rachid",
  town: "Amsterdam Noord",
  spot: { latitude: 52.4, longitude: 4.918 },
  travelsKm: 20,
  capacity: 3,
  leads: 1,
  asked: 0,
  gender: "man",
  languages: [{ language: "nld", level: "native" }],
  experience: [],
  background: null,
  organisations: [],
};
const emine: Candidate = {
  ...rachid,
  accountId: "b",
  firstName: "Emine",
  gender: "woman",
  languages: [{ language: "tur", level: "native" }],
};
const names = (candidates: Candidate[], wanted: Partial<Need>) =>
  rank(candidates, { ...need, ...wanted }).ranked.map(({ candidate }) => candidate.firstName);

describe("who is set aside", () => {
  test("a coordinator tied to the landlord is not proposed", () => {
    const { ranked, aside } = rank([{ ...rachid, organisations: ["woonstede"] }, emine], { ...need, independentOf: ["woonstede"] });
    expect(ranked.map(({ candidate }) => candidate.firstName)).toEqual(["Emine"]);
    expect(aside).toMatchObject([{ why: "tie" }]);
  });

  test("nor one whose agenda is full", () => {
    expect(names([{ ...rachid, leads: 3 }, emine], {})).toEqual(["Emine"]);
  });

  test("a needed language sets others aside only as long as somebody speaks it", () => {
    expect(names([rachid, emine], { needed: ["tur"] })).toEqual(["Emine"]);
    expect(names([rachid, emine], { needed: ["rif"] })).toHaveLength(2);
    expect(names([rachid, { ...emine, leads: 3 }], { needed: ["tur"] })).toEqual(["Rachid"]);
  });
});

describe("what orders", () => {
  test("somebody nearby comes before somebody far, who is still there", () => {
    const far = { ...rachid, accountId: "0", firstName: "Marja", spot: { latitude: 52.091, longitude: 5.122 } };
    expect(names([far, rachid], { near: spotOf("Amsterdam Noord") })).toEqual(["Rachid", "Marja"]);
  });

  test("a wish for a woman orders and excludes nobody", () => {
    expect(names([rachid, emine], { genders: ["woman"] })).toEqual(["Emine", "Rachid"]);
  });

  test("experience with unsafety counts only when a family needs it", () => {
    const experienced = { ...emine, experience: ["unsafety"] };
    expect(names([rachid, experienced], {})).toEqual(["Rachid", "Emine"]);
    expect(names([rachid, experienced], { unsafety: true })).toEqual(["Emine", "Rachid"]);
  });

  test("who leads fewer conferences comes first among equals", () => {
    expect(names([rachid, { ...emine, leads: 0 }], {})).toEqual(["Emine", "Rachid"]);
  });

  test("background counts with consent, and is never kept with an offer", () => {
    const own = { ...emine, background: "Opgegroeid in een Surinaams gezin" };
    const { ranked } = rank([rachid, own], { ...need, backgrounds: [{ words: "graag iemand uit een Surinaams gezin", consent: true }] });
    expect(ranked[0]?.candidate.firstName).toBe("Emine");
    expect(keepable(ranked[0]?.reasons ?? []).map(({ part }) => part)).not.toContain("background");
  });
});

test("Noord lies a few kilometres from Zuidoost, and no town twice on the list", () => {
  expect(kmBetween(spotOf("Amsterdam Noord") as never, spotOf("Amsterdam Zuidoost") as never)).toBe(11);
  expect(new Set(towns.map(({ name }) => name)).size).toBe(towns.length);
});

const candidates = fc.uniqueArray(
  fc.record<Candidate>({
    accountId: fc.uuid(),
    firstName: fc.constant("Iemand"),
    town: fc.constant("Almere"),
    spot: fc.record({ latitude: fc.double({ min: 51, max: 53, noNaN: true }), longitude: fc.double({ min: 4, max: 6, noNaN: true }) }),
    travelsKm: fc.nat(60),
    capacity: fc.nat(4),
    leads: fc.nat(4),
    asked: fc.nat(6),
    gender: fc.constantFrom("woman", "man", null),
    languages: fc.uniqueArray(
      fc.record({ language: fc.constantFrom("nld", "tur", "rif"), level: fc.constantFrom("some", "good", "native") }),
      { selector: ({ language }) => language },
    ),
    experience: fc.subarray(["unsafety", "interpreter"]),
    background: fc.option(fc.constantFrom("Turks gezin", "Surinaams gezin", "opgegroeid in Rif")),
    organisations: fc.subarray(["landlord", "referrer"]),
  }),
  { selector: ({ accountId }) => accountId, maxLength: 8 },
);
const needs = fc.record<Need>({
  spoken: fc.subarray(["tur", "rif"]),
  needed: fc.subarray(["tur", "rif"]),
  near: fc.option(fc.constant(spotOf("Diemen"))),
  genders: fc.subarray(["woman", "man", "ratherNoMan", "ratherNoWoman"]),
  unsafety: fc.boolean(),
  backgrounds: fc.array(fc.record({ words: fc.constantFrom("iemand uit een Turks gezin", "Surinaams"), consent: fc.boolean() }), {
    maxLength: 2,
  }),
  independentOf: fc.subarray(["landlord", "referrer"]),
});
const order = (many: readonly Candidate[], wanted: Need) => rank(many, wanted).ranked.map(({ candidate }) => candidate.accountId);

describe("for any pool and any need", () => {
  test("the order does not depend on the order people come in", () => {
    fc.assert(
      fc.property(candidates, needs, fc.infiniteStream(fc.nat()), (many, wanted, numbers) => {
        const shuffled = many.map((one) => ({ one, at: numbers.next().value as number })).sort((a, b) => a.at - b.at);
        expect(
          order(
            shuffled.map(({ one }) => one),
            wanted,
          ),
        ).toEqual(order(many, wanted));
      }),
    );
  });

  test("background changes nothing without consent, and never who is in it", () => {
    fc.assert(
      fc.property(candidates, needs, (many, wanted) => {
        const without = { ...wanted, backgrounds: [] };
        const refused = { ...wanted, backgrounds: wanted.backgrounds.map((one) => ({ ...one, consent: false })) };
        expect(rank(many, refused)).toEqual(rank(many, without));
        expect(order(many, wanted).sort()).toEqual(order(many, without).sort());
      }),
    );
  });

  test("nobody gets lost: everybody is ranked or set aside", () => {
    fc.assert(
      fc.property(candidates, needs, (many, wanted) => {
        const { ranked, aside } = rank(many, wanted);
        expect(ranked.length + aside.length).toBe(many.length);
      }),
    );
  });
});
