import type { Channel } from "@generated/enums";
import { open } from "~/access/sealing.server";
import { realNow } from "~/clock";
import type { Db } from "~/db.server";
import { dataKeyOf } from "../numbers.server";
import type { Carried } from "./carrier";
import { backInLine } from "./outcomes.server";
import type { Carriers } from "./pace.server";
import { wakeMessaging } from "./wake.server";

export type Settling = {
  db: Db;
  carriers: Carriers;
  /** The domain's time. */
  now: () => Date;
  /** Milliseconds a row rests before it is looked up: longer than one call to the provider may take. */
  rest?: number;
  /** Milliseconds after its mark at which no call of a living process can still run. */
  callsLast?: number;
  /** Milliseconds between the first look that found nothing and the second. */
  secondLook?: number;
};

export type Settled = { found: number; sentAgain: number; notYet: number; unsure: number };

/** Why a message failed that may have arrived, on a road that cannot be looked back on: it is not sent again, and somebody calls. */
export const unsure = "unsure";

type Doubtful = {
  id: string;
  channel: Channel;
  conferenceId: string | null;
  accountId: string | null;
  personId: string | null;
  mark: Date;
  notFoundCount: number;
};

/**
 * A message marked as being handed over whose process is gone, or whose call never got an answer, may or may not have reached the provider.
 * After its rest it is looked up there: by number, time and exact text, and never an id that belongs to another message (an invitation
 * and its reminder share a link). Not found twice, it is sent again. A look that fails keeps no other waiting; its row is looked up next time.
 */
export async function settleDoubts({
  db,
  carriers,
  now,
  rest = 30_000,
  callsLast = 30_000,
  secondLook = rest / 2,
}: Settling): Promise<Settled> {
  const settled: Settled = { found: 0, sentAgain: 0, notYet: 0, unsure: 0 };
  const tried = new Set<string>();
  const faults: unknown[] = [];
  for (;;) {
    const rows = await doubtfulRows(db, { carriers, rest, callsLast, tried });
    if (rows.length === 0) break;
    for (const row of rows) tried.add(row.id);
    await Promise.all(
      rows.map(async (row) => {
        const outcome = await settle({ db, carriers, now, secondLook }, row).catch((fault) => {
          faults.push(fault);
          return "notYet" as const;
        });
        settled[outcome] += 1;
      }),
    );
  }
  if (settled.sentAgain > 0) await wakeMessaging(db, "handOver");
  if (faults.length > 0) throw faults[0];
  return settled;
}

/** Milliseconds until the next row in doubt may be looked up, or null when there is none. */
export async function nextDoubtIn(db: Db, rest = 30_000): Promise<number | null> {
  const [row] = await db.$queryRaw<{ mark: Date | null; retry: Date | null }[]>`
    select min("handingOverAt") filter (where "retryAt" is null) as "mark", min("retryAt") as "retry"
    from "OutgoingMessage" where "state" = 'handingOver'`;
  const at = [row?.mark && row.mark.getTime() + rest, row?.retry?.getTime()].filter((time) => typeof time === "number");
  return at.length === 0 ? null : Math.max(0, Math.min(...at) - realNow().getTime());
}

async function settle(
  { db, carriers, now, secondLook }: Required<Omit<Settling, "rest" | "callsLast">>,
  row: Doubtful,
): Promise<keyof Settled> {
  const handedOver = await db.outgoingMessage.findUniqueOrThrow({ where: { id: row.id }, select: { contactSealed: true } });
  if (!handedOver.contactSealed) return "notYet";
  const key = await dataKeyOf(db, row.personId ? { conferenceId: row.conferenceId } : { accountId: row.accountId });
  const carried = open<Carried>(key, { model: "OutgoingMessage", field: "contactSealed", id: row.id }, handedOver.contactSealed);

  const carrier = carriers[row.channel];
  if (!carrier) return "notYet";
  const candidates = await carrier.find({ ...carried, id: row.id, notBefore: row.mark });
  const same = { id: row.id, state: "handingOver" as const, handingOverAt: row.mark, notFoundCount: row.notFoundCount };
  if (candidates === null) {
    await db.outgoingMessage.updateMany({ where: same, data: { state: "failed", failure: unsure, settledAt: now() } });
    return "unsure";
  }
  const owned = await db.outgoingMessage.findMany({ where: { providerId: { in: candidates } }, select: { providerId: true } });
  const providerId = candidates.find((candidate) => !owned.some((other) => other.providerId === candidate));

  if (providerId) {
    await db.outgoingMessage.updateMany({ where: same, data: { state: "accepted", providerId, retryAt: null } });
    return "found";
  }
  if (row.notFoundCount === 0) {
    const retryAt = new Date(realNow().getTime() + secondLook);
    await db.outgoingMessage.updateMany({ where: same, data: { notFoundCount: 1, retryAt } });
    return "notYet";
  }
  const { count } = await db.outgoingMessage.updateMany({ where: same, data: backInLine });
  return count === 1 ? "sentAgain" : "notYet";
}

/** A process that lives holds its lock; its rows are left to it for as long as its call may still run. */
function doubtfulRows(
  db: Db,
  { carriers, rest, callsLast, tried }: Pick<Required<Settling>, "carriers" | "rest" | "callsLast"> & { tried: ReadonlySet<string> },
): Promise<Doubtful[]> {
  const now = realNow();
  const rested = new Date(now.getTime() - rest);
  const surelyOver = new Date(now.getTime() - Math.max(rest, callsLast));
  return db.$queryRaw<Doubtful[]>`
    select m."id", m."channel"::text as "channel", m."conferenceId", m."accountId", m."personId", m."handingOverAt" as "mark", m."notFoundCount"
    from "OutgoingMessage" m
    left join "ServingProcess" s on s."id" = m."handedOverBy"
    where m."channel"::text = any(${Object.keys(carriers)}) and m."id" <> all(${[...tried]}::uuid[])
      and m."state" = 'handingOver' and m."handingOverAt" <= ${rested} and (m."retryAt" is null or m."retryAt" <= ${now})
      and case when m."handingOverAt" <= ${surelyOver} or s."id" is null then true else pg_try_advisory_xact_lock(s."lockKey") end
    order by m."handingOverAt"
    limit 50`;
}
