import { Prisma } from "@generated/client";

/** Since when somebody's invitation is taken back without another one in its place, until a call reached him after that. */
const takenBack = (personId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select max(wi."withdrawnAt") from "Invitation" wi where wi."personId" = ${personId}
    and not exists (select 1 from "Invitation" si where si."personId" = wi."personId" and si."withdrawnAt" is null)
    and not exists (select 1 from "CallMade" wc where wc."personId" = wi."personId" and wc."reached" and wc."at" >= wi."withdrawnAt"))`;

/** Whether somebody heard of the conference from us: a message that left, an answer, or a talk. Who heard nothing is not called about it. */
const heardOfIt = (personId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  exists (select 1 from "OutgoingMessage" hm where hm."personId" = ${personId} and hm."purpose" = 'circle' and hm."state" in ('handingOver', 'accepted', 'delivered'))
  or exists (select 1 from "Reply" hr join "Invitation" hi on hi."id" = hr."invitationId" where hi."personId" = ${personId})
  or exists (select 1 from "CallMade" hc where hc."personId" = ${personId} and hc."reached")
  or exists (select 1 from "AskedInPerson" ha where ha."personId" = ${personId} and ha."outcome" <> 'notReached'))`;

/** An invitation that was taken back, in a row about a person: since when, and whether he heard of the conference. */
export const withdrawnColumn = (personId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  case when ${takenBack(personId)} is not null
    then jsonb_build_object('at', ${takenBack(personId)}, 'heard', ${heardOfIt(personId)}) end`;

/**
 * Whom a coordinator calls because his invitation was taken back on a principal's word: nothing automatic tells him. Who heard of nothing
 * is not called, and in private time nobody's name is told. A query that gives `conferenceId`, `personId`, `firstName` and `since`.
 */
export const withdrawnPeople = (conferenceIds: readonly string[]): Prisma.Sql => Prisma.sql`
  select p."conferenceId", p."id" as "personId", p."firstName", ${takenBack(Prisma.sql`p."id"`)} as "since"
  from "Person" p join conference_facts f on f."conferenceId" = p."conferenceId"
  where p."conferenceId" in (${Prisma.join(conferenceIds.map((id) => Prisma.sql`${id}::uuid`))})
    and p."deceasedAt" is null and p."erasedAt" is null and not f."contentClosed" and f."strandedAt" is null and f."closedAt" is null
    and ${takenBack(Prisma.sql`p."id"`)} is not null and ${heardOfIt(Prisma.sql`p."id"`)}`;
