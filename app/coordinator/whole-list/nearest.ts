/** Columns by the distance at which they were reached, the nearest first; among equals always in the same order. A binary heap that knows where each column stands. */
export class Nearest {
  private readonly heap: Int32Array;
  private readonly place: Int32Array;
  private readonly distance: Float64Array;
  private readonly reached: Int32Array;
  private many = 0;
  private reachedMany = 0;

  constructor(columns: number) {
    this.heap = new Int32Array(columns);
    this.place = new Int32Array(columns).fill(-1);
    this.distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
    this.reached = new Int32Array(columns);
  }

  /** Forgets everything, in as many steps as there were columns reached. */
  clear(): void {
    for (let at = 0; at < this.reachedMany; at++) {
      const column = this.reached[at] as number;
      this.distance[column] = Number.POSITIVE_INFINITY;
      this.place[column] = -1;
    }
    this.many = 0;
    this.reachedMany = 0;
  }

  distanceOf(column: number): number {
    return this.distance[column] as number;
  }

  /** Notes that a column can be reached at this distance; false when it was already, at no more. Only who `goesOn` will come up as the nearest. */
  reach(column: number, distance: number, goesOn: boolean): boolean {
    const known = this.distance[column] as number;
    if (distance >= known) return false;
    if (known === Number.POSITIVE_INFINITY) this.reached[this.reachedMany++] = column;
    this.distance[column] = distance;
    if (goesOn) this.rise(column, (this.place[column] as number) < 0 ? this.many++ : (this.place[column] as number), distance);
    return true;
  }

  /** Takes the nearest column out; -1 when there is none nearer than the limit. */
  take(limit: number): number {
    if (this.many === 0) return -1;
    const column = this.heap[0] as number;
    if ((this.distance[column] as number) >= limit) return -1;
    const last = this.heap[--this.many] as number;
    if (this.many > 0) this.sink(last, this.distance[last] as number);
    return column;
  }

  private rise(column: number, from: number, distance: number): void {
    let at = from;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const other = this.heap[up] as number;
      if ((this.distance[other] as number) <= distance) break;
      this.stand(other, at);
      at = up;
    }
    this.stand(column, at);
  }

  private sink(column: number, distance: number): void {
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= this.many) break;
      if (down + 1 < this.many && this.distanceAt(down + 1) < this.distanceAt(down)) down++;
      if (this.distanceAt(down) >= distance) break;
      this.stand(this.heap[down] as number, at);
      at = down;
    }
    this.stand(column, at);
  }

  private distanceAt(at: number): number {
    return this.distance[this.heap[at] as number] as number;
  }

  private stand(column: number, at: number): void {
    this.heap[at] = column;
    this.place[column] = at;
  }
}
