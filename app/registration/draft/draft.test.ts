import { describe, expect, test } from "vitest";
import { normalName, tracesOf } from "../double.server";
import { isFastLane } from "../fast-lane";
import { clashes, emptyDraft, formOf, namesIn, type Typed, typedIn, typedOf, withoutPrincipal, withPrincipals, withStep } from "./draft";
import { asks, checkStep, ownKinds, type Step, stepAfter, stepBefore, stepNamed, stepsOf } from "./draft-steps";
import { ownQuestions } from "./own-questions";
import { fieldName, type Questions } from "./questions";
import { staffQuestions } from "./staff-questions";

const step = (name: string, principals = 1): Step => stepNamed(name, principals) as Step;

function form(fields: Record<string, string | string[]>): FormData {
  const made = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) made.append(name, value);
  return made;
}

describe("the short forms", () => {
  test("each principal has his own talk, safety, wish, representation and yes", () => {
    expect(stepsOf(2).filter(({ kind }) => kind === "safety")).toEqual([
      { name: "safety-1", kind: "safety", at: 0 },
      { name: "safety-2", kind: "safety", at: 1 },
    ]);
    expect(stepAfter("home", 2)).toBe(checkStep);
    expect(stepBefore("people", 2)).toBeNull();
    expect(stepBefore(checkStep, 2)).toBe("home");
    expect(stepNamed("safety-3", 2)).toBeUndefined();
  });

  test.each([
    ["of a worker", staffQuestions, stepsOf(2)],
    ["of somebody who registers himself", ownQuestions, stepsOf(1, ownKinds)],
  ] as [string, Questions, Step[]][])("every question %s is kept by the step that asks it, and by no other", (_, questions, steps) => {
    for (const asked of steps) {
      for (const part of questions[asked.kind].parts) {
        for (const question of part.questions) {
          const name = fieldName(part, question, part.of === "principal" ? asked.at : 0);
          expect(
            steps.filter((one) => asks(one, name)).map((one) => one.name),
            name,
          ).toEqual([asked.name]);
        }
      }
    }
  });
});

describe("what was typed", () => {
  const typed: Typed = { situation: ["Niet weg."], hopes: ["Rust"] };

  test("is kept letter by letter, and a box that is no longer ticked is gone", () => {
    const first = withStep(emptyDraft(), step("situation"), { ...typed, problemAreas: ["home", "work"] }, 2);
    const then = withStep(first, step("situation"), typed, 3);
    expect(typedOf(step("situation"), then)).toEqual(typed);
    expect(typedIn(step("situation"), form({ situation: "een\r\ntwee", phone: "06", accountId: "x" }))).toEqual({
      situation: ["een\ntwee"],
    });
  });

  test("an older page clashes only where somebody else changed the same step into something else", () => {
    const content = withStep(emptyDraft(), step("situation"), typed, 5);
    expect(clashes(content, step("situation"), { situation: ["Anders"] }, 4)).toBe(true);
    expect(clashes(content, step("situation"), typed, 4)).toBe(false);
    expect(clashes(content, step("situation"), { situation: ["Anders"] }, 5)).toBe(false);
    expect(clashes(content, step("home"), { housing: ["none"] }, 1)).toBe(false);
  });

  test("who stood behind a principal that is taken away moves up with all his answers", () => {
    const two = withPrincipals(emptyDraft({ "principals[0].firstName": ["Hatice"], "principals[1].firstName": ["Ruud"] }), 2);
    const safe = withStep(two, step("safety-2", 2), { "principals[1].alone": ["yes"] }, 2);
    const one = withoutPrincipal(safe, 0, 3);
    expect(namesIn(one)).toEqual(["Ruud"]);
    expect(one.typed["principals[0].alone"]).toEqual(["yes"]);
    expect(one.typed["principals[1].alone"]).toBeUndefined();
    expect(withoutPrincipal(one, 0, 4)).toBe(one);
  });

  test("becomes one form with every principal in it, also one of whom nothing is known yet", () => {
    const names = [...formOf(withPrincipals(emptyDraft({ "principals[0].firstName": ["Willy"] }), 2))];
    expect(names).toContainEqual(["principals[0].firstName", "Willy"]);
    expect(names).toContainEqual(["principals[1].firstName", ""]);
  });
});

describe("haste and doubles", () => {
  test("the fast lane opens four weeks before the home may be lost, and not after", () => {
    expect(isFastLane("2026-12-20", "2026-11-22")).toBe(true);
    expect(isFastLane("2026-12-21", "2026-11-22")).toBe(false);
    expect(isFastLane("2026-11-22", "2026-11-22")).toBe(true);
    expect(isFastLane("2026-11-21", "2026-11-22")).toBe(false);
    expect(isFastLane(undefined, "2026-11-22")).toBe(false);
  });

  test("a name is the same however it is written, and a first name alone is nobody", () => {
    expect(normalName("Ayşe-Nur")).toBe(normalName("ayse nur"));
    expect(tracesOf({ firstName: "Fatima", phone: "06 12345678" })).toEqual(["number:+31612345678"]);
    expect(tracesOf({ firstName: "Fatima", familyName: "el Idrissi" })).toEqual(["name:fatima elidrissi"]);
  });
});

test("a number of people that is none changes nobody", () => {
  const draft = { ...emptyDraft({ "principals[0].firstName": ["Hatice"] }), principals: 2 };
  expect(withPrincipals(draft, Number("x"))).toEqual(draft);
  for (const at of [Number("x"), -1, 2, 0.5]) expect(withoutPrincipal(draft, at, 2)).toEqual(draft);
});
