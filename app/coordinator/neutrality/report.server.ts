import { logAccess } from "~/access/access-log.server";
import type { StaffAsker } from "~/access/guards.server";
import { type Share, sharesOutside } from "~/coordinator/neutrality/shares";

/** What the desk decided in a year, in numbers: how often each coordinator was asked, and what the ranking used. */
export interface NeutralityReport {
  since: Date;
  decisions: number;
  /** Where some principal had stated a wish, and where one for a background with his consent. */
  withAnyWish: number;
  withBackground: number;
  /** Where somebody else than the first was chosen. */
  notFirst: number;
  shares: Share[];
  /** In how many decisions each part counted; what came from a wish is not kept by part. */
  parts: { part: string; decisions: number }[];
  /** Active coordinators whom nobody asked. */
  notAsked: number;
}

interface Totals {
  decisions: number;
  withAnyWish: number;
  withBackground: number;
  notFirst: number;
  notAsked: number;
}

const yearMs = 365 * 86_400_000;

/**
 * The decisions of the asker's own Centrale over twelve months. Who was only put in line is not counted: he is once he is asked.
 * Three statements beside the log.
 */
export async function neutralityFor(asker: StaffAsker, now: Date): Promise<NeutralityReport> {
  const { db, organisationId: centrale } = asker;
  const since = new Date(now.getTime() - yearMs);
  await logAccess(db, { actor: asker, deed: "seeNeutrality", classes: ["process", "name"], origin: asker.origin });
  const [[totals], shares, parts] = await Promise.all([
    db.$queryRaw<Totals[]>`
      select count(*)::int as "decisions", count(*) filter (where d."wishUsed")::int as "withAnyWish",
        count(*) filter (where d."backgroundUsed")::int as "withBackground", count(*) filter (where d."position" > 1)::int as "notFirst",
        (select count(*)::int from "Account" a join "CoordinatorProfile" p on p."accountId" = a."id"
          where a."organisationId" = ${centrale}::uuid and a."role" = 'coordinator' and a."endedAt" is null and p."activeSince" <= ${now}
            and p."goneSince" is null and p."restingSince" is null
            and not exists (select 1 from "DeskDecision" x where x."accountId" = a."id" and x."centraleId" = ${centrale}::uuid
              and x."at" > ${since} and x."kind" <> 'queue')) as "notAsked"
      from "DeskDecision" d where d."centraleId" = ${centrale}::uuid and d."at" > ${since} and d."kind" <> 'queue'`,
    db.$queryRaw<Share[]>`
      select a."id" as "accountId", a."firstName", p."town", count(*)::int as "asked",
        count(*) filter (where d."backgroundUsed")::int as "withWish", count(*) filter (where d."position" = 1)::int as "first"
      from "DeskDecision" d join "Account" a on a."id" = d."accountId" left join "CoordinatorProfile" p on p."accountId" = a."id"
      where d."centraleId" = ${centrale}::uuid and d."at" > ${since} and d."kind" <> 'queue'
      group by a."id", a."firstName", p."town" order by count(*) desc, a."firstName", a."id"`,
    db.$queryRaw<NeutralityReport["parts"]>`
      select e."key" as "part", count(*)::int as "decisions"
      from "DeskDecision" d, jsonb_each_text(d."parts") e
      where d."centraleId" = ${centrale}::uuid and d."at" > ${since} and d."kind" <> 'queue' and e."value"::int <> 0
      group by 1 order by 2 desc, 1`,
  ]);
  return { since, ...(totals ?? { decisions: 0, withAnyWish: 0, withBackground: 0, notFirst: 0, notAsked: 0 }), shares, parts };
}

/** The report as rows of a file that leaves the house. A hidden count is "*". */
export function neutralityRows({ decisions, withBackground, shares }: NeutralityReport): string[][] {
  const shown = (count: number | null) => (count === null ? "*" : String(count));
  const few = [decisions, withBackground, decisions - withBackground].some((count) => count > 0 && count < 5);
  return [
    ["coordinator", "asked", "withBackgroundWish", "withoutBackgroundWish"],
    [
      "all",
      shown(decisions > 0 && decisions < 5 ? null : decisions),
      shown(few ? null : withBackground),
      shown(few ? null : decisions - withBackground),
    ],
    ...sharesOutside(shares).map((one) => [one.firstName, shown(one.asked), shown(one.withWish), shown(one.without)]),
  ];
}
