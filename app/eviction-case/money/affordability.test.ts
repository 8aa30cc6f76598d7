import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { affordability, monthlyFor } from "~/eviction-case/money/affordability";
import { type BudgetAmount, budgetOf, perMonth } from "~/eviction-case/money/budget";

const line = (direction: "income" | "expense", amountCents: number | null, more: Partial<BudgetAmount> = {}): BudgetAmount => ({
  direction,
  amountCents,
  per: "month",
  uncertain: false,
  ...more,
});

describe("what a demand comes to", () => {
  test("family A: half of € 4.000 at once and the rest in ten months is € 2.000 and € 200 a month, more than a welfare budget leaves", () => {
    const monthlyCents = monthlyFor(400_000, 200_000, 10);
    expect(monthlyCents).toBe(20_000);
    const welfare = budgetOf([line("income", 120_000), line("expense", 55_000)], 60_000);
    expect(welfare.leftCents).toBe(5_000);
    expect(affordability({ owedCents: 400_000, atOnceCents: 200_000, monthlyCents }, welfare)).toEqual({
      leftCents: -15_000,
      leftWithUncertainCents: -15_000,
      months: 10,
      fit: "doesNotFit",
      aboveUsual: true,
      atOnceDoesNotFit: true,
    });
  });

  test("family D: € 50 a month on € 7.000 takes 140 months, and is what people can usually pay", () => {
    const found = affordability({ owedCents: 700_000, atOnceCents: 0, monthlyCents: 5_000 }, { leftCents: 5_000, uncertainCents: 0 });
    expect(found).toMatchObject({ months: 140, fit: "fits", aboveUsual: false, leftCents: 0 });
  });

  test("work without fixed hours stands apart: it fits only when that money comes", () => {
    const budget = budgetOf([line("income", 90_000), line("income", 60_000, { uncertain: true }), line("expense", 40_000)], 60_000);
    expect(budget).toMatchObject({ certainCents: 90_000, uncertainCents: 60_000, leftCents: -10_000 });
    expect(affordability({ owedCents: null, atOnceCents: 0, monthlyCents: 5_000 }, budget)).toMatchObject({
      fit: "onlyWithUncertain",
      leftWithUncertainCents: 45_000,
      months: null,
    });
  });

  test("without income or without expenses nothing is said about what is left", () => {
    expect(budgetOf([], 60_000).leftCents).toBeNull();
    expect(budgetOf([line("income", 90_000)], 60_000).leftCents).toBeNull();
    expect(budgetOf([line("expense", 90_000)], null).leftCents).toBeNull();
    expect(affordability({ owedCents: 100, atOnceCents: 0, monthlyCents: 50 }, budgetOf([], null)).fit).toBe("unknown");
  });
});

test("an income or expense of which nobody knows how much is not reckoned as nothing", () => {
  const unknownIncome = budgetOf([line("income", 90_000), line("income", null), line("expense", 40_000)], 60_000);
  expect(unknownIncome).toMatchObject({ certainCents: 90_000, unknownIncome: true, unknownExpenses: false, leftCents: null });
  expect(budgetOf([line("income", 90_000), line("expense", null)], null)).toMatchObject({ unknownExpenses: true, leftCents: null });
  const onlyUncertain = budgetOf([line("income", 90_000), line("income", null, { uncertain: true }), line("expense", 40_000)], null);
  expect(onlyUncertain).toMatchObject({ uncertainCents: 0, leftCents: 50_000 });
});

describe("amounts a week, four weeks and a month", () => {
  test("a week counts 52 times a year, four weeks 13 times", () => {
    expect(perMonth({ amountCents: 6_000, per: "week" })).toBe(26_000);
    expect(perMonth({ amountCents: 120_000, per: "fourWeeks" })).toBe(130_000);
    expect(perMonth({ amountCents: 120_000, per: "month" })).toBe(120_000);
  });

  test("uncertain income never makes more certain, whatever the lines", () => {
    const amounts = fc.record({
      direction: fc.constantFrom("income" as const, "expense" as const),
      amountCents: fc.nat(1_000_000),
      per: fc.constantFrom("week" as const, "fourWeeks" as const, "month" as const),
      uncertain: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(amounts), fc.nat(200_000), fc.integer({ min: 1, max: 100_000 }), (lines, rentCents, monthlyCents) => {
        const all = budgetOf(lines, rentCents);
        const sure = budgetOf(
          lines.filter(({ direction, uncertain }) => direction === "expense" || !uncertain),
          rentCents,
        );
        expect(all.certainCents).toBe(sure.certainCents);
        if (sure.leftCents !== null) expect(all.leftCents).toBe(sure.leftCents);
        const { fit, leftCents } = affordability({ owedCents: 100_000, atOnceCents: 0, monthlyCents }, all);
        if (fit === "fits") expect(leftCents).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
