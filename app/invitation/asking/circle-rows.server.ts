import type { Channel, MessageState, ReplyAnswer, ReplyHow } from "@generated/client";
import type { ConferenceAsker } from "~/access/guards.server";
import type { Reachable } from "~/invitation/asking/road";
import { reachColumns, reachJoins } from "~/invitation/asking/roads.server";
import { talkTemplate, weekBefore } from "~/messaging/line/weekly-limit";
import type { StandingDecision } from "~/network/decision/welcome";

/** The newest message about an invitation, as a row of the database says it. */
export interface MessageRow {
  state: MessageState;
  channel: Channel;
  createdAt: string;
  dueAt: string;
  attempts: number;
  failure: string | null;
  /** It reminds of a question that was asked before. */
  reminds: boolean;
  handingOverAt: string | null;
  leftAt: string | null;
  settledAt: string | null;
}

export interface CircleRow extends Reachable {
  personId: string;
  firstName: string;
  spokenLanguage: string;
  /** The principals, the same on every row; only with somebody who is not invited yet: what is said of him still matters. */
  principals: { id: string; personId: string; firstName: string; alive: boolean }[] | null;
  said: StandingDecision[];
  /** He is told in person that a message is coming, as the newest talk says it: by whom (null is the coordinator), and when. */
  told: { byId: string | null; on: string } | null;
  invitationId: string | null;
  invitedAt: Date | null;
  announced: boolean | null;
  /** First name of who announced it; null for the coordinator. */
  announcedBy: string | null;
  announcedOn: Date | null;
  replyId: string | null;
  answer: ReplyAnswer | null;
  answeredAt: Date | null;
  how: ReplyHow | null;
  specialSealed: Uint8Array | null;
  message: MessageRow | null;
  /** The newest words written back to him did not arrive: since when, and which they were. */
  notWrittenBackAt: Date | null;
  notWrittenBackId: string | null;
  notWrittenBackSealed: Uint8Array | null;
  /** How many messages left to him in the last seven days; words written back to him are a talk. */
  thisWeek: number;
  /** A letter was made and is not posted yet: since when. */
  letterSince: Date | null;
  /** The meeting is off: since when, and the newest word that he was told of it. Null for who never heard that there was one. */
  offSince: Date | null;
  offTold: boolean;
  /** When he wrote STOP or stopped our e-mail. */
  stoppedAt: Date | null;
  clearedAt: Date | null;
  reachedAt: Date | null;
  triedAt: Date | null;
}

/** People of the circle and of the circle to be: no principals, no guests. */
export function circleRows({ db, conferenceId }: ConferenceAsker, now: Date): Promise<CircleRow[]> {
  return db.$queryRaw<CircleRow[]>`
    select p."id" as "personId", p."firstName", p."spokenLanguage", ${reachColumns()},
      case when i."id" is null then (select jsonb_agg(jsonb_build_object('id', pr."id", 'personId', q."id", 'firstName', q."firstName",
          'alive', q."deceasedAt" is null and q."erasedAt" is null) order by pr."id") from "Principal" pr
        join "Person" q on q."id" = pr."personId" where pr."conferenceId" = ${conferenceId}::uuid) end as "principals",
      coalesce(case when i."id" is null then (select jsonb_agg(jsonb_build_object('principalId', d."principalId", 'kind', d."kind"))
        from standing_decision d where d."personId" = p."id") end, '[]') as "said",
      case when i."id" is null then (select jsonb_build_object('byId', pr."personId", 'on', a."talkedOn")
        from "AskedInPerson" a left join "Principal" pr on pr."id" = a."principalId"
        where a."personId" = p."id" and a."outcome" <> 'notReached' order by a."talkedOn" desc, a."at" desc, a."id" desc limit 1) end as "told",
      i."id" as "invitationId", i."invitedAt", i."announced", teller."firstName" as "announcedBy", i."announcedOn",
      r."id" as "replyId", r."answer"::text as "answer", r."at" as "answeredAt", r."how"::text as "how", r."specialSealed",
      (select jsonb_build_object('state', x."state", 'channel', x."channel", 'createdAt', x."createdAt", 'dueAt', x."dueAt",
          'attempts', x."attempts", 'failure', x."failure", 'reminds', x."refs" ? 'reminder', 'handingOverAt', x."handingOverAt", 'leftAt', x."leftAt", 'settledAt', x."settledAt")
        from "OutgoingMessage" x where x."personId" = p."id" and x."refs"->>'invitationId' = i."id"::text and x."template" <> ${talkTemplate}
        order by x."createdAt" desc, x."id" desc limit 1) as "message",
      back."settledAt" as "notWrittenBackAt", back."wordingId" as "notWrittenBackId", back."familySealed" as "notWrittenBackSealed",
      (select count(*)::int from "OutgoingMessage" x where x."personId" = p."id" and x."leftAt" > ${weekBefore(now)}
        and x."template" <> ${talkTemplate}) as "thisWeek",
      (select max(l."madeAt") from "Paper" l where l."personId" = p."id" and l."kind" = 'letter'
        and l."givenAt" is null and l."withdrawnAt" is null) as "letterSince",
      case when exists (select 1 from "OutgoingMessage" x where x."personId" = p."id" and x."state" in ('handingOver', 'accepted', 'delivered'))
          or r."id" is not null or exists (select 1 from "CallMade" c where c."personId" = p."id" and c."reached")
          or exists (select 1 from "Paper" l where l."personId" = p."id" and l."givenAt" is not null)
        then (select coalesce(f."strandedAt", case when f."unwilling" is not false then (select max(w."endedAt") from "Willingness" w
          where w."conferenceId" = f."conferenceId") end) from conference_facts f
          where f."conferenceId" = ${conferenceId}::uuid and f."heldAt" is null) end as "offSince",
      exists (select 1 from "OutgoingMessage" x where x."personId" = p."id" and x."template" = 'cancelled'
        and x."state" in ('handingOver', 'accepted', 'delivered')
        and x."createdAt" >= (select max(w."givenAt") from "Willingness" w where w."conferenceId" = p."conferenceId")) as "offTold",
      greatest((select max(e."endedAt") from "PersonEmail" e where e."personId" = p."id" and e."endReason" = 'stop'),
        (select max(s."since") from "PersonPhone" pp join "NumberSilence" s on s."phoneNumberId" = pp."phoneNumberId" and s."liftedAt" is null
          where pp."personId" = p."id" and pp."endedAt" is null)) as "stoppedAt",
      greatest((select max(pp."endedAt") from "PersonPhone" pp where pp."personId" = p."id" and pp."endReason" = 'notForMe'),
        (select max(e."endedAt") from "PersonEmail" e where e."personId" = p."id" and e."endReason" = 'notForMe')) as "clearedAt",
      (select max(c."at") from "CallMade" c where c."personId" = p."id" and c."reached") as "reachedAt",
      (select max(c."at") from "CallMade" c where c."personId" = p."id" and not c."reached") as "triedAt"
    from "Person" p ${reachJoins()}
    left join "Invitation" i on i."personId" = p."id" and i."withdrawnAt" is null
    left join "Person" teller on teller."id" = i."announcedById"
    left join lateral (select * from "Reply" x where x."invitationId" = i."id" order by x."at" desc, x."id" desc limit 1) r on true
    left join lateral (
      select w."settledAt", w."wordingId", w."familySealed" from (
        select x."state", x."settledAt", x."wordingId", y."familySealed" from "OutgoingMessage" x left join "Wording" y on y."id" = x."wordingId"
        where i."id" is not null and x."personId" = p."id" and x."template" = ${talkTemplate}
        order by x."createdAt" desc, x."id" desc limit 1) w
      where w."state" = 'failed') back on true
    where p."conferenceId" = ${conferenceId}::uuid and p."erasedAt" is null and p."deceasedAt" is null
      and not exists (select 1 from "Principal" pr where pr."personId" = p."id")
      and not exists (select 1 from "Guest" g where g."personId" = p."id")
    order by p."firstName", p."id"`;
}
