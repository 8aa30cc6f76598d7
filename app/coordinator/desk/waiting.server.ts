import { Prisma } from "@generated/client";
import { byUrgency, daysToMeeting, type UrgencyDates, urgencyOf } from "~/coordinator/ranking/urgency";
import type { Db, Tx } from "~/db.server";
import { evictionKnownToCase } from "~/eviction-case/eviction-known.server";

/** A registration that waits for a coordinator, as the matching desk sees it. */
export interface Waiting {
  conferenceId: string;
  reference: string;
  principals: string[];
  /** The order is by this: who had a coordinator in between, and said no to him perhaps, loses no turn by it. */
  registeredAt: Date;
  /** Since when it waits: registered, or without a coordinator again. */
  since: Date;
  /** Within how many weeks the home may be lost. */
  weeks: number | null;
  /** In how many days the meeting is that was planned with a coordinator who leads it no more. */
  meetingIn: number | null;
  town: string | null;
  safetyOpen: boolean;
  /** Offers that may still be answered. */
  offersOpen: number;
  /** Who thinks about it now, and who is asked after them, by first name. */
  asked: string[];
  inLine: string[];
  /** Everybody who stood in line was asked, and nobody could. */
  lineEnded: boolean;
  /** Other registrations with which this one shares a name or a number; for the manager of this Centrale alone. */
  doubles: string[];
  /** Whose confirmed wish holds words that no manager has read, by first name. */
  unread: string[];
  /** He registered himself: the Centrale calls him. */
  himself: boolean;
}

interface Row extends Omit<Waiting, "weeks" | "meetingIn"> {
  dayStartsAt: Date | null;
  cases: UrgencyDates[];
}

/** The dates of the cases of a conference that have not ended, as one JSON value; while no case knows a day, the one the registrant named. */
export const caseDates = (conferenceId: Prisma.Sql) => Prisma.sql`
  coalesce((select jsonb_agg(jsonb_build_object('evictionOn', to_char(s."evictionOn", 'YYYY-MM-DD'), 'postponements',
      coalesce((select jsonb_agg(jsonb_build_object('by', p."by", 'askedAt', p."askedAt", 'answer', p."answer", 'until', p."until"))
                from "Postponement" p where p."caseId" = cc."caseId"), '[]')))
    from "CaseConference" cc
    join lateral (select x."evictionOn" from "LadderStep" x where x."caseId" = cc."caseId" and x."evictionOn" is not null and x."endedOn" is null
      order by x."on" desc, x."recordedAt" desc, x."id" desc limit 1) s on true
    where cc."conferenceId" = ${conferenceId} and not exists (select 1 from "CaseOutcome" o where o."caseId" = cc."caseId")),
    (select jsonb_agg(jsonb_build_object('evictionOn', to_char(r."evictionOn", 'YYYY-MM-DD'), 'postponements', '[]'::jsonb))
      from "Registration" r where r."conferenceId" = ${conferenceId} and r."evictionOn" is not null
        and not ${evictionKnownToCase(conferenceId)}), '[]')`;

/** Registered, willing and without a coordinator: the most urgent first. One statement. */
export async function waitingFor(db: Db | Tx, centraleId: string, now: Date): Promise<Waiting[]> {
  const rows = await db.$queryRaw<Row[]>`
    select c."id" as "conferenceId", c."reference", c."town", f."safetyOpen", f."dayStartsAt", f."registeredAt",
      array(select p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId"
            where pr."conferenceId" = c."id" order by pr."id") as "principals",
      greatest(f."registeredAt", (select max(x."until") from "CoordinatorAssignment" x where x."conferenceId" = c."id")) as "since",
      (select count(*)::int from "CoordinatorOffer" o
        where o."conferenceId" = c."id" and o."answer" is null and o."expiresAt" > ${now}) as "offersOpen",
      array(select a."firstName" from "CoordinatorOffer" o join "Account" a on a."id" = o."accountId"
        where o."conferenceId" = c."id" and o."answer" is null and o."expiresAt" > ${now} order by o."offeredAt", o."id") as "asked",
      array(select a."firstName" from "CoordinatorQueue" q join "Account" a on a."id" = q."accountId"
        where q."conferenceId" = c."id" and q."offerId" is null and q."droppedAt" is null order by q."queuedAt", q."position", q."id") as "inLine",
      not exists (select 1 from "CoordinatorQueue" q where q."conferenceId" = c."id" and q."offerId" is null and q."droppedAt" is null)
        and exists (select 1 from (select x.* from "CoordinatorOffer" x where x."conferenceId" = c."id" order by x."offeredAt" desc, x."id" desc limit 1) o
          join "CoordinatorQueue" q on q."offerId" = o."id" where o."answer" in ('declined', 'notIndependent', 'expired')
            or (o."answer" is null and o."expiresAt" <= ${now})) as "lineEnded",
      array(select p."firstName" from "Wish" w join "Principal" pr on pr."id" = w."principalId" join "Person" p on p."id" = pr."personId"
        where w."conferenceId" = c."id" and w."confirmedAt" is not null and w."readAt" is null and w."erasedAt" is null
          and w."specialSealed" is not null order by pr."id") as "unread",
      exists (select 1 from "Registration" r where r."conferenceId" = c."id" and r."registrantKind" = 'principal') as "himself",
      array(select distinct o."reference" from "DoubleTrace" d join "DoubleTrace" e on e."hash" = d."hash" and e."centraleId" = d."centraleId"
              join "Conference" o on o."id" = e."conferenceId"
            where d."conferenceId" = c."id" and e."conferenceId" <> c."id" order by 1) as "doubles",
      ${caseDates(Prisma.sql`c."id"`)} as "cases"
    from "Conference" c join conference_facts f on f."conferenceId" = c."id"
    where c."centraleId" = ${centraleId}::uuid and f."registeredAt" is not null and not f."unwilling" and f."coordinatorId" is null
      and f."strandedAt" is null and f."notStartedAt" is null and f."closedAt" is null and f."heldAt" is null`;
  return byUrgency(
    rows.map(({ cases, dayStartsAt, ...row }) => ({ ...row, weeks: urgencyOf(cases, now), meetingIn: daysToMeeting(dayStartsAt, now) })),
  );
}
