import { Prisma } from "@generated/client";
import type { Db } from "~/db.server";
import { withdrawnPeople } from "~/network/decision/withdrawn.server";

/** Somebody to call: he was asked and has not answered for two days, or his invitation was taken back and nobody told him. */
export interface Silent {
  why: "silent" | "withdrawn";
  conferenceId: string;
  personId: string;
  firstName: string;
  since: Date;
}

const patienceHours = 48;

/**
 * Who was invited, or spoken to, two days ago or more and has not answered, only while the day is still ahead; and whose invitation was
 * taken back. One statement.
 */
export async function silentPeople(db: Db, conferenceIds: readonly string[], now: Date): Promise<Silent[]> {
  if (conferenceIds.length === 0) return [];
  const before = new Date(now.getTime() - patienceHours * 3_600_000);
  return db.$queryRaw<Silent[]>`
    select 'silent' as "why", s.* from (
      select i."conferenceId", p."id" as "personId", p."firstName",
        greatest(i."invitedAt", (select max(cm."at") from "CallMade" cm where cm."personId" = p."id" and cm."reached")) as "since"
      from "Invitation" i
      join "Person" p on p."id" = i."personId" and p."deceasedAt" is null and p."erasedAt" is null
      join conference_facts f on f."conferenceId" = i."conferenceId"
      where i."conferenceId" in (${Prisma.join(conferenceIds.map((id) => Prisma.sql`${id}::uuid`))})
        and i."withdrawnAt" is null and not exists (select 1 from "Reply" r where r."invitationId" = i."id")
        and not exists (select 1 from standing_decision d where d."personId" = p."id" and d."kind" = 'keptOut')
        and not f."unwilling" and f."heldAt" is null and f."strandedAt" is null and f."closedAt" is null and f."phase" is null
        and (f."dayEndsAt" is null or f."dayEndsAt" > ${now})
    ) s where s."since" <= ${before}
    union all select 'withdrawn', w.* from (${withdrawnPeople(conferenceIds)}) w
    order by "since", "personId"`;
}
