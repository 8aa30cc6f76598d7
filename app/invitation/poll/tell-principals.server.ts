import { linkFor } from "~/access/links.server";
import type { Tx } from "~/db.server";
import { reachOf } from "~/invitation/asking/roads.server";
import { principalLinkMessage } from "~/journey/family-messages.server";
import { zone } from "~/language/dates";
import { languageToWrite } from "~/language/readers";
import { nextHumanMoment } from "~/messaging/line/human-hours";
import { queueMessage } from "~/messaging/line/outgoing.server";

/**
 * Brings every principal who can read a message, and has a word to open it with, to his own page, at an hour for people. Whoever cannot
 * is asked by the coordinator, and so is whoever shares a telephone: he did not ask for this message, and another would read it. One that still waits is not doubled.
 */
export async function tellPrincipals(tx: Tx, conferenceId: string, now: Date): Promise<void> {
  const principals = await tx.$queryRaw<{ personId: string }[]>`
    select pr."personId" from "Principal" pr join "Person" p on p."id" = pr."personId"
    where pr."conferenceId" = ${conferenceId}::uuid and p."deceasedAt" is null and p."erasedAt" is null and not p."under16"
      and exists (select 1 from "AgreedWord" w where w."personId" = p."id")
      and not exists (select 1 from "PersonPhone" pp where pp."personId" = p."id" and pp."endedAt" is null and (pp."readByOthers"
        or exists (select 1 from "PersonPhone" o where o."phoneNumberId" = pp."phoneNumberId" and o."conferenceId" = pp."conferenceId"
          and o."endedAt" is null and o."personId" <> pp."personId")))
      and not exists (select 1 from "OutgoingMessage" m where m."personId" = p."id" and m."template" = ${principalLinkMessage.name}
        and m."state" in ('queued', 'handingOver'))`;
  const reach = await reachOf(
    tx,
    principals.map(({ personId }) => personId),
  );
  const dueAt = nextHumanMoment(now, [zone]);
  for (const person of reach.values()) {
    const language = languageToWrite(person.readLanguage);
    if (!language || person.mobiles === 0 || person.silencedNumbers > 0) continue;
    const link = await linkFor(tx, { id: person.personId, conferenceId }, "principal", now);
    const to = { personId: person.personId, conferenceId };
    await queueMessage(tx, { template: principalLinkMessage, to, language, linkId: link.id, dueAt, now });
  }
}
