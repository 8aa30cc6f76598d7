import { Prisma } from "@generated/client";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { type DataKeyRow, open, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import { faultsOf } from "~/invitation/wording/faults";
import { factOf } from "~/journey/conference.server";
import type { ConferenceFacts } from "~/journey/state";
import type { Language } from "~/language/languages";
import { messageLanguage } from "~/language/readers";
import { emptyTray, type SealedInbound } from "~/messaging/inbound/inbound.server";
import { queueMessage } from "~/messaging/line/outgoing.server";
import { readByKeptOut, silencedFor } from "~/messaging/numbers.server";
import { type OwnWords, writeBackMoment } from "~/messaging/own-words";
import { announce } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";
import { whoWrote } from "./who-wrote";
import { type BehindText, type Standing, type WriteBackHindrance, whyNotWrittenBack } from "./write-back";
import { writeBackMessage } from "./write-back-message.server";

/** Somebody the text may be from, and how words back reach him. */
export interface Writer {
  personId: string;
  firstName: string;
  /** The number it came from, as it stands with him. */
  phone: string;
  language: Language;
  /** Others read or use that number too. */
  shared: boolean;
  /** Why nothing can be written back to him. */
  hindrance: WriteBackHindrance | null;
}

/** A text that waits in the tray of a conference, with everybody it may be from. */
export interface TextToAnswer {
  id: string;
  receivedAt: Date;
  from: string;
  body: string;
  writers: readonly (Writer & { purpose: string; invitationId: string | null })[];
}

interface TextRow {
  id: string;
  receivedAt: Date;
  sealed: Uint8Array;
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
}

interface WriterRow extends BehindText {
  personId: string;
  firstName: string;
  readLanguage: string | null;
  phone: string;
  shared: boolean;
  purpose: string;
  invitationId: string | null;
}

/** A text of this tray; null when it waits there no more. Two statements. */
export async function textToAnswer(
  db: Db | Tx,
  { conferenceId, inboundId, facts }: { conferenceId: string; inboundId: string; facts: ConferenceFacts },
): Promise<TextToAnswer | null> {
  const [row] = await db.$queryRaw<TextRow[]>`
    select m."id", m."receivedAt", m."contactSealed" as "sealed", k."id" as "keyId", k."wrapped", k."keyringKeyId"
    from "InboundMessage" m join "DataKey" k on k."id" = m."dataKeyId" and k."destroyedAt" is null
    where m."id" = ${inboundId}::uuid and m."conferenceId" = ${conferenceId}::uuid and m."state" = 'tray'`;
  if (!row) return null;
  const { id, receivedAt, sealed, keyId, wrapped, keyringKeyId } = row;
  const key = { id: keyId, wrapped, keyringKeyId } as DataKeyRow;
  const said = open<SealedInbound>(key, { model: "InboundMessage", field: "contactSealed", id }, sealed);
  const conference = standingOf(facts);
  const writers = (await writersOf(db, inboundId)).map(
    ({ readLanguage, personId, firstName, phone, shared, purpose, invitationId, ...person }) => ({
      ...{ personId, firstName, phone, shared, purpose, invitationId },
      language: messageLanguage(readLanguage),
      hindrance: whyNotWrittenBack(person, conference),
    }),
  );
  return { id, receivedAt, ...said, writers };
}

/** Whether a text of this conference was handled already. */
export const wasHere = async (db: Db, where: { conferenceId: string; inboundId: string }): Promise<boolean> =>
  (await db.inboundMessage.count({ where: { id: where.inboundId, conferenceId: where.conferenceId, state: "done" } })) > 0;

const standingOf = (facts: ConferenceFacts): Standing => ({
  ended: Boolean(facts.strandedAt || facts.notStartedAt || facts.closedAt),
  unwilling: facts.unwilling !== false || Boolean(facts.voiceMissing),
  safetyOpen: Boolean(facts.safetyOpen),
});

/** Everybody in that conference whose number it is; which permission counts depends on what somebody is in it. */
function writersOf(db: Db | Tx, inboundId: string): Promise<WriterRow[]> {
  return db.$queryRaw<WriterRow[]>`
    with behind as materialized (
      select p."id" as "personId", p."firstName", p."readLanguage", p."under16", pp."id" as "phone", pp."readByOthers", pp."phoneNumberId", pp."conferenceId",
        case when exists (select 1 from "Principal" pr where pr."personId" = p."id") then 'principal'
          when exists (select 1 from "Guest" g where g."personId" = p."id") then 'guest' else 'circle' end as "purpose"
      from "InboundMessage" m
      join "PersonPhone" pp on pp."phoneNumberId" = m."phoneNumberId" and pp."conferenceId" = m."conferenceId" and pp."endedAt" is null
      join "Person" p on p."id" = pp."personId" and p."erasedAt" is null
      where m."id" = ${inboundId}::uuid)
    select b."personId", b."firstName", b."readLanguage", b."under16", b."phone", b."purpose",
      b."readByOthers" or exists (select 1 from behind x where x."personId" <> b."personId") as "shared",
      (select i."id" from "Invitation" i where i."personId" = b."personId" and i."withdrawnAt" is null limit 1) as "invitationId",
      n."kind" = 'mobile' as "mobile",
      ${silencedFor(Prisma.sql`n."id"`, Prisma.sql`b."personId"`, Prisma.sql`'{}'::jsonb`)} as "silenced",
      ${readByKeptOut(Prisma.sql`b."phoneNumberId"`, Prisma.sql`b."conferenceId"`, Prisma.sql`b."personId"`)} as "readByKeptOut",
      exists (select 1 from standing_decision d where d."personId" = b."personId" and d."kind" = 'keptOut') as "keptOut",
      exists (select 1 from may_receive r where r."personId" = b."personId" and r."purpose" = b."purpose") as "may"
    from behind b join "PhoneNumber" n on n."id" = b."phoneNumberId"
    order by b."personId"`;
}

export type WriteBackRefusal = "notHere" | "whoWroteIt" | "faulty" | WriteBackHindrance;

/**
 * The coordinator writes back in words of her own to who wrote, on the number he wrote from; the text leaves the tray with it. Words that
 * would betray the family are refused, and nothing goes to who may not receive.
 */
export function writeBack(
  asker: ConferenceAsker,
  { inboundId, personId, body }: { inboundId: string; personId?: string | undefined; body: string },
  { once, now }: { once: string; now: Date },
): Promise<Outcome<WriteBackRefusal>> {
  const { conferenceId, dataKey } = asker;
  const frame = { db: asker.db, actor: asker, once, redirect: `/conferences/${conferenceId}/invitations?wrote` };
  return deed<WriteBackRefusal>(frame, async (tx) => {
    const facts = await factOf(tx, conferenceId);
    const text = await textToAnswer(tx, { conferenceId, inboundId, facts });
    if (!text) return "notHere";
    const writer = whoWrote(text.writers, personId);
    if (!writer) return "whoWroteIt";
    if (writer.hindrance) return writer.hindrance;
    const { language, phone, purpose, invitationId } = writer;
    if (faultsOf({ body, subject: "" }, { moment: null, channel: "sms", language }).length > 0) return "faulty";
    if (!(await emptyTray(tx, { inboundId, by: asker.id, now }))) return "notHere";
    const id = newId();
    const own: OwnWords = { body: body.trim() };
    const familySealed = seal(dataKey, { model: "Wording", field: "familySealed", id }, own);
    const wording = { id, conferenceId, moment: writeBackMoment, language, channel: "sms" as const, familySealed, at: now, by: asker.id };
    await tx.wording.create({ data: wording });
    const to = { personId: writer.personId, conferenceId };
    const template = { ...writeBackMessage, purpose };
    const refs = { inboundId, phone, ...(invitationId ? { invitationId } : {}) };
    const messageId = await queueMessage(tx, { template, to, language, wordingId: id, refs, now });
    await recordEvent(tx, { conferenceId, kind: "wroteBack", actor: asker, refs: { personId: writer.personId, messageId }, now });
    await announce(tx, conferenceId);
  });
}
