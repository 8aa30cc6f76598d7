import { type DataKeyRow, open } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import type { SealedInbound } from "../inbound/inbound.server";
import { dataKeyOf } from "../numbers.server";
import type { Carried } from "./carrier";

/** A message as it stood on somebody's phone. */
export type OnPhone = { sid: string; direction: "inbound" | "outbound"; number: string; body: string; at: Date };

const most = 2_000;

/** What was sent and received so far, oldest first: the demo's phones remember it when the server starts again. */
export async function messagesOnPhones(db: Db): Promise<OnPhone[]> {
  const sent = await db.outgoingMessage.findMany({
    where: { channel: "sms", providerId: { not: null }, contactSealed: { not: null } },
    orderBy: [{ dueAt: "desc" }, { id: "desc" }],
    take: most,
  });
  const received = await db.inboundMessage.findMany({ orderBy: { receivedAt: "desc" }, take: most });
  const keys = new Map<string, DataKeyRow>();
  for (const row of sent) {
    const owner = row.personId ? { conferenceId: row.conferenceId } : { accountId: row.accountId };
    const name = row.personId ? row.conferenceId : row.accountId;
    if (name && !keys.has(name)) keys.set(name, await dataKeyOf(db, owner));
  }
  for (const key of await db.dataKey.findMany({ where: { id: { in: [...new Set(received.map(({ dataKeyId }) => dataKeyId))] } } })) {
    keys.set(key.id, key);
  }
  const outbound = sent.flatMap((row): OnPhone[] => {
    const key = keys.get((row.personId ? row.conferenceId : row.accountId) ?? "");
    if (!key || !row.contactSealed || !row.providerId) return [];
    const { to, body } = open<Carried>(key, { model: "OutgoingMessage", field: "contactSealed", id: row.id }, row.contactSealed);
    return [{ sid: row.providerId, direction: "outbound", number: to, body, at: row.dueAt }];
  });
  const inbound = received.flatMap((row): OnPhone[] => {
    const key = keys.get(row.dataKeyId);
    if (!key) return [];
    const { from, body } = open<SealedInbound>(key, { model: "InboundMessage", field: "contactSealed", id: row.id }, row.contactSealed);
    return [{ sid: row.providerId, direction: "inbound", number: from, body, at: row.receivedAt }];
  });
  return [...outbound, ...inbound].sort((a, b) => a.at.getTime() - b.at.getTime());
}
