/** People by their place in a list, and who is tied to whom; nobody is tied to himself and a tie has no direction. */
export interface Graph {
  size: number;
  neighbours: readonly ReadonlySet<number>[];
}

/** A graph of so many people with these ties; a tie that is named twice is one. */
export function graphOf(size: number, ties: Iterable<readonly [number, number]>): Graph {
  const neighbours = Array.from({ length: size }, () => new Set<number>());
  for (const [one, other] of ties) {
    if (one === other) continue;
    neighbours[one]?.add(other);
    neighbours[other]?.add(one);
  }
  return { size, neighbours };
}

export const degreeOf = (graph: Graph, at: number): number => graph.neighbours[at]?.size ?? 0;
export const tieCount = (graph: Graph): number => graph.neighbours.reduce((sum, { size }) => sum + size, 0) / 2;
export const possibleTies = ({ size }: Graph): number => (size * (size - 1)) / 2;

/** Which part of all possible ties there is; null when there are fewer than two people, and so no tie to ask about. */
export const densityOf = (graph: Graph): number | null => (graph.size < 2 ? null : tieCount(graph) / possibleTies(graph));

const byOrder = (one: readonly number[], other: readonly number[]): number => {
  if (one.length !== other.length) return other.length - one.length;
  const at = one.findIndex((id, index) => id !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
};

/** Groups that hang together, the largest first; within each the order of the list. */
export function componentsOf(graph: Graph): number[][] {
  const reached = new Set<number>();
  const groups: number[][] = [];
  for (let start = 0; start < graph.size; start += 1) {
    if (reached.has(start)) continue;
    const group: number[] = [];
    const open = [start];
    reached.add(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      group.push(at);
      for (const next of graph.neighbours[at] ?? []) {
        if (reached.has(next)) continue;
        reached.add(next);
        open.push(next);
      }
    }
    groups.push(group.sort((one, other) => one - other));
  }
  return groups.sort(byOrder);
}

export interface Cliques {
  /** Largest first; within each the order of the list. */
  found: number[][];
  /** There are more than were looked for. */
  more: boolean;
}

/** How many steps the search may take: enough for any circle, and a bound for a map somebody made to be hard. */
const mostSteps = 200_000;

/**
 * Groups in which everybody is tied to everybody and to which nobody can be added (Bron and Kerbosch's search with a pivot).
 * There can be more of them than anyone can count; so the search stops when `most` are found, and says so.
 */
export function cliquesOf(graph: Graph, { atLeast = 3, most = 200 }: { atLeast?: number; most?: number } = {}): Cliques {
  const found: number[][] = [];
  let steps = 0;
  let more = false;
  const near = (at: number): ReadonlySet<number> => graph.neighbours[at] ?? new Set();

  function search(group: readonly number[], candidates: readonly number[], seen: readonly number[]): void {
    if (more) return;
    steps += 1;
    if (steps > mostSteps) {
      more = true;
      return;
    }
    if (candidates.length === 0 && seen.length === 0) {
      if (group.length < atLeast) return;
      if (found.length >= most) more = true;
      else found.push([...group].sort((one, other) => one - other));
      return;
    }
    if (group.length + candidates.length < atLeast) return;
    const pivot = near(pivotOf(candidates, seen));
    let left = candidates;
    let past = seen;
    for (const next of candidates.filter((one) => !pivot.has(one))) {
      const around = near(next);
      search(
        [...group, next],
        left.filter((one) => around.has(one)),
        past.filter((one) => around.has(one)),
      );
      left = left.filter((one) => one !== next);
      past = [...past, next];
    }
  }

  /** Who is tied to most of the candidates; the first of equals. */
  function pivotOf(candidates: readonly number[], seen: readonly number[]): number {
    let best = -1;
    let most = -1;
    for (const one of [...candidates, ...seen]) {
      const around = near(one);
      const reach = candidates.reduce((sum, other) => sum + (around.has(other) ? 1 : 0), 0);
      if (reach > most) {
        best = one;
        most = reach;
      }
    }
    return best;
  }

  search(
    [],
    Array.from({ length: graph.size }, (_, at) => at),
    [],
  );
  return { found: found.sort(byOrder), more };
}
