import { type Channel, type MessageState, Prisma } from "@generated/client";
import type { ConferenceAsker } from "~/access/guards.server";
import { zone } from "~/language/dates";
import { isLanguage, type Language } from "~/language/languages";
import { type Life, lifeOf } from "~/messaging/life";
import { nextHumanMoment } from "~/messaging/line/human-hours";
import { phonesOf, silencedFor } from "~/messaging/numbers.server";

interface Row {
  id: string;
  personId: string;
  firstName: string;
  principal: boolean;
  channel: Channel;
  template: string;
  language: string;
  ownWords: boolean;
  state: MessageState;
  createdAt: Date;
  dueAt: Date;
  attempts: number;
  failure: string | null;
  handingOverAt: Date | null;
  leftAt: Date | null;
  settledAt: Date | null;
  segments: number | null;
  answeredAt: Date | null;
  noAddress: boolean;
  silenced: boolean;
  notPermitted: boolean;
}

/** One message to somebody of a conference, with its life. */
export interface MessageShown {
  id: string;
  personId: string;
  firstName: string;
  channel: Channel;
  template: string;
  language: Language;
  ownWords: boolean;
  segments: number | null;
  life: Life;
  /** It waits, and the coordinator may still keep it back. */
  mayWithhold: boolean;
  /** Where he is called instead, when it did not arrive. */
  phones: { e164: string; shared: boolean }[];
}

/** More than this many nobody reads; a conference has some dozens. */
const most = 500;

/**
 * What went out to the people of a conference and what waits, in two statements: what needs the coordinator first, then what waits, then the
 * rest, the newest first. Of somebody who must stay out nothing is listed.
 */
export async function messagesOf(asker: ConferenceAsker, now: Date, realNow: Date): Promise<MessageShown[]> {
  const rows = await rowsOf(asker);
  const humanAt = nextHumanMoment(now, [zone]);
  const lived = rows.map((row) => {
    const { noAddress, silenced, notPermitted } = row;
    const waits = { noAddress, silenced, notPermitted, humanAt };
    return { row, life: lifeOf(row, { now, realNow, waits, answeredAt: row.answeredAt }) };
  });
  const toCall = [...new Set(lived.flatMap(({ row, life }) => (life.toCall ? [row.personId] : [])))];
  const phones = toCall.length > 0 ? await phonesOf(asker.db, asker.dataKey, toCall) : new Map<string, never[]>();
  return lived
    .map(({ row, life }) => ({
      id: row.id,
      personId: row.personId,
      firstName: row.firstName,
      channel: row.channel,
      template: row.template,
      language: isLanguage(row.language) ? row.language : "nl",
      ownWords: row.ownWords,
      segments: row.segments,
      life,
      mayWithhold: row.state === "queued" && !row.principal,
      phones: life.toCall
        ? (phones.get(row.personId) ?? []).map(({ e164, shared, readByOthers }) => ({ e164, shared: shared || readByOthers }))
        : [],
    }))
    .sort((a, b) => rank(a) - rank(b));
}

const rank = ({ life, mayWithhold }: MessageShown): number => (life.toCall ? 0 : mayWithhold ? 1 : 2);

function rowsOf({ db, conferenceId }: ConferenceAsker): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select m."id", m."personId", p."firstName", m."channel"::text as "channel", m."template", m."language", m."wordingId" is not null as "ownWords",
      m."state"::text as "state", m."createdAt", m."dueAt", m."attempts", m."failure", m."handingOverAt", m."leftAt", m."settledAt", m."segments",
      exists (select 1 from "Principal" pr where pr."personId" = p."id") as "principal",
      case when m."template" in ('saveTheDate', 'invitation', 'reminder', 'dateChanged') then (
        select min(r."at") from "Invitation" i join "Reply" r on r."invitationId" = i."id"
        where i."personId" = p."id" and r."at" >= coalesce(m."leftAt", m."createdAt")) end as "answeredAt",
      m."state" = 'queued' and case when m."channel" = 'email'
        then not exists (select 1 from "PersonEmail" e where e."personId" = p."id" and e."endedAt" is null)
        else not exists (select 1 from "PersonPhone" pp join "PhoneNumber" n on n."id" = pp."phoneNumberId"
          where pp."personId" = p."id" and pp."endedAt" is null and (n."kind" = 'mobile' or m."channel" = 'call')) end as "noAddress",
      m."state" = 'queued' and m."channel" = 'sms'
        and exists (select 1 from "PersonPhone" pp join "PhoneNumber" n on n."id" = pp."phoneNumberId" and n."kind" = 'mobile'
          where pp."personId" = p."id" and pp."endedAt" is null)
        and not exists (select 1 from "PersonPhone" pp join "PhoneNumber" n on n."id" = pp."phoneNumberId" and n."kind" = 'mobile'
          where pp."personId" = p."id" and pp."endedAt" is null
            and not ${silencedFor(Prisma.sql`n."id"`, Prisma.sql`p."id"`, Prisma.sql`m."refs"`)}) as "silenced",
      m."state" = 'queued'
        and not exists (select 1 from may_receive r where r."personId" = p."id" and r."purpose" = m."purpose") as "notPermitted"
    from "OutgoingMessage" m join "Person" p on p."id" = m."personId"
    where m."conferenceId" = ${conferenceId}::uuid and p."erasedAt" is null
      and not exists (select 1 from standing_decision d where d."personId" = p."id" and d."kind" = 'keptOut')
    order by coalesce(m."leftAt", m."createdAt") desc, m."id" desc limit ${most}`;
}
