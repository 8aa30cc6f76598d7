import { firstDay } from "~/clock.server";
import { disconnect } from "~/db.server";
import setUp from "../setup/global";
import { startKring } from "../setup/server";
import { proveKeptOut } from "./kept-out-run";

// npm run prove -- kept-out: every page, feed, export, stream and message as everybody, before and after people are kept out.
const tearDown = await setUp();
const kring = await startKring({ clockAt: firstDay, environment: { LOG_LEVEL: "debug" } });
try {
  const { problems, welcomedMet, ...figures } = await proveKeptOut(kring, { full: true });
  for (const problem of problems) console.error(problem);
  console.log(JSON.stringify({ ...figures, welcomedMet: welcomedMet.length, problems: problems.length }));
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await disconnect();
  await kring.stop();
  await tearDown();
}
