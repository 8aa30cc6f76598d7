import fs from "node:fs";
import { moveDemoClock, readDemoClock } from "~/clock.server";
import { config } from "~/config.server";
import { openDatabase, runCommand } from "./environment.mjs";
import { inCheckout } from "./prepare.mjs";
import { runningServers } from "./running.mjs";

const PATIENCE = 120_000;

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
      console.log("No server runs; what is due happens when it does: npm start");
      return 0;
    }
    return await waitUntilNothingIsDue();
  } finally {
    await postgres?.release();
  }
});

async function waitUntilNothingIsDue(): Promise<number> {
  if (!fs.existsSync(inCheckout("app", "jobs", "due.server.ts"))) throw new Error("Nothing can be due: app/jobs/due.server.ts is missing.");
  const { dueLeft } = await import("~/jobs/due.server");
  const giveUpAt = performance.now() + PATIENCE;
  let left = await dueLeft();
  while (left > 0 && performance.now() < giveUpAt) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    left = await dueLeft();
  }
  console.log(left === 0 ? "Everything due has happened." : `Still due after two minutes: ${left}.`);
  return left === 0 ? 0 : 1;
}

function inAmsterdam(moment: Date): string {
  return moment.toLocaleString("en-GB", { timeZone: "Europe/Amsterdam", dateStyle: "full", timeStyle: "short" });
}
