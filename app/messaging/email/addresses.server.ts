import { Prisma } from "@generated/client";
import { newId } from "~/access/ids";
import { blindIndex } from "~/access/keyring.server";
import { type DataKeyRow, open, seal } from "~/access/sealing.server";
import { config } from "~/config.server";
import type { Tx } from "~/db.server";
import { dataKeyOf } from "../numbers.server";
import { canonicalEmail } from "./address";

/** What is sealed with a person about his e-mail address; `zone` is the clock he lives by when he is abroad. */
export type SealedEmail = { address: string; zone?: string };

export type EmailOfPerson = { id: string; address: string; zone?: string; readByOthers: boolean; shared: boolean };

/** How an address ended: typed wrong or taken back by himself, or stopped by who reads it. */
export type EmailEnd = "corrected" | "ownCorrection" | "stop" | "notForMe";

/** Whether this house can send e-mail at all; a road without a mail server is closed, and said to be. */
export const canMail = (): boolean => config().smtp !== undefined;

export const emailHash = (address: string) => blindIndex("email", canonicalEmail(address) ?? address.trim().toLowerCase());

/**
 * As with a number: somebody who must stay out of a conference has this address there too, and so would read what is sent to it. What a
 * principal gets does not depend on it. Whoever stopped our e-mail reads it all the same.
 */
export const emailReadByKeptOut = (hash: Prisma.Sql, conferenceId: Prisma.Sql, personId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  exists (select 1 from "PersonEmail" ko
    where ko."hash" = ${hash} and ko."conferenceId" = ${conferenceId} and (ko."endedAt" is null or ko."endReason" = 'stop') and ko."personId" <> ${personId}
      and exists (select 1 from "Decision" kd
        where kd."personId" = ko."personId" and kd."kind" = 'keptOut'
          and not exists (select 1 from "Decision" later
            where later."personId" = kd."personId" and later."principalId" = kd."principalId"
              and (later."at", later."id") > (kd."at", kd."id"))))
  and not exists (select 1 from "Principal" kp where kp."personId" = ${personId}))`;

/** The standing addresses of people of one conference, the newest first. */
export async function emailsOf(tx: Tx, key: DataKeyRow, personIds: readonly string[]): Promise<Map<string, EmailOfPerson[]>> {
  const rows = await tx.$queryRaw<{ id: string; personId: string; contactSealed: Uint8Array; readByOthers: boolean; shared: boolean }[]>`
    select e."id", e."personId", e."contactSealed", e."readByOthers",
      exists (select 1 from "PersonEmail" x where x."hash" = e."hash" and x."conferenceId" = e."conferenceId"
        and x."endedAt" is null and x."personId" <> e."personId") as "shared"
    from "PersonEmail" e
    where e."personId" = any(${[...personIds]}::uuid[]) and e."endedAt" is null
    order by e."since" desc, e."id" desc`;
  const emails = new Map<string, EmailOfPerson[]>();
  for (const { personId, contactSealed, ...row } of rows) {
    const sealed = open<SealedEmail>(key, placeOf(row.id), contactSealed);
    emails.set(personId, [...(emails.get(personId) ?? []), { ...row, ...sealed }]);
  }
  return emails;
}

/**
 * Makes this the one address of a person; null takes it away. The same address again changes only what is known about it, and one that
 * was stopped stays stopped until `again` says that he asked for it himself.
 */
export async function keepEmail(
  tx: Tx,
  email: {
    personId: string;
    conferenceId: string;
    address: string | null;
    readByOthers?: boolean | undefined;
    zone?: string | null | undefined;
    again?: boolean;
    reason?: EmailEnd;
    now: Date;
  },
): Promise<void> {
  const { personId, conferenceId, now, reason = "corrected" } = email;
  const address = email.address === null ? null : canonicalEmail(email.address);
  const hash = address === null ? null : emailHash(address);
  const standing = await tx.personEmail.findMany({
    where: { personId, OR: [{ endedAt: null }, { endReason: "stop" }] },
    orderBy: [{ since: "desc" }, { id: "desc" }],
  });
  const isSame = (row: { hash: Uint8Array }) => hash !== null && Buffer.from(hash).equals(Buffer.from(row.hash));
  const others = standing.filter((row) => row.endedAt === null && !isSame(row)).map(({ id }) => id);
  if (others.length > 0) await tx.personEmail.updateMany({ where: { id: { in: others } }, data: { endedAt: now, endReason: reason } });
  if (address === null || hash === null) return;
  const same = standing.filter(isSame).find((row, _, all) => row.endedAt === null || all.every(({ endedAt }) => endedAt !== null));
  if (same && same.endedAt !== null && !email.again) return;
  const key = await dataKeyOf(tx, { conferenceId });
  const known = same ? open<SealedEmail>(key, placeOf(same.id), same.contactSealed) : null;
  const zone = email.zone === undefined ? known?.zone : (email.zone ?? undefined);
  const sealed: SealedEmail = { address, ...(zone ? { zone } : {}) };
  const readByOthers = email.readByOthers ?? same?.readByOthers ?? false;
  if (same) {
    await tx.personEmail.update({
      where: { id: same.id },
      data: { readByOthers, contactSealed: seal(key, placeOf(same.id), sealed), endedAt: null, endReason: null },
    });
    return;
  }
  const id = newId();
  const stopped = !email.again && (await wasStopped(tx, hash)) ? { endedAt: now, endReason: "stop" } : {};
  await tx.personEmail.create({
    data: { id, personId, conferenceId, hash, contactSealed: seal(key, placeOf(id), sealed), readByOthers, since: now, ...stopped },
  });
}

/** Somebody stopped our e-mail to this address, wherever he had it, and nobody has asked for it since. */
async function wasStopped(tx: Tx, hash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const rows = await tx.personEmail.findMany({
    where: { hash, OR: [{ endedAt: null }, { endReason: "stop" }] },
    select: { endedAt: true },
  });
  return rows.length > 0 && rows.every(({ endedAt }) => endedAt !== null);
}

/** Silences an address for everybody who has it, as STOP does a number. Gives whom it concerned. */
export async function stopEmail(tx: Tx, hash: Uint8Array, now: Date): Promise<{ personId: string; conferenceId: string }[]> {
  const people = await tx.personEmail.findMany({
    where: { hash: new Uint8Array(hash), endedAt: null },
    select: { id: true, personId: true, conferenceId: true },
  });
  await tx.personEmail.updateMany({ where: { id: { in: people.map(({ id }) => id) } }, data: { endedAt: now, endReason: "stop" } });
  return people;
}

const placeOf = (id: string) => ({ model: "PersonEmail", field: "contactSealed", id }) as const;
