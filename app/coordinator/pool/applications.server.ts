import type { Db } from "~/db.server";

/** Who wants to become a coordinator of this Centrale and was not trained yet, the longest waiting first. */
export async function applicationsToRead(db: Db, centraleId: string): Promise<{ accountId: string; firstName: string; at: Date }[]> {
  const rows = await db.coordinatorProfile.findMany({
    where: { appliedAt: { not: null }, trainedAt: null, activeSince: null, goneSince: null, account: { organisationId: centraleId } },
    select: { accountId: true, appliedAt: true, account: { select: { firstName: true } } },
    orderBy: { appliedAt: "asc" },
    take: 100,
  });
  return rows.flatMap(({ accountId, appliedAt, account }) =>
    appliedAt ? [{ accountId, firstName: account.firstName, at: appliedAt }] : [],
  );
}
