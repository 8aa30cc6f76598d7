import { expect, test } from "vitest";
import { placed, stonesOf } from "./time-line";

const one = {
  steps: [
    { step: "judgment" as const, on: "2026-10-26", evictionOn: null },
    { step: "notice" as const, on: "2026-11-14", evictionOn: "2026-12-08" },
  ],
  arrears: [{ on: "2026-04-01", amountCents: 68_400 }],
  meetings: ["2026-12-01"],
  postponements: [],
};

test("the line runs from the first arrears over today to the dates ahead", () => {
  expect(stonesOf(one, "2026-11-19").map(({ kind }) => kind)).toEqual(["arrears", "step", "step", "today", "meeting", "eviction"]);
});
test("days close together still have room for their words, in their order", () => {
  const { stones, height } = placed(stonesOf(one, "2026-11-19"), { top: 20, gap: 40 });
  const ys = stones.map(({ y }) => y);
  expect(ys.slice(1).every((y, at) => y - (ys[at] ?? 0) >= 40)).toBe(true);
  expect(height).toBeGreaterThan(ys.at(-1) ?? 0);
});
test("a case with today alone", () => {
  const bare = { steps: [], arrears: [], meetings: [], postponements: [] };
  expect(placed(stonesOf(bare, "2026-11-19"), { top: 20, gap: 40 })).toEqual({
    stones: [{ kind: "today", day: "2026-11-19", y: 20 }],
    height: 60,
  });
});
