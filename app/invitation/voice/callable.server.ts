import { type MessageState, Prisma } from "@generated/client";
import type { ConferenceAsker } from "~/access/guards.server";
import type { Tx } from "~/db.server";
import { languageToWrite } from "~/language/readers";
import { readByKeptOut } from "~/messaging/numbers.server";
import { type Callable, type TelephoneRefusal, whyNotByTelephone } from "./by-telephone";
import { playsByTelephone } from "./sound";

/** The name under which a played recording stands in line. */
export const voiceCallName = "voiceCall";

/** Somebody who was invited and reads nothing we write, with what is known before his telephone rings. */
export interface PersonCalled {
  personId: string;
  firstName: string;
  spokenLanguage: string;
  why: TelephoneRefusal | null;
  /** The newest call we made to play it. */
  call: { state: MessageState; at: Date } | null;
  voiceId: string | null;
  invitationId: string;
}

interface Row extends Omit<Callable, "voice"> {
  personId: string;
  firstName: string;
  spokenLanguage: string;
  readLanguage: string | null;
  invitationId: string;
  voiceId: string | null;
  mediaType: string | null;
  callState: MessageState | null;
  callAt: Date | null;
}

/** Everybody who was invited and reads no language Kring writes; or the one person, whatever he reads. One statement. */
export async function peopleCalled(db: Tx | ConferenceAsker["db"], conferenceId: string, personId?: string): Promise<PersonCalled[]> {
  const rows = await db.$queryRaw<Row[]>`
    select p."id" as "personId", p."firstName", p."spokenLanguage", p."readLanguage", p."under16", i."id" as "invitationId",
      coalesce(r."answer" = 'no', false) as "saidNo", n."numbers", n."silenced", n."shared",
      v."id" as "voiceId", v."mediaType", m."state"::text as "callState", m."createdAt" as "callAt"
    from "Person" p
    join "Invitation" i on i."personId" = p."id" and i."withdrawnAt" is null
    left join lateral (select x."answer" from "Reply" x where x."invitationId" = i."id" order by x."at" desc, x."id" desc limit 1) r on true
    cross join lateral (
      select count(*)::int as "numbers",
        (count(*) filter (where exists (select 1 from "NumberSilence" s where s."phoneNumberId" = pp."phoneNumberId" and s."liftedAt" is null)))::int as "silenced",
        (count(*) filter (where pp."readByOthers" or ${readByKeptOut(Prisma.sql`pp."phoneNumberId"`, Prisma.sql`p."conferenceId"`, Prisma.sql`p."id"`)}
          or exists (select 1 from "PersonPhone" o where o."phoneNumberId" = pp."phoneNumberId" and o."endedAt" is null and o."personId" <> p."id")))::int as "shared"
      from "PersonPhone" pp where pp."personId" = p."id" and pp."endedAt" is null) n
    left join lateral (
      select x."id", x."mediaType" from "VoiceMessage" x
      where x."conferenceId" = p."conferenceId" and x."moment" = 'invitation' and x."spokenLanguage" = p."spokenLanguage"
        and x."withdrawnAt" is null and x."usedAt" is not null
      order by x."usedAt" desc, x."id" desc limit 1) v on true
    left join lateral (
      select x."state", x."createdAt" from "OutgoingMessage" x
      where x."personId" = p."id" and x."template" = ${voiceCallName} order by x."createdAt" desc, x."id" desc limit 1) m on true
    where p."conferenceId" = ${conferenceId}::uuid and p."erasedAt" is null and p."deceasedAt" is null
      ${personId ? Prisma.sql`and p."id" = ${personId}::uuid` : Prisma.empty}
    order by p."firstName", p."id"`;
  return rows
    .filter(({ readLanguage }) => personId !== undefined || languageToWrite(readLanguage) === null)
    .map((row) => ({
      personId: row.personId,
      firstName: row.firstName,
      spokenLanguage: row.spokenLanguage,
      why: whyNotByTelephone({ ...row, voice: row.mediaType === null ? null : { byTelephone: playsByTelephone(row.mediaType) } }),
      call: row.callState && row.callAt ? { state: row.callState, at: row.callAt } : null,
      voiceId: row.voiceId,
      invitationId: row.invitationId,
    }));
}
