import { Prisma, type ReplyAnswer, type ReplyHow } from "@generated/client";
import type { Db, Tx } from "~/db.server";

export interface PollPerson {
  personId: string;
  firstName: string;
  principal: boolean;
  /** He said no to the invitation itself. */
  declined: boolean;
  said: { momentId: string; answer: ReplyAnswer; how: ReplyHow }[];
}

export interface PollRow {
  id: string;
  openedAt: Date;
  circleAt: Date | null;
  closedAt: Date | null;
  chosenId: string | null;
  /** Those that were not dropped, in the order of the calendar. */
  moments: { id: string; startsAt: Date; endsAt: Date }[];
  /** Principals who live, and who is invited now: who must stay out, or was taken back, is nobody here. */
  people: PollPerson[];
}

/** The newest poll of a conference, open or closed, and what everybody said. Two statements. */
export async function newestPollOf(db: Db | Tx, conferenceId: string): Promise<PollRow | null> {
  const poll = await db.datePoll.findFirst({
    where: { conferenceId },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      openedAt: true,
      circleAt: true,
      closedAt: true,
      chosenId: true,
      moments: {
        where: { droppedAt: null },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        select: { id: true, startsAt: true, endsAt: true },
      },
    },
  });
  return poll ? { ...poll, people: await peopleOf(db, conferenceId, poll.id) } : null;
}

/** The open poll with the moments that are still to come, or null. */
export async function openPollOf(db: Db | Tx, conferenceId: string, now: Date): Promise<PollRow | null> {
  const poll = await newestPollOf(db, conferenceId);
  if (!poll || poll.closedAt) return null;
  return { ...poll, moments: poll.moments.filter(({ startsAt }) => startsAt > now) };
}

/** Who is asked: principals who live, and who is invited now and did not say no before he said anything about a day. */
async function peopleOf(db: Db | Tx, conferenceId: string, pollId: string): Promise<PollPerson[]> {
  const people = await db.$queryRaw<PollPerson[]>`
    select p."id" as "personId", p."firstName", pr."id" is not null as "principal",
      coalesce((select r."answer" = 'no' from "Reply" r where r."invitationId" = i."id" order by r."at" desc, r."id" desc limit 1), false) as "declined",
      ${saidIn(Prisma.sql`p."id"`, pollId)} as "said"
    from "Person" p
    left join "Principal" pr on pr."personId" = p."id"
    left join "Invitation" i on i."personId" = p."id" and i."withdrawnAt" is null
    where p."conferenceId" = ${conferenceId}::uuid and p."erasedAt" is null and p."deceasedAt" is null
      and (pr."id" is not null or (i."id" is not null and not exists (select 1 from "Guest" g where g."personId" = p."id")))
    order by pr."id" is null, pr."id", p."firstName", p."id"`;
  return people.filter(({ principal, declined, said }) => principal || !declined || said.length > 0);
}

/** The newest word of somebody about every moment of a poll that stands. */
const saidIn = (personId: Prisma.Sql, pollId: string): Prisma.Sql => Prisma.sql`
  coalesce((select jsonb_agg(jsonb_build_object('momentId', x."momentId", 'answer', x."answer", 'how', x."how") order by x."momentId")
    from (select distinct on (a."momentId") a."momentId", a."answer", a."how"
      from "DatePollAnswer" a join "DatePollMoment" m on m."id" = a."momentId"
      where a."personId" = ${personId} and m."pollId" = ${pollId}::uuid and m."droppedAt" is null
      order by a."momentId", a."at" desc, a."id" desc) x), '[]')`;
