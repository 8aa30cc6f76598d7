import type { Db, Tx } from "~/db.server";
import { dayValue } from "~/language/dates";

/** A conference the landlord may know of; the day is null while there is none yet. */
export interface ConferenceMention {
  day: string | null;
}

/**
 * The conference of a case that the landlord may be told of, or null: every one of its principals has said that the landlord may know,
 * to the organisation that keeps the case, and none of them took it back. Asked again at every reading, so that a yes taken back
 * makes the words disappear. One statement.
 */
export async function conferenceMentionOf(db: Db | Tx, caseId: string, now: Date): Promise<ConferenceMention | null> {
  const [row] = await db.$queryRaw<{ startsAt: Date | null }[]>`
    select d."startsAt" from "CaseConference" cc
    join "EvictionCase" e on e."id" = cc."caseId"
    left join lateral (
      select x."startsAt" from "ConferenceDay" x where x."conferenceId" = cc."conferenceId" and x."cancelledAt" is null
      order by x."startsAt" desc limit 1
    ) d on true
    where cc."caseId" = ${caseId}::uuid
      and (d."startsAt" is null or d."startsAt" > ${now})
      and exists (select 1 from "Principal" p where p."conferenceId" = cc."conferenceId")
      and not exists (
        select 1 from "Principal" p where p."conferenceId" = cc."conferenceId" and not exists (
          select 1 from "DataConsent" y where y."principalId" = p."id" and y."organisationId" = e."organisationId"
            and y."purpose" = 'mentionToLandlord' and y."withdrawnAt" is null and y."givenAt" <= ${now}))
      and not exists (
        select 1 from "Principal" p where p."conferenceId" = cc."conferenceId" and not exists (
          select 1 from "Willingness" w where w."principalId" = p."id" and w."endedAt" is null))
      and not exists (select 1 from "Closure" z where z."conferenceId" = cc."conferenceId")
      and not exists (select 1 from "Stranding" z where z."conferenceId" = cc."conferenceId")
      and not exists (select 1 from "NotStarted" z where z."conferenceId" = cc."conferenceId")
    order by d."startsAt" nulls last limit 1`;
  return row ? { day: row.startsAt ? dayValue(row.startsAt) : null } : null;
}
