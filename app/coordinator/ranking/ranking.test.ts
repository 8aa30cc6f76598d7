import { describe, expect, test } from "vitest";
import { spotOf } from "~/places/dutch-places.server";
import { noNeed, someone } from "../../../tests/builders/pools";
import type { Candidate } from "./candidate";
import type { Need } from "./need";
import { keepable, rank } from "./ranking";

const noord = spotOf("Amsterdam Noord") ?? someone.spot;
const rachid: Candidate = { ...someone, gender: "man" };
const emine: Candidate = {
  ...rachid,
  accountId: "b",
  firstName: "Emine",
  gender: "woman",
  languages: [{ language: "tur", level: "native" }],
};
const names = (candidates: readonly Candidate[], wanted: Partial<Need>) =>
  rank(candidates, { ...noNeed, ...wanted }).ranked.map(({ candidate }) => candidate.firstName);
const asideOf = (candidates: readonly Candidate[], wanted: Partial<Need>) =>
  rank(candidates, { ...noNeed, ...wanted }).aside.map(({ candidate, why }) => `${candidate.firstName} ${why}`);

describe("who is set aside", () => {
  test("a coordinator tied to the landlord is not proposed", () => {
    const { ranked, aside, counts } = rank([{ ...rachid, organisations: ["woonstede"] }, emine], {
      ...noNeed,
      independentOf: ["woonstede"],
    });
    expect(ranked.map(({ candidate }) => candidate.firstName)).toEqual(["Emine"]);
    expect(aside).toMatchObject([{ why: "tie" }]);
    expect(counts).toEqual({ tie: 1, barred: 0, full: 0, language: 0 });
  });

  test("nor one to whom Yonas said no, whatever he said yes to before", () => {
    expect(asideOf([rachid, emine], { barred: ["a"] })).toEqual(["Rachid barred"]);
  });

  test("nor one whose agenda is full", () => {
    expect(names([{ ...rachid, leads: 3 }, emine], {})).toEqual(["Emine"]);
  });

  test("a needed language sets others aside only as long as somebody speaks it", () => {
    expect(names([rachid, emine], { needed: ["tur"] })).toEqual(["Emine"]);
    expect(names([rachid, emine], { needed: ["rif"] })).toHaveLength(2);
    expect(names([rachid, { ...emine, languages: [{ language: "tur", level: "some" }] }], { needed: ["tur"] })).toHaveLength(2);
  });

  test("nobody fits while the only one who speaks Turkish is full, until the search goes on with an interpreter", () => {
    const full = { ...emine, leads: 3 };
    expect(names([rachid, full], { needed: ["tur"] })).toEqual([]);
    expect(asideOf([rachid, full], { needed: ["tur"] })).toEqual(["Emine full", "Rachid language"]);
    const interpreter: Candidate = { ...rachid, accountId: "c", firstName: "Marja", experience: ["interpreter"] };
    expect(names([rachid, full, interpreter], { needed: ["tur"], interpreted: ["tur"] })).toEqual(["Marja", "Rachid"]);
  });

  test("a principal who would rather wait is waited for, also when nobody speaks it; and only who speaks it counts", () => {
    expect(names([rachid, emine], { needed: ["tir"], waitsFor: ["tir"] })).toEqual([]);
    expect(asideOf([rachid, emine], { needed: ["tir"], waitsFor: ["tir"] })).toEqual(["Rachid language", "Emine language"]);
    expect(names([rachid, emine], { needed: ["tir"], waitsFor: ["tir"], interpreted: ["tir"] })).toHaveLength(2);
    expect(names([rachid, emine], { needed: ["rif", "tur"], waitsFor: ["tur"] })).toEqual(["Emine"]);
  });

  test("somebody tied or barred keeps nobody waiting for his language", () => {
    expect(names([rachid, { ...emine, organisations: ["woonstede"] }], { needed: ["tur"], independentOf: ["woonstede"] })).toEqual([
      "Rachid",
    ]);
    expect(names([rachid, emine], { needed: ["tur"], barred: ["b"] })).toEqual(["Rachid"]);
  });

  test("of two needed languages, who speaks most of what anybody speaks", () => {
    const both: Candidate = {
      ...emine,
      accountId: "c",
      firstName: "Said",
      languages: [
        { language: "tur", level: "good" },
        { language: "rif", level: "native" },
      ],
    };
    expect(names([rachid, emine, both], { needed: ["rif", "tur"] })).toEqual(["Said"]);
    expect(names([rachid, emine], { needed: ["rif", "tur"] })).toEqual(["Emine"]);
  });
});

describe("what orders", () => {
  test("somebody nearby comes before somebody far, who is still there", () => {
    const far = { ...rachid, accountId: "0", firstName: "Marja", spot: { latitude: 52.091, longitude: 5.122 } };
    expect(names([far, rachid], { town: "Amsterdam Noord", near: noord })).toEqual(["Rachid", "Marja"]);
  });

  test("a wish for a woman orders and excludes nobody; what is important weighs more than what is nice", () => {
    expect(names([rachid, emine], { genders: [{ wish: "woman", weight: "nice" }] })).toEqual(["Emine", "Rachid"]);
    const wishes: Partial<Need> = { genders: [{ wish: "man", weight: "important" }], liked: [{ language: "tur", weight: "nice" }] };
    expect(names([emine, rachid], wishes)).toEqual(["Rachid", "Emine"]);
  });

  test("experience with domestic violence counts only when a family needs it", () => {
    const experienced: Candidate = { ...emine, experience: ["domesticViolence"] };
    expect(names([rachid, experienced], {})).toEqual(["Rachid", "Emine"]);
    expect(names([rachid, experienced], { unsafety: true })).toEqual(["Emine", "Rachid"]);
  });

  test("who is known where a family lives comes later, where it asked for somebody who does not know them", () => {
    const known = { ...rachid, knownIn: ["Amsterdam Noord"] };
    expect(names([known, emine], { town: "Amsterdam Noord" })).toEqual(["Rachid", "Emine"]);
    expect(names([known, emine], { town: "Amsterdam Noord", distance: "nice" })).toEqual(["Emine", "Rachid"]);
  });

  test("who leads fewer conferences comes first among equals, and then who was asked less", () => {
    expect(names([rachid, { ...emine, leads: 0 }], {})).toEqual(["Emine", "Rachid"]);
    expect(names([{ ...rachid, asked: 1 }, emine], {})).toEqual(["Emine", "Rachid"]);
  });

  test("who can come neither in the evening nor at the weekend comes after an equal, and one of both is enough", () => {
    const byDay = { ...rachid, evenings: false, weekends: false };
    expect(names([byDay, emine], {})).toEqual(["Emine", "Rachid"]);
    expect(names([{ ...rachid, evenings: false }, emine], {})).toEqual(["Rachid", "Emine"]);
    const [, last] = rank([byDay, emine], noNeed).ranked;
    expect(last?.reasons.map(({ part, how }) => `${part} ${how}`)).toEqual(["time day", "capacity free", "load now"]);
  });

  test("a background that is liked counts; it and every wish is left out of what is kept", () => {
    const own: Candidate = {
      ...emine,
      background: { words: "Opgegroeid in een Surinaams gezin", kinds: ["hindustani"], livedThroughDebts: true },
    };
    const { ranked } = rank([rachid, own], {
      ...noNeed,
      backgrounds: [{ words: null, kinds: ["hindustani"], weight: "nice" }],
      livedThroughDebts: "nice",
      needed: ["tur"],
      unsafety: true,
    });
    expect(ranked[0]?.reasons.map(({ part, how }) => `${part} ${how}`)).toEqual([
      "language native-needed",
      "debts lived",
      "experience none",
      "background hindustani",
      "capacity free",
      "load now",
    ]);
    expect(keepable(ranked[0]?.reasons ?? []).map(({ part }) => part)).toEqual(["capacity", "load"]);
  });

  test("a family's free words meet a coordinator's own words", () => {
    const own: Candidate = { ...emine, background: { words: "Opgegroeid in een Surinaams gezin", kinds: [], livedThroughDebts: false } };
    expect(names([rachid, own], { backgrounds: [{ words: "iemand uit een Surinaams gezin", kinds: [], weight: "nice" }] })).toEqual([
      "Emine",
      "Rachid",
    ]);
  });

  test("nobody reads what a coordinator wrote of himself, but that it fits", () => {
    const own: Candidate = {
      ...emine,
      background: { words: "Mijn ouders vluchtten uit Suriname; opgegroeid in een Surinaams gezin", kinds: [], livedThroughDebts: false },
    };
    const asked = { ...noNeed, backgrounds: [{ words: "Graag een Surinaamse vrouw", kinds: [], weight: "nice" as const }] };
    const { reasons } = rank([own], asked).ranked[0] ?? {};
    expect(reasons?.find(({ part }) => part === "background")?.values).toEqual({ words: "surinaams" });
    expect(JSON.stringify(reasons)).not.toMatch(/vluchtten|ouders|opgegroeid/);
  });

  test("two people who both write 'achtergrond' have not said the same", () => {
    const own: Candidate = {
      ...emine,
      background: { words: "Ik heb een Friese achtergrond en een groot gezin", kinds: [], livedThroughDebts: false },
    };
    const asked = {
      ...noNeed,
      backgrounds: [{ words: "Graag iemand met een Turkse achtergrond, uit een groot gezin", kinds: [], weight: "nice" as const }],
    };
    expect(rank([own], asked).ranked[0]?.reasons.map(({ part }) => part)).not.toContain("background");
  });
});

describe("nothing is taken from a name", () => {
  test("with every coordinator called otherwise, everybody stands where he stood, for the same reasons", () => {
    const pool: Candidate[] = [
      rachid,
      emine,
      { ...rachid, accountId: "c", background: { words: "Turks", kinds: ["turkish"], livedThroughDebts: false } },
    ];
    const asked = {
      ...noNeed,
      spoken: ["tur"],
      backgrounds: [{ words: "Turks", kinds: ["turkish" as const], weight: "important" as const }],
    };
    const order = (candidates: readonly Candidate[]) =>
      rank(candidates, asked).ranked.map(({ candidate, score, reasons }) => [candidate.accountId, score, reasons]);
    const names = ["Mehmet", "Piet", "Fatma"];
    expect(order(pool.map((one, index) => ({ ...one, firstName: names[index] ?? "" })))).toEqual(order(pool));
  });
});
