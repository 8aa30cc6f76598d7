import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { realNow } from "~/clock";
import { connect } from "~/db.server";
import { drain } from "~/messaging/line/drain.server";
import { nextHumanMoment } from "~/messaging/line/human-hours";
import { settleDoubts } from "~/messaging/line/in-doubt.server";
import { twilioProvider } from "~/messaging/sms/twilio.server";
import { provingTemplates } from "./messages-people";

// A serving process as far as messages go: it holds a lock while it lives and hands over until somebody kills it.
const settings = JSON.parse(process.env.PROOF ?? "{}") as {
  id: string;
  staffUrl: string;
  apiUrl: string;
  rest: number;
  batch: number;
  atOnce: number;
};

const worker = settings.id;
const lockKey = BigInt(process.pid) + 9_000_000_000n;
const presence = new pg.Client({ connectionString: settings.staffUrl });
await presence.connect();
await presence.query("select pg_advisory_lock($1)", [lockKey]);

const db = connect(settings.staffUrl, 12);
await db.servingProcess.deleteMany({ where: { lockKey } });
await db.servingProcess.create({ data: { id: worker, lockKey, workerIds: [], startedAt: realNow() } });

const provider = twilioProvider({
  accountSid: "ACproof",
  authToken: "proof",
  from: "+3197010000000",
  apiUrl: settings.apiUrl,
  publicUrl: "http://127.0.0.1:9",
  // Shorter than the rest of rows in doubt.
  callTimeout: Math.min(15_000, settings.rest / 2),
});

// The line keeps to hours for people; the proof does not wait for them.
const now = () => nextHumanMoment(realNow(), []);
const carriers = { sms: provider };

async function again(work: () => Promise<unknown>) {
  for (;;) {
    // A look-up or a statement that fails under the load of so many kills is done again, as a job would be.
    await work().catch((fault) => console.error(String(fault).split("\n")[0]));
    await wait(50);
  }
}

await Promise.all([
  again(() => settleDoubts({ db, carriers, now, rest: settings.rest, callsLast: 5_000 + settings.rest })),
  again(() =>
    drain({
      db,
      carriers,
      templates: provingTemplates,
      worker,
      now,
      batch: settings.batch,
      atOnce: settings.atOnce,
      publicUrl: "http://127.0.0.1:9",
    }),
  ),
]);
