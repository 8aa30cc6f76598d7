import { Prisma } from "@generated/client";
import { z } from "zod";
import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { type DataKeyRow, open } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import { announce } from "~/timeline/live.server";
import { emptyTray, type SealedInbound } from "./inbound.server";
import { keptWith } from "./sort.server";

/** How long words wait for somebody to read them. */
export const keptDays = 90;

/** A message nobody can say of in which conference it belongs. */
export interface InCentraleTray {
  id: string;
  receivedAt: Date;
  from: string;
  body: string;
  /** The conferences of this Centrale in which somebody has this number, by reference alone. */
  references: string[];
  /** Colleagues of this Centrale whose number it is. */
  colleagues: string[];
  eraseAfter: Date;
}

const page = "/texts";
const dayMs = 86_400_000;

/** The Centrales that wrote to somebody on this number, be it his no longer, and when. */
const writtenTo = (phoneNumberId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select c."centraleId", o."leftAt" from "PersonPhone" pp
    join "OutgoingMessage" o on o."personId" = pp."personId" and o."phoneNumberId" = pp."phoneNumberId" and o."leftAt" is not null
    join "Conference" c on c."id" = pp."conferenceId"
    where pp."phoneNumberId" = ${phoneNumberId}`;

/**
 * The Centrale that reads texts from a number: the one that wrote to it last, to a family or to a colleague who has it; or else the one where
 * it stands newest; or else, of a number that is nobody's any more, the one that wrote to it last. Null for a number no Centrale knows.
 */
const centraleOf = (phoneNumberId: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce(
  (select sent."centraleId" from (
    ${writtenTo(phoneNumberId)} and pp."endedAt" is null
    union all
    select a."organisationId", o."leftAt" from "Account" a
      join "Organisation" g on g."id" = a."organisationId" and g."kind" = 'centrale'
      join "OutgoingMessage" o on o."accountId" = a."id" and o."phoneNumberId" = a."phoneNumberId" and o."leftAt" is not null
      where a."phoneNumberId" = ${phoneNumberId} and a."endedAt" is null
  ) sent order by sent."leftAt" desc limit 1),
  (select known."centraleId" from (
    select c."centraleId", pp."since" from "PersonPhone" pp join "Conference" c on c."id" = pp."conferenceId"
      where pp."phoneNumberId" = ${phoneNumberId} and pp."endedAt" is null
    union all
    select a."organisationId", a."createdAt" from "Account" a
      join "Organisation" g on g."id" = a."organisationId" and g."kind" = 'centrale'
      where a."phoneNumberId" = ${phoneNumberId} and a."endedAt" is null
  ) known order by known."since" desc limit 1),
  (select sent."centraleId" from (${writtenTo(phoneNumberId)}) sent order by sent."leftAt" desc limit 1))`;

/** What this Centrale may read: what is from a number it is the reader of, and what no Centrale knows, which each sees until one has read it. */
const ofCentrale = (centraleId: string): Prisma.Sql => Prisma.sql`
  m."state" = 'tray' and m."conferenceId" is null
    and coalesce(${centraleOf(Prisma.sql`m."phoneNumberId"`)}, ${centraleId}::uuid) = ${centraleId}::uuid`;

type Row = Omit<InCentraleTray, "from" | "body" | "eraseAfter"> & SealedRow;
type SealedRow = { id: string; sealed: Uint8Array; keyId: string; wrapped: Uint8Array; keyringKeyId: string };

/** What waits with this Centrale, the oldest first: no name of a family, whoever the number may belong to. One statement. */
export async function centraleTray(db: Db, centraleId: string): Promise<InCentraleTray[]> {
  const rows = await db.$queryRaw<Row[]>`
    select m."id", m."receivedAt", m."contactSealed" as "sealed", k."id" as "keyId", k."wrapped", k."keyringKeyId",
      (select coalesce(json_agg(distinct c."reference"), '[]') from "PersonPhone" pp join "Conference" c on c."id" = pp."conferenceId"
       where pp."phoneNumberId" = m."phoneNumberId" and pp."endedAt" is null and c."centraleId" = ${centraleId}::uuid) as "references",
      (select coalesce(json_agg(a."firstName"), '[]') from "Account" a
       where a."phoneNumberId" = m."phoneNumberId" and a."endedAt" is null and a."organisationId" = ${centraleId}::uuid) as "colleagues"
    from "InboundMessage" m join "DataKey" k on k."id" = m."dataKeyId" and k."destroyedAt" is null
    where ${ofCentrale(centraleId)}
    order by m."receivedAt", m."id" limit 100`;
  return rows.map(({ id, receivedAt, references, colleagues, ...sealed }) => ({
    id,
    receivedAt,
    references,
    colleagues,
    ...opened({ id, ...sealed }),
    eraseAfter: new Date(receivedAt.getTime() + keptDays * dayMs),
  }));
}

function opened({ id, sealed, keyId, wrapped, keyringKeyId }: SealedRow): SealedInbound {
  const key = { id: keyId, wrapped, keyringKeyId } as DataKeyRow;
  return open<SealedInbound>(key, { model: "InboundMessage", field: "contactSealed", id }, sealed);
}

export const HandOnInput = z.object({
  inboundId: z.uuid(),
  reference: z
    .string({ error: "staff-texts.reference-missing" })
    .trim()
    .min(1, { error: "staff-texts.reference-missing" })
    .max(100)
    .regex(/^\P{Cc}*$/u),
});
export type HandOnInput = z.infer<typeof HandOnInput>;

export type CentraleTrayRefusal = "notHere" | "noSuchConference";

/** Hands a message to a conference of this Centrale, by its reference: from then on its coordinator reads it, and nobody here. */
export function handToConference(
  asker: StaffAsker,
  { inboundId, reference }: HandOnInput,
  at: { once: string; now: Date },
): Promise<Outcome<CentraleTrayRefusal>> {
  const { db, organisationId: centraleId } = asker;
  return deed<CentraleTrayRefusal>({ db, actor: asker, once: at.once, redirect: page }, async (tx) => {
    const [row] = await tx.$queryRaw<SealedRow[]>`
      select m."id", m."contactSealed" as "sealed", k."id" as "keyId", k."wrapped", k."keyringKeyId"
      from "InboundMessage" m join "DataKey" k on k."id" = m."dataKeyId" and k."destroyedAt" is null
      where m."id" = ${inboundId}::uuid and ${ofCentrale(centraleId)}
      for update of m`;
    if (!row) return "notHere";
    const conference = await tx.conference.findFirst({
      where: { centraleId, reference: { equals: reference, mode: "insensitive" } },
      include: { dataKey: true },
    });
    if (!conference || conference.dataKey.destroyedAt) return "noSuchConference";
    const kept = keptWith({ id: inboundId, said: opened(row), conferenceId: conference.id, key: conference.dataKey });
    await tx.inboundMessage.update({ where: { id: inboundId }, data: kept });
    await announce(tx, conference.id);
    await logAccess(tx, {
      actor: asker,
      deed: "handTextOn",
      conferenceId: conference.id,
      classes: ["id", "process", "contact"],
      origin: asker.origin,
    });
  });
}

export const ReadTextInput = z.object({ inboundId: z.uuid() });
export type ReadTextInput = z.infer<typeof ReadTextInput>;

/** Somebody has read it and did what was needed. */
export function readText(
  asker: StaffAsker,
  { inboundId }: ReadTextInput,
  at: { once: string; now: Date },
): Promise<Outcome<CentraleTrayRefusal>> {
  const { db, organisationId } = asker;
  return deed<CentraleTrayRefusal>({ db, actor: asker, once: at.once, redirect: page }, async (tx) => {
    const [lies] = await tx.$queryRaw<{ id: string }[]>`
      select m."id" from "InboundMessage" m where m."id" = ${inboundId}::uuid and ${ofCentrale(organisationId)} for update`;
    if (!lies || !(await emptyTray(tx, { inboundId, by: asker.id, now: at.now }))) return "notHere";
    await logAccess(tx, { actor: asker, deed: "readText", classes: ["id", "process"], origin: asker.origin });
  });
}

/**
 * Erases, words and all, what came in so long ago and belongs to no conference, read or not; a number nobody has any more goes with it,
 * unless it asked for silence. What belongs to a conference ends with its people. Gives how many.
 */
export function eraseUnplacedTexts(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx: Tx) => {
    const until = new Date(now.getTime() - keptDays * dayMs);
    const old = await tx.inboundMessage.findMany({
      where: { conferenceId: null, receivedAt: { lte: until }, state: { not: "new" } },
      select: { id: true, phoneNumberId: true },
      orderBy: { receivedAt: "asc" },
      take: 1_000,
    });
    await tx.inboundMessage.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
    await tx.phoneNumber.deleteMany({
      where: {
        id: { in: old.map(({ phoneNumberId }) => phoneNumberId) },
        ...{ people: { none: {} }, accounts: { none: {} }, silences: { none: {} }, inbound: { none: {} } },
      },
    });
    return old.length;
  });
}
