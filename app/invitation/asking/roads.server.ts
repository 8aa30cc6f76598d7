import { type LinkPurpose, Prisma } from "@generated/client";
import { linkFor } from "~/access/links.server";
import type { Db, Tx } from "~/db.server";
import { isSent, type Reachable, type Road, roadsTo, roadTo, type SentRoad } from "~/invitation/asking/road";
import { languageToWrite } from "~/language/readers";
import { canMail, emailReadByKeptOut } from "~/messaging/email/addresses.server";
import { queueMessage, type Template } from "~/messaging/line/outgoing.server";
import { readByKeptOut, silenced } from "~/messaging/numbers.server";

/** What is known about reaching somebody, with who he is. */
export interface RoadRow extends Reachable {
  personId: string;
}

/** The columns of `Reachable`, for a statement in which "Person" stands as `p`: no number or address is opened. */
export const reachColumns = (): Prisma.Sql => Prisma.sql`
  p."readLanguage", p."under16", p."firstRoad"::text as "firstRoad", p."secondRoad"::text as "secondRoad",
  ${canMail()}::boolean as "mails", reach.*, mailed.*`;

/** The joins that `reachColumns` need, behind `from "Person" p`. */
export const reachJoins = (): Prisma.Sql => Prisma.sql`
  cross join lateral (
    select count(*)::int as "numbers", count(*) filter (where x."mobile")::int as "mobiles",
      count(*) filter (where x."silenced")::int as "silencedNumbers",
      count(*) filter (where x."mobile" and x."keptOut")::int as "keptOutMobiles",
      count(*) filter (where x."keptOut")::int as "keptOutNumbers"
    from (
      select n."kind" = 'mobile' as "mobile",
        ${silenced(Prisma.sql`n."id"`)} as "silenced",
        ${readByKeptOut(Prisma.sql`n."id"`, Prisma.sql`p."conferenceId"`, Prisma.sql`p."id"`)} as "keptOut"
      from "PersonPhone" pp join "PhoneNumber" n on n."id" = pp."phoneNumberId"
      where pp."personId" = p."id" and pp."endedAt" is null) x) reach
  cross join lateral (
    select count(*) filter (where y."endedAt" is null)::int as "emails",
      count(*) filter (where y."endedAt" is null
        and ${emailReadByKeptOut(Prisma.sql`y."hash"`, Prisma.sql`p."conferenceId"`, Prisma.sql`p."id"`)})::int as "keptOutEmails",
      count(*) filter (where y."endReason" = 'stop')::int as "stoppedEmails"
    from "PersonEmail" y where y."personId" = p."id") mailed`;

/** What is known about reaching people, without opening a number. */
export async function reachOf(db: Db | Tx, personIds: readonly string[]): Promise<Map<string, RoadRow>> {
  if (personIds.length === 0) return new Map();
  const rows = await db.$queryRaw<RoadRow[]>`
    select p."id" as "personId", ${reachColumns()}
    from "Person" p ${reachJoins()}
    where p."id" in (${Prisma.join(personIds.map((id) => Prisma.sql`${id}::uuid`))})`;
  return new Map(rows.map((row) => [row.personId, row]));
}

/** The road on which what is told after the day leaves: the first open one, or else a text message, which waits for a number. */
export async function roadAfterTheDay(tx: Tx, personId: string): Promise<SentRoad> {
  const person = (await reachOf(tx, [personId])).get(personId);
  return (person && roadsTo(person).open.find(isSent)) ?? "sms";
}

interface Telling {
  person: RoadRow;
  conferenceId: string;
  template: Template;
  refs: Record<string, string | number>;
  /** What his link opens; somebody's of the circle unless said. */
  purpose?: LinkPurpose;
  /** When it goes out; at once unless said. */
  dueAt?: Date;
  now: Date;
}

/** Queues a message about an invitation in the language somebody reads, along his first open road, or says why the coordinator goes instead. */
export async function tell(tx: Tx, told: Telling): Promise<Road> {
  const road = roadTo(told.person);
  if (isSent(road)) await tellAlong(tx, road, told);
  return road;
}

/** The same along a road that is already chosen. False when there is no language to write in. */
export async function tellAlong(tx: Tx, road: SentRoad, told: Telling): Promise<boolean> {
  const { person, conferenceId, template, refs, purpose = "member", dueAt, now } = told;
  const language = languageToWrite(person.readLanguage);
  if (!language) return false;
  const link = await linkFor(tx, { id: person.personId, conferenceId }, purpose, now);
  const to = { personId: person.personId, conferenceId };
  await queueMessage(tx, { template, to, channel: road, language, refs, linkId: link.id, ...(dueAt ? { dueAt } : {}), now });
  return true;
}
