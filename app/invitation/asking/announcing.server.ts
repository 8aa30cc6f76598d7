import type { Db, Tx } from "~/db.server";
import type { Announcement, Announcing } from "~/invitation/asking/announcing";
import { dayValue } from "~/language/dates";

/** Somebody who can have told others that a message is coming: a principal, or somebody welcome. */
export interface Teller {
  personId: string;
  firstName: string;
  principal: boolean;
}

/** Who can have announced a message, and since when the conference is there. Who is kept out, a guest, or dead is not in it. */
export async function announcingIn(db: Db | Tx, conferenceId: string, now: Date): Promise<Announcing & { people: Teller[] }> {
  const rows = await db.$queryRaw<(Teller & { createdAt: Date })[]>`
    select p."id" as "personId", p."firstName", pr."id" is not null as "principal", c."createdAt"
    from "Conference" c
    join "Person" p on p."conferenceId" = c."id" and p."erasedAt" is null and p."deceasedAt" is null
    left join "Principal" pr on pr."personId" = p."id"
    where c."id" = ${conferenceId}::uuid and (pr."id" is not null or (
      exists (select 1 from standing_decision d where d."personId" = p."id" and d."kind" = 'welcome')
      and not exists (select 1 from standing_decision d where d."personId" = p."id" and d."kind" = 'keptOut')
      and not exists (select 1 from "Guest" g where g."personId" = p."id")))
    order by pr."id" is null, p."firstName", p."id"`;
  return {
    people: rows.map(({ personId, firstName, principal }) => ({ personId, firstName, principal })),
    tellers: new Set(rows.map(({ personId }) => personId)),
    began: dayValue(rows[0]?.createdAt ?? now),
    today: dayValue(now),
  };
}

/** By whom people were told in person, as the talks that were noted say it: the newest in which somebody was reached. */
export async function announcedInTalks(db: Db | Tx, conferenceId: string): Promise<Map<string, Announcement>> {
  const talks = await db.$queryRaw<{ personId: string; byId: string | null; talkedOn: Date }[]>`
    select distinct on (a."personId") a."personId", pr."personId" as "byId", a."talkedOn"
    from "AskedInPerson" a left join "Principal" pr on pr."id" = a."principalId"
    where a."conferenceId" = ${conferenceId}::uuid and a."outcome" <> 'notReached'
    order by a."personId", a."talkedOn" desc, a."at" desc, a."id" desc`;
  return new Map(talks.map(({ personId, byId, talkedOn }) => [personId, { byId, on: dayValue(talkedOn) }]));
}
