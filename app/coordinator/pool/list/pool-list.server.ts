import { Prisma } from "@generated/client";
import type { Db } from "~/db.server";
import { spokenLanguageCodes } from "~/registration/spoken-languages";
import { type PoolState, poolStates } from "../pool-state";
import type { SpokenWell } from "../profile/language-rows";
import { stateSql } from "../standing.server";

export const poolPageSize = 50;

/** What a manager looks for in his pool. */
export interface PoolSearch {
  state: PoolState | null;
  language: string | null;
  town: string;
  name: string;
  page: number;
}

/** The same, out of an address. What is none is left out. */
export function searchIn(url: URL): PoolSearch {
  const asked = (name: string) => url.searchParams.get(name)?.trim().slice(0, 100) ?? "";
  return {
    state: poolStates.find((state) => state === asked("state")) ?? null,
    language: (spokenLanguageCodes as readonly string[]).includes(asked("language")) ? asked("language") : null,
    town: asked("town"),
    name: asked("name"),
    page: Math.min(Math.max(1, Math.trunc(Number(asked("page"))) || 1), 1_000),
  };
}

export interface PoolRow {
  accountId: string;
  firstName: string;
  town: string;
  state: PoolState;
  languages: SpokenWell[];
  leads: number;
  capacity: number;
}

export interface PoolPage {
  counts: Record<PoolState, number>;
  found: number;
  rows: PoolRow[];
  applications: { accountId: string; firstName: string; appliedAt: Date }[];
}

const mostApplications = 6;

/** One page of a Centrale's pool, with how many stand where, and the applications to read. Three statements, for ten thousand people too. */
export async function poolPage(db: Db, centraleId: string, search: PoolSearch, now: Date): Promise<PoolPage> {
  const state = stateSql(now);
  const [counted, rows, applications] = await Promise.all([
    db.$queryRaw<{ state: PoolState; count: number }[]>`
      select ${state} as "state", count(*)::int as "count"
      from "CoordinatorProfile" p join "Account" a on a."id" = p."accountId" and a."organisationId" = ${centraleId}::uuid group by 1`,
    rowsFound(db, centraleId, search, state),
    db.$queryRaw<PoolPage["applications"]>`
      select a."id" as "accountId", a."firstName", p."appliedAt" from "CoordinatorProfile" p
      join "Account" a on a."id" = p."accountId" and a."organisationId" = ${centraleId}::uuid
      where p."appliedAt" is not null and ${state} = 'applied' order by p."appliedAt", a."id" limit ${mostApplications}`,
  ]);
  const countOf = new Map(counted.map((one) => [one.state, one.count]));
  const counts = Object.fromEntries(poolStates.map((one) => [one, countOf.get(one) ?? 0])) as PoolPage["counts"];
  return { counts, found: rows[0]?.found ?? 0, rows: rows.map(({ found: _, ...row }) => row), applications };
}

const startsWith = (typed: string): string => `${typed.replaceAll(/[\\%_]/g, "\\$&")}%`;

/** Who fits the search, by first name; who has stopped only where he is asked for. */
function rowsFound(db: Db, centraleId: string, { state, language, town, name, page }: PoolSearch, stateNow: Prisma.Sql) {
  const wanted = [
    state ? Prisma.sql`${stateNow} = ${state}` : Prisma.sql`${stateNow} <> 'gone'`,
    ...(language
      ? [Prisma.sql`exists (select 1 from "CoordinatorLanguage" l where l."profileId" = p."id" and l."language" = ${language})`]
      : []),
    ...(town ? [Prisma.sql`p."town" ilike ${startsWith(town)}`] : []),
    ...(name ? [Prisma.sql`a."firstName" ilike ${startsWith(name)}`] : []),
  ];
  return db.$queryRaw<(PoolRow & { found: number })[]>`
    select q.*,
      coalesce((select jsonb_agg(jsonb_build_object('language', l."language", 'level', l."level") order by l."level" desc, l."language")
        from "CoordinatorLanguage" l where l."profileId" = q."profileId"), '[]') as "languages",
      (select count(*)::int from "CoordinatorAssignment" x where x."accountId" = q."accountId" and x."seat" is not null) as "leads"
    from (select a."id" as "accountId", p."id" as "profileId", a."firstName", p."town", p."capacity", ${stateNow} as "state",
        (count(*) over ())::int as "found"
      from "CoordinatorProfile" p join "Account" a on a."id" = p."accountId" and a."organisationId" = ${centraleId}::uuid
      where ${Prisma.join(wanted, " and ")}
      order by a."firstName", a."id" limit ${poolPageSize} offset ${(page - 1) * poolPageSize}) q
    order by q."firstName", q."accountId"`;
}
