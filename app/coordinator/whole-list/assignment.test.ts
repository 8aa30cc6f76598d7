import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { setAside } from "~/coordinator/ranking/columns";
import { bestOfAll, byHighs, byTrying, listsOf, type Small, small, worth } from "../../../tests/builders/small-lists";
import { assign, oneByOne } from "./assignment";
import { choicesOf, type List } from "./choices";

const listOf = ({ points, turns, free, nextPlace = 1 }: Partial<Small> & Pick<Small, "points" | "free">): List => ({
  waiting: points.map((_, row) => ({ id: `r${row}`, turn: turns?.[row] ?? 0 })),
  coordinators: free.map((places, at) => ({ id: `c${at}`, free: places })),
  writePoints: (row, into) => into.set(points[row]?.map((one) => one ?? setAside) ?? []),
  nextPlace,
});
const best = (of: Partial<Small> & Pick<Small, "points" | "free">) => assign(choicesOf(listOf(of)));

describe("the whole waiting list", () => {
  test("Yonas gets the only one who speaks Tigrinya, although he would suit Willy a little better", () => {
    const points = [
      [30, 28],
      [25, null],
    ];
    expect([...best({ points, free: [1, 1] }).coordinatorOf]).toEqual([1, 0]);
    expect([...oneByOne(choicesOf(listOf({ points, free: [1, 1] }))).coordinatorOf]).toEqual([0, -1]);
  });

  test("with one place left, who may lose his home this week gets it, however well another fits", () => {
    const { coordinatorOf } = best({ points: [[90], [1]], turns: [2, 1], free: [1] });
    expect([...coordinatorOf]).toEqual([-1, 0]);
  });

  test("who comes first moves to another coordinator when that helps a second one, and never loses his place", () => {
    const points = [
      [50, 10, null],
      [50, null, null],
      [null, 40, null],
    ];
    const { coordinatorOf, helped } = best({ points, turns: [1, 2, 3], free: [1, 1, 1] });
    expect([...coordinatorOf]).toEqual([1, 0, -1]);
    expect(helped).toBe(2);
  });

  test("of two who wait as long, the one whom the last place suits best gets it", () => {
    expect([...best({ points: [[3], [8], [5]], turns: [1, 1, 1], free: [1] }).coordinatorOf]).toEqual([-1, 0, -1]);
  });

  test("among equals the load is spread evenly", () => {
    const { coordinatorOf } = best({ points: Array(6).fill([20, 20, 20]), free: [4, 4, 4] });
    const many = [0, 1, 2].map((at) => coordinatorOf.filter((one) => one === at).length);
    expect(many).toEqual([2, 2, 2]);
  });

  test("nobody waits, nobody in the pool, nobody fits", () => {
    expect(best({ points: [], free: [1] }).helped).toBe(0);
    expect(best({ points: [[], []], free: [] }).helped).toBe(0);
    expect(best({ points: [[null, 4]], free: [2, 0] })).toMatchObject({ helped: 0, total: 0 });
  });

  test("points beyond a million are no points", () => {
    expect(() => best({ points: [[2 ** 21]], free: [1] })).toThrow(RangeError);
    expect(() => best({ points: [[1]], free: [1], nextPlace: 0 })).toThrow(RangeError);
  });
});

describe("for any list", () => {
  test("who is helped and how many points they have is what trying every set of them with munkres gives", () => {
    fc.assert(
      fc.property(small, (list) => {
        const found = best(list);
        expect(worth(list, found)).toEqual({ total: found.total, helped: found.helped });
        expect(bestOfAll(list, found)).toEqual({ total: found.total, helped: found.helped });
      }),
      { numRuns: 3000 },
    );
  });

  test("of all ways to help as many of each turn, none has more points over the whole list", () => {
    fc.assert(
      fc.property(listsOf(6, 4), (list) => {
        const { coordinatorOf, total } = best(list);
        const turns = [...new Set(list.turns)].sort((a, b) => a - b);
        const helped = turns.map((turn) => list.turns.filter((one, row) => one === turn && (coordinatorOf[row] as number) >= 0).length);
        expect([...helped, total]).toEqual(byTrying(list));
      }),
      { numRuns: 2000 },
    );
  });

  test("and what the linear programme of HiGHS gives, for lists of thirty where everybody has the same turn", async () => {
    const solve = await byHighs();
    fc.assert(
      fc.property(listsOf(30, 15), (list) => {
        const equals = { ...list, turns: list.turns.map(() => 0) };
        const { total, helped } = best(equals);
        expect(solve(equals)).toEqual({ total, helped });
      }),
      { numRuns: 1000 },
    );
  });

  test("one by one never has more, and never helps more", () => {
    fc.assert(
      fc.property(small, (list) => {
        const found = best(list);
        const greedy = oneByOne(choicesOf(listOf(list)));
        expect(worth(list, greedy)).toEqual({ total: greedy.total, helped: greedy.helped });
        expect(greedy.helped).toBeLessThanOrEqual(found.helped);
        if (greedy.coordinatorOf.every((one, row) => one >= 0 === (found.coordinatorOf[row] as number) >= 0)) {
          expect(greedy.total).toBeLessThanOrEqual(found.total);
        }
      }),
    );
  });

  test("whoever comes first in the list changes nothing", () => {
    fc.assert(
      fc.property(small, fc.infiniteStream(fc.nat()), (list, numbers) => {
        const shuffled = (many: number): number[] =>
          Array.from({ length: many }, (_, at) => ({ at, by: numbers.next().value as number }))
            .sort((a, b) => a.by - b.by)
            .map(({ at }) => at);
        const plain = listOf(list);
        const rows = shuffled(plain.waiting.length);
        const columns = shuffled(plain.coordinators.length);
        const again = assign(
          choicesOf({
            waiting: rows.map((row) => plain.waiting[row] as List["waiting"][number]),
            coordinators: columns.map((at) => plain.coordinators[at] as List["coordinators"][number]),
            writePoints: (row, into) => into.set(columns.map((at) => list.points[rows[row] as number]?.[at] ?? setAside)),
            nextPlace: list.nextPlace,
          }),
        );
        const found = assign(choicesOf(plain));
        again.coordinatorOf.forEach((to, row) => {
          expect(to < 0 ? -1 : columns[to]).toBe(found.coordinatorOf[rows[row] as number]);
        });
        expect(again.total).toBe(found.total);
      }),
    );
  });
});
