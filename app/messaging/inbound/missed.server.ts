import { realNow } from "~/clock";
import type { Db } from "~/db.server";
import type { SmsProvider } from "../sms/twilio.server";
import { storeInbound } from "./inbound.server";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What came in and was emptied at the provider shows when a process last looked; a first look goes back a week. */
export async function lastLookedAt(db: Db): Promise<Date> {
  const newest = await db.inboundMessage.aggregate({ _max: { redactedAt: true } });
  const now = realNow().getTime();
  const last = newest._max.redactedAt?.getTime() ?? now - 7 * dayMs;
  return new Date(Math.max(Math.min(last - hourMs, now - dayMs), now - 30 * dayMs));
}

/**
 * Fetches messages whose webhook never arrived, oldest first. A text already emptied was stored before it was emptied. A webhook that
 * arrives afterwards finds its message stored. Gives how many were new.
 */
export async function fetchMissed(
  db: Db,
  provider: Pick<SmsProvider, "receivedSince">,
  { since, now }: { since: Date; now: Date },
): Promise<number> {
  const received = (await provider.receivedSince(since)).filter(({ body }) => body !== "");
  const ids = received.map(({ providerId }) => providerId);
  const known = await db.inboundMessage.findMany({ where: { providerId: { in: ids } }, select: { providerId: true } });
  const stored = new Set(known.map(({ providerId }) => providerId));
  let missed = 0;
  for (const message of received) {
    if (stored.has(message.providerId)) continue;
    if ((await storeInbound(db, message, now)) !== "storedBefore") missed += 1;
  }
  return missed;
}

/** Empties, at the provider, the text of what came in and is kept here. What could not be emptied now waits for the next time. Gives how many. */
export async function redactReceived(
  db: Db,
  provider: Pick<SmsProvider, "redact">,
  { most = 500 }: { most?: number } = {},
): Promise<number> {
  const rows = await db.inboundMessage.findMany({
    where: { redactedAt: null },
    select: { id: true, providerId: true },
    orderBy: { receivedAt: "desc" },
    take: most,
  });
  let redacted = 0;
  for (let from = 0; from < rows.length; from += 10) {
    const these = rows.slice(from, from + 10);
    const done = await Promise.all(these.map(({ providerId }) => provider.redact(providerId)));
    const emptied = these.filter((_, index) => done[index]).map(({ id }) => id);
    if (emptied.length === 0) break;
    await db.inboundMessage.updateMany({ where: { id: { in: emptied } }, data: { redactedAt: realNow() } });
    redacted += emptied.length;
  }
  return redacted;
}
