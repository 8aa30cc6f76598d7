import { type ChildProcess, spawn } from "node:child_process";
import os from "node:os";
import { createInterface } from "node:readline";
import pg from "pg";
import { newId } from "~/access/ids";
import { realNow } from "~/clock";
import { dbOf } from "~/db.server";
import {
  checkInMessage,
  comingUpMessage,
  dateChangedMessage,
  invitationMessage,
  planReadyMessage,
  reminderMessage,
} from "~/journey/family-messages.server";
import { nextHumanMoment } from "~/messaging/line/human-hours";
import { queueMessages } from "~/messaging/line/outgoing.server";
import { checkout } from "../../commands/prepare.mjs";
import { startTwilioStandIn } from "../outside/twilio";
import { inOwnDatabase } from "../setup/own-database";
import { benchAccount } from "./messages-http";
import { type Job, pgBossQueue, startPgBoss } from "./messages-rivals";
import { inventCircles } from "./messages-world";

// npm run bench -- messages [many] [through the SDK]: a line of messages enqueued, claimed, written, marked and settled without HTTP, against
// graphile-worker with one job a message and pg-boss in batches; then through the SDK to the stand-in, against a bare loop of the SDK.
const many = Number(process.argv[2] ?? 1_000_000);
const throughSdk = Number(process.argv[3] ?? 20_000);
const atOnce = 20;
const kinds = [invitationMessage, reminderMessage, comingUpMessage, planReadyMessage];

type Run = { done: number; seconds: number; rssStartMb: number; rssPeakMb: number };

await inOwnDatabase("bench", async ({ urls }) => {
  const line = new pg.Pool({ connectionString: urls.owner, max: 2 });
  try {
    const db = dbOf("staff");
    const now = nextHumanMoment(realNow(), []);
    const receivers = await inventCircles(db, urls.owner, Math.ceil(many / kinds.length), now);

    const enqueue = (all: typeof kinds, some = receivers) =>
      db.$transaction(
        async (tx) => {
          for (const template of all) await queueMessages(tx, { template, now }, some);
        },
        { timeout: 600_000 },
      );
    const enqueueSeconds = await timed("enqueued", () => enqueue(kinds));

    const withdrawn = new Map<string, Date>();
    const kring = await side({ side: "kring", now: now.toISOString() }, async (progress) => {
      const due = Math.min(10, Math.floor((progress / many) * 10) + 1) * Math.ceil(receivers.length / 1_000);
      while (withdrawn.size < due) {
        const at = receivers[(withdrawn.size * 97) % receivers.length];
        if (!at) break;
        withdrawn.set(at.personId, await keepOut(line, at, now));
      }
    });
    const after = await tally(line, withdrawn);
    await line.query(`update "OutgoingMessage" set "state" = 'withdrawn' where "state" = 'queued'`);

    const rivals: Record<string, Run & { enqueuedPerSecond: number }> = {};
    for (const rival of ["graphile", "pgboss"] as const) {
      const some = receivers.slice(0, Math.ceil(Math.min(receivers.length, kring.seconds * 4_000)));
      await enqueue([checkInMessage], some);
      await line.query('vacuum analyze "OutgoingMessage"');
      const seconds = await timed(`${rival} enqueued`, () => (rival === "graphile" ? enqueueGraphile(line) : enqueuePgBoss(line)));
      const run = await side({ side: rival, now: now.toISOString(), seconds: kring.seconds });
      rivals[rival] = { ...run, enqueuedPerSecond: Math.round(some.length / seconds) };
      await line.query(`update "OutgoingMessage" set "state" = 'withdrawn' where "state" = 'queued'`);
      await line.query(
        "select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))",
      );
      await line.query("delete from graphile_worker._private_jobs");
    }

    const some = receivers.filter(({ personId }) => !withdrawn.has(personId)).slice(0, throughSdk);
    const rounds: { answersIn: number; bare: Run; ours: Run; accepted: number }[] = [];
    // One side after the other, so that what else the machine does falls on both; by a provider that answers at once, and by one in 20 ms.
    for (const answersIn of [0, 20, 0, 20, 0, 20]) {
      await enqueue([dateChangedMessage], some);
      await line.query('vacuum analyze "OutgoingMessage"');
      const standIn = await startTwilioStandIn({ ...benchAccount, tellsStatus: false, acceptAfter: answersIn });
      const http = { url: standIn.url, now: now.toISOString(), many: some.length, atOnce };
      const bare = await side({ ...http, side: "bare" });
      const ours = await side({ ...http, side: "line" });
      rounds.push({ answersIn, bare, ours, accepted: standIn.accepted().length - bare.done });
      await standIn.close();
    }

    const rate = ({ done, seconds }: { done: number; seconds: number }) => Math.round(done / seconds);
    const partOfBare = (answersIn: number) => {
      const parts = rounds.filter((round) => round.answersIn === answersIn).map(({ bare, ours }) => rate(ours) / rate(bare));
      return Number((parts.sort((x, y) => x - y)[1] ?? 0).toFixed(2));
    };
    console.log(
      JSON.stringify({
        messages: many,
        load: os.loadavg().map((each) => Number(each.toFixed(1))),
        enqueueSeconds: Number(enqueueSeconds.toFixed(1)),
        kring: { ...kring, perSecond: rate(kring), ...after, enqueuedPerSecond: Math.round(many / enqueueSeconds) },
        graphile: { ...rivals.graphile, perSecond: rate(rivals.graphile as Run) },
        pgBoss: { ...rivals.pgboss, perSecond: rate(rivals.pgboss as Run) },
        timesGraphile: Number((rate(kring) / rate(rivals.graphile as Run)).toFixed(1)),
        timesPgBoss: Number((rate(kring) / rate(rivals.pgboss as Run)).toFixed(1)),
        sdk: {
          messages: some.length,
          atOnce,
          rounds: rounds.map(({ answersIn, bare, ours, accepted }) => ({ answersIn, accepted, line: rate(ours), bare: rate(bare) })),
          partOfBare: partOfBare(0),
          partOfBareIn20Ms: partOfBare(20),
        },
      }),
    );
  } finally {
    await line.end();
  }
});

async function timed(what: string, work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1_000;
  console.log(JSON.stringify({ what, seconds: Number(seconds.toFixed(1)) }));
  return seconds;
}

/** Runs one side in a process of its own and shows how it goes. */
async function side(settings: object, onProgress: (done: number) => Promise<void> = async () => {}): Promise<Run> {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "tests/bench/messages-side.ts", JSON.stringify(settings)], {
    cwd: checkout,
    env: process.env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let last = {} as Run;
  if (!child.stdout) throw new Error("A side says nothing.");
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as Run & { progress?: number };
    console.log(JSON.stringify({ ...(settings as { side: string }), url: undefined, now: undefined, ...said }));
    if (said.progress === undefined) last = said;
    else await onProgress(said.progress);
  }
  if (last.done === undefined) throw new Error(`A side stopped: ${JSON.stringify(settings)}`);
  return last;
}

/** A principal says that somebody must stay out; gives when that stood. */
async function keepOut(pool: pg.Pool, { personId, conferenceId }: { personId: string; conferenceId: string }, now: Date): Promise<Date> {
  await pool.query(
    `insert into "Decision" ("id", "conferenceId", "principalId", "personId", "kind", "at", "how")
     select $1, $2, "principalId", "personId", 'keptOut', $4, 'ownLink' from "Decision" where "personId" = $3 limit 1`,
    [newId(), conferenceId, personId, new Date(now.getTime() + 1)],
  );
  return realNow();
}

/** What left for whom had withdrawn before it was marked, and what stayed because of it. */
async function tally(pool: pg.Pool, withdrawn: ReadonlyMap<string, Date>) {
  const { rows } = await pool.query<{ state: string; personId: string; mark: Date | null }>(
    `select "state"::text as "state", "personId", "handingOverAt" as "mark" from "OutgoingMessage" where "personId" = any($1)`,
    [[...withdrawn.keys()]],
  );
  const { rows: all } = await pool.query<{ state: string; many: number }>(
    `select "state"::text as "state", count(*)::int as "many" from "OutgoingMessage" group by 1`,
  );
  return {
    states: Object.fromEntries(all.map(({ state, many: each }) => [state, each])),
    withdrew: withdrawn.size,
    stayed: rows.filter(({ state }) => state === "queued").length,
    leftAfterWithdrawing: rows.filter(({ personId, mark }) => mark && mark.getTime() > (withdrawn.get(personId)?.getTime() ?? 0)).length,
  };
}

async function enqueueGraphile(pool: pg.Pool): Promise<void> {
  await pool.query(
    `select count(*) from graphile_worker.add_jobs(array(
       select row('send', json_build_object('id', "id"), null, null, null, null, null, null)::graphile_worker.job_spec
       from "OutgoingMessage" where "state" = 'queued'))`,
  );
}

async function enqueuePgBoss(pool: pg.Pool): Promise<void> {
  const boss = await startPgBoss();
  const { rows } = await pool.query<{ id: string }>(`select "id" from "OutgoingMessage" where "state" = 'queued' order by "dueAt", "id"`);
  for (let from = 0; from < rows.length; from += 10_000) {
    const some = rows.slice(from, from + 10_000);
    await boss.insert(some.map(({ id }) => ({ name: pgBossQueue, data: { id } satisfies Job })));
  }
  await boss.stop({ graceful: false });
}
