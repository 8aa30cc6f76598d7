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
test("deadlines, the end of a rest and the eviction stand ahead in the order of their days", () => {
  const due = { what: "feedback" as const, owner: "worker" as const, dueOn: "2026-11-24", state: "onTime" as const };
  const far = { what: "caseEnd" as const, owner: "worker" as const, dueOn: "2027-11-24", state: "onTime" as const };
  const stones = stonesOf({ ...one, deadlines: [due, far], restsUntil: "2026-12-20" }, "2026-11-19");
  expect(stones.slice(3).map(({ kind }) => kind)).toEqual(["today", "deadline", "meeting", "eviction", "rest"]);
});
test("of many amounts the first, the highest and the newest are named", () => {
  const arrears = [68_400, 136_800, 478_800, 410_400, 342_000].map((amountCents, at) => ({ on: `2026-0${at + 4}-01`, amountCents }));
  const told = stonesOf({ ...one, arrears }, "2026-11-19").flatMap((stone) => (stone.kind === "arrears" ? [stone.amountCents] : []));
  expect(told).toEqual([68_400, 478_800, 342_000]);
});
