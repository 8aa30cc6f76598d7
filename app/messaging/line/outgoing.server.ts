import { type Channel, Prisma } from "@generated/client";
import { newId } from "~/access/ids";
import type { Tx } from "~/db.server";
import type { Language } from "~/language/languages";
import { asArray } from "./as-array";
import type { Template } from "./claim.server";
import { wakeMessaging } from "./wake.server";

export type { Template } from "./claim.server";

export type NewMessage = {
  template: Pick<Template, "name" | "purpose" | "checkRefs">;
  /** Somebody in a conference, or a colleague. */
  to: { personId: string; conferenceId: string } | { accountId: string; conferenceId?: string };
  language: Language;
  /** The road it takes; a text message unless said. */
  channel?: Channel;
  /** Words of the coordinator's own for this one message. */
  wordingId?: string;
  refs?: Record<string, string | number>;
  linkId?: string;
  /** When it goes out, in the domain's time; at once unless said. */
  dueAt?: Date;
  now: Date;
};

/** What stands in `purpose` of a message to a colleague, who needs no permission. */
export const toColleague = "colleague";

/** Puts a message in line, in the transaction of the deed that causes it. It leaves after that commits. Gives its id. */
export async function queueMessage(tx: Tx, message: NewMessage): Promise<string> {
  const { template, to, language, channel = "sms", wordingId = null, refs = {}, linkId = null, now, dueAt = now } = message;
  template.checkRefs(refs);
  const id = newId();
  await tx.outgoingMessage.create({
    data: {
      id,
      personId: "personId" in to ? to.personId : null,
      accountId: "accountId" in to ? to.accountId : null,
      conferenceId: to.conferenceId ?? null,
      channel,
      template: template.name,
      purpose: template.purpose ?? toColleague,
      language,
      wordingId,
      refs,
      linkId,
      dueAt,
      createdAt: now,
    },
  });
  await wakeMessaging(tx, "handOver");
  return id;
}

/** What the messages of one deed have in common. */
export type NewMessages = Omit<NewMessage, "to" | "linkId" | "language">;

/** Somebody one of them goes to. */
export type Receiver = { personId: string; conferenceId: string; linkId?: string | null; language: Language };

const rowsAtOnce = 20_000;

/** Puts the same message to many people in line, in the transaction of the deed that causes it: a statement for every 20,000. */
export async function queueMessages(tx: Tx, message: NewMessages, receivers: readonly Receiver[]): Promise<number> {
  const { template, channel = "sms", wordingId = null, refs = {}, now, dueAt = now } = message;
  template.checkRefs(refs);
  let queued = 0;
  // While one part is being written the next is put together.
  let writing: Promise<number> = Promise.resolve(0);
  for (let from = 0; from < receivers.length; from += rowsAtOnce) {
    const some = receivers.slice(from, from + rowsAtOnce);
    const rows = Prisma.sql`
      insert into "OutgoingMessage" ("id", "conferenceId", "personId", "channel", "template", "purpose", "language", "wordingId", "refs", "linkId", "dueAt", "createdAt")
      select u."id", u."conferenceId", u."personId", ${channel}::"Channel", ${template.name}, ${template.purpose ?? toColleague}, u."language",
        ${wordingId}::uuid, ${JSON.stringify(refs)}::jsonb, u."linkId", ${dueAt}, ${now}
      from unnest(${asArray(some.map(() => newId()))}::uuid[], ${asArray(some.map(({ conferenceId }) => conferenceId))}::uuid[],
        ${asArray(some.map(({ personId }) => personId))}::uuid[], ${asArray(some.map(({ language }) => language))}::text[],
        ${asArray(some.map(({ linkId }) => linkId))}::uuid[]) u("id", "conferenceId", "personId", "language", "linkId")`;
    queued += await writing;
    writing = tx.$executeRaw(rows).then((many) => many);
  }
  queued += await writing;
  if (queued > 0) await wakeMessaging(tx, "handOver");
  return queued;
}

/** Takes messages that have not left out of the line. One already being handed over cannot be called back. Gives how many. */
export async function withdrawMessages(
  tx: Tx,
  which: { now: Date } & ({ ids: string[] } | { personId: string; templates?: string[] } | { conferenceId: string; templates?: string[] }),
): Promise<number> {
  const where =
    "ids" in which
      ? { id: { in: which.ids } }
      : {
          ...("personId" in which ? { personId: which.personId } : { conferenceId: which.conferenceId }),
          ...(which.templates ? { template: { in: which.templates } } : {}),
        };
  const { count } = await tx.outgoingMessage.updateMany({
    where: { ...where, state: "queued" },
    data: { state: "withdrawn", settledAt: which.now },
  });
  return count;
}
