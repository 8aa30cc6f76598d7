import { parseWithZod } from "@conform-to/zod/v4";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backgroundWithoutYes, emptyDraft, typedIn, withStep } from "~/registration/draft/draft";
import { stepNamed } from "~/registration/draft/draft-steps";
import { PrincipalInput } from "~/registration/registration-input";
import { isEmptyWish, OwnWishInput, wishFrom, withoutBackground } from "~/registration/wish";
import { backgroundKinds, wishCriteria } from "~/registration/wish-criteria";

function wishOf(fields: Record<string, string | string[]>, consent = false) {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  const submission = parseWithZod(form, { schema: OwnWishInput });
  if (submission.status !== "success") throw new Error(JSON.stringify(submission.error));
  return wishFrom(submission.value, consent);
}

describe("the wish of Mimount", () => {
  test("what she left open is not kept, and of what she chose the ticked weighs most", () => {
    const wish = wishOf({ words: " Iemand met geduld ", gender: "woman", ageGroup: "", notMyFamily: "on", important: ["gender", "age"] });
    expect(wish).toEqual({ words: "Iemand met geduld", gender: "woman", notMyFamily: true, weights: { gender: "important" } });
  });

  test("an empty form is no wish, and neither is a tick that something is important", () => {
    expect(wishOf({ words: "", gender: "", important: ["language", "background"] })).toBeNull();
  });

  test("one experience and several are both a list", () => {
    expect(wishOf({ experience: "rentDebt" })?.experience).toEqual(["rentDebt"]);
    expect(wishOf({ experience: ["rentDebt", "addiction"] })?.experience).toEqual(["rentDebt", "addiction"]);
  });

  test("a language she cannot do without is not also one that would be nice", () => {
    expect(wishOf({ neededLanguage: "rif", likedLanguage: "rif" })).toEqual({ neededLanguage: "rif" });
  });

  test("rather no man is a wish; rather no background is none that a form knows", () => {
    expect(wishOf({ gender: "ratherNoMan" })).toEqual({ gender: "ratherNoMan" });
    expect(Object.keys(OwnWishInput.shape).filter((name) => /background/i.test(name))).toEqual([
      "backgroundKinds",
      "background",
      "consentBackground",
    ]);
    expect(() => wishOf({ backgroundKinds: "notMoroccan" })).toThrow();
  });

  test("without what she said of a background nobody sees that it weighed", () => {
    const wish = wishOf({ backgroundKinds: ["amazigh"], gender: "woman", important: ["background", "gender"] }, true);
    expect(wish?.weights).toEqual({ background: "important", gender: "important" });
    expect(withoutBackground(wish ?? {})).toEqual({ gender: "woman", weights: { gender: "important" } });
    expect(isEmptyWish(withoutBackground({ background: "Rif", weights: { background: "important" } }))).toBe(true);
  });
});

const anything = fc.record(
  {
    words: fc.string(),
    gender: fc.constantFrom("woman", "man", "ratherNoWoman", "ratherNoMan"),
    experience: fc.subarray(["rentDebt", "addiction", "smallChildren"]),
    notMyCommunity: fc.constantFrom("on", ""),
    background: fc.string(),
    backgroundKinds: fc.subarray([...backgroundKinds]),
    important: fc.subarray([...wishCriteria]),
  },
  { requiredKeys: [] },
);

test("no form without consent gives a wish that holds a background or its weight", () => {
  fc.assert(
    fc.property(anything, (fields) => {
      const wish = wishOf(fields) ?? {};
      expect(wish).not.toHaveProperty("background");
      expect(wish).not.toHaveProperty("backgroundKinds");
      expect(wish.weights ?? {}).not.toHaveProperty("background");
    }),
    { numRuns: 300 },
  );
});

test("consent changes nothing in a wish but the background", () => {
  fc.assert(
    fc.property(anything, (fields) => {
      expect(withoutBackground(wishOf(fields, true) ?? {})).toEqual(wishOf(fields) ?? {});
    }),
    { numRuns: 300 },
  );
});

describe("a form left half way", () => {
  const step = stepNamed("wish-1", 1);
  if (!step) throw new Error("There is no step for the wish.");
  const formOf = (...fields: [string, string][]) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(`principals[0].${name}`, value);
    return form;
  };

  test("keeps nothing of a background without its yes, and says where the yes is missing", () => {
    const form = formOf(["wishWords", "Geduld"], ["wishBackground", "Uit de Rif"], ["wishBackgroundKinds", "amazigh"]);
    const typed = typedIn(step, form);
    expect(typed).toEqual({ "principals[0].wishWords": ["Geduld"] });
    const everything = { ...typed, "principals[0].wishBackground": ["Uit de Rif"] };
    expect(backgroundWithoutYes(step, everything)).toBe("principals[0].consentBackground");
  });

  test("keeps it with the yes, and loses it when the yes is taken out again", () => {
    const yes = formOf(["wishBackgroundKinds", "amazigh"], ["consentBackground", "on"]);
    const kept = withStep(emptyDraft(), step, typedIn(step, yes), 2);
    expect(kept.typed).toHaveProperty(["principals[0].wishBackgroundKinds"]);
    const taken = withStep(kept, step, typedIn(step, formOf(["wishBackgroundKinds", "amazigh"])), 3);
    expect(taken.typed).toEqual({});
  });

  test("keeps every background somebody ticks", () => {
    const all = backgroundKinds.map((kind): [string, string] => ["wishBackgroundKinds", kind]);
    const typed = typedIn(step, formOf(...all, ["consentBackground", "on"]));
    expect(typed["principals[0].wishBackgroundKinds"]).toHaveLength(backgroundKinds.length);
    expect(PrincipalInput.safeParse({ wishBackgroundKinds: [...backgroundKinds] }).success).toBe(true);
  });
});
