import { RepresentationKind } from "@generated/enums";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ageOf,
  agreementCounts,
  effectsOf,
  leavesForPrivateTime,
  moneyWaits,
  ofRepresentativeKeptOut,
  voicesToTakePart,
  willingnessStands,
} from "./representation";

const kinds = Object.values(RepresentationKind);
const some = fc.uniqueArray(fc.constantFrom(...kinds));
const ages = fc.constantFrom("under12" as const, "from12" as const, "from16" as const);

describe("whose yes it takes", () => {
  test("somebody under bewind decides himself who comes; only his money waits", () => {
    expect(voicesToTakePart(["bewind"], "from16")).toEqual(["self"]);
    expect(agreementCounts({ aboutMoney: true, representativeYes: false }, ["bewind"])).toBe(false);
    expect(agreementCounts({ aboutMoney: true, representativeYes: true }, ["bewind"])).toBe(true);
    expect(agreementCounts({ aboutMoney: false, representativeYes: false }, ["bewind"])).toBe(true);
  });

  test("under curatele or mentorschap one voice is not enough, whichever it is", () => {
    for (const kind of ["curatele", "mentorschap"] as const) {
      expect(willingnessStands({ own: true, representative: false }, [kind])).toBe(false);
      expect(willingnessStands({ own: false, representative: true }, [kind])).toBe(false);
      expect(willingnessStands({ own: true, representative: true }, [kind])).toBe(true);
    }
  });

  test("below 12 the parent decides, from 12 both are asked, from 16 the child himself", () => {
    expect(voicesToTakePart(["gezagOne"], ageOf({ under16: true, years: 9 }))).toEqual(["representative"]);
    expect(voicesToTakePart(["gezagBoth"], ageOf({ under16: true, years: 12 }))).toEqual(["self", "representative"]);
    expect(voicesToTakePart(["voogdij"], ageOf({ under16: false, years: 16 }))).toEqual(["self"]);
    expect(voicesToTakePart(["gezagOne"], ageOf({ under16: true }))).toEqual(["self", "representative"]);
  });

  test("supervision of a child takes nobody's voice away, and its guardian leaves for private time; a sister who is bewindvoerder stays", () => {
    expect(voicesToTakePart(["ondertoezichtstelling"], "from16")).toEqual(["self"]);
    expect(leavesForPrivateTime("ondertoezichtstelling", false)).toBe(true);
    expect(leavesForPrivateTime("bewind", true)).toBe(true);
    expect(leavesForPrivateTime("bewind", false)).toBe(false);
  });
});

test("a bewindvoerder who is kept out gets papers about money and nothing else; a mentor not even those", () => {
  expect(ofRepresentativeKeptOut(["bewind"])).toEqual({ moneyPapers: true, askCourtForAnother: true });
  expect(ofRepresentativeKeptOut(["mentorschap"])).toEqual({ moneyPapers: false, askCourtForAnother: true });
});

describe("whatever representations meet", () => {
  test("from 12 on nobody takes part on another's yes alone: his own no always stops", () => {
    fc.assert(
      fc.property(some, ages, fc.boolean(), (held, age, representative) => {
        fc.pre(age !== "under12" || held.some((kind) => kind === "curatele" || kind === "mentorschap"));
        return !willingnessStands({ own: false, representative }, held, age);
      }),
    );
  });

  test("one more representation never makes something count that did not count before", () => {
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...kinds),
        ages,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (held, more, age, own, representative, aboutMoney) => {
          fc.pre(age !== "under12");
          const said = { own, representative };
          if (!willingnessStands(said, held, age)) expect(willingnessStands(said, [...held, more], age)).toBe(false);
          const agreement = { aboutMoney, representativeYes: representative };
          if (!agreementCounts(agreement, held)) expect(agreementCounts(agreement, [...held, more])).toBe(false);
        },
      ),
    );
  });

  test("money waits exactly where the table says so", () => {
    for (const kind of kinds) expect(moneyWaits([kind])).toBe(effectsOf[kind].some(({ code }) => code === "moneyWaits"));
  });
});
