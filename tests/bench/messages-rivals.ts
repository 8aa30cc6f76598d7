import { Prisma } from "@generated/client";
import { Logger, run } from "graphile-worker";
import pg from "pg";
import PgBoss from "pg-boss";
import { newId } from "~/access/ids";
import type { DataKeyRow } from "~/access/sealing.server";
import { realNow } from "~/clock";
import { config } from "~/config.server";
import type { Db, Tx } from "~/db.server";
import { familyMessages } from "~/journey/family-messages.server";
import { askOf, type DueRow } from "~/messaging/line/due-rows.server";
import { markInHand } from "~/messaging/line/marks.server";
import { recordOutcomes } from "~/messaging/line/outcomes.server";
import { addressOf, wordsOf } from "~/messaging/line/writing.server";

/** What stands in a job: one message. */
export type Job = { id: string };

const connections = 10;
const pgBossBatch = 500;
const kinds = new Map(familyMessages.map((kind) => [kind.name, kind]));

/** graphile-worker with one job a message, for so many seconds. */
export async function workGraphile(seconds: number, now: Date, count: (many: number) => void): Promise<object> {
  const { pool, send } = sender(now);
  const runner = await run({
    connectionString: config().databaseUrls.owner,
    concurrency: connections,
    maxPoolSize: connections,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    taskList: {
      send: async (job) => {
        await send(job as Job);
        count(1);
      },
    },
  });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  await runner.stop();
  await pool.end();
  return {};
}

/** pg-boss in batches: fetched and completed many at a time, the messages of a batch worked at once. */
export async function workPgBoss(seconds: number, now: Date, count: (many: number) => void): Promise<object> {
  const { pool, send } = sender(now);
  const boss = await startPgBoss();
  const ends = performance.now() + seconds * 1_000;
  while (performance.now() < ends) {
    const jobs = await boss.fetch<Job>(pgBossQueue, { batchSize: pgBossBatch });
    if (!jobs || jobs.length === 0) break;
    let next = 0;
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (let job = jobs[next++]; job; job = jobs[next++]) {
          await send(job.data);
          count(1);
        }
      }),
    );
    await boss.complete(
      pgBossQueue,
      jobs.map(({ id }) => id),
    );
  }
  await boss.stop({ graceful: false });
  await pool.end();
  return {};
}

export const pgBossQueue = "messages";

export async function startPgBoss(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: config().databaseUrls.owner, supervise: false, schedule: false, max: connections });
  boss.on("error", () => {});
  await boss.start();
  await boss.createQueue(pgBossQueue);
  return boss;
}

/** One message by itself, with the same statements and the same words, over plain connections with prepared statements. */
function sender(now: Date): { pool: pg.Pool; send: (job: Job) => Promise<void> } {
  const pool = new pg.Pool({ connectionString: config().databaseUrls.staff, max: connections });
  const tx = plainly(pool);
  const worker = newId();
  const keys = new Map<string, DataKeyRow>();
  const send = async ({ id }: Job): Promise<void> => {
    const [row] = await askOf(
      tx,
      Prisma.sql`select m.* from "OutgoingMessage" m where m."id" = ${id}::uuid and m."state" = 'queued' and m."dueAt" <= ${now} for update skip locked`,
      now,
    );
    const kind = row && kinds.get(row.template);
    if (row?.id !== id || !kind || !row.allowed || !row.place || row.busy) return;
    await keyOf(pool, row, keys);
    const { found } = addressOf([Object.assign(row, { kind, language: "nl" as const })], keys);
    const { written } = await wordsOf(tx, found);
    const [message] = await markInHand(tx, written, { keys, worker, mark: realNow(), now });
    if (message) await recordOutcomes(tx as unknown as Db, {}, [{ message, outcome: { kind: "accepted", providerId: id } }], now);
  };
  return { pool, send };
}

async function keyOf(pool: pg.Pool, { dataKeyId }: DueRow, keys: Map<string, DataKeyRow>): Promise<void> {
  if (!dataKeyId || keys.has(dataKeyId)) return;
  const { rows } = await pool.query<DataKeyRow>({
    name: "key",
    text: `select "id", "wrapped", "keyringKeyId" from "DataKey" where "id" = $1`,
    values: [dataKeyId],
  });
  if (rows[0]) keys.set(dataKeyId, rows[0]);
}

/** The line's own statements over plain connections, each parsed and planned once a connection. */
function plainly(pool: pg.Pool): Tx {
  const names = new Map<string, string>();
  const query = async (strings: TemplateStringsArray, values: unknown[]) => {
    const { text, values: given } = Prisma.sql(strings, ...(values as never[]));
    const name = names.get(text) ?? `bench_${names.size}`;
    names.set(text, name);
    return pool.query({ name, text, values: given });
  };
  return {
    $queryRaw: async (strings: TemplateStringsArray, ...values: unknown[]) => (await query(strings, values)).rows,
    $executeRaw: async (strings: TemplateStringsArray, ...values: unknown[]) => (await query(strings, values)).rowCount,
  } as unknown as Tx;
}
