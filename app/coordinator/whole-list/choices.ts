import { setAside } from "~/coordinator/ranking/columns";

/** A registration that waits. Who has a lower turn goes first when places are short; who has the same turn is an equal. */
export interface Waits {
  id: string;
  turn: number;
}

/** A coordinator and how many more conferences he can take on. */
export interface Offers {
  id: string;
  free: number;
}

/** Who waits, who offers places, and the points of every coordinator for one registration, `setAside` where it cannot be. */
export interface List {
  waiting: readonly Waits[];
  coordinators: readonly Offers[];
  writePoints(waiting: number, points: Int32Array): void;
  /** Points a second conference at once costs a coordinator, a third twice as many, and so on. At least one, so that equals share the load. */
  nextPlace: number;
}

/**
 * For each registration, in its turn, its coordinators from the one that costs least; a cost is the points below zero.
 * Rows stand in the order of turn and id, columns in the order of id, so that nothing depends on the order people came in.
 */
export interface Choices {
  waitingOf: Int32Array;
  turnOf: Float64Array;
  coordinatorOf: Int32Array;
  free: Int32Array;
  nextPlace: number;
  /** Where the choices of a row begin; one longer than the rows. */
  start: Int32Array;
  column: Int32Array;
  cost: Int32Array;
  /** How many coordinators a row could have at all. */
  fitting: Int32Array;
}

const widest = 1 << 20;
const before = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Reads the list row by row and keeps of each row no more than its n cheapest coordinators, n being the number of registrations. No optimum needs
 * another: the n-1 other registrations fill at most n-1 coordinators, so one of the n is without any conference of this list, and his first
 * place costs nothing beside the points. Where fewer than n fit, all are kept. So 10,000 coordinators for 1,000 registrations take 8 MB, not 40.
 */
export function choicesOf({ waiting, coordinators, writePoints, nextPlace }: List): Choices {
  if (!Number.isInteger(nextPlace) || nextPlace < 1) throw new RangeError("Each next place costs at least one point more.");
  const rows = Int32Array.from(waiting.keys()).sort((a, b) => turnThenId(waiting, a, b));
  const columns = Int32Array.from(coordinators.keys()).sort((a, b) => before(coordinators[a]?.id ?? "", coordinators[b]?.id ?? ""));
  const free = Int32Array.from(columns, (at) => Math.max(0, coordinators[at]?.free ?? 0));
  const most = Math.min(rows.length, columns.length);
  const start = new Int32Array(rows.length + 1);
  const fitting = new Int32Array(rows.length);
  const column = new Int32Array(rows.length * most);
  const cost = new Int32Array(rows.length * most);
  const written = new Int32Array(coordinators.length);
  const points = new Int32Array(columns.length);
  let counts = new Int32Array(1024);
  for (let row = 0, end = 0; row < rows.length; row++) {
    writePoints(rows[row] as number, written);
    let many = 0;
    let lowest = widest;
    let highest = -widest;
    for (let at = 0; at < points.length; at++) {
      const worth = free[at] === 0 ? setAside : (written[columns[at] as number] as number);
      points[at] = worth;
      if (worth === setAside) continue;
      many++;
      if (worth < lowest) lowest = worth;
      if (worth > highest) highest = worth;
    }
    fitting[row] = many;
    start[row + 1] = end;
    if (many === 0) continue;
    if (lowest < -widest || highest > widest) throw new RangeError("Points lie within a million.");
    // A counting sort: points are small integers, so no two are ever compared, and among equals the order of ids stays.
    const width = highest - lowest + 1;
    if (counts.length < width) counts = new Int32Array(2 * width);
    counts.fill(0, 0, width);
    for (let at = 0; at < points.length; at++) {
      const worth = points[at] as number;
      if (worth !== setAside) counts[highest - worth] = (counts[highest - worth] as number) + 1;
    }
    const last = end + Math.min(many, most);
    let worst = highest;
    for (let at = 0, sum = end; at < width && sum < last; at++) {
      const here = counts[at] as number;
      counts[at] = sum;
      sum += here;
      worst = highest - at;
    }
    for (let at = 0; at < points.length; at++) {
      const worth = points[at] as number;
      if (worth < worst) continue;
      const to = counts[highest - worth] as number;
      counts[highest - worth] = to + 1;
      if (to >= last) continue;
      column[to] = at;
      cost[to] = -worth;
    }
    end = last;
    start[row + 1] = end;
  }
  const turnOf = Float64Array.from(rows, (at) => waiting[at]?.turn ?? 0);
  return { waitingOf: rows, turnOf, coordinatorOf: columns, free, nextPlace, start, column, cost, fitting };
}

function turnThenId(waiting: readonly Waits[], a: number, b: number): number {
  const one = waiting[a] as Waits;
  const other = waiting[b] as Waits;
  return one.turn - other.turn || before(one.id, other.id);
}
