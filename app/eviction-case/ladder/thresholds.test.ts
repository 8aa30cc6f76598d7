import { expect, test } from "vitest";
import { landsAtBailiff, reached } from "./thresholds";

const since = (day: string) => ({ since: day, monthTenths: null });
const owing = (monthTenths: number) => ({ since: null, monthTenths });

test("day 32 in the city's model, not day 31 (lines 4305 to 4307)", () => {
  expect(reached(since("2026-01-01"), "2026-02-01")).toEqual([]);
  expect(reached(since("2026-01-01"), "2026-02-02")).toEqual(["dayThirtyTwo"]);
});
test("two months is a report; two months and a day is the bailiff's list (lines 330, 790)", () => {
  expect(reached(since("2026-01-01"), "2026-03-01")).toEqual(["dayThirtyTwo", "twoMonths"]);
  expect(reached(since("2026-01-01"), "2026-03-02")).toEqual(["dayThirtyTwo", "twoMonths", "twoMonthsAndADay"]);
  expect(reached(owing(20), "2026-03-01")).toEqual(["dayThirtyTwo", "twoMonths"]);
  expect(reached(owing(21), "2026-03-01")).toContain("twoMonthsAndADay");
});
test("the bailiff's costs at three months, Eropaf of old at five (lines 2618, 2150)", () => {
  expect(reached(owing(29), "2026-03-01")).not.toContain("threeMonths");
  expect(reached(owing(30), "2026-03-01").at(-1)).toBe("threeMonths");
  expect(reached(owing(50), "2026-03-01").at(-1)).toBe("fiveMonths");
});
test("nothing known reaches nothing", () => expect(reached({ since: null, monthTenths: null }, "2026-03-01")).toEqual([]));
test("who is not reported early lands at the bailiff by himself (lines 789 to 793)", () => {
  expect(landsAtBailiff(owing(21), false, "2026-03-01")).toBe(true);
  expect(landsAtBailiff(owing(21), true, "2026-03-01")).toBe(false);
  expect(landsAtBailiff(owing(20), false, "2026-03-01")).toBe(false);
});
