import { describe, expect, test } from "vitest";
import { type Attempt, nextTry, partOfDay, triedAgain } from "./contact";

const tried = (at: string, way: Attempt["way"] = "doorbell", reached = false): Attempt => ({ at: new Date(at), way, reached });
const tuesdayMorning = tried("2026-11-03T09:30:00Z");

describe("another day and another hour (lines 397, 483, 5152 and 5153)", () => {
  test("the next morning is another day, not another hour", () => {
    expect(triedAgain([tuesdayMorning, tried("2026-11-04T09:30:00Z")])).toBe(false);
    expect(nextTry([tuesdayMorning, tried("2026-11-04T09:30:00Z")])).toEqual({ partsTried: ["morning"], lastOn: "2026-11-04" });
  });
  test("the same evening is another hour, not another day", () =>
    expect(triedAgain([tuesdayMorning, tried("2026-11-03T18:30:00Z")])).toBe(false));
  test("Thursday evening is both", () => {
    expect(triedAgain([tuesdayMorning, tried("2026-11-05T18:30:00Z")])).toBe(true);
    expect(nextTry([tuesdayMorning, tried("2026-11-05T18:30:00Z")])).toBeNull();
  });
  test("a letter has no hour, so it is no second try", () =>
    expect(triedAgain([tuesdayMorning, tried("2026-11-05T18:30:00Z", "letter")])).toBe(false));
  test("the note under the door counts as a try (lines 690 to 696, 2484 to 2499)", () =>
    expect(triedAgain([tuesdayMorning, tried("2026-11-05T18:30:00Z", "note")])).toBe(true));
  test("who was reached by telephone needs no second doorbell", () =>
    expect(nextTry([tuesdayMorning, tried("2026-11-03T15:00:00Z", "phone", true)])).toBeNull());
  test("noon and six o'clock are told on the Dutch clock, in summer and in winter", () => {
    expect(partOfDay(new Date("2026-07-01T09:59:00Z"))).toBe("morning");
    expect(partOfDay(new Date("2026-07-01T10:00:00Z"))).toBe("afternoon");
    expect(partOfDay(new Date("2026-12-01T16:59:00Z"))).toBe("afternoon");
    expect(partOfDay(new Date("2026-12-01T17:00:00Z"))).toBe("evening");
  });
});
