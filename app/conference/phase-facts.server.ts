import { type DayOutcomeKind, Prisma } from "@generated/client";
import type { DayFacts, PhaseRun } from "~/conference/phases";
import type { Db, Tx } from "~/db.server";

export interface KnownRun extends PhaseRun {
  id: string;
}

/** The facts of the current day, with its id and the ids of its phases. */
export interface KnownDay extends DayFacts {
  dayId: string | null;
  endsAt: Date | null;
  runs: KnownRun[];
}

/** A row of `dayFactsSql`. */
export interface DayRow {
  dayId: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  outcome: DayOutcomeKind | null;
  closed: boolean;
  principalHere: boolean;
  principalLost: boolean;
  runs: { id: string; phase: PhaseRun["phase"]; startedAt: string; endedAt: string | null; endedHow: PhaseRun["endedHow"] }[] | null;
}

/** The facts of the day of one conference as a statement, for who asks more in the same one. */
export const dayFactsSql = (conferenceId: string): Prisma.Sql => Prisma.sql`
  select d."id" as "dayId", d."startsAt", d."endsAt", o."outcome"::text as "outcome",
    exists (select 1 from content_closed cc where cc."conferenceId" = c."id") as "closed",
    coalesce(bool_or(a."id" is not null and a."leftAt" is null), false) as "principalHere",
    coalesce(bool_or(a."id" is not null and a."leftAt" is null and a."languageServed" = false), false) as "principalLost",
    (select json_agg(json_build_object('id', e."id", 'phase', e."phase",
              'startedAt', to_char(e."startedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'endedAt', to_char(e."endedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'endedHow', e."endedHow") order by e."startedAt")
       from "PhaseEntry" e where e."dayId" = d."id") as "runs"
  from "Conference" c
  left join lateral (
    select x."id", x."startsAt", x."endsAt" from "ConferenceDay" x
    where x."conferenceId" = c."id" and x."cancelledAt" is null order by x."setAt" desc, x."id" desc limit 1
  ) d on true
  left join "DayOutcome" o on o."dayId" = d."id"
  left join "Principal" pr on pr."conferenceId" = c."id"
  left join "Attendance" a on a."dayId" = d."id" and a."personId" = pr."personId"
  where c."id" = ${conferenceId}::uuid
  group by c."id", d."id", d."startsAt", d."endsAt", o."outcome"`;

/** The day as that statement tells it. */
export function dayFrom(row: DayRow | undefined): KnownDay {
  if (!row) throw new Error("No such conference.");
  const { dayId, startsAt, endsAt, outcome, closed, principalHere, principalLost } = row;
  const runs = (row.runs ?? []).map((run) => ({
    ...run,
    startedAt: new Date(run.startedAt),
    endedAt: run.endedAt === null ? null : new Date(run.endedAt),
  }));
  return { dayId, startsAt, endsAt, outcome, closed, principalHere, principalLost, runs };
}

/** What happened so far on the day of a conference: the newest one that was not cancelled. One statement, no content. */
export async function dayFactsOf(db: Db | Tx, conferenceId: string): Promise<KnownDay> {
  const [row] = await db.$queryRaw<DayRow[]>(dayFactsSql(conferenceId));
  return dayFrom(row);
}
