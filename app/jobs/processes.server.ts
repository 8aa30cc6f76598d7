import { randomInt } from "node:crypto";
import pg from "pg";
import { newId } from "~/access/ids";
import { realNow } from "~/clock";

/** A process that serves: its id, and how to leave. */
export interface Serving {
  id: string;
  /** Writes down a worker of this process, so that its locks can be freed when the process is gone. */
  worker(workerId: string): Promise<void>;
  leave(): Promise<void>;
}

/**
 * Holds a session advisory lock on a connection of its own for as long as this process lives; PostgreSQL lets go of it
 * milliseconds after a kill. Beside it stand the ids of its workers.
 */
export async function serve(ownerUrl: string): Promise<Serving> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => {});
  await client.connect();
  const id = newId();
  const lockKey = randomInt(1, 2 ** 47);
  await client.query("select pg_advisory_lock($1)", [lockKey]);
  await client.query(`insert into "ServingProcess" ("id", "lockKey", "workerIds", "startedAt") values ($1, $2, '{}', $3)`, [
    id,
    lockKey,
    realNow(),
  ]);
  let inTurn: Promise<unknown> = Promise.resolve();
  return {
    id,
    worker(workerId) {
      // One connection, one statement at a time: workers are made several at once.
      inTurn = inTurn.then(() =>
        client.query(`update "ServingProcess" set "workerIds" = array_append("workerIds", $2) where "id" = $1`, [id, workerId]),
      );
      return inTurn.then(() => undefined);
    },
    async leave() {
      await inTurn.catch(() => {});
      await client.query(`delete from "ServingProcess" where "id" = $1`, [id]).catch(() => {});
      await client.end().catch(() => {});
    },
  };
}

/**
 * Frees the jobs of processes that are gone: whoever can take a process's lock knows it died. Without this, a killed worker's jobs
 * stay locked for four hours. Gives how many processes were cleared away.
 */
export async function clearDead(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; lockKey: string; workerIds: string[] }>(
      `select "id", "lockKey", "workerIds" from "ServingProcess"`,
    );
    let cleared = 0;
    for (const process of rows) {
      const { rows: tried } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [process.lockKey]);
      if (!tried[0]?.taken) continue;
      if (process.workerIds.length > 0) await client.query("select graphile_worker.force_unlock_workers($1)", [process.workerIds]);
      await client.query(`delete from "ServingProcess" where "id" = $1`, [process.id]);
      await client.query("select pg_advisory_unlock($1)", [process.lockKey]);
      cleared += 1;
    }
    return cleared;
  } finally {
    await client.end();
  }
}
