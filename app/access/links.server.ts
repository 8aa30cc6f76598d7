import type { LinkPurpose } from "@generated/client";
import { newId } from "~/access/ids";
import { linkSecret } from "~/access/keyring.server";
import type { Proof } from "~/access/rights";
import { hashToken, verifyWord } from "~/access/sessions.server";
import { realNow } from "~/clock";
import { config } from "~/config.server";
import type { Db, Tx } from "~/db.server";

const linkMonths = 18;
const triesAnHour = 5;

/** The address that goes into a message: short, and nothing in it but the secret. */
export const linkAddress = (link: { id: string; version: number }): string =>
  `${config().publicUrl}/o/${linkSecret("link", link.id, link.version)}`;

/** The person's standing link of a purpose, made when missing. `now` is the domain's time. */
export async function linkFor(
  tx: Tx | Db,
  person: { id: string; conferenceId: string },
  purpose: LinkPurpose,
  now: Date,
): Promise<{ id: string; version: number }> {
  const standing = await tx.personalLink.findUnique({ where: { personId_purpose: { personId: person.id, purpose } } });
  if (standing && standing.revokedAt === null) return standing;
  if (standing) return tx.personalLink.update({ where: { id: standing.id }, data: newVersion(standing.id, standing.version + 1, now) });
  const id = newId();
  return tx.personalLink.create({
    data: { id, conferenceId: person.conferenceId, personId: person.id, purpose, createdAt: now, ...newVersion(id, 1, now) },
  });
}

function newVersion(id: string, version: number, now: Date) {
  const expiresAt = new Date(now);
  expiresAt.setUTCMonth(expiresAt.getUTCMonth() + linkMonths);
  return { version, secretHash: hashToken(linkSecret("link", id, version)), expiresAt, revokedAt: null };
}

/** Gives a standing link a new secret: the old address opens nothing, and every device that opened it has to prove itself again. */
export async function renewLink(tx: Tx, linkId: string, now: Date): Promise<void> {
  const standing = await tx.personalLink.findFirst({ where: { id: linkId, revokedAt: null }, select: { version: true, personId: true } });
  if (!standing) return;
  await tx.personalLink.update({ where: { id: linkId }, data: newVersion(linkId, standing.version + 1, now) });
  await endCalendars(tx, standing.personId, now);
}

/** Ends every link of a person at once, and the codes on paper that lead to them; what was already opened stops too. */
export async function revokeLinks(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.paper.updateMany({ where: { personId, withdrawnAt: null }, data: { withdrawnAt: now } });
  await tx.personalLink.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
  await endCalendars(tx, personId, now);
}

/** A calendar on a phone that is somebody else's now, or on a lost one, reads nothing more. */
const endCalendars = (tx: Tx, personId: string, now: Date) =>
  tx.calendarFeed.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });

export interface FoundLink {
  id: string;
  version: number;
  purpose: LinkPurpose;
  personId: string;
  conferenceId: string;
  readLanguage: string | null;
  proof: Proof;
}

/**
 * The link behind a secret, with the proof it asks for; null for unknown, expired and revoked ones alike.
 * The last four digits are known to everybody in the house, so a shared number or address, a principal's link and a family with a safety flag ask for the word.
 */
export async function findLink(db: Db | Tx, secret: string, now: Date): Promise<FoundLink | null> {
  const [row] = await db.$queryRaw<(Omit<FoundLink, "proof"> & { asksWord: boolean })[]>`
    select l."id", l."version", l."purpose"::text as "purpose", l."personId", l."conferenceId", p."readLanguage",
      l."purpose" = 'principal'
      or not exists (select 1 from "PersonPhone" pp where pp."personId" = p."id" and pp."endedAt" is null)
      or exists (select 1 from "PersonPhone" pp where pp."personId" = p."id" and pp."endedAt" is null and (pp."readByOthers" or exists (
           select 1 from "PersonPhone" o where o."phoneNumberId" = pp."phoneNumberId" and o."personId" <> pp."personId"
             and o."conferenceId" = pp."conferenceId" and o."endedAt" is null)))
      or exists (select 1 from "PersonEmail" pe where pe."personId" = p."id" and pe."endedAt" is null and (pe."readByOthers" or exists (
           select 1 from "PersonEmail" o where o."hash" = pe."hash" and o."personId" <> pe."personId"
             and o."conferenceId" = pe."conferenceId" and o."endedAt" is null)))
      or exists (select 1 from "SafetyAnswer" s where s."conferenceId" = l."conferenceId" and s."flagged") as "asksWord"
    from "PersonalLink" l join "Person" p on p."id" = l."personId"
    where l."secretHash" = ${hashToken(secret)} and l."revokedAt" is null and l."expiresAt" > ${now} and p."erasedAt" is null`;
  return row ? { ...row, proof: row.asksWord ? "word" : "lastFour" } : null;
}

export type ProofRefusal = "wrong" | "tooManyTries";

/**
 * Checks what somebody typed: the agreed word always opens, the last four digits only where they are enough.
 * Five tries an hour, counted in the database before the check, so several processes and hasty fingers count the same.
 */
export async function checkProof(
  db: Db,
  link: { id: string; personId: string; proof: Proof },
  typed: string,
  lastFours: readonly string[],
): Promise<{ proof: Proof } | { refused: ProofRefusal }> {
  const attemptId = await takeTry(db, link.id);
  if (!attemptId) return { refused: "tooManyTries" };
  const proof = await provenBy(db, link, typed.trim(), lastFours);
  if (!proof) return { refused: "wrong" };
  await db.proofAttempt.update({ where: { id: attemptId }, data: { succeeded: true } });
  return { proof };
}

/** Counts under a lock on the link, so that tries sent at the same moment come one after the other; null when there are none left. */
function takeTry(db: Db, linkId: string): Promise<string | null> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "PersonalLink" where "id" = ${linkId}::uuid for update`;
    const at = realNow();
    const tries = await tx.proofAttempt.count({ where: { linkId, succeeded: false, at: { gt: new Date(at.getTime() - 3_600_000) } } });
    if (tries >= triesAnHour) return null;
    const { id } = await tx.proofAttempt.create({ data: { id: newId(), linkId, at, succeeded: false } });
    return id;
  });
}

async function provenBy(
  db: Db,
  link: { personId: string; proof: Proof },
  typed: string,
  lastFours: readonly string[],
): Promise<Proof | null> {
  if (link.proof === "lastFour" && lastFours.includes(typed.replace(/\D/g, "").slice(-4))) return "lastFour";
  const agreed = await db.agreedWord.findFirst({ where: { personId: link.personId }, orderBy: { agreedAt: "desc" } });
  return agreed && (await verifyWord(agreed.hash, typed)) ? "word" : null;
}
