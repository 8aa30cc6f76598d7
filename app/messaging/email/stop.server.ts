import { timingSafeEqual } from "node:crypto";
import { isId } from "~/access/ids";
import { linkSecret } from "~/access/keyring.server";
import { type DataKeyRow, openOrNull } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { isLanguage, type Language } from "~/language/languages";
import { announce } from "~/timeline/live.server";
import type { Carried } from "../line/carrier";
import { dataKeyOf } from "../numbers.server";
import { emailHash, stopEmail } from "./addresses.server";

interface Mailed {
  id: string;
  conferenceId: string;
  personId: string;
  language: Language;
  contactSealed: Uint8Array | null;
}

/** The e-mail a stop link came with; null for what is no such link. Looking changes nothing: mail programs look by themselves. */
export async function mailBehind(db: Db, messageId: string | undefined, secret: string | undefined): Promise<Mailed | null> {
  if (!isId(messageId) || !secret || !isSame(secret, linkSecret("stopEmail", messageId, 1))) return null;
  const row = await db.outgoingMessage.findUnique({
    where: { id: messageId },
    select: { id: true, conferenceId: true, personId: true, channel: true, language: true, contactSealed: true },
  });
  if (row?.channel !== "email" || !row.personId || !row.conferenceId) return null;
  const { personId, conferenceId, language, contactSealed } = row;
  return { id: row.id, personId, conferenceId, language: isLanguage(language) ? language : "nl", contactSealed };
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** The address the e-mail went to; null when its text is emptied already. */
async function addressOf(db: Db, { id, conferenceId, contactSealed }: Mailed): Promise<Uint8Array<ArrayBuffer> | null> {
  const key: DataKeyRow = await dataKeyOf(db, { conferenceId });
  const carried = openOrNull<Carried>(key, { model: "OutgoingMessage", field: "contactSealed", id }, contactSealed);
  return carried && emailHash(carried.to);
}

/** Whether the e-mail is stopped already: who opens the link again is not asked again. Whoever asked for e-mail since can stop it anew. */
export async function areMailsStopped(db: Db, mail: Mailed): Promise<boolean> {
  const hash = await addressOf(db, mail);
  const rows = await db.personEmail.findMany({
    where: { ...(hash ? { hash } : { personId: mail.personId }), OR: [{ endedAt: null }, { endReason: "stop" }] },
    select: { endedAt: true },
  });
  return rows.length > 0 && rows.every(({ endedAt }) => endedAt !== null);
}

/**
 * No e-mail goes to this address any more, in any conference, for anybody who has it; each of them is called. Twice does nothing twice.
 * The address is the one the e-mail went to; when its text is emptied already, the one its reader has now.
 */
export async function stopMails(db: Db, mail: Mailed, now: Date): Promise<void> {
  const to = await addressOf(db, mail);
  await db.$transaction(async (tx) => {
    const hashes = to
      ? [to]
      : (await tx.personEmail.findMany({ where: { personId: mail.personId, endedAt: null }, select: { hash: true } })).map(
          ({ hash }) => hash,
        );
    const conferences = new Set<string>();
    for (const hash of hashes) for (const { conferenceId } of await stopEmail(tx, hash, now)) conferences.add(conferenceId);
    for (const conferenceId of conferences) await announce(tx, conferenceId);
  });
}
