import { Prisma } from "@generated/client";
import { z } from "zod";
import { linkAddress, linkFor } from "~/access/links.server";
import type { Tx } from "~/db.server";
import { messageLanguage } from "~/language/readers";
import { queueMessage } from "~/messaging/line/outgoing.server";
import { silenced } from "~/messaging/numbers.server";
import { defineTemplate, principalNewsText } from "~/messaging/templates";

/** Tells a principal that there is something to read on his own page: not what, and nothing of anybody else. */
export const principalNewsMessage = defineTemplate({
  name: "principalNews",
  purpose: "principal",
  refs: z.object({}),
  async read(tx: Tx, { personId, linkId }) {
    const person = personId ? await tx.person.findUnique({ where: { id: personId }, select: { firstName: true, deceasedAt: true } }) : null;
    const link = linkId
      ? await tx.personalLink.findUnique({ where: { id: linkId }, select: { id: true, version: true, revokedAt: true } })
      : null;
    if (!person || person.deceasedAt || !link || link.revokedAt) return null;
    return { name: person.firstName, link: linkAddress(link) };
  },
  render: principalNewsText,
});

interface Reachable {
  principalId: string;
  personId: string;
  readLanguage: string;
}

/**
 * Sends principals of a conference word that there is news on their page. Who reads nothing, has no word or no mobile number gets no
 * message: somebody tells him by voice. A message that still waits is not doubled.
 */
export async function tellPrincipals(tx: Tx, conferenceId: string, now: Date, principalIds?: readonly string[]): Promise<void> {
  const people = await tx.$queryRaw<Reachable[]>`
    select pr."id" as "principalId", p."id" as "personId", p."readLanguage" from "Principal" pr join "Person" p on p."id" = pr."personId"
    where pr."conferenceId" = ${conferenceId}::uuid and p."deceasedAt" is null and p."readLanguage" is not null
      and exists (select 1 from "AgreedWord" w where w."personId" = p."id")
      and exists (select 1 from "PersonPhone" pp join "PhoneNumber" n on n."id" = pp."phoneNumberId" and n."kind" = 'mobile'
        where pp."personId" = p."id" and pp."endedAt" is null)
      and not exists (select 1 from "PersonPhone" pp where pp."personId" = p."id" and pp."endedAt" is null
        and ${silenced(Prisma.sql`pp."phoneNumberId"`)})
    order by pr."id"`;
  for (const { principalId, personId, readLanguage } of people) {
    if (principalIds && !principalIds.includes(principalId)) continue;
    const waits = { personId, template: principalNewsMessage.name, state: { in: ["queued" as const, "handingOver" as const] } };
    if ((await tx.outgoingMessage.count({ where: waits })) > 0) continue;
    const link = await linkFor(tx, { id: personId, conferenceId }, "principal", now);
    const to = { personId, conferenceId };
    await queueMessage(tx, { template: principalNewsMessage, to, language: messageLanguage(readLanguage), linkId: link.id, now });
  }
}
