import { Prisma } from "@generated/client";
import { addDays, type Day } from "~/calendar/working-days";
import type { Db, Tx } from "~/db.server";
import { type AnsweredPostponement, dayOf, suspendedUntil } from "~/eviction-case/eviction-date";
import { evictionKnownToCase } from "~/eviction-case/eviction-known.server";
import { dayValue } from "~/language/dates";
import { type Terms, type Timer, type TimerFacts, termsOf, timersOf } from "~/registration/promise/timers";

/** A registration with everything its promises hang on. First names only, nothing of what a family said. */
export interface RegistrationTimers {
  conferenceId: string;
  registrationId: string;
  principals: string[];
  sentAt: Date;
  /** The worker who registered; null when somebody registered himself. */
  registrant: string | null;
  receivedAt: Date | null;
  receivedBy: string | null;
  coordinator: string | null;
  assignmentId: string | null;
  allocationToldAt: Date | null;
  receiptToldAt: Date | null;
  ended: boolean;
  timers: Timer[];
}

interface CaseRow {
  evictionOn: Day;
  knownAt: string;
  postponements: (Omit<AnsweredPostponement, "askedAt"> & { askedAt: string })[];
}

interface Row extends Omit<RegistrationTimers, "timers">, Omit<TimerFacts, "evictionOn" | "evictionKnownAt" | "ended"> {
  evictionOn: Date | null;
  cases: CaseRow[];
  settings: { timer: string; amount: number }[];
}

/**
 * When a coordinator had reached every principal, after this moment; null while one was not. A talk that was held counts as
 * reached. For `lateral` in a question that names the conference and the moment.
 */
export const contactedAfter = (conferenceId: Prisma.Sql, from: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (select case when count(*) = count(x."at") then max(x."at") end from (
    select least((select min(fc."at") from "FirstContact" fc where fc."principalId" = pr."id" and fc."reached" and fc."at" >= ${from}),
                 (select min(ft."at") from "FirstTalk" ft where ft."principalId" = pr."id" and ft."at" >= ${from})) as "at"
    from "Principal" pr where pr."conferenceId" = ${conferenceId}) x)`;

const ofConference = (conferenceId: string) => Prisma.sql`r."conferenceId" = ${conferenceId}::uuid`;
const ofCentrale = (centraleId: string) => Prisma.sql`c."centraleId" = ${centraleId}::uuid`;
const stillRuns = Prisma.sql`f."heldAt" is null and f."strandedAt" is null and f."notStartedAt" is null and f."closedAt" is null`;
const ofRegistrant = (accountId: string) => Prisma.sql`r."registrantAccountId" = ${accountId}::uuid`;

/** The promises of these registrations, the newest first. One statement. */
async function read(db: Db | Tx, which: Prisma.Sql, now: Date): Promise<RegistrationTimers[]> {
  const rows = await db.$queryRaw<Row[]>`
    select r."conferenceId", r."id" as "registrationId", r."sentAt", r."receivedAt", r."receiptToldAt",
      case when ${evictionKnownToCase(Prisma.sql`r."conferenceId"`)} then null else r."evictionOn" end as "evictionOn",
      array(select p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId" where pr."conferenceId" = c."id" order by pr."id") as "principals",
      (select w."firstName" from "Account" w where w."id" = r."registrantAccountId") as "registrant",
      (select w."firstName" from "Account" w where w."id" = r."receivedBy") as "receivedBy",
      (select w."firstName" from "Account" w where w."id" = f."coordinatorId") as "coordinator",
      a."id" as "assignmentId", a."from" as "assignedAt", a."registrantToldAt" as "allocationToldAt",
      f."startedAt" as "firstAssignedAt", f."firstTalkAt", f."heldAt",
      ${contactedAfter(Prisma.sql`c."id"`, Prisma.sql`a."from"`)} as "contactedAt",
      (coalesce(f."unwilling", false) or f."strandedAt" is not null or f."notStartedAt" is not null or f."closedAt" is not null) as "ended",
      coalesce((select jsonb_agg(jsonb_build_object('evictionOn', to_char(s."evictionOn", 'YYYY-MM-DD'), 'knownAt', s."recordedAt", 'postponements',
          coalesce((select jsonb_agg(jsonb_build_object('by', p."by", 'askedAt', p."askedAt", 'answer', p."answer", 'until', p."until"))
                    from "Postponement" p where p."caseId" = cc."caseId"), '[]')))
        from "CaseConference" cc
        join lateral (select x."evictionOn", x."recordedAt" from "LadderStep" x where x."caseId" = cc."caseId" and x."evictionOn" is not null and x."endedOn" is null
          order by x."on" desc, x."recordedAt" desc, x."id" desc limit 1) s on true
        where cc."conferenceId" = c."id" and not exists (select 1 from "CaseOutcome" o where o."caseId" = cc."caseId")), '[]') as "cases",
      coalesce((select jsonb_agg(jsonb_build_object('timer', t."timer", 'amount', t."amount"))
                from "TimerSetting" t where t."centraleId" = c."centraleId"), '[]') as "settings"
    from "Registration" r
    join "Conference" c on c."id" = r."conferenceId"
    join conference_facts f on f."conferenceId" = c."id"
    left join lateral (select x."id", x."from", x."registrantToldAt" from "CoordinatorAssignment" x
      where x."conferenceId" = c."id" and x."until" is null order by x."from" desc limit 1) a on true
    where ${which} order by r."sentAt" desc`;
  return rows.map((row) => {
    const { cases, settings, evictionOn, ...rest } = row;
    const facts: TimerFacts = { ...rest, ...eviction(cases, { on: dayOf(evictionOn), sentAt: row.sentAt }, now) };
    return { ...shownOf(rest), timers: timersOf(facts, termsOf(settings), now) };
  });
}

const shownOf = (row: Omit<RegistrationTimers, "timers">): Omit<RegistrationTimers, "timers"> => ({
  conferenceId: row.conferenceId,
  registrationId: row.registrationId,
  principals: row.principals,
  sentAt: row.sentAt,
  registrant: row.registrant,
  receivedAt: row.receivedAt,
  receivedBy: row.receivedBy,
  coordinator: row.coordinator,
  assignmentId: row.assignmentId,
  allocationToldAt: row.allocationToldAt,
  receiptToldAt: row.receiptToldAt,
  ended: row.ended,
});

/** The soonest day a home may be lost: what a linked case knows, and as long as none knows anything, what was told in the registration. */
function eviction(
  cases: readonly CaseRow[],
  told: { on: Day | null; sentAt: Date },
  now: Date,
): Pick<TimerFacts, "evictionOn" | "evictionKnownAt"> {
  if (cases.length === 0) return { evictionOn: told.on, evictionKnownAt: told.on ? told.sentAt : null };
  const today = dayValue(now);
  const ahead = cases.flatMap(({ evictionOn, knownAt, postponements }) => {
    const rest = suspendedUntil(
      postponements.map((one) => ({ ...one, askedAt: new Date(one.askedAt) })),
      today,
    );
    if (rest.suspended && rest.until === null) return [];
    const afterRest = rest.suspended && rest.until !== null && rest.until >= evictionOn ? addDays(rest.until, 1) : evictionOn;
    return [{ evictionOn: afterRest, evictionKnownAt: new Date(knownAt) }];
  });
  ahead.sort((a, b) => a.evictionOn.localeCompare(b.evictionOn));
  return ahead[0] ?? { evictionOn: null, evictionKnownAt: null };
}

/** The promises of one registration. */
export const registrationTimers = async (db: Db | Tx, conferenceId: string, now: Date): Promise<RegistrationTimers | null> =>
  (await read(db, ofConference(conferenceId), now))[0] ?? null;

/** Of every registration at a Centrale, ended ones among them. */
export const timersAtCentrale = (db: Db, centraleId: string, now: Date): Promise<RegistrationTimers[]> =>
  read(db, ofCentrale(centraleId), now);

/** Of those whose meeting is still ahead. */
export const runningAtCentrale = (db: Db, centraleId: string, now: Date): Promise<RegistrationTimers[]> =>
  read(db, Prisma.sql`${ofCentrale(centraleId)} and ${stillRuns}`, now);

/** Of the registrations somebody sent himself and whose meeting is still ahead. */
export const timersOfRegistrant = (db: Db, accountId: string, now: Date): Promise<RegistrationTimers[]> =>
  read(db, Prisma.sql`${ofRegistrant(accountId)} and ${stillRuns}`, now);

/** The terms a Centrale works with. */
export async function termsAt(db: Db | Tx, centraleId: string): Promise<Terms> {
  return termsOf(await db.timerSetting.findMany({ where: { centraleId }, select: { timer: true, amount: true } }));
}
