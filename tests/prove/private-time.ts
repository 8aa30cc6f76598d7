import { disconnect } from "~/db.server";
import setUp from "../setup/global";
import { startKring } from "../setup/server";
import { clockAt, provePrivateTime } from "./private-time-steps";

// npm run prove -- private-time: every route as everybody in every state of the day, every form an outsider could send, a race of 200 writes.
const tearDown = await setUp();
const kring = await startKring({ role: "all", clockAt });
try {
  const { problems, ...figures } = await provePrivateTime(kring, { full: true, writes: 200 });
  for (const problem of problems) console.error(problem);
  console.log(JSON.stringify({ ...figures, problems: problems.length }));
  process.exitCode = figures.passed ? 0 : 1;
} finally {
  await disconnect();
  await kring.stop();
  await tearDown();
}
