import type { ReplyAnswer } from "@generated/client";
import type { Db, Tx } from "~/db.server";
import { roadTo } from "~/invitation/asking/road";
import { type RoadRow, reachColumns, reachJoins } from "~/invitation/asking/roads.server";
import { type LeftOut, type SendableMoment, whyLeftOut } from "~/invitation/wording/audience";

interface Row extends RoadRow {
  firstName: string;
  invitationId: string;
  dayId: string | null;
  answer: ReplyAnswer | null;
  came: boolean;
  reached: boolean;
  may: boolean;
  already: boolean;
}

/** Somebody who was invited, and why this moment is not for him. */
export interface Addressee extends Row {
  leftOut: LeftOut | null;
}

/**
 * Everybody who was invited, in one statement, with why each does or does not get a message of this moment. Which day it is about goes with
 * it: the one that lies ahead, or else the last one. An invitation that was sent may be sent again; one that waits in line is not doubled.
 */
export async function addresseesOf(db: Db | Tx, conferenceId: string, moment: SendableMoment): Promise<Addressee[]> {
  const rows = await db.$queryRaw<Row[]>`
    select p."id" as "personId", p."firstName", i."id" as "invitationId", f."dayId",
      (select r."answer"::text from "Reply" r where r."invitationId" = i."id" order by r."at" desc, r."id" desc limit 1) as "answer",
      exists (select 1 from "Attendance" a where a."personId" = p."id") as "came",
      exists (select 1 from "OutgoingMessage" m where m."personId" = p."id" and m."state" in ('handingOver', 'accepted', 'delivered'))
        or exists (select 1 from "Reply" r where r."invitationId" = i."id")
        or exists (select 1 from "CallMade" c where c."personId" = p."id" and c."reached")
        or exists (select 1 from "Paper" l where l."personId" = p."id" and l."givenAt" is not null) as "reached",
      exists (select 1 from may_receive m where m."personId" = p."id" and m."purpose" = 'circle') as "may",
      exists (select 1 from "OutgoingMessage" m where m."personId" = p."id" and m."template" = ${moment}
        and case when ${moment === "invitation"} then m."state" in ('queued', 'handingOver')
            else m."state" not in ('failed', 'withdrawn') and f."dayId"::text in (m."refs"->>'dayId', m."refs"->>'heldDayId') end) as "already",
      ${reachColumns()}
    from "Invitation" i join "Person" p on p."id" = i."personId"
    join conference_facts f on f."conferenceId" = i."conferenceId"
    ${reachJoins()}
    where i."conferenceId" = ${conferenceId}::uuid and i."withdrawnAt" is null
      and p."erasedAt" is null and p."deceasedAt" is null
      and not exists (select 1 from "Principal" pr where pr."personId" = p."id")
      and not exists (select 1 from "Guest" g where g."personId" = p."id")
      and not exists (select 1 from standing_decision d where d."personId" = p."id" and d."kind" = 'keptOut')
    order by p."firstName", p."id"`;
  return rows.map((row) => ({ ...row, leftOut: whyLeftOut(moment, { ...row, road: roadTo(row) }) }));
}

/** Who came was noted, so that nobody is missed, or thanked, by mistake. */
export const attendanceKnown = (addressees: readonly Addressee[]): boolean => addressees.some(({ came }) => came);
