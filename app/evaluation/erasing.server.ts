import type { Db } from "~/db.server";
import { monthsKeptAfterEnd } from "~/journey/erase-term";
import { erasePerson } from "~/network/person/erasing.server";

/**
 * Erases people of ended conferences who were not invited, who said no and did not come, or who must stay out, three months afterwards,
 * as their invitation promised: also when it was stranded or never started. Principals and guests stay, and so does who does something in
 * the plan, unless he must stay out: then his line becomes somebody's. Asks for the family's own handle: a conference whose private time was
 * never followed by a presentation is closed to all others, and its people are promised the same. Gives how many were erased.
 */
export async function eraseWhoDidNotCome(family: Db, now: Date): Promise<number> {
  const people = await family.$queryRaw<{ id: string }[]>`
    select p."id" from (
      select "conferenceId", "at" from "Closure"
      union all select "conferenceId", "at" from "Stranding"
      union all select "conferenceId", "at" from "NotStarted"
    ) e
    join "Person" p on p."conferenceId" = e."conferenceId" and p."erasedAt" is null
    where e."at" + make_interval(months => ${monthsKeptAfterEnd}::int) <= ${now}
      and not exists (select 1 from "Principal" pr where pr."personId" = p."id")
      and not exists (select 1 from "Guest" g where g."personId" = p."id")
      and (exists (select 1 from standing_decision d where d."personId" = p."id" and d."kind" = 'keptOut')
        or (not exists (select 1 from "AgreementWording" w where w."ownerPersonId" = p."id")
          and not exists (select 1 from "Attendance" a where a."personId" = p."id")
          and coalesce((
            select r."answer" = 'no' from "Invitation" i left join "Reply" r on r."invitationId" = i."id"
            where i."personId" = p."id" and i."withdrawnAt" is null and r."id" is not null
            order by r."at" desc, r."id" desc limit 1), not exists (
            select 1 from "Invitation" i where i."personId" = p."id" and i."withdrawnAt" is null))))
    limit 500`;
  for (const { id } of people) await family.$transaction((tx) => erasePerson(tx, id, now));
  return people.length;
}
