import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { needs, noNeed, pools } from "../../../tests/builders/pools";
import type { Candidate } from "./candidate";
import { pointsRow, preparePool, setAside } from "./columns";
import type { Need } from "./need";
import { pointsOf, rank, reasonsOf, soughtAmong } from "./ranking";
import { shortlist } from "./shortlist";

const order = (many: readonly Candidate[], wanted: Need): string[] => rank(many, wanted).ranked.map(({ candidate }) => candidate.accountId);
const told = (many: readonly Candidate[], wanted: Need) =>
  rank(many, wanted).ranked.map(({ candidate, score, reasons }) => ({ accountId: candidate.accountId, score, reasons }));
const set = (ids: readonly string[]): string[] => [...ids].sort();
const shuffledBy = <Item>(many: readonly Item[], numbers: readonly number[]): Item[] =>
  many
    .map((one, index) => ({ one, at: numbers[index] ?? 0 }))
    .sort((one, other) => one.at - other.at)
    .map(({ one }) => one);
const numbers = fc.array(fc.nat(1_000), { minLength: 10, maxLength: 10 });
const many = { numRuns: 500 };

describe("one number, three ways", () => {
  test("a pair, a row, and the sum of the reasons say the same, and set the same people aside", () => {
    fc.assert(
      fc.property(pools, fc.array(needs, { minLength: 1, maxLength: 4 }), (pool, wanted) => {
        const prepared = preparePool(pool);
        const row = new Int32Array(pool.length);
        for (const need of wanted) {
          const sought = soughtAmong(pool, need);
          const { ranked, aside } = rank(pool, need);
          pointsRow(prepared, need, row);
          expect(ranked.length + aside.length).toBe(pool.length);
          prepared.candidates.forEach((candidate, index) => {
            const points = pointsOf(candidate, sought);
            expect(row[index]).toBe(points ?? setAside);
            expect(aside.some((one) => one.candidate === candidate)).toBe(points === null);
            if (points === null) return;
            expect(Number.isInteger(points)).toBe(true);
            expect(reasonsOf(candidate, need).reduce((sum, reason) => sum + reason.points, 0)).toBe(points);
          });
        }
      }),
      many,
    );
  });

  test("a shortlist is the beginning of the whole ranking", () => {
    fc.assert(
      fc.property(pools, needs, fc.nat(6), (pool, need, most) => {
        expect(shortlist(preparePool(pool), need, most)).toEqual(rank(pool, need).ranked.slice(0, most));
      }),
      many,
    );
  });

  test("who was asked already is left out of a shortlist, and still counts as somebody who speaks the language", () => {
    fc.assert(
      fc.property(pools, needs, fc.subarray(["a", "b", "c", "d"]), (pool, need, asked) => {
        const rest = rank(pool, need).ranked.filter(({ candidate }) => !asked.includes(candidate.accountId));
        expect(shortlist(preparePool(pool), need, 20, new Set(asked))).toEqual(rest);
      }),
      many,
    );
  });
});

describe("the same people, the same order", () => {
  test("whatever order they come in", () => {
    fc.assert(
      fc.property(pools, needs, numbers, (pool, need, at) => {
        const shuffled = shuffledBy(pool, at);
        expect(rank(shuffled, need)).toEqual(rank(pool, need));
        expect(shortlist(preparePool(shuffled), need, 5)).toEqual(shortlist(preparePool(pool), need, 5));
      }),
      many,
    );
  });

  test("whatever they are called", () => {
    fc.assert(
      fc.property(pools, needs, numbers, (pool, need, at) => {
        const renamed = pool.map((one, index) => ({ ...one, firstName: `Naam ${at[index]}` }));
        expect(told(renamed, need)).toEqual(told(pool, need));
      }),
      many,
    );
  });
});

describe("background", () => {
  const blind = (need: Need): Need => ({ ...need, backgrounds: [], livedThroughDebts: null });

  test("changed in anybody, it changes nothing where no family asks for it with consent", () => {
    fc.assert(
      fc.property(pools, needs, pools, (pool, need, others) => {
        const changed = pool.map((one, index) => ({ ...one, background: others[index]?.background ?? null }));
        expect(told(changed, blind(need))).toEqual(told(pool, blind(need)));
      }),
      many,
    );
  });

  test("shuffled among all, it leaves every place unchanged for a family without such a wish", () => {
    fc.assert(
      fc.property(pools, needs, numbers, (pool, need, at) => {
        const backgrounds = shuffledBy(
          pool.map((one) => one.background),
          at,
        );
        const shuffled = pool.map((one, index) => ({ ...one, background: backgrounds[index] ?? null }));
        expect(told(shuffled, blind(need))).toEqual(told(pool, blind(need)));
        const asked = blind(need);
        expect(shortlist(preparePool(shuffled), asked, 5).map(({ score }) => score)).toEqual(
          shortlist(preparePool(pool), asked, 5).map(({ score }) => score),
        );
      }),
      many,
    );
  });

  test("of words and kinds alone nothing counts where only lived-through debts are asked for", () => {
    fc.assert(
      fc.property(pools, needs, (pool, need) => {
        const asked = { ...need, backgrounds: [] };
        const bare = pool.map((one) => ({ ...one, background: one.background && { ...one.background, words: null, kinds: [] } }));
        expect(told(bare, asked)).toEqual(told(pool, asked));
      }),
      many,
    );
  });

  test("nobody has fewer points for what he says of it", () => {
    fc.assert(
      fc.property(pools, needs, (pool, need) => {
        const sought = soughtAmong(pool, need);
        for (const one of pool) {
          expect(pointsOf(one, sought) ?? 0).toBeGreaterThanOrEqual(pointsOf({ ...one, background: null }, sought) ?? 0);
        }
      }),
      many,
    );
  });
});

test("no wish changes who is in the ranking, nor who is set aside", () => {
  const wishless = (need: Need): Need => ({
    ...noNeed,
    needed: need.needed,
    interpreted: need.interpreted,
    waitsFor: need.waitsFor,
    independentOf: need.independentOf,
    barred: need.barred,
  });
  fc.assert(
    fc.property(pools, needs, (pool, need) => {
      expect(set(order(pool, need))).toEqual(set(order(pool, wishless(need))));
      expect(rank(pool, need).aside).toEqual(rank(pool, wishless(need)).aside);
    }),
    many,
  );
});
