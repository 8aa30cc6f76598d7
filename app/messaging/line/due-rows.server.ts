import { Prisma } from "@generated/client";
import type { Channel } from "@generated/enums";
import { realNow } from "~/clock";
import type { Db, Tx } from "~/db.server";
import { emailReadByKeptOut } from "../email/addresses.server";
import { readByKeptOut, silenced, silencedFor } from "../numbers.server";
import { talkTemplate, weekBefore } from "./weekly-limit";

/** A place in the line: messages leave by their day, and on one day by their id. */
export type InLine = { dueAt: Date; id: string };

/** The head of the line. */
export const headOfLine: InLine = { dueAt: new Date(0), id: "00000000-0000-0000-0000-000000000000" };

/** A message that is due, and all that decides whether it may leave at this very moment. */
export type DueRow = {
  id: string;
  conferenceId: string | null;
  personId: string | null;
  accountId: string | null;
  linkId: string | null;
  channel: Channel;
  wordingId: string | null;
  template: string;
  language: string;
  refs: unknown;
  dueAt: Date;
  attempts: number;
  /** A colleague needs no permission; a person the one of the message's purpose. */
  allowed: boolean;
  /** Talks are not counted, here nor below. */
  leftThisWeek: number;
  /** How many left for this number in that week, for whomever it belongs to. */
  leftForNumber: number;
  /** Something else is on its way to this number. */
  busy: boolean;
  /** Where it goes: nothing of this stands when there is no number or address it may go to. */
  placeId: string | null;
  place: "PersonPhone" | "PersonEmail" | "Account" | null;
  phoneNumberId: string | null;
  contactSealed: Uint8Array | null;
  dataKeyId: string | null;
};

/** Text messages go to a mobile number, calls to a fixed one as well. */
const rings = (channel: Prisma.Sql) => Prisma.sql`(p."kind" = 'mobile' or (p."kind" = 'fixed' and ${channel} = 'call'))`;

/** The next messages of the line after a place in it, locked. */
export async function dueRows(
  tx: Tx,
  { after, now, limit, channels }: { after: InLine; now: Date; limit: number; channels: readonly Channel[] },
): Promise<DueRow[]> {
  // Every row is asked of by its index. Right after a million came in the planner knows nothing of them, and would read and sort them all.
  await tx.$executeRaw`select set_config(name, 'off', true)
    from unnest('{enable_seqscan,enable_bitmapscan,enable_hashjoin,enable_mergejoin}'::text[]) as name`;
  const next = Prisma.sql`
    select m.* from "OutgoingMessage" m
    where m."state" = 'queued' and m."dueAt" <= ${now} and (m."dueAt", m."id") > (${after.dueAt}, ${after.id}::uuid)
      and (m."retryAt" is null or m."retryAt" <= ${realNow()}) and m."channel" = any(${[...channels]}::"Channel"[])
    order by m."dueAt", m."id"
    limit ${limit}
    for update skip locked`;
  return askOf(tx, next, now);
}

/**
 * What is known of messages at this moment. The number or address of each is the newest that can be reached by its road, of somebody who
 * asked for silence on none of his numbers, and is not also of somebody who must stay out; a message that answers a text goes to the number
 * the text came from (`refs.phone`, the id of that `PersonPhone`) for as long as that number may be used. Every question is asked of the one
 * row.
 */
export function askOf(tx: Tx, messages: Prisma.Sql, now: Date): Promise<DueRow[]> {
  return tx.$queryRaw<DueRow[]>`
    with due as materialized (${messages})
    select d."id", d."conferenceId", d."personId", d."accountId", d."linkId", d."channel"::text as "channel", d."wordingId",
      d."template", d."language", d."refs", d."dueAt", d."attempts",
      d."accountId" is not null or r."yes" is true as "allowed",
      (select count(*)::int from (
        select 1 from "OutgoingMessage" l where l."personId" = d."personId" and l."leftAt" > ${weekBefore(now)}
          and l."template" <> ${talkTemplate} limit 100) l) as "leftThisWeek",
      (select count(*)::int from (
        select 1 from "PersonPhone" hh join "OutgoingMessage" l on l."personId" = hh."personId" and l."leftAt" > ${weekBefore(now)}
        where hh."phoneNumberId" = n."phoneNumberId" and l."phoneNumberId" = n."phoneNumberId" and l."template" <> ${talkTemplate} limit 100) l) as "leftForNumber",
      exists (select 1 from "OutgoingMessage" h where h."phoneNumberId" = n."phoneNumberId" and h."state" = 'handingOver') as "busy",
      n."placeId", n."place", n."phoneNumberId", n."contactSealed", coalesce(c."dataKeyId", n."dataKeyId") as "dataKeyId"
    from due d
    left join lateral (
      select true as "yes" from may_receive r where r."personId" = d."personId" and r."purpose" = d."purpose" limit 1
    ) r on true
    left join lateral (
      select * from (
        select pp."id" as "placeId", 'PersonPhone' as "place", pp."phoneNumberId", pp."contactSealed", null::uuid as "dataKeyId", pp."since"
        from "PersonPhone" pp join "PhoneNumber" p on p."id" = pp."phoneNumberId"
        where d."channel" <> 'email' and pp."personId" = d."personId" and pp."endedAt" is null and ${rings(Prisma.sql`d."channel"`)}
          and not ${silencedFor(Prisma.sql`p."id"`, Prisma.sql`d."personId"`, Prisma.sql`d."refs"`)}
          and not (${readByKeptOut(Prisma.sql`p."id"`, Prisma.sql`d."conferenceId"`, Prisma.sql`d."personId"`)})
        union all
        select pe."id", 'PersonEmail', null, pe."contactSealed", null, pe."since" from "PersonEmail" pe
        where d."channel" = 'email' and pe."personId" = d."personId" and pe."endedAt" is null
          and not (${emailReadByKeptOut(Prisma.sql`pe."hash"`, Prisma.sql`d."conferenceId"`, Prisma.sql`d."personId"`)})
        union all
        select a."id", 'Account', p."id", a."contactSealed", a."dataKeyId", a."createdAt"
        from "Account" a left join "PhoneNumber" p on p."id" = a."phoneNumberId" and d."channel" <> 'email'
        where a."id" = d."accountId" and a."endedAt" is null
          and (d."channel" = 'email' or (${rings(Prisma.sql`d."channel"`)} and not ${silenced(Prisma.sql`p."id"`)}))
      ) place
      order by (place."placeId"::text = d."refs"->>'phone') is true desc, place."since" desc, place."placeId" desc limit 1
    ) n on true
    left join "Conference" c on c."id" = d."conferenceId" and d."personId" is not null
    order by d."dueAt", d."id"`;
}

/** How many messages are due and may leave now, or are just leaving. */
export async function messagesLeft(db: Db, now: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ left: number }[]>`
    select count(*)::int as "left" from "OutgoingMessage" m
    where m."state" = 'handingOver' or (m."state" = 'queued' and m."dueAt" <= ${now} and (
      (m."accountId" is not null and exists (select 1 from "Account" a where a."id" = m."accountId" and a."phoneNumberId" is not null))
      or (exists (select 1 from may_receive r where r."personId" = m."personId" and r."purpose" = m."purpose")
        and exists (
          select 1 from "PersonPhone" pp join "PhoneNumber" p on p."id" = pp."phoneNumberId"
          where pp."personId" = m."personId" and pp."endedAt" is null and ${rings(Prisma.sql`m."channel"`)} and m."channel" <> 'email'
            and not (${readByKeptOut(Prisma.sql`p."id"`, Prisma.sql`m."conferenceId"`, Prisma.sql`m."personId"`)})
            and not ${silencedFor(Prisma.sql`p."id"`, Prisma.sql`m."personId"`, Prisma.sql`m."refs"`)}))))`;
  return row?.left ?? 0;
}
