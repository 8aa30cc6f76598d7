import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Logger, run } from "graphile-worker";
import { newId } from "~/access/ids";
import { realNow } from "~/clock";
import { connect } from "~/db.server";
import { hooks } from "~/messaging/hooks/hooks.server";
import type { TryAsAnswer } from "~/messaging/inbound/sort.server";
import { messagingWork } from "~/messaging/line/tasks.server";
import { messagingTasks } from "~/messaging/line/wake.server";
import { twilioProvider } from "~/messaging/sms/twilio.server";
import { createHandler } from "../../app/server-handler";

// Kring as far as hooks go: its own HTTP handler with the real checks and the job list, in one process, as `ROLE=all` runs it.
const settings = JSON.parse(process.env.PROOF ?? "{}") as { ownerUrl: string; staffUrl: string; authToken: string; publicUrl: string };

const db = connect(settings.staffUrl, 5);
const provider = twilioProvider({
  accountSid: "ACproof",
  authToken: settings.authToken,
  from: "+3197010000000",
  apiUrl: "http://127.0.0.1:9",
  publicUrl: settings.publicUrl,
});

/** What is an answer is agreed with the model by its very letters: how people write is proven elsewhere. */
const tryAsAnswer: TryAsAnswer = async (_, { text }) => {
  if (text === "Ja") return { became: "answered", meaning: "yes" };
  return text === "Nee" ? { became: "answered", meaning: "no" } : { became: "tray", meaning: "words" };
};

const work = messagingWork({ db, templates: [], worker: newId(), provider, now: realNow, tryAsAnswer });
const runner = await run({
  connectionString: settings.ownerUrl,
  concurrency: 3,
  maxPoolSize: 4,
  pollInterval: 2_000,
  noHandleSignals: true,
  logger: new Logger(() => () => {}),
  // Nothing leaves here: only what comes in is proven.
  taskList: { ...work, [messagingTasks.handOver]: async () => {} },
});

const { handle } = createHandler({
  publicUrl: settings.publicUrl,
  isDemo: false,
  publicFolder: "public",
  hook: hooks({ db: () => db, provider: () => provider, now: realNow }),
  app: async () => new Response(null, { status: 404 }),
  isHealthy: async () => true,
});
const server = createServer(handle).listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
// Who started it may be gone without a word.
process.once("disconnect", () => process.exit(1));
process.once("SIGTERM", async () => {
  server.closeAllConnections();
  await runner.stop();
  await db.$disconnect();
  process.exit(0);
});
