import { newId } from "~/access/ids";
import { linkSecret } from "~/access/keyring.server";
import { deviceSession, hashToken, hashWord, verifyWord } from "~/access/sessions.server";
import { realNow } from "~/clock";
import { config } from "~/config.server";
import type { Db, Tx } from "~/db.server";

const linkMonths = 12;
const triesAnHour = 5;
/** Read from paper and typed over: nothing that looks like something else. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const codeLength = 8;
const secretLength = 20;

/** Which link of a landlord: its secret and its code are made from this, and kept nowhere. */
export interface LandlordLinkName {
  id: string;
  version: number;
}

/** So many signs of five bits each, from what only the holder of the link key can make again. */
function signs(bytes: Buffer, length: number): string {
  let bits = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = "";
  for (; text.length < length; bits >>= 5n) text += letters[Number(bits & 31n)];
  return text;
}

/** A hundred bits of a link, as they are compared: without what only helps the eye. */
const secretOf = ({ id, version }: LandlordLinkName): string =>
  signs(Buffer.from(linkSecret("landlord", id, version), "base64url"), secretLength);

/** The address that stands in a letter to a landlord, in groups of five: nothing in it but the secret. */
export const landlordAddress = (link: LandlordLinkName): string =>
  `${config().publicUrl}/l/${secretOf(link).toLowerCase().match(/.{5}/g)?.join("-")}`;

/** The code that stands in the same letter, in two groups of four. Forty bits. */
export function landlordCode({ id, version }: LandlordLinkName): string {
  const code = signs(Buffer.from(linkSecret("landlordCode", id, version), "base64url"), codeLength);
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** Secret or code as somebody types it over: with or without the space or dashes, in capitals or not. */
const bare = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** The standing link of a case's landlord, made when there is none. `now` is the domain's time. */
export async function landlordLinkFor(tx: Tx, caseId: string, now: Date): Promise<LandlordLinkName> {
  await tx.$queryRaw`select 1 from "EvictionCase" where "id" = ${caseId}::uuid for update`;
  const standing = await tx.landlordLink.findFirst({ where: { caseId, revokedAt: null } });
  if (standing && standing.expiresAt > now) return { id: standing.id, version: standing.version };
  const link = { id: standing?.id ?? newId(), version: (standing?.version ?? 0) + 1 };
  const expiresAt = new Date(now);
  expiresAt.setUTCMonth(expiresAt.getUTCMonth() + linkMonths);
  const made = {
    version: link.version,
    secretHash: hashToken(secretOf(link)),
    codeHash: await hashWord(bare(landlordCode(link))),
    expiresAt,
  };
  await tx.landlordLink.upsert({ where: { id: link.id }, create: { id: link.id, caseId, createdAt: now, ...made }, update: made });
  return link;
}

export interface FoundLandlordLink extends LandlordLinkName {
  caseId: string;
}

/** The link behind a secret; null for unknown, expired and revoked ones alike. */
export async function findLandlordLink(db: Db, secret: string, now: Date): Promise<FoundLandlordLink | null> {
  const [row] = await db.$queryRaw<FoundLandlordLink[]>`
    select l."id", l."version", l."caseId" from "LandlordLink" l join "EvictionCase" e on e."id" = l."caseId" and e."erasedAt" is null
    where l."secretHash" = ${hashToken(bare(secret))} and l."revokedAt" is null and l."expiresAt" > ${now}`;
  return row ?? null;
}

export type CodeRefusal = "wrong" | "tooManyTries";

/** Checks the code; five tries an hour, counted before the check. Gives the cookie that opens the page on this device. */
export async function proveLandlordLink(
  request: Request,
  db: Db,
  link: LandlordLinkName,
  typed: string,
): Promise<{ cookie: string } | { refused: CodeRefusal }> {
  const attemptId = await takeTry(db, link.id);
  if (!attemptId) return { refused: "tooManyTries" };
  const { codeHash } = await db.landlordLink.findUniqueOrThrow({ where: { id: link.id }, select: { codeHash: true } });
  if (!(await verifyWord(codeHash, bare(typed)))) return { refused: "wrong" };
  await db.landlordLinkAttempt.update({ where: { id: attemptId }, data: { succeeded: true } });
  const { sessionId, cookie } = await deviceSession(request, db);
  const proven = { linkVersion: link.version, provenAt: realNow() };
  await db.landlordLinkSession.upsert({
    where: { sessionId_linkId: { sessionId, linkId: link.id } },
    create: { sessionId, linkId: link.id, ...proven },
    update: proven,
  });
  return { cookie };
}

/** Counts under a lock on the link, so that tries sent at the same moment come one after the other; null when there are none left. */
function takeTry(db: Db, linkId: string): Promise<string | null> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "LandlordLink" where "id" = ${linkId}::uuid for update`;
    const at = realNow();
    const hourAgo = new Date(at.getTime() - 3_600_000);
    const tries = await tx.landlordLinkAttempt.count({ where: { linkId, succeeded: false, at: { gt: hourAgo } } });
    if (tries >= triesAnHour) return null;
    const { id } = await tx.landlordLinkAttempt.create({ data: { id: newId(), linkId, at, succeeded: false } });
    return id;
  });
}
