import type { Db, Tx } from "~/db.server";
import { announceMap, announceMapToStaff } from "~/timeline/live.server";

/** Which strokes are told of: those after a position, or all about one person, whose name or place changed. */
type Told = { after: number } | { about: string };

/**
 * Tells the open pages of whoever sees one of these strokes, and of nobody else: already the moment at which another principal
 * draws is not for him. In private time colleagues hear nothing either.
 */
export async function tellOfStrokes(tx: Db | Tx, conferenceId: string, told: Told): Promise<void> {
  const after = "after" in told ? told.after : 0;
  const about = "about" in told ? told.about : null;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with told as (
      select * from "MapChange" where "conferenceId" = ${conferenceId}::uuid and not "coordinatorOnly" and "position" > ${after}
        and (${about}::uuid is null or "subjectId" = ${about}::uuid or "otherId" = ${about}::uuid)
    ), ends as (
      select "subjectId" as "id" from told union select "otherId" from told where "otherId" is not null
    ), seen as (
      select e."id", pr."id" as "principalId" from ends e cross join "Principal" pr left join "Person" p on p."id" = e."id"
      where pr."conferenceId" = ${conferenceId}::uuid and case when p."id" is null
        then exists (select 1 from "MapChange" f where f."subjectId" = e."id" and not f."coordinatorOnly"
          and (f."principalId" is null or f."principalId" = pr."id"))
        else p."addedByPerson" is null or p."addedByPerson" = pr."personId"
          or exists (select 1 from "Principal" x where x."personId" = p."id")
          or exists (select 1 from "Decision" d where d."personId" = p."id" and d."principalId" = pr."id") end
    )
    select pr."id" from "Principal" pr where pr."conferenceId" = ${conferenceId}::uuid and exists (
      select 1 from told t where (t."principalId" is null or t."principalId" = pr."id")
        and exists (select 1 from seen s where s."id" = t."subjectId" and s."principalId" = pr."id")
        and (t."otherId" is null or exists (select 1 from seen s where s."id" = t."otherId" and s."principalId" = pr."id")))`;
  await announceMap(
    tx,
    conferenceId,
    rows.map(({ id }) => id),
  );
  await announceMapToStaff(tx, conferenceId);
}
