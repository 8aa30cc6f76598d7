import { newId } from "~/access/ids";
import { type DataKeyRow, open, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import { recordEvent } from "~/timeline/timeline.server";
import { wakeMessaging } from "../line/wake.server";
import { dataKeyForInbound, phoneNumberRow } from "../numbers.server";
import { asksToStart, asksToStop } from "../sms/stop-words";
import type { ReceivedMessage, SmsProvider } from "../sms/twilio.server";

/** What is sealed of a message that came in. */
export type SealedInbound = { from: string; body: string };

export type Stored = "stored" | "storedBefore";

/**
 * Keeps a message that came in, once by its provider id. STOP silences the number in the same transaction: its people are to be called
 * from now on. START lifts that. Anything else waits for `sortInbound`.
 */
export async function storeInbound(db: Db, message: ReceivedMessage, now: Date): Promise<Stored> {
  return db.$transaction(async (tx) => {
    const known = await tx.inboundMessage.findUnique({ where: { providerId: message.providerId }, select: { id: true } });
    if (known) return "storedBefore";

    const number = await phoneNumberRow(tx, message.from, now);
    const key = await dataKeyForInbound(tx, number.id, now);
    const id = newId();
    const settled = asksToStop(message.body) || asksToStart(message.body);
    const sealed: SealedInbound = { from: message.from, body: message.body };
    const { count } = await tx.inboundMessage.createMany({
      data: [
        {
          id,
          providerId: message.providerId,
          phoneNumberId: number.id,
          receivedAt: now,
          state: settled ? "done" : "new",
          handledAt: settled ? now : null,
          contactSealed: seal(key, { model: "InboundMessage", field: "contactSealed", id }, sealed),
          dataKeyId: key.id,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return "storedBefore";
    if (asksToStop(message.body)) await silence(tx, { phoneNumberId: number.id, inboundId: id, now });
    if (asksToStart(message.body)) {
      await tx.numberSilence.updateMany({ where: { phoneNumberId: number.id, liftedAt: null }, data: { liftedAt: now } });
      await wakeMessaging(tx, "handOver");
    }
    if (!settled) await wakeMessaging(tx, "readIn");
    return "stored";
  });
}

/** No message goes to this number any more, for nobody it belongs to. Each of their conferences sees it happened; they are to be called. */
async function silence(tx: Tx, { phoneNumberId, inboundId, now }: { phoneNumberId: string; inboundId: string; now: Date }): Promise<void> {
  const { count } = await tx.numberSilence.createMany({
    data: [{ id: newId(), phoneNumberId, inboundId, since: now }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const people = await tx.personPhone.findMany({ where: { phoneNumberId, endedAt: null }, select: { conferenceId: true, personId: true } });
  for (const { conferenceId, personId } of people) {
    await recordEvent(tx, {
      conferenceId,
      kind: "numberSilenced",
      actor: { kind: "person", id: null },
      refs: { personId, phoneNumberId },
      now,
    });
  }
}

/** Tries a message as the answer to something that was asked; what is in doubt is for the tray. */
export type TryAsAnswer = (
  db: Db,
  message: { phoneNumberId: string; text: string; providerId: string },
  now: Date,
) => Promise<"answered" | "tray">;

/** Reads what came in: an answer becomes one, everything else waits in the tray for a person. Gives how many were answers. */
export async function sortInbound(db: Db, tryAsAnswer: TryAsAnswer, now: Date): Promise<number> {
  const rows = await db.inboundMessage.findMany({ where: { state: "new" }, orderBy: { receivedAt: "asc" }, take: 100 });
  const keys = await keysOf(db, [...new Set(rows.map((row) => row.dataKeyId))]);
  let answers = 0;
  for (const { id, dataKeyId, phoneNumberId, providerId, contactSealed } of rows) {
    const key = keys.get(dataKeyId);
    const text = key ? open<SealedInbound>(key, { model: "InboundMessage", field: "contactSealed", id }, contactSealed).body : "";
    const became = await tryAsAnswer(db, { phoneNumberId, text, providerId }, now);
    if (became === "answered") answers += 1;
    const data = became === "answered" ? { state: "done" as const, handledAt: now } : { state: "tray" as const };
    await db.inboundMessage.updateMany({ where: { id, state: "new" }, data });
  }
  return answers;
}

/**
 * Fetches messages whose webhook never arrived, and empties at the provider the text of those we keep. Gives how many were new.
 * A text already emptied was stored before it was emptied.
 */
export async function fetchMissed(db: Db, provider: SmsProvider, { since, now }: { since: Date; now: Date }): Promise<number> {
  let missed = 0;
  for (const message of await provider.receivedSince(since)) {
    if (message.body === "") continue;
    if ((await storeInbound(db, message, now)) === "stored") missed += 1;
    await provider.redact(message.providerId);
  }
  return missed;
}

export type InTray = { id: string; receivedAt: Date; from: string; body: string; people: { personId: string; firstName: string }[] };

/** What waits in the tray of a conference: text, number, and everybody it may be from. One statement. */
export async function trayOf(db: Db, conferenceId: string): Promise<InTray[]> {
  const rows = await db.$queryRaw<
    (Omit<InTray, "from" | "body"> & { sealed: Uint8Array; keyId: string; wrapped: Uint8Array; keyringKeyId: string })[]
  >`
    select m."id", m."receivedAt", m."contactSealed" as "sealed", k."id" as "keyId", k."wrapped", k."keyringKeyId",
      (select json_agg(json_build_object('personId', p."id", 'firstName', p."firstName") order by p."id")
       from "PersonPhone" pp join "Person" p on p."id" = pp."personId"
       where pp."phoneNumberId" = m."phoneNumberId" and pp."conferenceId" = ${conferenceId}::uuid and pp."endedAt" is null) as "people"
    from "InboundMessage" m join "DataKey" k on k."id" = m."dataKeyId" and k."destroyedAt" is null
    where m."state" in ('new', 'tray') and exists (
      select 1 from "PersonPhone" pp
      where pp."phoneNumberId" = m."phoneNumberId" and pp."conferenceId" = ${conferenceId}::uuid and pp."endedAt" is null)
    order by m."receivedAt" desc limit 100`;
  return rows.map(({ id, receivedAt, people, sealed, keyId, wrapped, keyringKeyId }) => {
    const key = { id: keyId, wrapped, keyringKeyId } as DataKeyRow;
    const { from, body } = open<SealedInbound>(key, { model: "InboundMessage", field: "contactSealed", id }, sealed);
    return { id, receivedAt, from, body, people };
  });
}

/** Somebody has read it and done what was needed. Gives false when it was done before. */
export async function emptyTray(tx: Tx, { inboundId, now }: { inboundId: string; now: Date }): Promise<boolean> {
  const { count } = await tx.inboundMessage.updateMany({
    where: { id: inboundId, state: { in: ["new", "tray"] } },
    data: { state: "done", handledAt: now },
  });
  return count === 1;
}

async function keysOf(db: Db, ids: string[]): Promise<Map<string, DataKeyRow>> {
  const keys = await db.dataKey.findMany({ where: { id: { in: ids }, destroyedAt: null } });
  return new Map(keys.map((key) => [key.id, key]));
}
