import { createServer } from "node:http";
import * as build from "@remix-run/dev/server-build";
import { broadcastDevReady } from "@remix-run/node";
import { clock } from "~/clock";
import { startDemoClock, stopDemoClock } from "~/clock.server";
import { ConfigError, config } from "~/config.server";
import { dbOf, disconnect } from "~/db.server";
import { leaderPhone } from "~/invitation/voice/leader-phone.server";
import { soundAnswer } from "~/invitation/voice/sound-answer";
import { soundOfCall } from "~/invitation/voice/sound-of-call.server";
import { hooks } from "~/messaging/hooks/hooks.server";
import { voiceHooks } from "~/messaging/hooks/voice-hooks.server";
import { type SmsProvider, twilioProvider } from "~/messaging/sms/twilio.server";
import { stopLive } from "~/timeline/live.server";
import familyStyle from "~/ui/family.css";
import { createHandler } from "./server-handler";
import { logger } from "./server-log";
import { handlerByPart } from "./server-parts";
import { withoutDemo } from "./server-routes";
import { startStandIn, stopStandIn } from "./server-stand-in.server";

/** Longer than any page takes, shorter than the patience of who stops us. */
const patience = 20_000;

async function start() {
  const { isDemo, publicUrl, host, port, role, databaseUrls } = config();
  const serves = role !== "worker";
  const works = role !== "web";
  if (isDemo) await startDemoClock(databaseUrls.owner);

  const handler = createHandler({
    publicUrl,
    isDemo,
    publicFolder: "public",
    styleHref: familyStyle,
    hook: hooks({ ...hooked, voice: voiceHooks({ ...hooked, ...forCalls }) }),
    app: handlerByPart(isDemo ? build : withoutDemo(build)),
    isHealthy,
  });
  const server = createServer(handler.handle);
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  if (serves) {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
  }
  // After the server listens: the simulated provider may post to it at once.
  await startStandIn();
  const jobs = works ? await import("~/jobs/run.server") : undefined;
  await jobs?.startJobs();
  if (build.mode === "development" && serves) broadcastDevReady(build);
  logger().info({ role, port: serves ? port : undefined }, "kring runs");

  let stopping = false;
  async function stop(signal: string) {
    if (stopping) return;
    stopping = true;
    logger().info({ signal }, "kring finishes what is under way");
    setTimeout(() => process.exit(1), patience).unref();
    handler.drain();
    await stopLive();
    await new Promise<void>((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    await jobs?.stopJobs();
    await stopStandIn();
    if (isDemo) await stopDemoClock();
    await disconnect();
    process.exit(0);
  }
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(signal));
}

const hooked = { db: () => dbOf("staff"), provider, now: () => clock.now() };

/** What a telephone call is told by the folders that know. */
const forCalls = {
  settings: () => {
    const { publicUrl, twilio, centralePhone } = config();
    return { publicUrl, from: twilio.from, centrale: centralePhone };
  },
  sound: soundOfCall,
  answer: soundAnswer,
  leaderOf: leaderPhone,
};

let providerOfHooks: SmsProvider | undefined;

/** Made when the first post comes in: only then is it known where the stand-in of a demo listens. */
function provider(): SmsProvider {
  const { twilio, publicUrl } = config();
  providerOfHooks ??= twilioProvider({ ...twilio, apiUrl: twilio.apiUrl ?? "", publicUrl });
  return providerOfHooks;
}

async function isHealthy(): Promise<boolean> {
  return dbOf("staff").$queryRaw`select 1`.then(() => true).catch(() => false);
}

start().catch((error) => {
  // Settings are named with what is wrong about them, never with their values.
  if (error instanceof ConfigError) console.error(error.message);
  else console.error("Kring could not start:", error instanceof Error ? error.message : "unknown");
  process.exit(1);
});
