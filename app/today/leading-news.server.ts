import { Prisma } from "@generated/client";
import type { Db } from "~/db.server";
import type { LeadingNews } from "~/today/leading-sentences";

interface Row extends Omit<LeadingNews, "day" | "at"> {
  day: Date | null;
  at: Date;
}

const names = Prisma.sql`array(select p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId" where pr."conferenceId" = c."id" order by pr."id")`;
const goesOn = Prisma.sql`f."closedAt" is null and f."strandedAt" is null and f."notStartedAt" is null and f."heldAt" is null`;

/** Who leads a planned day, and nobody stands ready to take over: a yes from before the day was set or moved does not count. */
const missing = (which: Prisma.Sql, now: Date) => Prisma.sql`
  select 'substituteMissing' as "kind", c."id"::text as "id", ${names} as "names", f."dayStartsAt" as "day", d."setAt" as "at"
  from "Conference" c join conference_facts f on f."conferenceId" = c."id" join "ConferenceDay" d on d."id" = f."dayId"
  where ${which} and ${goesOn} and f."coordinatorId" is not null and f."firstTalkAt" is not null and f."dayStartsAt" > ${now}
    and not exists (select 1 from "CoordinatorSubstitute" s where s."conferenceId" = c."id" and s."endedAt" is null and s."agreedAt" >= d."setAt")`;

const silenceMs = 2 * 86_400_000;

/** A principal who was told that the search goes on with an interpreter: no message could reach him, or he stayed silent for two days. */
const toTell = (which: Prisma.Sql, now: Date) => Prisma.sql`
  select 'tellInterpreter' as "kind", c."id"::text as "id", array[p."firstName"] as "names", null::timestamptz as "day", n."decidedAt" as "at"
  from (select distinct on (x."principalId", x."language") x.* from "LanguageFallback" x
        order by x."principalId", x."language", x."decidedAt" desc, x."id" desc) n
  join "Conference" c on c."id" = n."conferenceId" join conference_facts f on f."conferenceId" = c."id"
  join "Principal" pr on pr."id" = n."principalId" join "Person" p on p."id" = pr."personId" and p."deceasedAt" is null
  left join "Registration" r on r."conferenceId" = c."id"
  where ${which} and ${goesOn} and n."answer" is null and f."coordinatorId" is null
    and (n."decidedAt" <= ${new Date(now.getTime() - silenceMs)} or not exists (select 1 from "OutgoingMessage" m
      where m."personId" = p."id" and m."template" = 'principalNews' and m."createdAt" >= n."decidedAt"))`;

/** Who is asked to stand ready, and what his conferences miss; for a question that asks for more at once. */
export function ofCoordinator(accountId: string, now: Date): Prisma.Sql {
  const me = Prisma.sql`${accountId}::uuid`;
  return Prisma.sql`
    select 'substituteAsked' as "kind", s."id"::text as "id", array[]::text[] as "names", f."dayStartsAt" as "day", s."namedAt" as "at"
    from "CoordinatorSubstitute" s join "Conference" c on c."id" = s."conferenceId" join conference_facts f on f."conferenceId" = c."id"
    left join "ConferenceDay" d on d."id" = f."dayId"
    where s."accountId" = ${me} and s."endedAt" is null and (s."agreedAt" is null or s."agreedAt" < d."setAt") and ${goesOn}
    union all ${missing(Prisma.sql`f."coordinatorId" = ${me}`, now)}`;
}

/** Days of a Centrale without anybody who stands ready, whom nobody else tells, and who waits because a principal chose another coordinator. One statement. */
export function leadingNewsAt(db: Db, centraleId: string, now: Date): Promise<LeadingNews[]> {
  const ours = Prisma.sql`c."centraleId" = ${centraleId}::uuid`;
  return db.$queryRaw<Row[]>`
    select 'chosenAway' as "kind", c."id"::text as "id", ${names} as "names", null::timestamptz as "day", x."until" as "at"
    from "Conference" c join conference_facts f on f."conferenceId" = c."id"
    join lateral (select y."until", y."endedWhy" from "CoordinatorAssignment" y where y."conferenceId" = c."id" order by y."from" desc, y."id" desc limit 1) x on true
    where ${ours} and ${goesOn} and f."coordinatorId" is null and x."endedWhy" = 'principalSaidNo'
    union all ${missing(ours, now)}
    union all ${toTell(Prisma.sql`${ours} and (r."registrantAccountId" is null or r."registrantKind" <> 'worker')`, now)}`;
}

/** Principals whom the worker who registered them tells by voice. One statement. */
export const leadingNewsOfWorker = (db: Db, accountId: string, now: Date): Promise<LeadingNews[]> =>
  db.$queryRaw<Row[]>`${toTell(Prisma.sql`r."registrantAccountId" = ${accountId}::uuid and r."registrantKind" = 'worker'`, now)}`;
