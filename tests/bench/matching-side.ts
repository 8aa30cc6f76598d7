import { dbOf, disconnect } from "~/db.server";
import { byKring, byMunkres, type Result, rowsFor, shortlistTimes } from "./matching-sides";

// One side of the bench of matching, in a process of its own: node tests/bench/matching-side.ts <side> <centrale> <now>
const [side = "", centraleId = "", at = ""] = process.argv.slice(2);
const now = new Date(at);

/** A side's run: how long reading took, how long from rows to assignments, and the most memory the process ever held. */
export interface SideRun extends Partial<Result> {
  readSeconds: number;
  seconds: number;
  peakMb: number;
  times?: number[];
}

const began = performance.now();
const rows = await rowsFor(dbOf("staff"), centraleId, now);
await disconnect();
const read = performance.now();
const run = ((): Partial<SideRun> => {
  switch (side) {
    case "kring":
      return byKring(rows, now);
    case "munkres":
      return byMunkres(rows, 1_000_000);
    case "munkresInfinity":
      return byMunkres(rows, Number.POSITIVE_INFINITY);
    case "shortlist":
      return { times: shortlistTimes(rows) };
    default:
      throw new Error(`No side ${side}.`);
  }
})();
const seconds = (performance.now() - read) / 1_000;
const report: SideRun = { readSeconds: (read - began) / 1_000, seconds, peakMb: process.resourceUsage().maxRSS / 1_024, ...run };
console.log(JSON.stringify(report));
