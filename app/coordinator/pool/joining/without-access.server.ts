import { Prisma } from "@generated/client";
import type { Db } from "~/db.server";
import { stateSql } from "../standing.server";

export interface WithoutAccess {
  count: number;
  /** The first of them, by name: as many as are sent a link at once. */
  rows: { accountId: string; firstName: string; town: string }[];
}

/** How many people are sent a link at once. */
export const mostAtOnce = 100;

/** Who was trained or is active, has a number, was never in, and holds no link that still works. */
const neverIn = (centraleId: string, now: Date) => Prisma.sql`
  from "CoordinatorProfile" p join "Account" a on a."id" = p."accountId"
  where a."organisationId" = ${centraleId}::uuid and a."role" = 'coordinator' and a."endedAt" is null and a."phoneNumberId" is not null
    and ${stateSql(now)} in ('trained', 'active')
    and not exists (select 1 from "AccountSession" s where s."accountId" = a."id")
    and not exists (select 1 from "AccountInvitation" i where i."accountId" = a."id" and (i."usedAt" is not null or i."expiresAt" > ${now}))`;

/** How many of a Centrale cannot sign in yet. */
export async function countWithoutAccess(db: Db, centraleId: string, now: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`select count(*)::int as "count" ${neverIn(centraleId, now)}`;
  return row?.count ?? 0;
}

/** The first hundred of them, and how many there are. */
export async function withoutAccess(db: Db, centraleId: string, now: Date): Promise<WithoutAccess> {
  const rows = await db.$queryRaw<(WithoutAccess["rows"][number] & { count: number })[]>`
    select a."id"::text as "accountId", a."firstName", p."town", (count(*) over ())::int as "count" ${neverIn(centraleId, now)}
    order by a."firstName", a."id" limit ${mostAtOnce}`;
  return { count: rows[0]?.count ?? 0, rows: rows.map(({ count: _, ...row }) => row) };
}
