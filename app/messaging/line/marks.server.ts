import { type DataKeyRow, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { partsOf } from "../sms/parts";
import { asArray } from "./as-array";
import type { Carried } from "./carrier";
import type { InHand, Out } from "./claim.server";
import type { Written } from "./writing.server";

/** Seals on each row exactly what goes out, so that it can be looked up after a crash, and marks it as being handed over. One statement. */
export async function markInHand(
  tx: Tx,
  rows: readonly Written[],
  { keys, worker, mark, now }: { keys: ReadonlyMap<string, DataKeyRow>; worker: string; mark: Date; now: Date },
): Promise<InHand[]> {
  if (rows.length === 0) return [];
  const carried = rows.map(({ to, words }): Carried => ({ to, ...words }));
  const sealed = rows.map((row, at) => {
    const key = keys.get(row.dataKeyId ?? "") as DataKeyRow;
    const bytes = seal(key, { model: "OutgoingMessage", field: "contactSealed", id: row.id }, carried[at]);
    return Buffer.from(bytes.buffer).toString("base64");
  });
  await tx.$executeRaw`
    update "OutgoingMessage" m set "state" = 'handingOver', "handingOverAt" = ${mark}, "handedOverBy" = ${worker}::uuid,
      "attempts" = m."attempts" + 1, "notFoundCount" = 0, "retryAt" = null, "leftAt" = ${now},
      "phoneNumberId" = u."phoneNumberId", "contactSealed" = decode(u."sealed", 'base64'), "segments" = u."parts"
    from unnest(${asArray(rows.map(({ id }) => id))}::uuid[], ${asArray(rows.map(({ phoneNumberId }) => phoneNumberId))}::uuid[],
      ${asArray(sealed)}::text[], ${asArray(rows.map(({ channel, words }) => (channel === "sms" ? partsOf(words.body) : null)))}::int[])
      u("id", "phoneNumberId", "sealed", "parts")
    where m."id" = u."id"`;
  return rows.map(({ id, channel, attempts }, at) => ({ id, channel, mark, attempts: attempts + 1, ...(carried[at] as Carried) }));
}

/** These leave the line, and not the house. */
export async function takeOut(tx: Tx, rows: readonly Out[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    update "OutgoingMessage" m set "state" = u."state"::"MessageState", "failure" = u."failure", "settledAt" = ${now}
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ state }) => state)}::text[], ${rows.map(({ failure }) => failure)}::text[])
      u("id", "state", "failure")
    where m."id" = u."id"`;
}

/** These wait for an hour for people. */
export async function postpone(tx: Tx, rows: readonly { id: string; dueAt: Date }[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    update "OutgoingMessage" m set "dueAt" = u."dueAt"
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ dueAt }) => dueAt)}::timestamptz[]) u("id", "dueAt")
    where m."id" = u."id"`;
}
