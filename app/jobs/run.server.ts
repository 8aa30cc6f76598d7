import { EventEmitter } from "node:events";
import { Logger, parseCronItems, type Runner, run, type WorkerEvents } from "graphile-worker";
import { clock } from "~/clock";
import { followDemoClock } from "~/clock.server";
import { config } from "~/config.server";
import { answerOfferBySms } from "~/coordinator/offer/answer-by-sms.server";
import { type Db, dbOf } from "~/db.server";
import { takeInReports, takeInTask } from "~/eviction-case/reports/take-in.server";
import { replyBySms } from "~/invitation/replies/answer-by-sms.server";
import { doDueWork, tickTask } from "~/jobs/due.server";
import { clearDead, type Serving, serve } from "~/jobs/processes.server";
import { templates } from "~/jobs/templates.server";
import { isLanguage } from "~/language/languages";
import { callsCarrier } from "~/messaging/calls/calls.server";
import { smtpCarrier } from "~/messaging/email/smtp.server";
import type { Carrier } from "~/messaging/line/carrier";
import { nextDoubtIn } from "~/messaging/line/in-doubt.server";
import { messagingWork } from "~/messaging/line/tasks.server";
import { messagingTasks } from "~/messaging/line/wake.server";
import { twilioProvider } from "~/messaging/sms/twilio.server";
import { logFault } from "~/server-faults";

const everyMinute = 60_000;

interface Running {
  runner: Runner;
  serving: Serving;
  timers: NodeJS.Timeout[];
}

let running: Running | null = null;
let stopping = false;

/** E-mail, where there is a mail server. */
function emailRoad(db: Db): Carrier[] {
  const { smtp, mailFrom, publicUrl } = config();
  if (!smtp) return [];
  const languageOf = async (id: string) => {
    const row = await db.outgoingMessage.findUnique({ where: { id }, select: { language: true } });
    return row && isLanguage(row.language) ? row.language : "nl";
  };
  return [smtpCarrier({ url: smtp.url, from: mailFrom ?? fallbackSender(publicUrl), publicUrl, languageOf })];
}

const fallbackSender = (publicUrl: string): string => `kring <kring@${new URL(publicUrl).hostname}>`;

/** Starts working on jobs in this process. What a killed process left is taken up at once; messages in doubt after their rest. */
export async function startJobs(): Promise<void> {
  if (running) return;
  stopping = false;
  const { databaseUrls, publicUrl, twilio, isDemo } = config();
  const owner = databaseUrls.owner;
  const db = dbOf("staff");
  await clearDead(owner);
  const serving = await serve(owner);
  const roadSettings = { ...twilio, apiUrl: twilio.apiUrl ?? "", publicUrl };
  const provider = twilioProvider(roadSettings);
  const events = new EventEmitter() as WorkerEvents;
  events.on("worker:create", ({ worker }) => void serving.worker(worker.workerId).catch(() => {}));
  events.on("job:failed", ({ error }) => logFault(error));
  const messaging = messagingWork({
    db,
    templates,
    worker: serving.id,
    provider: { ...provider, sender: twilio.from, perSecond: twilio.rate },
    otherRoads: [callsCarrier(roadSettings), ...emailRoad(db)],
    publicUrl,
    now: () => clock.now(),
    stopping: () => stopping,
    // A coordinator's answer to an offer first; a number of a circle counts there only with the number of an open offer.
    tryAsAnswer: async (from, message, now) => (await answerOfferBySms(from, message, now)) ?? replyBySms(from, message, now),
  });
  const runner = await run({
    connectionString: owner,
    concurrency: 3,
    maxPoolSize: 4,
    pollInterval: 2_000,
    noHandleSignals: true,
    events,
    logger: new Logger(() => () => {}),
    parsedCronItems: parseCronItems([
      { task: tickTask, match: "* * * * *", options: { backfillPeriod: 0 } },
      { task: messagingTasks.settle, match: "* * * * *", options: { backfillPeriod: 0 } },
    ]),
    taskList: {
      ...messaging,
      [takeInTask]: async () => {
        await takeInReports(db, () => clock.now());
      },
      [tickTask]: async () => {
        if (isDemo) await followDemoClock();
        await doDueWork(db, clock.now());
        await messaging[messagingTasks.handOver]();
      },
    },
  });
  const dead = setInterval(() => void clearDead(owner).catch(() => {}), everyMinute);
  dead.unref();
  running = { runner, serving, timers: [dead] };
  await db.$executeRaw`select wake(${tickTask}, ${tickTask})`;
  await wakeWhenRested();
}

/** A restart right after a kill finds rows that still rest; they are looked up when their rest is over, not a minute later. */
async function wakeWhenRested(): Promise<void> {
  const db = dbOf("staff");
  const wait = await nextDoubtIn(db);
  if (wait === null || !running) return;
  const timer = setTimeout(() => {
    void db.$executeRaw`select wake(${messagingTasks.settle}, ${messagingTasks.settle})`.catch(() => {});
  }, wait + 100);
  timer.unref();
  running.timers.push(timer);
}

/** Finishes what is being done and takes nothing new. */
export async function stopJobs(): Promise<void> {
  const leaving = running;
  running = null;
  stopping = true;
  if (!leaving) return;
  for (const timer of leaving.timers) clearInterval(timer);
  await leaving.runner.stop();
  await leaving.serving.leave();
}
