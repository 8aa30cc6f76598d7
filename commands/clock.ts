import pg from "pg";
import { moveDemoClock, readDemoClock } from "~/clock.server";
import { config } from "~/config.server";
import { openDatabase, runCommand } from "./environment.mjs";
import { runningServers } from "./running.mjs";

const PATIENCE = 120_000;
const TICK = "tick";

/** npm run clock [-- +90d]: moves the demo's clock forward and waits until everything due has happened. */
await runCommand(async () => {
  const postgres = await openDatabase();
  try {
    if (!config().isDemo) throw new Error("Only the demo has a clock that can be moved.");
    const database = config().databaseUrls.owner;
    const step = process.argv[2];
    const stands = step ? await moveDemoClock(database, step) : await readDemoClock(database);
    console.log(`The demo's clock stands at ${inAmsterdam(stands)}.`);
    if (!step) return 0;
    if (postgres && runningServers().length === 0) {
      console.log("No server runs; what is due happens when one does: npm start");
      return 0;
    }
    return await untilNothingIsDue(database);
  } finally {
    await postgres?.release();
  }
});

/** Lets the servers look for due work, again and again until there is none: one deed may make the next one due. */
async function untilNothingIsDue(database: string): Promise<number> {
  const due: { dueLeft?: () => Promise<number> } & object = await import("~/jobs/due.server");
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const giveUpAt = performance.now() + PATIENCE;
    let left = Number.NaN;
    while (performance.now() < giveUpAt) {
      await pause(200); // every server hears of the new time first
      await client.query("select wake($1, $1)", [TICK]);
      if (!(await tickDone(client, giveUpAt))) break;
      left = (await due.dueLeft?.()) ?? 0;
      if (left === 0) {
        console.log("Everything due has happened.");
        return 0;
      }
    }
    console.log(
      Number.isNaN(left) ? "The servers do not get through what is due; their log says why." : `After two minutes ${left} are still due.`,
    );
    return 1;
  } finally {
    await client.end();
  }
}

async function tickDone(client: pg.Client, giveUpAt: number): Promise<boolean> {
  while (performance.now() < giveUpAt) {
    const { rows } = await client.query<{ failed: boolean }>(
      "select last_error is not null as failed from graphile_worker.jobs where task_identifier = $1",
      [TICK],
    );
    if (rows.length === 0) return true;
    if (rows.some((row) => row.failed)) return false;
    await pause(50);
  }
  return false;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function inAmsterdam(moment: Date): string {
  return moment.toLocaleString("en-GB", { timeZone: "Europe/Amsterdam", dateStyle: "full", timeStyle: "short" });
}
