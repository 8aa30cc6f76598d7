import type { ReplyAnswer } from "@generated/client";
import type { Db, Tx } from "~/db.server";
import { type ReminderKind, reminderDue } from "~/invitation/asking/reminder-times";
import { isSent } from "~/invitation/asking/road";
import { reachOf, tell } from "~/invitation/asking/roads.server";
import { comingUpMessage, reminderMessage } from "~/journey/family-messages.server";
import { announce } from "~/timeline/live.server";

interface Row {
  invitationId: string;
  personId: string;
  conferenceId: string;
  dayId: string;
  startsAt: Date;
  invitedAt: Date;
  daySince: Date;
  answer: ReplyAnswer | null;
  sent: ReminderKind[];
}

/**
 * Whose day is near: open conferences with a day within eight days, and who lives and is kept out by nobody. A reminder counts for the day of the calendar it was about: after a
 * move it is sent anew, after another place alone it is not.
 */
function nearDays(db: Db | Tx, now: Date, invitationId: string | null = null): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select i."id" as "invitationId", i."personId", i."conferenceId", f."dayId", f."dayStartsAt" as "startsAt", i."invitedAt",
           (select coalesce(min(d."setAt"), i."invitedAt") from "ConferenceDay" d
            where d."conferenceId" = f."conferenceId" and d."startsAt" = f."dayStartsAt" and d."endsAt" = f."dayEndsAt"
              and d."setAt" > coalesce((select max(o."setAt") from "ConferenceDay" o where o."conferenceId" = f."conferenceId"
                and (o."startsAt" <> f."dayStartsAt" or o."endsAt" <> f."dayEndsAt")), '-infinity')) as "daySince",
           (select r."answer"::text from "Reply" r where r."invitationId" = i."id" order by r."at" desc, r."id" desc limit 1) as "answer",
           array(select m."refs"->>'reminder' from "OutgoingMessage" m
                 join "ConferenceDay" d on d."id"::text = m."refs"->>'dayId' and d."startsAt" = f."dayStartsAt"
                 where m."personId" = i."personId" and m."refs" ? 'reminder' and m."state" <> 'withdrawn') as "sent"
    from conference_facts f join "Invitation" i on i."conferenceId" = f."conferenceId" and i."withdrawnAt" is null
    join "Person" p on p."id" = i."personId" and p."deceasedAt" is null and p."erasedAt" is null
      and not exists (select 1 from standing_decision s where s."personId" = p."id" and s."kind" = 'keptOut')
    where f."dayStartsAt" > ${now} and f."dayStartsAt" < ${now}::timestamptz + interval '8 days'
      and f."strandedAt" is null and f."notStartedAt" is null and f."closedAt" is null and f."heldAt" is null
      and f."unwilling" = false and not f."safetyOpen" and (${invitationId}::uuid is null or i."id" = ${invitationId}::uuid)
    order by i."id"`;
}

/**
 * Sends the reminders that are due: to who has not answered "we would like to hear from you", to who comes (or may come) "it is near".
 * Safe to run twice at once: the invitation's row is held while one is sent. Gives how many messages were queued.
 */
export async function sendDueReminders(db: Db, now: Date): Promise<number> {
  let sent = 0;
  for (const seen of await nearDays(db, now)) {
    if (!reminderDue(seen, seen, now)) continue;
    sent += await db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "Invitation" where "id" = ${seen.invitationId}::uuid for update`;
      // What was sent and answered meanwhile counts.
      const [row] = await nearDays(tx, now, seen.invitationId);
      const kind = row && reminderDue(row, row, now);
      const person = (await reachOf(tx, [seen.personId])).get(seen.personId);
      if (!kind || !person) return 0;
      const { conferenceId, dayId, invitationId } = row;
      const template = row.answer === null ? reminderMessage : comingUpMessage;
      const road = await tell(tx, { person, conferenceId, template, refs: { invitationId, dayId, reminder: kind }, now });
      if (isSent(road)) await announce(tx, conferenceId);
      return isSent(road) ? 1 : 0;
    });
  }
  return sent;
}
