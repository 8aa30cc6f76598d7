import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CountedCase, contactOf, figuresOf, listed, outcomeAt, resultOf, stageReached, statusOf, suppressed } from "./figures";

const today = "2026-11-24";
const plain: CountedCase = {
  openedOn: "2026-03-02",
  organisation: "Buurtpunt",
  landlordKind: "landlord",
  model: "modelII",
  steps: ["arrears", "report"],
  attempts: [],
  feedback: null,
  engaged: false,
  objection: null,
  paidOrArranged: false,
  outcomes: [],
};
const closed = { moment: "closing", outcome: "prevented", on: "2026-04-01" } as const;
const many = (count: number, change: Partial<CountedCase> = {}) => Array.from({ length: count }, () => ({ ...plain, ...change }));
const groupOf = (cases: readonly CountedCase[], dimension: Parameters<typeof listed>[0]) =>
  Object.fromEntries(figuresOf(cases, today)[0]?.groups[dimension].map(({ value, count }) => [value, count]) ?? []);

describe("what one case counts as", () => {
  test("its furthest step, wherever in the row it stands", () => {
    expect(stageReached([])).toBe("none");
    expect(stageReached(["arrears", "reminder", "landlordContact"])).toBe("none");
    expect(stageReached(["bailiff", "judgment", "report"])).toBe("judgment");
    expect(stageReached(["finalDemand"])).toBe("bailiff");
    expect(stageReached(["notice", "homeVisit"])).toBe("notice");
  });

  test("reached, not reached, or never tried: three things", () => {
    expect(contactOf(plain)).toBe("unknown");
    expect(contactOf({ ...plain, attempts: [false, false] })).toBe("no");
    expect(contactOf({ ...plain, attempts: [false, true] })).toBe("yes");
    expect(contactOf({ ...plain, feedback: { contactMade: false, helpStarted: false } })).toBe("no");
  });

  test("an outcome nobody noted in time is unknown, one that is still to come is not", () => {
    const one = { ...plain, outcomes: [closed] };
    expect(outcomeAt(plain, "closing", today)).toBe("open");
    expect(outcomeAt(plain, "sixMonths", today)).toBe("open");
    expect(outcomeAt(one, "closing", today)).toBe("prevented");
    expect(outcomeAt(one, "sixMonths", today)).toBe("unknown");
    expect(outcomeAt(one, "twelveMonths", today)).toBe("notYet");
    expect(
      outcomeAt({ ...one, outcomes: [closed, { moment: "sixMonths", outcome: "evicted", on: "2026-10-01" }] }, "sixMonths", today),
    ).toBe("evicted");
  });

  test.each<[string, Partial<CountedCase>, ReturnType<typeof resultOf>]>([
    ["nobody came yet", {}, "open"],
    ["help has begun", { attempts: [true], feedback: { contactMade: true, helpStarted: true } }, "helpStarted"],
    ["he paid by himself", { attempts: [true], paidOrArranged: true }, "paid"],
    ["he paid and declined", { objection: "paidAndDeclined" }, "paid"],
    ["he objected", { objection: "objected" }, "declined"],
    ["closed, never reached", { attempts: [false, false], outcomes: [closed] }, "noContact"],
    ["closed, silent after a talk", { attempts: [true, false], outcomes: [closed] }, "noAnswer"],
    ["closed, nothing more known", { attempts: [true], outcomes: [closed] }, "unknown"],
    ["closed, never tried", { outcomes: [closed] }, "unknown"],
  ])("the result when %s", (_, change, result) => {
    expect(resultOf({ ...plain, ...change })).toBe(result);
  });

  test("waits until somebody does something", () => {
    expect(statusOf(plain)).toBe("waiting");
    expect(statusOf({ ...plain, attempts: [false] })).toBe("takenUp");
    expect(listed("status", "waiting")).toBe("Nog niet opgepakt");
    expect(listed("result", "unknown")).toBeNull();
    expect(listed("partner", "rent")).toBe("Huur");
  });
});

describe("what leaves the house", () => {
  test("cases are counted by year, each group with everything unknown in it", () => {
    const cases = [...many(10), ...many(6, { landlordKind: null }), ...many(7, { openedOn: "2025-12-31" })];
    expect(figuresOf(cases, today).map(({ year, total }) => [year, total])).toEqual([
      [2026, 16],
      [2025, 7],
    ]);
    expect(groupOf(cases, "landlordKind")).toEqual({ landlord: 10, unknown: 6 });
    expect(groupOf(cases, "contact")).toEqual({ unknown: 16 });
  });

  test("the figures of the second pilot: 75 reported, 8 at the bailiff", () => {
    expect(groupOf([...many(67), ...many(8, { steps: ["report", "bailiff"] })], "stage")).toEqual({ report: 67, bailiff: 8 });
  });

  test("a group under five is hidden, with the next one, so that the total does not give it away", () => {
    expect(groupOf([...many(20), ...many(3, { steps: ["notice"] }), ...many(9, { steps: ["bailiff"] })], "stage")).toEqual({
      report: 20,
      notice: null,
      bailiff: null,
    });
    expect(figuresOf(many(4), today)[0]?.total).toBeNull();
    expect(groupOf(many(4), "stage")).toEqual({ report: null });
    expect(groupOf(many(5), "stage")).toEqual({ report: 5 });
  });

  test("never is a hidden count alone, nor the sum of the hidden ones under five, unless everything is hidden", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }), (counts) => {
        const shown = [...suppressed(new Map(counts.map((count, at) => [String(at), count]))).values()];
        for (const [at, count] of shown.entries()) if (count !== null) expect([counts[at], count < 1 || count >= 5]).toEqual([count, true]);
        const hidden = counts.filter((_, at) => shown[at] === null);
        if (hidden.length === 0) return;
        const left = counts.filter((count, at) => count > 0 && shown[at] !== null);
        const safe = hidden.length > 1 && hidden.reduce((sum, one) => sum + one, 0) >= 5;
        expect(safe || left.length === 0).toBe(true);
      }),
    );
  });
});
