import type { Db, Tx } from "~/db.server";
import { cancelledMessage, guestCancelledMessage } from "~/journey/family-messages.server";
import { messageLanguage } from "~/language/readers";
import { queueMessage, withdrawMessages } from "~/messaging/line/outgoing.server";

interface ToTell {
  id: string;
  readLanguage: string | null;
  guest: boolean;
}

/**
 * Who knows of the meeting and hears, once, that it is off: everybody who was reached by a message, a call or an answer.
 * Whose invitation never left hears nothing, and so never learns that there was one.
 */
export function whoHearsItIsOff(db: Db | Tx, conferenceId: string): Promise<ToTell[]> {
  return db.$queryRaw<ToTell[]>`
    select p."id", p."readLanguage", exists (select 1 from "Guest" g where g."personId" = p."id") as "guest" from "Person" p
    where p."conferenceId" = ${conferenceId}::uuid and p."deceasedAt" is null and p."erasedAt" is null
      and not exists (select 1 from "Principal" pr where pr."personId" = p."id")
      and (exists (select 1 from "OutgoingMessage" m where m."personId" = p."id" and m."purpose" in ('circle', 'guest')
                   and m."state" in ('handingOver', 'accepted', 'delivered'))
        or exists (select 1 from "Invitation" i where i."personId" = p."id" and i."withdrawnAt" is null
          and (exists (select 1 from "Reply" r where r."invitationId" = i."id")
            or exists (select 1 from "CallMade" c where c."personId" = p."id" and c."reached"))))
      and (exists (select 1 from "Guest" g where g."personId" = p."id")
        or exists (select 1 from "Invitation" i where i."personId" = p."id" and i."withdrawnAt" is null))
      and not exists (select 1 from "OutgoingMessage" m where m."personId" = p."id"
        and m."template" in (${cancelledMessage.name}, ${guestCancelledMessage.name}) and m."state" <> 'withdrawn')
    order by p."id"`;
}

/** The meeting is off: what was in line dies in the same transaction, and who knows of it is told once. */
export async function callOff(tx: Tx, { conferenceId, now }: { conferenceId: string; now: Date }): Promise<void> {
  await withdrawMessages(tx, { conferenceId, now });
  for (const person of await whoHearsItIsOff(tx, conferenceId)) {
    // Who reads nothing is told by a voice.
    if (person.readLanguage === null) continue;
    await queueMessage(tx, {
      template: person.guest ? guestCancelledMessage : cancelledMessage,
      to: { personId: person.id, conferenceId },
      language: messageLanguage(person.readLanguage),
      now,
    });
  }
}
