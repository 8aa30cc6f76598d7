import type { Channel } from "@generated/enums";
import { realNow } from "~/clock";
import type { Db } from "~/db.server";
import { type Report, storeReports, workReports } from "../hooks/reports.server";
import type { Carrier } from "./carrier";

/** A road that can be asked how a message fares, and told to empty its text. */
export type Asked = Pick<Carrier, "channel" | "status" | "redact">;

/** The provider's code for a message it does not have. */
const notFound = "20404";

const minute = 60_000;
/** A telephone that was off for so long will not tell any more; what is not known by then stays unknown. */
const askedFor = 5 * 86_400_000;
const atATime = 10;

/**
 * Asks about messages of which nothing was heard: a minute after they left, and then at ever longer intervals, so that those that never
 * tell keep no others waiting. What is said is worked like a report that came by itself. Gives how many were asked about.
 */
export async function askAboutUnsettled(
  db: Db,
  roads: readonly Asked[],
  { now, after = minute, most = 500 }: { now: Date; after?: number; most?: number },
): Promise<number> {
  const byChannel = new Map(roads.filter(({ status }) => status).map((road) => [road.channel, road]));
  const at = realNow().getTime();
  const rows = await db.outgoingMessage.findMany({
    where: {
      state: "accepted",
      providerId: { not: null },
      channel: { in: [...byChannel.keys()] },
      handingOverAt: { lte: new Date(at - after), gt: new Date(at - askedFor) },
      OR: [{ retryAt: null }, { retryAt: { lte: new Date(at) } }],
    },
    select: { id: true, providerId: true, channel: true, handingOverAt: true },
    orderBy: { handingOverAt: "asc" },
    take: most,
  });
  let asked = 0;
  const faults = await inTurns(rows, async (these) => {
    const reports = await Promise.all(
      these.map(async ({ id, providerId, channel, handingOverAt }): Promise<Report | null> => {
        const known = await byChannel.get(channel)?.status?.(providerId as string);
        // A provider may know a message a little later than it took it; one it does not know after an hour it has lost.
        if (!known && (handingOverAt?.getTime() ?? 0) > at - knownWithin) return null;
        return { messageId: id, providerId: providerId as string, ...(known ?? { status: "failed", errorCode: notFound }), at: now };
      }),
    );
    await storeReports(
      db,
      reports.filter((report) => report !== null),
    );
    await again(db, these);
    asked += these.length;
    return true;
  });
  if (asked > 0) await workReports(db, now);
  if (faults.length > 0) throw faults[0];
  return asked;
}

const knownWithin = 3_600_000;

/**
 * Empties, at the provider, the text of messages that are settled, or that nobody asks about any more. What could not be emptied now is
 * tried again, at ever longer intervals. Gives how many.
 */
export async function redactSettled(db: Db, roads: readonly Asked[], { most = 500 }: { most?: number } = {}): Promise<number> {
  const byChannel = new Map(roads.filter(({ redact }) => redact).map((road) => [road.channel, road]));
  const at = realNow().getTime();
  const rows = await db.outgoingMessage.findMany({
    where: {
      redactedAt: null,
      providerId: { not: null },
      channel: { in: [...byChannel.keys()] },
      AND: [
        {
          OR: [
            { state: { in: ["delivered", "failed"] }, settledAt: { not: null } },
            { state: "accepted", handingOverAt: { lte: new Date(at - askedFor) } },
          ],
        },
        { OR: [{ retryAt: null }, { retryAt: { lte: new Date(at) } }] },
      ],
    },
    select: { id: true, providerId: true, channel: true },
    orderBy: { settledAt: "asc" },
    take: most,
  });
  let redacted = 0;
  await inTurns(rows, async (these) => {
    const done = await Promise.all(
      these.map(async ({ providerId, channel }) => byChannel.get(channel)?.redact?.(providerId as string) ?? false),
    );
    const emptied = these.filter((_, index) => done[index]);
    await db.outgoingMessage.updateMany({ where: { id: { in: emptied.map(({ id }) => id) } }, data: { redactedAt: realNow() } });
    await again(
      db,
      these.filter((_, index) => !done[index]),
    );
    redacted += emptied.length;
    return emptied.length > 0;
  });
  return redacted;
}

type Row = { id: string; providerId: string | null; channel: Channel; handingOverAt?: Date | null };

/** Some at a time, until none of a turn can be done: then the provider is away, and the rest waits. Gives what went wrong. */
async function inTurns(rows: readonly Row[], work: (these: readonly Row[]) => Promise<boolean>): Promise<unknown[]> {
  for (let from = 0; from < rows.length; from += atATime) {
    try {
      if (!(await work(rows.slice(from, from + atATime)))) break;
    } catch (fault) {
      return [fault];
    }
  }
  return [];
}

/** The next time is as far away as the message is old, and a minute at least. */
async function again(db: Db, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const at = realNow();
  await db.$executeRaw`
    update "OutgoingMessage" set "retryAt" = ${at}::timestamptz + greatest(interval '1 minute', ${at}::timestamptz - "handingOverAt")
    where "id" = any(${rows.map(({ id }) => id)}::uuid[]) and "state" in ('accepted', 'delivered', 'failed')`;
}
