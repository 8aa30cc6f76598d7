import { spawnSync } from "node:child_process";
import pg from "pg";
import { realNow } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import { checkout } from "../../commands/prepare.mjs";
import { inOwnDatabase } from "../setup/own-database";
import { inventMatching } from "./matching-rows";
import type { SideRun } from "./matching-side";

// npm run bench -- matching [coordinators] [waiting] [rounds]: a whole waiting list from rows to explained assignments, against munkres 2.
const coordinators = Number(process.argv[2] ?? 10_000);
const waiting = Number(process.argv[3] ?? 1_000);
const rounds = Number(process.argv[4] ?? 3);

await inOwnDatabase("bench", async ({ urls }) => {
  const now = realNow();
  const centraleId = await inventMatching(dbOf("staff"), { coordinators, waiting }, now);
  await disconnect();
  const owner = new pg.Pool({ connectionString: urls.owner, max: 1 });
  await owner.query("vacuum analyze");
  await owner.end();

  const side = (which: string): SideRun => {
    const script = ["--import", "tsx", "tests/bench/matching-side.ts", which, centraleId, now.toISOString()];
    const { status, stdout, stderr } = spawnSync(process.execPath, script, { cwd: checkout, encoding: "utf8", env: process.env });
    if (status !== 0) throw new Error(`The side ${which} stopped.\n${stdout}${stderr}`);
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as SideRun;
  };
  const runs = Array.from({ length: rounds }, () => ({ kring: side("kring"), munkres: side("munkres") }));
  for (const { kring, munkres } of runs) {
    if (kring.points !== munkres.points || kring.helped !== munkres.helped) {
      throw new Error(`Not the same: ${kring.points} points for ${kring.helped}, and ${munkres.points} for ${munkres.helped}.`);
    }
  }
  const times = [...(side("shortlist").times ?? [])].sort((a, b) => a - b);
  const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
  const of = (which: "kring" | "munkres") => ({
    seconds: round(median(runs.map((run) => run[which].seconds))),
    peakMb: Math.round(Math.max(...runs.map((run) => run[which].peakMb))),
    readSeconds: round(median(runs.map((run) => run[which].readSeconds))),
    rounds: runs.map((run) => round(run[which].seconds)),
  });
  const [first] = runs;
  console.log(
    JSON.stringify({
      coordinators,
      waiting,
      points: first?.kring.points,
      helped: first?.kring.helped,
      sentences: first?.kring.sentences,
      kring: of("kring"),
      munkres: of("munkres"),
      partOfRival: round(median(runs.map(({ kring, munkres }) => kring.seconds / munkres.seconds))),
      shortlistOf20Ms: {
        p50: round(median(times)),
        p99: round(times[Math.floor(times.length * 0.99)] ?? Number.NaN),
        worst: round(times.at(-1) ?? Number.NaN),
      },
    }),
  );
});

function round(number: number): number {
  return Number(number.toFixed(3));
}
