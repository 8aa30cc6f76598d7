import { newId } from "~/access/ids";
import { linkSecret } from "~/access/keyring.server";
import { hashToken } from "~/access/sessions.server";
import { config } from "~/config.server";
import type { Db, Tx } from "~/db.server";

export interface Feed {
  id: string;
  version: number;
}

/** Whose calendar it is: a colleague's, or that of somebody in a circle. */
type Owner = { accountId: string } | { personId: string };

/** The address a calendar looks at by itself; whoever has it reads the feed, so it can be taken back. */
export const feedAddress = (feed: Feed): string => `${config().publicUrl}/calendar/${linkSecret("feed", feed.id, feed.version)}.ics`;

const standingOf = (db: Db | Tx, owner: Owner): Promise<Feed | null> =>
  db.calendarFeed.findFirst({ where: { ...owner, revokedAt: null }, select: { id: true, version: true } });

/** The owner's standing feed, made when missing. */
export async function feedOf(tx: Tx | Db, owner: Owner, now: Date): Promise<Feed> {
  const standing = await standingOf(tx, owner);
  if (standing) return standing;
  const id = newId();
  const version = 1;
  await tx.calendarFeed.create({ data: { id, ...owner, version, secretHash: secretHash({ id, version }), createdAt: now } });
  return { id, version };
}

const secretHash = ({ id, version }: Feed) => hashToken(linkSecret("feed", id, version));

/** The address of a standing feed, or null before it was made. */
export async function addressOf(db: Db, owner: Owner): Promise<string | null> {
  const feed = await standingOf(db, owner);
  return feed && feedAddress(feed);
}
