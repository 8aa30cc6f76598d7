import { expect, test } from "vitest";
import { inTime, lateWish, type Objection, objectionState, objectionUntil, whyNotPassedOn } from "./objection";

const letter = (letterOn: string, rest: Partial<Objection> = {}): Objection => ({
  letterOn,
  untilOn: objectionUntil(letterOn),
  answer: null,
  answeredOn: null,
  passedOn: null,
  ...rest,
});

test("five working days after a letter on an ordinary Monday end on the next Monday", () => {
  expect(objectionUntil("2026-09-07")).toBe("2026-09-14");
});

test("Good Friday and Easter Monday do not count: a letter on the Thursday before leaves until the Monday after next", () => {
  expect(objectionUntil("2026-04-02")).toBe("2026-04-13");
});

test("King's Day does not count, and nor does its Saturday when it moves for a Sunday", () => {
  expect(objectionUntil("2026-04-22")).toBe("2026-04-30");
  expect(objectionUntil("2025-04-17")).toBe("2025-04-28");
});

test("on the fifth working day an objection is in time, on the sixth it is a wish", () => {
  const one = letter("2026-04-02");
  expect(inTime(one, "2026-04-13")).toBe(true);
  expect(inTime(one, "2026-04-14")).toBe(false);
  const late = letter("2026-04-02", { answeredOn: "2026-04-14" });
  expect(lateWish(late)).toBe("2026-04-14");
  expect(objectionState(late, "2026-04-15")).toBe("mayPassOn");
});

test("nothing is passed on during the term, on its last day or against an objection", () => {
  const one = letter("2026-04-22");
  expect(whyNotPassedOn(null, "2026-04-22")).toBe("noLetter");
  for (const day of ["2026-04-22", "2026-04-27", "2026-04-30"]) expect(whyNotPassedOn(one, day)).toBe("termRunning");
  expect(whyNotPassedOn(one, "2026-05-01")).toBeNull();
  expect(whyNotPassedOn({ ...one, answer: "objected", answeredOn: "2026-04-30" }, "2026-06-01")).toBe("objected");
  expect(whyNotPassedOn({ ...one, passedOn: "2026-05-01" }, "2026-05-02")).toBe("alreadyPassedOn");
});
