import type { Db, Tx } from "~/db.server";
import { endOfKeeping, monthsKept } from "./applications";

/** Who applied, and was neither trained nor let in. */
const onlyApplied = { appliedAt: { not: null }, trainedAt: null, activeSince: null, goneSince: null } as const;

/** Who wants to become a coordinator of this Centrale and was not trained yet, the longest waiting first. */
export async function applicationsToRead(db: Db, centraleId: string): Promise<{ accountId: string; firstName: string; at: Date }[]> {
  const rows = await db.coordinatorProfile.findMany({
    where: { ...onlyApplied, account: { organisationId: centraleId } },
    select: { accountId: true, appliedAt: true, account: { select: { firstName: true } } },
    orderBy: { appliedAt: "asc" },
    take: 100,
  });
  return rows.flatMap(({ accountId, appliedAt, account }) =>
    appliedAt ? [{ accountId, firstName: account.firstName, at: appliedAt }] : [],
  );
}

/** Erases everything an applicant gave, with the key that opened it, and his number where nobody else has it. */
export async function eraseApplication(tx: Tx, { id, accountId }: { id: string; accountId: string }): Promise<void> {
  await tx.coordinatorLanguage.deleteMany({ where: { profileId: id } });
  await tx.coordinatorTie.deleteMany({ where: { profileId: id } });
  await tx.coordinatorProfile.delete({ where: { id } });
  await tx.coordinatorBar.deleteMany({ where: { accountId } });
  await tx.accountInvitation.deleteMany({ where: { accountId } });
  await tx.accountSession.deleteMany({ where: { accountId } });
  await tx.calendarFeed.deleteMany({ where: { accountId } });
  await tx.outgoingMessage.deleteMany({ where: { accountId } });
  const { dataKeyId, phoneNumberId } = await tx.account.delete({
    where: { id: accountId },
    select: { dataKeyId: true, phoneNumberId: true },
  });
  await tx.dataKey.delete({ where: { id: dataKeyId } });
  // Who asked for silence keeps it.
  const nobodys = { accounts: { none: {} }, people: { none: {} }, silences: { none: {} }, inbound: { none: {} } };
  if (phoneNumberId) await tx.phoneNumber.deleteMany({ where: { id: phoneNumberId, ...nobodys } });
}

/** Erases applications nobody did anything with for half a year; the manager was told a month before. Gives how many. */
export async function eraseOldApplications(db: Db, now: Date): Promise<number> {
  const monthMs = 30 * 86_400_000;
  const old = await db.coordinatorProfile.findMany({
    where: { ...onlyApplied, appliedAt: { lte: new Date(now.getTime() - monthsKept * monthMs) }, account: { assignments: { none: {} } } },
    select: { accountId: true, appliedAt: true },
  });
  const due = old.filter(({ appliedAt }) => appliedAt !== null && endOfKeeping(appliedAt) <= now);
  for (const { accountId } of due) {
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "CoordinatorProfile" where "accountId" = ${accountId}::uuid for update`;
      const profile = await tx.coordinatorProfile.findFirst({ where: { accountId, ...onlyApplied }, select: { id: true } });
      if (profile) await eraseApplication(tx, { id: profile.id, accountId });
    });
  }
  return due.length;
}
