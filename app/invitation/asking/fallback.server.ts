import type { Db, Tx } from "~/db.server";
import { fallbackFrom, isSent, type SentRoad } from "~/invitation/asking/road";
import { reachOf } from "~/invitation/asking/roads.server";
import { familyMessages, principalLinkMessage } from "~/journey/family-messages.server";
import { isLanguage } from "~/language/languages";
import { unsure } from "~/messaging/line/in-doubt.server";
import { queueMessage } from "~/messaging/line/outgoing.server";
import { announce } from "~/timeline/live.server";

/** How long after a failure the other road is still taken by itself; later somebody has called. */
const hoursInTime = 6;
const hour = 3_600_000;
const most = 200;
/** Whoever answered meanwhile has heard enough of these. */
const overtakenByAnswer = ["saveTheDate", "datePoll", "invitation", "reminder", "comingUp"];

/**
 * A message that failed for good goes once more along the other road, when that is one on which messages leave and it is open. Whoever
 * has none stays on the list of calls; so does who may have got it after all. Safe to run twice at once. Gives how many were sent again.
 */
export async function takeFallbacks(db: Db, now: Date): Promise<number> {
  let sent = 0;
  for (const id of await failedLately(db, now)) {
    sent += await db.$transaction(async (tx) => ((await sendOtherwise(tx, id, now)) ? 1 : 0));
  }
  return sent;
}

async function failedLately(db: Db, now: Date): Promise<string[]> {
  const names = familyMessages.map(({ name }) => name).filter((name) => name !== principalLinkMessage.name);
  const rows = await db.$queryRaw<{ id: string }[]>`
    select m."id" from "OutgoingMessage" m
    where m."state" = 'failed' and m."dueAt" > ${new Date(now.getTime() - 8 * 24 * hour)} and m."personId" is not null
      and m."settledAt" > ${new Date(now.getTime() - hoursInTime * hour)} and m."template" = any(${names}) and not (m."refs" ? 'insteadOf')
      and m."failure" is distinct from ${unsure}
      and not exists (select 1 from "Invitation" i join "Reply" r on r."invitationId" = i."id"
        where i."personId" = m."personId" and r."at" > m."createdAt" and m."template" = any(${overtakenByAnswer}))
      and not exists (select 1 from "OutgoingMessage" n where n."personId" = m."personId" and n."template" = m."template"
        and (n."createdAt", n."id") > (m."createdAt", m."id"))
    order by m."id" limit ${most}`;
  return rows.map(({ id }) => id);
}

async function sendOtherwise(tx: Tx, id: string, now: Date): Promise<boolean> {
  await tx.$queryRaw`select 1 from "OutgoingMessage" where "id" = ${id}::uuid for update`;
  const failed = await tx.outgoingMessage.findUnique({ where: { id } });
  const { personId, conferenceId, channel, language, template: name } = failed ?? {};
  if (failed?.state !== "failed" || !personId || !conferenceId || !channel || !isSent(channel)) return false;
  const taken = await tx.outgoingMessage.count({ where: { personId, refs: { path: ["insteadOf"], equals: id } } });
  const template = familyMessages.find((one) => one.name === name);
  const person = (await reachOf(tx, [personId])).get(personId);
  const road: SentRoad | null = person && taken === 0 ? fallbackFrom(person, channel) : null;
  if (!template || !road || !language || !isLanguage(language)) return false;
  const refs = { ...(failed.refs as Record<string, string | number>), insteadOf: id };
  const link = failed.linkId ? { linkId: failed.linkId } : {};
  await queueMessage(tx, { template, to: { personId, conferenceId }, channel: road, language, refs, ...link, now });
  await announce(tx, conferenceId);
  return true;
}
