import { newId } from "~/access/ids";
import type { Db, Tx } from "~/db.server";
import { announce } from "~/timeline/live.server";
import { silenceNumber } from "../inbound/silence.server";
import { wakeMessaging } from "../line/wake.server";

/** What the provider said about a message. `at` is the domain's time. */
export type Report = { messageId: string; providerId: string; status: string; errorCode: string | null; at: Date };

/** Everything after this is over; what reports say in between is only a step on the way. */
const arrived = ["delivered", "read"];
const notArrived = ["undelivered", "failed", "canceled", "busy", "no-answer"];

/** The provider's code for a number that asked it for silence. */
const unsubscribed = "21610";

/** One batch is settled at a time, so that what was said first and what later is weighed together. */
const workLock = 727_281;
const dayMs = 86_400_000;

/** Keeps reports as they came, each once. One statement, in one order, so that two processes never wait for each other. */
export async function storeReports(db: Db | Tx, reports: readonly Report[]): Promise<void> {
  const rows = [...reports].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const column = <Value>(of: (report: Report) => Value): Value[] => rows.map(of);
  await db.$executeRaw`
    insert into "DeliveryReport" ("id", "messageId", "providerId", "status", "errorCode", "at")
    select t."id", t."messageId", t."providerId", t."status", nullif(t."errorCode", ''), t."at"
    from unnest(${column(() => newId())}::uuid[], ${column(({ messageId }) => messageId)}::uuid[],
      ${column(({ providerId }) => providerId)}::text[], ${column(({ status }) => status)}::text[],
      ${column(({ errorCode }) => errorCode ?? "")}::text[], ${column(({ at }) => at)}::timestamptz[])
      as t("id", "messageId", "providerId", "status", "errorCode", "at")
    on conflict do nothing`;
}

const nameOf = ({ messageId, providerId, status }: Report): string => `${messageId} ${providerId} ${status}`;

/**
 * Settles what was reported, batch after batch. Reports come late, double and out of order: delivered outranks failed, nothing leads
 * back, and of several failures the plainest is kept, so that the order they came in does not count. A report proves that a message in
 * doubt was taken; one with another id than the row's own changes nothing. What is about no message of ours is dropped after a day.
 * Gives how many reports were worked.
 */
export async function workReports(db: Db, now: Date, { batch = 1_000 }: { batch?: number } = {}): Promise<number> {
  for (let worked = 0; ; ) {
    const count = await db.$transaction((tx) => workBatch(tx, now, batch));
    worked += count;
    if (count < batch) {
      await db.$executeRaw`
        delete from "DeliveryReport" r where r."workedAt" is null and r."at" < ${new Date(now.getTime() - dayMs)}
          and not exists (select 1 from "OutgoingMessage" m where m."id" = r."messageId")`;
      return worked;
    }
  }
}

async function workBatch(tx: Tx, now: Date, batch: number): Promise<number> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${workLock})`;
  const rows = await tx.$queryRaw<{ id: string; messageId: string }[]>`
    select r."id", r."messageId" from "DeliveryReport" r
    where r."workedAt" is null and exists (select 1 from "OutgoingMessage" m where m."id" = r."messageId")
    order by r."at", r."id" limit ${batch}`;
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  const messageIds = [...new Set(rows.map(({ messageId }) => messageId))];
  // In the order of their ids, so that nobody who locks several waits in a circle.
  await tx.$executeRaw`
    select 1 from "OutgoingMessage" where "id" = any(${messageIds}::uuid[]) order by "id" for update`;
  const taken = await takeInDoubt(tx, messageIds);
  for (const conferenceId of new Set(await settle(tx, messageIds))) await announce(tx, conferenceId);
  for (const { phoneNumberId, leftAt } of await askedForSilence(tx, ids)) {
    await silenceNumber(tx, { phoneNumberId, inboundId: null, since: leftAt, now });
  }
  await tx.$executeRaw`update "DeliveryReport" set "workedAt" = ${now} where "id" = any(${ids}::uuid[])`;
  // A number in doubt kept other messages back.
  if (taken > 0) await wakeMessaging(tx, "handOver");
  return rows.length;
}

/**
 * Who reports about a message has it: one that was tried and has no id of the provider gets it now, also when we had given it up
 * meanwhile. An id that belongs to another message is never taken.
 */
function takeInDoubt(tx: Tx, messageIds: readonly string[]): Promise<number> {
  return tx.$executeRaw`
    update "OutgoingMessage" m
    set "state" = 'accepted', "providerId" = t."providerId", "retryAt" = null, "settledAt" = null, "failure" = null,
        "leftAt" = coalesce(m."leftAt", t."at")
    from (
      select distinct on (f."providerId") f."messageId", f."providerId", f."at" from (
        select distinct on (r."messageId") r."messageId", r."providerId", r."at", r."id"
        from "DeliveryReport" r join "OutgoingMessage" o on o."id" = r."messageId"
        where r."messageId" = any(${[...messageIds]}::uuid[]) and o."providerId" is null and o."attempts" > 0
          and not exists (select 1 from "OutgoingMessage" x where x."providerId" = r."providerId")
        order by r."messageId", r."at", r."id"
      ) f
      order by f."providerId", f."at", f."id"
    ) t
    where m."id" = t."messageId" and m."providerId" is null`;
}

/**
 * All that was ever said about these messages is weighed, so that a batch more or less makes no difference. Gives the conferences in which
 * somebody has to be reached in another way now.
 */
async function settle(tx: Tx, messageIds: readonly string[]): Promise<string[]> {
  const settled = await tx.$queryRaw<{ conferenceId: string | null; state: string }[]>`
    with told as (
      select r."messageId",
        min(r."at") filter (where r."status" = any(${arrived})) as "arrivedAt",
        min(r."at") filter (where r."status" = any(${notArrived})) as "failedAt",
        (array_agg(coalesce(r."errorCode", r."status") order by r."errorCode" is null, array_position(${notArrived}::text[], r."status"))
          filter (where r."status" = any(${notArrived})))[1] as "failure"
      from "DeliveryReport" r join "OutgoingMessage" o on o."id" = r."messageId" and o."providerId" = r."providerId"
      where r."messageId" = any(${[...messageIds]}::uuid[])
      group by r."messageId"
    )
    update "OutgoingMessage" m set
      "state" = case when t."arrivedAt" is null then 'failed' else 'delivered' end::"MessageState",
      "failure" = case when t."arrivedAt" is null then t."failure" end,
      "settledAt" = coalesce(t."arrivedAt", t."failedAt"),
      "retryAt" = null
    from told t
    where m."id" = t."messageId" and (
      (t."arrivedAt" is not null and m."state" in ('accepted', 'failed'))
      or (t."arrivedAt" is null and t."failedAt" is not null
        and (m."state" = 'accepted' or (m."state" = 'failed' and m."failure" is distinct from t."failure"))))
    returning m."conferenceId", m."state"::text as "state"`;
  return settled.flatMap(({ conferenceId, state }) => (conferenceId && state === "failed" ? conferenceId : []));
}

/** The numbers of which one of these reports says that they asked the provider for silence, and since when at the latest. */
function askedForSilence(tx: Tx, ids: readonly string[]): Promise<{ phoneNumberId: string; leftAt: Date }[]> {
  return tx.$queryRaw`
    select m."phoneNumberId", max(coalesce(m."leftAt", m."dueAt")) as "leftAt"
    from "DeliveryReport" r join "OutgoingMessage" m on m."id" = r."messageId" and m."providerId" = r."providerId"
    where r."id" = any(${[...ids]}::uuid[]) and r."errorCode" = ${unsubscribed} and m."phoneNumberId" is not null
    group by m."phoneNumberId"`;
}
