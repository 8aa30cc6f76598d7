import { expect, test } from "vitest";
import { nextThing } from "./own-home";

const quiet = { people: 3, open: 0, questions: 1, dayRuns: false, planAgreed: false, poll: null };

test("a principal first says who comes, then what the question is", () => {
  expect(nextThing({ ...quiet, people: 0, questions: 0 })).toBe("circle");
  expect(nextThing({ ...quiet, open: 1, questions: 0 })).toBe("circle");
  expect(nextThing({ ...quiet, questions: 0 })).toBe("question");
});

test("moments he said nothing about wait for him alone, since he chooses first", () => {
  expect(nextThing({ ...quiet, open: 2, poll: { answered: false } })).toBe("poll");
  expect(nextThing({ ...quiet, open: 2, poll: { answered: true } })).toBe("circle");
  expect(nextThing({ ...quiet, dayRuns: true, poll: { answered: false } })).toBe("day");
});

test("on the day the day comes first, and after it the plan", () => {
  expect(nextThing({ ...quiet, open: 2, dayRuns: true })).toBe("day");
  expect(nextThing({ ...quiet, dayRuns: true, planAgreed: true })).toBe("day");
  expect(nextThing({ ...quiet, open: 2, planAgreed: true })).toBe("plan");
});
