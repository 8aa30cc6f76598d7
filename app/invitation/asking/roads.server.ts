import { Prisma } from "@generated/client";
import { linkFor } from "~/access/links.server";
import type { Db, Tx } from "~/db.server";
import { type Reachable, type Road, roadTo } from "~/invitation/asking/road";
import { languageToWrite } from "~/language/readers";
import { queueMessage, type Template } from "~/messaging/line/outgoing.server";
import { readByKeptOut } from "~/messaging/numbers.server";

interface RoadRow extends Reachable {
  personId: string;
}

/** What is known about reaching people, without opening a number. */
export async function reachOf(db: Db | Tx, personIds: readonly string[]): Promise<Map<string, RoadRow>> {
  if (personIds.length === 0) return new Map();
  const rows = await db.$queryRaw<RoadRow[]>`
    select p."id" as "personId", p."readLanguage", p."under16", count(n."id")::int as "numbers",
           count(n."id") filter (where n."kind" = 'mobile')::int as "mobiles",
           count(n."id") filter (where n."kind" = 'mobile' and s."id" is not null)::int as "silencedMobiles",
           count(n."id") filter (where n."kind" = 'mobile' and s."id" is null
             and ${readByKeptOut(Prisma.sql`n."id"`, Prisma.sql`p."conferenceId"`, Prisma.sql`p."id"`)})::int as "keptOutMobiles"
    from "Person" p
    left join "PersonPhone" pp on pp."personId" = p."id" and pp."endedAt" is null
    left join "PhoneNumber" n on n."id" = pp."phoneNumberId"
    left join "NumberSilence" s on s."phoneNumberId" = n."id" and s."liftedAt" is null
    where p."id" in (${Prisma.join(personIds.map((id) => Prisma.sql`${id}::uuid`))})
    group by p."id", p."readLanguage", p."under16"`;
  return new Map(rows.map((row) => [row.personId, row]));
}

/** Queues a message about an invitation in the language somebody reads, or says why he is called instead. */
export async function tell(
  tx: Tx,
  told: { person: RoadRow; conferenceId: string; template: Template; refs: Record<string, string | number>; now: Date },
): Promise<Road> {
  const { person, conferenceId, template, refs, now } = told;
  const road = roadTo(person);
  const language = languageToWrite(person.readLanguage);
  if (road !== "sms" || !language) return road;
  const link = await linkFor(tx, { id: person.personId, conferenceId }, "member", now);
  await queueMessage(tx, { template, to: { personId: person.personId, conferenceId }, language, refs, linkId: link.id, now });
  return "sms";
}
