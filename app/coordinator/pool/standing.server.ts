import { Prisma } from "@generated/client";
import { type DataKeyRow, openOrNull, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import type { ProfileSpecial } from "./pool.server";

/** How many conferences somebody leads now: the places he holds. */
export const leadsOf = (tx: Tx, accountId: string): Promise<number> =>
  tx.coordinatorAssignment.count({ where: { accountId, seat: { not: null } } });

/** A profile with all that says where its owner stands, locked until the deed is done. */
export async function standingOf(tx: Tx, accountId: string) {
  await tx.$queryRaw`select 1 from "CoordinatorProfile" where "accountId" = ${accountId}::uuid for update`;
  return tx.coordinatorProfile.findUnique({ where: { accountId }, include: { languages: { select: { language: true } } } });
}

/** The same as `poolStateOf`, for a list of thousands; `p` is the profile. */
export const stateSql = (now: Date): Prisma.Sql => Prisma.sql`case
  when p."goneSince" <= ${now} then 'gone'
  when p."activeSince" is null or p."activeSince" > ${now} then case when p."trainedAt" <= ${now} then 'trained' else 'applied' end
  when p."restingSince" <= ${now} and (p."restingUntil" is null or p."restingUntil" > ${now}) then 'resting'
  else 'active' end`;

/** What a profile keeps in its owner's own words. */
export function ownWordsOf(key: DataKeyRow, profile: { id: string; specialSealed: Uint8Array | null }): ProfileSpecial {
  return (
    openOrNull<ProfileSpecial>(key, { model: "CoordinatorProfile", field: "specialSealed", id: profile.id }, profile.specialSealed) ?? {}
  );
}

/** The same, sealed again; null when nothing is left to keep. */
export function sealedOwnWords(key: DataKeyRow, profileId: string, words: ProfileSpecial) {
  const place = { model: "CoordinatorProfile", field: "specialSealed", id: profileId } as const;
  return Object.keys(words).length === 0 ? null : seal(key, place, words);
}

/** Takes back everything somebody is still asked, and every queue and substitution he stands in. Gives whose question that leaves open. */
export async function endQuestions(tx: Tx, accountId: string, now: Date): Promise<string[]> {
  const open = { accountId, answer: null, expiresAt: { gt: now } };
  const asked = await tx.coordinatorOffer.findMany({ where: open, select: { conferenceId: true }, orderBy: { conferenceId: "asc" } });
  await tx.coordinatorOffer.updateMany({ where: open, data: { answer: "withdrawn", answeredAt: now } });
  await leaveQueues(tx, accountId, now);
  await tx.coordinatorSubstitute.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: now } });
  return asked.map(({ conferenceId }) => conferenceId);
}

/** He is not asked when those before him say no. */
export async function leaveQueues(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.coordinatorQueue.updateMany({ where: { accountId, droppedAt: null, offerId: null }, data: { droppedAt: now } });
}

/** What somebody leads and is asked now. */
export async function doingOf(db: Db, accountId: string, now: Date): Promise<{ leads: number; offers: string[] }> {
  const [leads, offers] = await Promise.all([
    db.coordinatorAssignment.count({ where: { accountId, seat: { not: null } } }),
    db.coordinatorOffer.findMany({
      where: { accountId, answer: null, expiresAt: { gt: now } },
      select: { id: true },
      orderBy: { id: "asc" },
    }),
  ]);
  return { leads, offers: offers.map(({ id }) => id) };
}
