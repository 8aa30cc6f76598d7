import { Prisma } from "@generated/client";
import { newId } from "~/access/ids";
import { blindIndex } from "~/access/keyring.server";
import { type DataKeyRow, newDataKey, open, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import { type NumberKind, parseNumber } from "~/messaging/sms/phone-numbers";

/** What is sealed with a person about one of his numbers; `zone` is the clock (IANA) he lives by when it is not that of his number's country. */
export type SealedNumber = { number: string; zone?: string };

type KeyOwner = { conferenceId: string | null } | { accountId: string | null };

/** The data key of a conference or of an account. */
export async function dataKeyOf(tx: Tx, owner: KeyOwner): Promise<DataKeyRow> {
  const where =
    "accountId" in owner
      ? { accounts: { some: { id: owner.accountId ?? "" } } }
      : { conferences: { some: { id: owner.conferenceId ?? "" } } };
  return tx.dataKey.findFirstOrThrow({ where });
}

/** The row of a number, found by its keyed hash and made when it is new. Two people who enter it at once get the same row. */
export async function phoneNumberRow(tx: Tx, e164: string, now: Date): Promise<{ id: string }> {
  const kind = storedKindOf(e164);
  const hash = blindIndex("phone", e164);
  await tx.phoneNumber.createMany({ data: [{ id: newId(), hash, kind, createdAt: now }], skipDuplicates: true });
  return tx.phoneNumber.findUniqueOrThrow({ where: { hash }, select: { id: true } });
}

/** Gives a person a number, in E.164. The same number again changes only whether others read along. */
export async function givePhone(
  tx: Tx,
  phone: { personId: string; conferenceId: string; e164: string; readByOthers?: boolean; now: Date },
): Promise<{ id: string; phoneNumberId: string }> {
  const { personId, conferenceId, readByOthers = false } = phone;
  const number = await phoneNumberRow(tx, phone.e164, phone.now);
  const standing = await tx.personPhone.findFirst({ where: { personId, phoneNumberId: number.id, endedAt: null }, select: { id: true } });
  if (standing) {
    await tx.personPhone.update({ where: { id: standing.id }, data: { readByOthers } });
    return { id: standing.id, phoneNumberId: number.id };
  }
  const id = newId();
  const key = await dataKeyOf(tx, { conferenceId });
  const contactSealed = seal(key, { model: "PersonPhone", field: "contactSealed", id }, { number: phone.e164 } satisfies SealedNumber);
  await tx.personPhone.create({
    data: { id, personId, conferenceId, phoneNumberId: number.id, contactSealed, readByOthers, since: phone.now },
  });
  return { id, phoneNumberId: number.id };
}

/**
 * What came in from numbers that are nobody's any more goes with who wrote it, and so do the numbers; of a number that somebody of another
 * conference has as well, what was read in this one. Who asked for silence keeps it: of such a number its keyed hash stays.
 */
export async function forgetNumbers(tx: Tx, numbers: readonly { phoneNumberId: string; conferenceId: string }[]): Promise<void> {
  const phoneNumberIds = numbers.map(({ phoneNumberId }) => phoneNumberId);
  for (const conferenceId of new Set(numbers.map((number) => number.conferenceId))) {
    const nobodyHere = { people: { none: { conferenceId } } };
    await tx.inboundMessage.deleteMany({ where: { phoneNumberId: { in: phoneNumberIds }, conferenceId, phoneNumber: nobodyHere } });
  }
  const nobodys = { people: { none: {} }, accounts: { none: {} } };
  const left = await tx.phoneNumber.findMany({ where: { id: { in: phoneNumberIds }, ...nobodys }, select: { id: true } });
  const ids = left.map(({ id }) => id);
  await tx.inboundMessage.deleteMany({ where: { phoneNumberId: { in: ids } } });
  await tx.phoneNumber.deleteMany({ where: { id: { in: ids }, ...nobodys, silences: { none: {} } } });
}

/** A number no longer belongs to a person: given up, or never his. */
export async function endPhone(tx: Tx, end: { personPhoneId: string; reason: string; now: Date }): Promise<void> {
  await tx.personPhone.updateMany({ where: { id: end.personPhoneId, endedAt: null }, data: { endedAt: end.now, endReason: end.reason } });
}

export type PhoneOfPerson = {
  id: string;
  e164: string;
  /** The clock he lives by, when it is not that of his number's country. */
  zone?: string;
  kind: "mobile" | "fixed" | "other";
  readByOthers: boolean;
  shared: boolean;
  silenced: boolean;
};

/**
 * Whether a number is also one of somebody in the same conference who must stay out: what is sent there he reads. What a principal gets
 * does not depend on it, since he would notice what another principal decided. Asks by the person alone, not through the view of
 * standing words, which would be worked out whole for every message that is claimed.
 */
export const readByKeptOut = (phoneNumberId: Prisma.Sql, conferenceId: Prisma.Sql, personId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  exists (select 1 from "PersonPhone" ko
    where ko."phoneNumberId" = ${phoneNumberId} and ko."conferenceId" = ${conferenceId} and ko."endedAt" is null and ko."personId" <> ${personId}
      and exists (select 1 from "Decision" kd
        where kd."personId" = ko."personId" and kd."kind" = 'keptOut'
          and not exists (select 1 from "Decision" later
            where later."personId" = kd."personId" and later."principalId" = kd."principalId"
              and (later."at", later."id") > (kd."at", kd."id"))))
  and not exists (select 1 from "Principal" kp where kp."personId" = ${personId}))`;

/** STOP was written from this number, and no START since. */
export const silenced = (phoneNumberId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`exists (select 1 from "NumberSilence" s where s."phoneNumberId" = ${phoneNumberId} and s."liftedAt" is null)`;

/** Stands in the references of a message that somebody asks for himself, this very minute. */
export const askedForIt = { asked: 1 } as const;

/**
 * Whether nothing may go to a number of somebody. Who wrote STOP from one telephone is not followed to his other one: a silence on any
 * number he has now is one on all of them. Only what he asks for himself this minute goes to a number that is not silenced itself: it
 * answers him, and without it a principal who stopped an old telephone could not be given his own page.
 */
export const silencedFor = (phoneNumberId: Prisma.Sql, personId: Prisma.Sql, refs: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  ${silenced(phoneNumberId)} or (not jsonb_exists(${refs}, 'asked') and exists (
    select 1 from "PersonPhone" own where own."personId" = ${personId} and own."endedAt" is null and ${silenced(Prisma.sql`own."phoneNumberId"`)})))`;

type PhoneRow = Omit<PhoneOfPerson, "e164"> & { personId: string; contactSealed: Uint8Array };

/**
 * The numbers of people in one conference, the newest first: digits, whether somebody else there has it too, and whether STOP silenced
 * them. That a number stands in another conference as well is nobody's business.
 */
export async function phonesOf(tx: Tx, key: DataKeyRow, personIds: readonly string[]): Promise<Map<string, PhoneOfPerson[]>> {
  const rows = await tx.$queryRaw<PhoneRow[]>`
    select pp."id", pp."personId", pp."contactSealed", pp."readByOthers", n."kind"::text as "kind",
      exists (select 1 from "PersonPhone" x where x."phoneNumberId" = n."id" and x."conferenceId" = pp."conferenceId"
        and x."endedAt" is null and x."id" <> pp."id") as "shared",
      exists (select 1 from "NumberSilence" s where s."phoneNumberId" = n."id" and s."liftedAt" is null) as "silenced"
    from "PersonPhone" pp join "PhoneNumber" n on n."id" = pp."phoneNumberId"
    where pp."personId" = any(${[...personIds]}::uuid[]) and pp."endedAt" is null
    order by pp."since" desc, pp."id" desc`;
  const phones = new Map<string, PhoneOfPerson[]>();
  for (const { personId, contactSealed, ...row } of rows) {
    const place = { model: "PersonPhone", field: "contactSealed", id: row.id } as const;
    const { number: e164, ...clock } = open<SealedNumber>(key, place, contactSealed);
    const phone: PhoneOfPerson = { ...row, ...clock, e164 };
    const list = phones.get(personId);
    if (list) list.push(phone);
    else phones.set(personId, [phone]);
  }
  return phones;
}

const inboxSubject = "inbound messages";

const inboxKeys = new WeakMap<object, { key: DataKeyRow; until: number }>();

/** The inbox's own key, for what came in until it is known in which conference it is read. Looked up once a minute. */
export async function inboxKey(db: Db, now: Date): Promise<DataKeyRow> {
  const held = inboxKeys.get(db);
  if (held && held.until > performance.now()) return held.key;
  const standing = await db.dataKey.findFirst({ where: { subject: inboxSubject, destroyedAt: null }, orderBy: { id: "asc" } });
  const key = standing ?? (await db.dataKey.create({ data: newDataKey(inboxSubject, now) }));
  inboxKeys.set(db, { key, until: performance.now() + 60_000 });
  return key;
}

/** What kind of number this is, as it is kept. */
export function storedKindOf(e164: string): "mobile" | "fixed" | "other" {
  const parsed = parseNumber(e164);
  return parsed.ok ? storedKind(parsed.kind) : "other";
}

function storedKind(kind: NumberKind): "mobile" | "fixed" | "other" {
  if (kind === "mobile") return "mobile";
  return kind === "fixedLine" ? "fixed" : "other";
}
