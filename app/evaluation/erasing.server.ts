import type { Db } from "~/db.server";
import { erasePerson } from "~/network/person/erasing.server";

/** How long people who were not invited, or who said no, stay known after a conference ended. */
const monthsKept = 3;

/**
 * Erases people of ended conferences who were not invited or who said no, three months afterwards, as their invitation promised.
 * Principals, guests and who does something in the plan stay. Asks for the family's own handle: a conference whose private time was never
 * followed by a presentation is closed to all others, and its people are promised the same. Gives how many were erased.
 */
export async function eraseWhoDidNotCome(family: Db, now: Date): Promise<number> {
  const cutoff = new Date(now);
  cutoff.setUTCMonth(cutoff.getUTCMonth() - monthsKept);
  const people = await family.$queryRaw<{ id: string }[]>`
    select p."id" from (
      select "conferenceId", "at" from "Closure"
      union all select "conferenceId", "at" from "Stranding"
      union all select "conferenceId", "at" from "NotStarted"
    ) e
    join "Person" p on p."conferenceId" = e."conferenceId" and p."erasedAt" is null
    where e."at" <= ${cutoff}
      and not exists (select 1 from "Principal" pr where pr."personId" = p."id")
      and not exists (select 1 from "Guest" g where g."personId" = p."id")
      and not exists (select 1 from "AgreementWording" w where w."ownerPersonId" = p."id")
      and coalesce((
        select r."answer" = 'no' from "Invitation" i left join "Reply" r on r."invitationId" = i."id"
        where i."personId" = p."id" and i."withdrawnAt" is null and r."id" is not null
        order by r."at" desc, r."id" desc limit 1), not exists (
        select 1 from "Invitation" i where i."personId" = p."id" and i."withdrawnAt" is null))
    limit 500`;
  for (const { id } of people) await family.$transaction((tx) => erasePerson(tx, id, now));
  return people.length;
}
