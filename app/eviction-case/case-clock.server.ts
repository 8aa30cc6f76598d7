import type { PostponementAnswer, PostponementBy } from "@generated/enums";
import type { Db, Tx } from "~/db.server";
import { type Day, daysLeft, suspendedUntil } from "~/eviction-case/eviction-date";
import { dayValue } from "~/language/dates";

export interface CaseClock {
  evictionOn: Day;
  daysLeft: number;
  suspended: boolean;
  /** Null while suspended until further notice, or when it is not. */
  suspendedUntil: Day | null;
}

interface ClockRow {
  evictionOn: string;
  postponements: { by: PostponementBy; askedAt: string; answer: PostponementAnswer | null; until: string | null }[];
}

/**
 * The clock for the head of a staff page: the soonest announced date among the cases of a conference that have not ended; null when there
 * is none. One statement. Only for who meets the class `debt`, and never on a family's page.
 */
export async function caseClockOf(db: Db | Tx, conferenceId: string, now: Date): Promise<CaseClock | null> {
  const [row] = await db.$queryRaw<ClockRow[]>`
    select to_char(s."evictionOn", 'YYYY-MM-DD') as "evictionOn",
      coalesce((select jsonb_agg(jsonb_build_object('by', p."by", 'askedAt', p."askedAt", 'answer', p."answer", 'until', p."until"))
                from "Postponement" p where p."caseId" = cc."caseId"), '[]') as "postponements"
    from "CaseConference" cc
    join lateral (
      select x."evictionOn" from "LadderStep" x where x."caseId" = cc."caseId" and x."evictionOn" is not null and x."endedOn" is null
      order by x."on" desc, x."recordedAt" desc, x."id" desc limit 1
    ) s on true
    where cc."conferenceId" = ${conferenceId}::uuid and not exists (select 1 from "CaseOutcome" o where o."caseId" = cc."caseId")
    order by s."evictionOn" limit 1`;
  if (!row) return null;
  const rest = suspendedUntil(
    row.postponements.map((one) => ({ ...one, askedAt: new Date(one.askedAt) })),
    dayValue(now),
  );
  return {
    evictionOn: row.evictionOn,
    daysLeft: daysLeft(row.evictionOn, now),
    suspended: rest.suspended,
    suspendedUntil: rest.suspended ? rest.until : null,
  };
}
