import { newId } from "~/access/ids";
import { linkSecret } from "~/access/keyring.server";
import { hashPassword, hashToken } from "~/access/sessions.server";
import { realNow } from "~/clock";
import { config } from "~/config.server";
import type { Db, Tx } from "~/db.server";

const welcomeDays = 7;

/** The way in of a new colleague. The secret is made from the row's id and kept nowhere. */
export const welcomeAddress = (invitationId: string): string => `${config().publicUrl}/welcome/${secretOf(invitationId)}`;
const secretOf = (invitationId: string): string => linkSecret("welcome", invitationId, 1);

/** A new way in for this account; an earlier one that was not used stops. Gives its id. */
export async function makeWelcome(tx: Tx, accountId: string, by: string, now: Date): Promise<string> {
  const id = newId();
  await tx.accountInvitation.updateMany({ where: { accountId, usedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } });
  const expiresAt = new Date(now.getTime() + welcomeDays * 86_400_000);
  await tx.accountInvitation.create({
    data: { id, accountId, secretHash: hashToken(secretOf(id)), createdAt: now, createdBy: by, expiresAt },
  });
  return id;
}

/** Whose way in this is; null for unknown, expired and used ones alike, and once the account has ended. */
export function findWelcome(db: Db, secret: string, now: Date) {
  return db.accountInvitation.findFirst({
    where: { secretHash: hashToken(secret), usedAt: null, expiresAt: { gt: now }, account: { endedAt: null } },
    select: { id: true, accountId: true, account: { select: { firstName: true, language: true } } },
  });
}

/** Sets the password its owner chose and closes the way in. False when somebody used it a moment earlier. */
export async function takeWelcome(tx: Tx, invitation: { id: string; accountId: string }, password: string, now: Date): Promise<boolean> {
  const { count } = await tx.accountInvitation.updateMany({
    where: { id: invitation.id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count === 0) return false;
  await tx.account.update({ where: { id: invitation.accountId }, data: { passwordHash: await hashPassword(password) } });
  await tx.accountSession.updateMany({ where: { accountId: invitation.accountId, endedAt: null }, data: { endedAt: realNow() } });
  return true;
}
