import type { Choices } from "./choices";

/** Who gets whom, by the numbers the caller's list had. */
export interface Assignment {
  /** The coordinator of each registration; -1 where none is left. */
  coordinatorOf: Int32Array;
  /** The points of each pair, as they were written; 0 without a coordinator. */
  points: Int32Array;
  /** Points of all pairs together, less what second and further places cost. */
  total: number;
  helped: number;
}

/** Nobody: no column, no row. */
export const none = -1;

/** The pairs as they stand while a list is worked through: one column for a row, and for a column as many rows as it has places. */
export class Standing {
  readonly columnOf: Int32Array;
  readonly used: Int32Array;
  private readonly costOf: Int32Array;
  private readonly first: Int32Array;
  private readonly after: Int32Array;

  constructor(private readonly choices: Choices) {
    const rows = choices.turnOf.length;
    const columns = choices.free.length;
    this.columnOf = new Int32Array(rows).fill(none);
    this.costOf = new Int32Array(rows);
    this.used = new Int32Array(columns);
    this.first = new Int32Array(columns).fill(none);
    this.after = new Int32Array(rows).fill(none);
  }

  /** The first row that stands in a column. */
  firstIn(column: number): number {
    return this.first[column] as number;
  }

  /** The row after this one in the same column. */
  nextIn(row: number): number {
    return this.after[row] as number;
  }

  put(row: number, column: number, cost: number): void {
    this.columnOf[row] = column;
    this.costOf[row] = cost;
    this.after[row] = this.first[column] as number;
    this.first[column] = row;
    this.used[column] = (this.used[column] as number) + 1;
  }

  takeAway(row: number): void {
    const column = this.columnOf[row] as number;
    let before = none;
    for (let at = this.first[column] as number; at !== row; at = this.after[at] as number) before = at;
    if (before === none) this.first[column] = this.after[row] as number;
    else this.after[before] = this.after[row] as number;
    this.columnOf[row] = none;
    this.used[column] = (this.used[column] as number) - 1;
  }

  /** The pairs by the caller's numbers, and what they are worth together. */
  result(): Assignment {
    const { waitingOf, coordinatorOf, nextPlace } = this.choices;
    const result = {
      coordinatorOf: new Int32Array(waitingOf.length).fill(none),
      points: new Int32Array(waitingOf.length),
      total: 0,
      helped: 0,
    };
    this.columnOf.forEach((column, row) => {
      if (column === none) return;
      const waiting = waitingOf[row] as number;
      result.coordinatorOf[waiting] = coordinatorOf[column] as number;
      result.points[waiting] = -(this.costOf[row] as number);
      result.total -= this.costOf[row] as number;
      result.helped++;
    });
    for (const used of this.used) result.total -= (nextPlace * used * (used - 1)) / 2;
    return result;
  }
}
