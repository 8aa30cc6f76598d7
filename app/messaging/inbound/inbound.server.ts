import { type InboundMeaning, Prisma } from "@generated/client";
import { newId } from "~/access/ids";
import { blindIndex } from "~/access/keyring.server";
import { type DataKeyRow, open, openOrNull, seal } from "~/access/sealing.server";
import { realNow } from "~/clock";
import type { Db, Tx } from "~/db.server";
import { inboxKey, storedKindOf } from "../numbers.server";
import { type OwnWords, writeBackMoment } from "../own-words";
import { asksToStart, asksToStop } from "../sms/stop-words";
import type { ReceivedMessage } from "../sms/twilio.server";
import { liftSilence, silenceNumber } from "./silence.server";

/** What is sealed of a message that came in. */
export type SealedInbound = { from: string; body: string };

/** `stored`: it waits to be read. `stopped` and `started` were obeyed and need no reading. */
export type Stored = "stored" | "stopped" | "started" | "storedBefore";

/**
 * Keeps a message that came in, once by its provider id, in one statement. STOP silences the number in the same transaction: its people
 * are to be called from now on. START lifts that. Anything else waits for `sortInbound`.
 */
export async function storeInbound(db: Db, message: ReceivedMessage, now: Date): Promise<Stored> {
  const key = await inboxKey(db, now);
  const stops = asksToStop(message.body);
  const starts = !stops && asksToStart(message.body);
  const at = receivedAt(message, now);
  if (!stops && !starts) return (await insert(db, { message, key, at, now, meaning: null })) ? "stored" : "storedBefore";
  return db.$transaction(async (tx) => {
    const row = await insert(tx, { message, key, at, now, meaning: stops ? "stop" : "start" });
    if (!row) return "storedBefore";
    const { id: inboundId, phoneNumberId } = row;
    if (stops) await silenceNumber(tx, { phoneNumberId, inboundId, since: at, now });
    else await liftSilence(tx, { phoneNumberId, at });
    return stops ? "stopped" : "started";
  });
}

/** A message fetched later came in when it did, not when it was fetched: how long ago that was, counted back from the domain's time. */
function receivedAt({ sentAt }: ReceivedMessage, now: Date): Date {
  if (!sentAt) return now;
  return new Date(now.getTime() - Math.max(0, realNow().getTime() - sentAt.getTime()));
}

type Row = { id: string; phoneNumberId: string };
type Insert = { message: ReceivedMessage; key: DataKeyRow; at: Date; now: Date; meaning: "stop" | "start" | null };

/** Null when it was stored before. Of two first messages of one number that are stored at once, the second finds no row and tries again. */
async function insert(db: Db | Tx, what: Insert, tries = 3): Promise<Row | null> {
  const { message, key, at, now, meaning } = what;
  const id = newId();
  const sealed = seal(key, { model: "InboundMessage", field: "contactSealed", id }, {
    from: message.from,
    body: message.body,
  } satisfies SealedInbound);
  const state = meaning === null ? "new" : "done";
  const [row] = await db.$queryRaw<{ number: string | null; stored: string | null; before: boolean }[]>`
    with known as (select "id" from "PhoneNumber" where "hash" = ${blindIndex("phone", message.from)}),
    made as (
      insert into "PhoneNumber" ("id", "hash", "kind", "createdAt")
      select ${newId()}::uuid, ${blindIndex("phone", message.from)}, ${storedKindOf(message.from)}::"NumberKind", ${now}
      where not exists (select 1 from known)
      on conflict do nothing returning "id"),
    number as (select "id" from known union all select "id" from made),
    stored as (
      insert into "InboundMessage" ("id", "providerId", "phoneNumberId", "receivedAt", "state", "meaning", "handledAt", "contactSealed", "dataKeyId")
      select ${id}::uuid, ${message.providerId}, n."id", ${at}, ${state}::"InboundState", ${meaning}::"InboundMeaning",
        ${meaning === null ? null : now}::timestamptz, ${sealed}, ${key.id}::uuid
      from number n on conflict do nothing returning "phoneNumberId")
    select (select "id" from number) as "number", (select "phoneNumberId" from stored) as "stored",
      exists (select 1 from "InboundMessage" where "providerId" = ${message.providerId}) as "before"`;
  if (row?.stored) return { id, phoneNumberId: row.stored };
  if (row?.number || row?.before) return null;
  if (tries <= 1) throw new Error("The number of a message that came in could not be kept.");
  return insert(db, what, tries - 1);
}

export type InTray = {
  id: string;
  receivedAt: Date;
  from: string;
  /** Empty when a picture or a sound came in: only words come along. */
  body: string;
  /** What it seems to say. */
  meaning: InboundMeaning | null;
  people: { personId: string; firstName: string }[];
};

/** A text that was handled, with what was written back to it. */
export type Handled = InTray & { answer: string | null };

/** For how long a text that was handled can be put back. */
const putBackWithin = 86_400_000;

/** What waits in the tray of a conference: text, number, and everybody there it may be from. One statement. */
export async function trayOf(db: Db | Tx, conferenceId: string): Promise<InTray[]> {
  return (await textsOf(db, conferenceId, Prisma.sql`m."state" = 'tray'`)).map(({ waits: _, answer: __, ...text }) => text);
}

/** The same, with what this colleague handled herself so lately that she may put it back. One statement. */
export async function trayAndHandled(
  db: Db,
  { conferenceId, by, now }: { conferenceId: string; by: string; now: Date },
): Promise<{ waiting: InTray[]; handled: Handled[] }> {
  const rows = await textsOf(db, conferenceId, Prisma.sql`(m."state" = 'tray' or ${handledBy(by, now)})`);
  return {
    waiting: rows.flatMap(({ waits, answer: _, ...text }) => (waits ? [text] : [])),
    handled: rows.flatMap(({ waits, ...text }) => (waits ? [] : [text])),
  };
}

const handledBy = (by: string, now: Date): Prisma.Sql => Prisma.sql`(
  m."state" = 'done' and m."handledBy" = ${by}::uuid and m."handledAt" > ${new Date(now.getTime() - putBackWithin)})`;

type TextRow = Omit<InTray, "from" | "body"> & {
  waits: boolean;
  sealed: Uint8Array;
  answerId: string | null;
  answerSealed: Uint8Array | null;
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
};

/** What waits comes first, then the newest. Words written back are sealed with the conference, as the text itself is. */
async function textsOf(db: Db | Tx, conferenceId: string, which: Prisma.Sql): Promise<(Handled & { waits: boolean })[]> {
  const rows = await db.$queryRaw<TextRow[]>`
    select m."id", m."receivedAt", m."meaning"::text as "meaning", m."state" = 'tray' as "waits", m."contactSealed" as "sealed",
      k."id" as "keyId", k."wrapped", k."keyringKeyId", b."id" as "answerId", b."familySealed" as "answerSealed",
      coalesce((select json_agg(json_build_object('personId', p."id", 'firstName', p."firstName") order by p."id")
       from "PersonPhone" pp join "Person" p on p."id" = pp."personId"
       where pp."phoneNumberId" = m."phoneNumberId" and pp."conferenceId" = ${conferenceId}::uuid and pp."endedAt" is null), '[]') as "people"
    from "InboundMessage" m join "DataKey" k on k."id" = m."dataKeyId" and k."destroyedAt" is null
    left join lateral (
      select w."id", w."familySealed" from "OutgoingMessage" o join "Wording" w on w."id" = o."wordingId"
      where m."state" = 'done' and o."conferenceId" = m."conferenceId" and o."template" = ${writeBackMoment}
        and o."refs"->>'inboundId' = m."id"::text
      order by o."createdAt" desc limit 1) b on true
    where m."conferenceId" = ${conferenceId}::uuid and ${which}
    order by m."state" = 'tray' desc, m."receivedAt" desc limit 100`;
  return rows.map(({ sealed, answerId, answerSealed, keyId, wrapped, keyringKeyId, ...row }) => {
    const key = { id: keyId, wrapped, keyringKeyId } as DataKeyRow;
    const said = open<SealedInbound>(key, { model: "InboundMessage", field: "contactSealed", id: row.id }, sealed);
    const answer = answerId && openOrNull<OwnWords>(key, { model: "Wording", field: "familySealed", id: answerId }, answerSealed);
    return { ...row, ...said, answer: answer ? answer.body : null };
  });
}

/** Puts back what this colleague handled herself lately: it waits again. Gives false when there is nothing to put back. */
export async function putBackInTray(
  tx: Tx,
  { conferenceId, inboundId, by, now }: { conferenceId: string; inboundId: string; by: string; now: Date },
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update "InboundMessage" m set "state" = 'tray', "handledAt" = null, "handledBy" = null
    where m."id" = ${inboundId}::uuid and m."conferenceId" = ${conferenceId}::uuid and ${handledBy(by, now)}`;
  return changed === 1;
}

/** Somebody has read it and done what was needed. Gives false when it was done before. */
export async function emptyTray(
  tx: Tx,
  { inboundId, by = null, now }: { inboundId: string; by?: string | null; now: Date },
): Promise<boolean> {
  const { count } = await tx.inboundMessage.updateMany({
    where: { id: inboundId, state: "tray" },
    data: { state: "done", handledAt: now, handledBy: by },
  });
  return count === 1;
}
