import fc from "fast-check";
import loadHighs from "highs";
import { munkres } from "munkres";
import type { Assignment } from "~/coordinator/whole-list/standing";

/** Points of every coordinator for every registration, `null` where it cannot be. */
export interface Small {
  points: readonly (readonly (number | null)[])[];
  turns: readonly number[];
  free: readonly number[];
  nextPlace: number;
}

/** Lists with few points (so with many ties), several places, turns shared and not, and pairs that cannot be. */
export const listsOf = (mostRows: number, mostColumns: number): fc.Arbitrary<Small> =>
  fc
    .record({ rows: fc.nat(mostRows), columns: fc.nat(mostColumns), spread: fc.constantFrom(2, 9, 1000), holes: fc.constantFrom(1, 3, 8) })
    .chain(({ rows, columns, spread, holes }) =>
      fc.record({
        points: fc.array(
          fc.array(fc.option(fc.integer({ min: -spread, max: spread }), { freq: holes }), { minLength: columns, maxLength: columns }),
          { minLength: rows, maxLength: rows },
        ),
        turns: fc.array(fc.nat(3), { minLength: rows, maxLength: rows }),
        free: fc.array(fc.nat(3), { minLength: columns, maxLength: columns }),
        nextPlace: fc.constantFrom(1, 2, 7),
      }),
    );

/** Small enough to try everything. */
export const small = listsOf(6, 5);

/** What an assignment is worth by the rules of the list; throws when it breaks one. */
export function worth({ points, free, nextPlace }: Small, { coordinatorOf }: Assignment): { total: number; helped: number } {
  const used = free.map(() => 0);
  let total = 0;
  let helped = 0;
  coordinatorOf.forEach((column, row) => {
    if (column < 0) return;
    const point = points[row]?.[column];
    if (point === null || point === undefined) throw new Error("A pair that cannot be.");
    total += point - nextPlace * (used[column] ?? 0);
    used[column] = (used[column] ?? 0) + 1;
    helped++;
  });
  if (used.some((many, column) => many > (free[column] ?? 0))) throw new Error("More than there are places.");
  return { total, helped };
}

/**
 * The best there is, found by trying every set of each turn with munkres: as many as can be, then the most points. Where several sets of a
 * turn are as good, the one that was found is followed, since what comes after may depend on it.
 */
export function bestOfAll(list: Small, found: Assignment): { total: number; helped: number } {
  const helpedHere = new Set([...list.points.keys()].filter((row) => (found.coordinatorOf[row] as number) >= 0));
  const before: number[] = [];
  let total = 0;
  for (const turn of [...new Set(list.turns)].sort((a, b) => a - b)) {
    const equals = list.turns.flatMap((one, row) => (one === turn ? [row] : []));
    const sets = subsets(equals).flatMap((set) => {
      const points = most(list, [...before, ...set]);
      return points === null ? [] : [{ set, points }];
    });
    const many = Math.max(...sets.map(({ set }) => set.length));
    total = Math.max(...sets.filter(({ set }) => set.length === many).map(({ points }) => points));
    const chosen = equals.filter((row) => helpedHere.has(row));
    if (chosen.length !== many || most(list, [...before, ...chosen]) !== total) return { total: Number.NaN, helped: many };
    before.push(...chosen);
  }
  return { total, helped: before.length };
}

/** How many of each turn can be helped, the first turn first, and then the most points: by trying every way there is. */
export function byTrying({ points, turns, free, nextPlace }: Small): number[] {
  const groups = [...new Set(turns)].sort((a, b) => a - b);
  const helped = groups.map(() => 0);
  const used = free.map(() => 0);
  let best: number[] = [...helped, 0];
  const tryRow = (row: number, total: number): void => {
    if (row === points.length) {
      const found = [...helped, total];
      const at = found.findIndex((one, index) => one !== best[index]);
      if (at >= 0 && (found[at] as number) > (best[at] as number)) best = found;
      return;
    }
    tryRow(row + 1, total);
    const group = groups.indexOf(turns[row] as number);
    for (const [column, places] of free.entries()) {
      const point = points[row]?.[column] ?? null;
      const before = used[column] as number;
      if (point === null || before >= places) continue;
      used[column] = before + 1;
      helped[group] = (helped[group] as number) + 1;
      tryRow(row + 1, total + point - nextPlace * before);
      used[column] = before;
      helped[group] = (helped[group] as number) - 1;
    }
  };
  tryRow(0, 0);
  return best;
}

function subsets(of: readonly number[]): number[][] {
  return Array.from({ length: 2 ** of.length }, (_, mask) => of.filter((_one, at) => (mask >> at) & 1));
}

/** The most points with which all these rows can be helped, by munkres, each place a column of its own; null when they cannot. */
function most({ points, free, nextPlace }: Small, rows: readonly number[]): number | null {
  if (rows.length === 0) return 0;
  const never = 1e6;
  const places = free.flatMap((many, column) => Array.from({ length: many }, (_, at) => ({ column, less: at * nextPlace })));
  const costs = rows.map((row) => [
    ...places.map(({ column, less }) => {
      const point = points[row]?.[column] ?? null;
      return point === null ? never : less - point;
    }),
    ...rows.map(() => never),
  ]);
  const cost = munkres(costs).reduce((sum, [row, column]) => sum + (costs[row]?.[column] as number), 0);
  return cost >= never / 2 ? null : -cost || 0;
}

/** Gives the optimum by the linear programme HiGHS solves: as many as can be, then the most points, when everybody has the same turn. */
export async function byHighs(): Promise<(list: Small) => { total: number; helped: number }> {
  const highs = await loadHighs();
  return ({ points, free, nextPlace }) => {
    const pairs = points.flatMap((row, r) => row.flatMap((point, c) => (point === null ? [] : [{ r, c, point }])));
    const places = free.flatMap((many, c) => Array.from({ length: many }, (_, at) => ({ c, at })));
    if (pairs.length === 0 || places.length === 0) return { total: 0, helped: 0 };
    const term = (number: number, name: string): string => `${number < 0 ? "-" : "+"} ${Math.abs(number)} ${name}`;
    const goal = [
      ...pairs.map(({ r, c, point }) => term(helps + point, `x${r}_${c}`)),
      ...places.map(({ c, at }) => term(-at * nextPlace, `y${c}_${at}`)),
    ];
    const rows = [...new Set(pairs.map(({ r }) => r))].map(
      (r) => `${pairs.flatMap((one) => (one.r === r ? `+ x${r}_${one.c}` : [])).join(" ")} <= 1`,
    );
    const columns = [...new Set(pairs.map(({ c }) => c))].map(
      (c) =>
        `${pairs.flatMap((one) => (one.c === c ? `+ x${one.r}_${c}` : [])).join(" ")} ${places.flatMap((one) => (one.c === c ? `- y${c}_${one.at}` : [])).join(" ")} <= 0`,
    );
    const bounds = places.map(({ c, at }) => `0 <= y${c}_${at} <= 1`);
    const model = `Maximize\n obj: ${goal.join(" ")}\nSubject To\n ${[...rows, ...columns].join("\n ")}\nBounds\n ${bounds.join("\n ")}\nEnd`;
    const { Columns, ObjectiveValue } = highs.solve(model) as unknown as {
      Columns: Record<string, { Primal: number }>;
      ObjectiveValue: number;
    };
    const helped = Math.round(pairs.reduce((sum, { r, c }) => sum + (Columns[`x${r}_${c}`]?.Primal ?? 0), 0));
    return { total: Math.round(ObjectiveValue) - helped * helps, helped };
  };
}

/** More than any points: helping one more comes before all of them. */
const helps = 100_000;
