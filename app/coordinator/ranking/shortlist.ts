import type { Candidate } from "./candidate";
import { type PreparedPool, pointsRow, setAside } from "./columns";
import type { Need } from "./need";
import { explained, type Ranked } from "./ranking";

/**
 * The first `most` of a pool for one need, in the same order as `rank` and each with its reasons; the rest is not explained, which is what
 * makes it quick. `except` are left out of the list (who was asked already), yet count as somebody who speaks a needed language.
 */
export function shortlist(pool: PreparedPool, need: Need, most: number, except: ReadonlySet<string> = new Set()): Ranked[] {
  const row = new Int32Array(pool.candidates.length);
  pointsRow(pool, need, row);
  for (const accountId of except) {
    const index = pool.indexOf.get(accountId);
    if (index !== undefined) row[index] = setAside;
  }
  return bestOf(row, most).map((index) => explained(pool.candidates[index] as Candidate, need));
}

/** The places of the highest numbers, highest first; of equals the first. */
function bestOf(row: Int32Array, most: number): number[] {
  const best: number[] = [];
  if (most <= 0) return best;
  for (let index = 0; index < row.length; index++) {
    const points = row[index] as number;
    if (points === setAside) continue;
    if (best.length === most && points <= (row[best[most - 1] as number] as number)) continue;
    let at = best.length;
    while (at > 0 && (row[best[at - 1] as number] as number) < points) at--;
    best.splice(at, 0, index);
    if (best.length > most) best.pop();
  }
  return best;
}
