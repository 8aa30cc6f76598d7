import type { Db, Tx } from "~/db.server";

/** Somebody a line of the plan can name. */
export interface AtTheTable {
  id: string;
  firstName: string;
  kind: "principal" | "member" | "guest";
}

/**
 * Principals, who is or was here, who said he comes, and guests with a part that stands; nobody who is kept out.
 * Who said no or nothing is not named: a list of the absent would tell who refused.
 */
export function ownersFor(db: Db | Tx, conferenceId: string): Promise<AtTheTable[]> {
  return db.$queryRaw<AtTheTable[]>`
    select p."id", p."firstName", case when pr."id" is not null then 'principal' when g."id" is not null then 'guest' else 'member' end as "kind"
    from "Person" p
    left join "Principal" pr on pr."personId" = p."id"
    left join "Guest" g on g."personId" = p."id"
    where p."conferenceId" = ${conferenceId}::uuid and p."deceasedAt" is null and p."erasedAt" is null
      and (pr."id" is not null
        or exists (select 1 from "Attendance" a where a."personId" = p."id")
        or exists (select 1 from "GuestPart" gp where gp."guestId" = g."id" and gp."approvedAt" is not null)
        or exists (select 1 from "Invitation" i where i."personId" = p."id" and i."withdrawnAt" is null and (
             select r."answer" from "Reply" r where r."invitationId" = i."id" order by r."at" desc, r."id" desc limit 1) = 'yes'))
      and not exists (select 1 from standing_decision d where d."personId" = p."id" and d."kind" = 'keptOut')
    order by (pr."id" is null), (g."id" is not null), p."firstName", p."id"`;
}

/** Who is told that the plan is there: principals, and members who are invited and welcome. */
export function circleOf(
  db: Db | Tx,
  conferenceId: string,
): Promise<{ id: string; conferenceId: string; purpose: "principal" | "member"; readLanguage: string | null }[]> {
  return db.$queryRaw`
    select p."id", p."conferenceId", case when pr."id" is not null then 'principal' else 'member' end as "purpose", p."readLanguage"
    from "Person" p
    left join "Principal" pr on pr."personId" = p."id"
    where p."conferenceId" = ${conferenceId}::uuid and p."deceasedAt" is null and p."erasedAt" is null and not p."under16"
      and (pr."id" is not null or (
        exists (select 1 from "Invitation" i where i."personId" = p."id" and i."withdrawnAt" is null)
        and not exists (select 1 from "Guest" g where g."personId" = p."id")
        and exists (select 1 from standing_decision d where d."personId" = p."id" and d."kind" = 'welcome')
        and not exists (select 1 from standing_decision d where d."personId" = p."id" and d."kind" = 'keptOut')))
    order by p."id"`;
}
