import { Prisma } from "@generated/client";
import type { Db, Tx } from "~/db.server";
import { cancelledMessage, guestCancelledMessage } from "~/journey/family-messages.server";
import { messageLanguage } from "~/language/readers";
import { canMail } from "~/messaging/email/addresses.server";
import { inTimeFor } from "~/messaging/line/hours";
import { queueMessage, withdrawMessages } from "~/messaging/line/outgoing.server";

interface ToTell {
  id: string;
  readLanguage: string | null;
  guest: boolean;
  /** By e-mail, where that is his road or the only one that is open. */
  byEmail: boolean;
}

/** A text message can go to one of his numbers. */
const textable = Prisma.sql`exists (select 1 from "PersonPhone" pp join "PhoneNumber" n on n."id" = pp."phoneNumberId"
  where pp."personId" = p."id" and pp."endedAt" is null and n."kind" = 'mobile'
    and not exists (select 1 from "NumberSilence" s where s."phoneNumberId" = n."id" and s."liftedAt" is null))`;

/** He asked for silence on all of his mobiles. */
const silenced = Prisma.sql`exists (select 1 from "PersonPhone" pp join "PhoneNumber" n on n."id" = pp."phoneNumberId"
  where pp."personId" = p."id" and pp."endedAt" is null and n."kind" = 'mobile') and not ${textable}`;

/** Who stopped our text messages is not followed by e-mail, unless he chose that himself. */
const byEmail =
  (): Prisma.Sql => Prisma.sql`${canMail()}::boolean and exists (select 1 from "PersonEmail" e where e."personId" = p."id" and e."endedAt" is null)
  and (coalesce(p."firstRoad" = 'email', false) or (not ${textable} and (not (${silenced}) or coalesce(p."secondRoad" = 'email', false))))`;

/**
 * Who knows of the meeting and hears, once, that it is off: everybody who was reached by a message, a letter, a call or an answer.
 * Whose invitation never left hears nothing, and so never learns that there was one.
 */
export function whoHearsItIsOff(db: Db | Tx, conferenceId: string): Promise<ToTell[]> {
  return db.$queryRaw<ToTell[]>`
    select p."id", p."readLanguage", exists (select 1 from "Guest" g where g."personId" = p."id") as "guest",
      ${byEmail()} as "byEmail" from "Person" p
    where p."conferenceId" = ${conferenceId}::uuid and p."deceasedAt" is null and p."erasedAt" is null
      and not exists (select 1 from "Principal" pr where pr."personId" = p."id")
      and (exists (select 1 from "OutgoingMessage" m where m."personId" = p."id" and m."purpose" in ('circle', 'guest')
                   and m."state" in ('handingOver', 'accepted', 'delivered'))
        or exists (select 1 from "Invitation" i where i."personId" = p."id" and i."withdrawnAt" is null
          and (exists (select 1 from "Reply" r where r."invitationId" = i."id")
            or exists (select 1 from "Paper" l where l."personId" = p."id" and l."givenAt" is not null)
            or exists (select 1 from "CallMade" c where c."personId" = p."id" and c."reached"))))
      and (exists (select 1 from "Guest" g where g."personId" = p."id")
        or exists (select 1 from "Invitation" i where i."personId" = p."id" and i."withdrawnAt" is null))
      and not exists (select 1 from "OutgoingMessage" m where m."personId" = p."id"
        and m."template" in (${cancelledMessage.name}, ${guestCancelledMessage.name}) and m."state" <> 'withdrawn'
        and m."createdAt" >= coalesce((select max(w."givenAt") from "Willingness" w where w."conferenceId" = p."conferenceId"), '-infinity'))
    order by p."id"`;
}

/**
 * The meeting is off: what was in line dies in the same transaction, and who knows of it is told once,
 * at an hour for people unless the day is so near that he would come for nothing.
 */
export async function callOff(tx: Tx, { conferenceId, now }: { conferenceId: string; now: Date }): Promise<void> {
  await withdrawMessages(tx, { conferenceId, now });
  const ahead = await tx.conferenceDay.findFirst({
    where: { conferenceId, cancelledAt: null, startsAt: { gt: now } },
    orderBy: [{ setAt: "desc" }, { id: "desc" }],
    select: { startsAt: true },
  });
  for (const person of await whoHearsItIsOff(tx, conferenceId)) {
    // Who reads nothing is told by a voice.
    if (person.readLanguage === null) continue;
    await queueMessage(tx, {
      template: person.guest ? guestCancelledMessage : cancelledMessage,
      to: { personId: person.id, conferenceId },
      channel: person.byEmail ? "email" : "sms",
      language: messageLanguage(person.readLanguage),
      refs: ahead ? inTimeFor(ahead.startsAt) : {},
      now,
    });
  }
}
