import { blindIndex } from "~/access/keyring.server";
import { realNow } from "~/clock";
import type { Db } from "~/db.server";
import type { ReceivedMessage, SmsProvider } from "../sms/twilio.server";
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
 * Fetches messages whose webhook never arrived, oldest first. A webhook that arrives afterwards finds its message stored. One without words
 * is a picture or a sound, or it was stored, emptied and erased since: it counts when it brings something, or comes from a number that is
 * somebody's. Gives how many were new.
 */
export async function fetchMissed(
  db: Db,
  provider: Pick<SmsProvider, "receivedSince">,
  { since, now }: { since: Date; now: Date },
): Promise<number> {
  const received = await provider.receivedSince(since);
  const ids = received.map(({ providerId }) => providerId);
  const known = await db.inboundMessage.findMany({ where: { providerId: { in: ids } }, select: { providerId: true } });
  const stored = new Set(known.map(({ providerId }) => providerId));
  let missed = 0;
  for (const message of received) {
    if (stored.has(message.providerId) || !(await saysSomething(db, message))) continue;
    if ((await storeInbound(db, message, now)) !== "storedBefore") missed += 1;
  }
  return missed;
}

async function saysSomething(db: Db, { body, attachments = 0, from }: ReceivedMessage): Promise<boolean> {
  if (body !== "" || attachments > 0) return true;
  const hash = blindIndex("phone", from);
  return (await db.personPhone.count({ where: { phoneNumber: { hash }, endedAt: null } })) > 0;
}

/** Texts the provider would not empty, and when each is tried again: longer every time, so that they keep no other waiting. */
const resting = new Map<string, { until: number; tries: number }>();
const firstRest = 60_000;
const longestRest = 6 * hourMs;
/** More than these are not remembered one by one: then it is the provider that does not answer. */
const mostResting = 1_000;

/**
 * Empties, at the provider, the text of what came in and is kept here. What could not be emptied rests, and is tried again; ten of which
 * none could be end it for now. Gives how many.
 */
export async function redactReceived(
  db: Db,
  provider: Pick<SmsProvider, "redact">,
  { most = 500, at = realNow() }: { most?: number; at?: Date } = {},
): Promise<number> {
  const rows = await db.inboundMessage.findMany({
    where: { redactedAt: null, id: { notIn: restingAt(at.getTime()) } },
    select: { id: true, providerId: true },
    orderBy: { receivedAt: "desc" },
    take: most,
  });
  let redacted = 0;
  for (let from = 0; from < rows.length; from += 10) {
    const these = rows.slice(from, from + 10);
    const done = await Promise.all(these.map(({ providerId }) => provider.redact(providerId)));
    const emptied = these.filter((_, index) => done[index]).map(({ id }) => id);
    for (const { id } of these) {
      if (emptied.includes(id)) resting.delete(id);
      else rest(id, at.getTime());
    }
    if (emptied.length === 0) break;
    await db.inboundMessage.updateMany({ where: { id: { in: emptied } }, data: { redactedAt: realNow() } });
    redacted += emptied.length;
  }
  return redacted;
}

const restingAt = (now: number): string[] => [...resting].flatMap(([id, { until }]) => (until > now ? [id] : []));

function rest(id: string, now: number): void {
  const tries = resting.get(id)?.tries ?? 0;
  resting.delete(id);
  resting.set(id, { until: now + Math.min(firstRest * 2 ** tries, longestRest), tries: tries + 1 });
  const [oldest] = resting.keys();
  if (resting.size > mostResting && oldest) resting.delete(oldest);
}
