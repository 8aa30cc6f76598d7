import type { Choices } from "./choices";
import { Nearest } from "./nearest";
import { type Assignment, none, Standing } from "./standing";

/** More than moving all the others can ever cost: points lie within a million, and no list is a million long. */
const staysWithout = 2 ** 42;

/**
 * The best assignment of a whole waiting list, exactly. First who is helped: of the first turn as many as can be, of the next turn as many as
 * then still can be, and so on. So nobody is left for the sake of somebody after him, and no other way helps more in all (who can be helped
 * together is a transversal matroid). Where equals cannot all be helped, points decide. Then, of all ways to help as many of
 * each turn, one with the most points over the whole list, where each next place of the same coordinator counts a little less.
 */
export function assign(choices: Choices): Assignment {
  const search = new Search(choices);
  for (let row = 0; row < choices.turnOf.length; row++) search.bringIn(row);
  return search.standing.result();
}

/**
 * Shortest augmenting paths (Jonker and Volgenant 1987, Crouse 2016) with several places a column. Registrations come in turn by turn, each by
 * the cheapest way there is: a free place, perhaps after moving others to other coordinators, or, at a cost above all others, an equal of its
 * own turn (or itself) staying without. Nobody of an earlier turn loses his place.
 *
 * `u` and `v` are the potentials: cost - u - v is nowhere below zero and is zero for a pair that stands; v is never above zero, and a column with
 * a free place never lies below what that place costs. So a row's choices, the cheapest first, need be read only up to the best end found so far.
 */
class Search {
  readonly standing: Standing;
  private readonly u: Float64Array;
  private readonly v: Float64Array;
  private readonly near: Nearest;
  private readonly fromRow: Int32Array;
  private readonly fromCost: Int32Array;
  private readonly rows: Int32Array;
  private readonly rowsAt: Float64Array;
  private readonly columns: Int32Array;
  private rowsRead = 0;
  private columnsRead = 0;
  private turn = 0;
  private best = 0;
  private bestColumn = none;
  private leaver = none;

  constructor(private readonly choices: Choices) {
    const rows = choices.turnOf.length;
    const columns = choices.free.length;
    this.standing = new Standing(choices);
    this.u = new Float64Array(rows);
    this.v = new Float64Array(columns);
    this.near = new Nearest(columns);
    this.fromRow = new Int32Array(columns);
    this.fromCost = new Int32Array(columns);
    this.rows = new Int32Array(rows);
    this.rowsAt = new Float64Array(rows);
    this.columns = new Int32Array(columns);
  }

  bringIn(newcomer: number): void {
    this.near.clear();
    this.rowsRead = 0;
    this.columnsRead = 0;
    this.turn = this.choices.turnOf[newcomer] as number;
    this.best = Number.POSITIVE_INFINITY;
    this.read(newcomer, 0);
    for (let column = this.near.take(this.best); column !== none; column = this.near.take(this.best)) {
      this.columns[this.columnsRead++] = column;
      const at = this.near.distanceOf(column);
      for (let row = this.standing.firstIn(column); row !== none; row = this.standing.nextIn(row)) this.read(row, at);
    }
    this.raise();
    this.move();
  }

  /** Where one can go from a row that was reached at this distance. */
  private read(row: number, at: number): void {
    const { start, column, cost, free, turnOf, nextPlace } = this.choices;
    this.rows[this.rowsRead] = row;
    this.rowsAt[this.rowsRead++] = at;
    const base = at - (this.u[row] as number);
    if (turnOf[row] === this.turn && base + staysWithout < this.best) {
      this.best = base + staysWithout;
      this.bestColumn = none;
      this.leaver = row;
    }
    const end = start[row + 1] as number;
    for (let choice = start[row] as number; choice < end; choice++) {
      const atLeast = base + (cost[choice] as number);
      if (atLeast >= this.best) return;
      const to = column[choice] as number;
      const potential = this.v[to] as number;
      const distance = atLeast - potential;
      // A column nobody stands in leads nowhere else, and only its place counts.
      const used = this.standing.used[to] as number;
      if (distance >= this.best || !this.near.reach(to, distance, used > 0)) continue;
      this.fromRow[to] = row;
      this.fromCost[to] = cost[choice] as number;
      const whole = distance + potential + nextPlace * used;
      if (used < (free[to] as number) && whole < this.best) {
        this.best = whole;
        this.bestColumn = to;
      }
    }
  }

  /** The potentials of whatever lay nearer than the end come up to it. */
  private raise(): void {
    const { u, v, best } = this;
    for (let at = 0; at < this.rowsRead; at++) {
      const row = this.rows[at] as number;
      u[row] = (u[row] as number) + best - (this.rowsAt[at] as number);
    }
    for (let at = 0; at < this.columnsRead; at++) {
      const column = this.columns[at] as number;
      v[column] = (v[column] as number) - best + this.near.distanceOf(column);
    }
  }

  /** Walks the way back from its end to the newcomer, each row to the column it was left for. */
  private move(): void {
    const { standing } = this;
    let to = this.bestColumn;
    if (to === none) {
      to = standing.columnOf[this.leaver] as number;
      if (to !== none) standing.takeAway(this.leaver);
    }
    while (to !== none) {
      const row = this.fromRow[to] as number;
      const left = standing.columnOf[row] as number;
      if (left !== none) standing.takeAway(row);
      standing.put(row, to, this.fromCost[to] as number);
      to = left;
    }
  }
}

/** What asking one by one gives: each in turn takes whoever suits him best of those still free. Shown beside the best, never proposed. */
export function oneByOne(choices: Choices): Assignment {
  const { start, column, cost, free, nextPlace } = choices;
  const standing = new Standing(choices);
  for (let row = 0; row < choices.turnOf.length; row++) {
    let best = Number.POSITIVE_INFINITY;
    let bestChoice = none;
    const end = start[row + 1] as number;
    for (let choice = start[row] as number; choice < end; choice++) {
      if ((cost[choice] as number) >= best) break;
      const to = column[choice] as number;
      const used = standing.used[to] as number;
      const whole = (cost[choice] as number) + nextPlace * used;
      if (used >= (free[to] as number) || whole >= best) continue;
      best = whole;
      bestChoice = choice;
    }
    if (bestChoice !== none) standing.put(row, column[bestChoice] as number, cost[bestChoice] as number);
  }
  return standing.result();
}
