import { isId, newId } from "~/access/ids";
import { realNow } from "~/clock";
import type { Db } from "~/db.server";
import type { SmsProvider } from "../sms/twilio.server";
import { wakeMessaging } from "./wake.server";

export type Report = { messageId: string; providerId: string; status: string; errorCode: string | null; now: Date };

const failed = ["failed", "undelivered", "canceled"];

/**
 * Stores what the provider says about a message. Reports come late, double and out of order: each is kept once, delivered outranks
 * failed, and nothing leads back. A report also proves that a message in doubt was taken.
 */
export async function recordReport(db: Db, report: Report): Promise<"recorded" | "unknown"> {
  const { messageId, providerId, status, errorCode, now } = report;
  if (!isId(messageId)) return "unknown";
  return db.$transaction(async (tx) => {
    const row = await tx.outgoingMessage.findUnique({ where: { id: messageId }, select: { providerId: true, attempts: true } });
    if (!row) return "unknown";
    const known = await tx.deliveryReport.findFirst({ where: { messageId, providerId, status }, select: { id: true } });
    if (!known) await tx.deliveryReport.create({ data: { id: newId(), messageId, providerId, status, errorCode, at: now, workedAt: now } });

    if (row.providerId === null && row.attempts > 0) {
      await tx.outgoingMessage.updateMany({
        where: { id: messageId, state: { in: ["handingOver", "queued"] }, providerId: null },
        data: { state: "accepted", providerId, retryAt: null },
      });
    }
    const mine = { id: messageId, providerId };
    if (status === "delivered" || status === "read") {
      await tx.outgoingMessage.updateMany({
        where: { ...mine, state: { in: ["accepted", "failed"] } },
        data: { state: "delivered", failure: null, settledAt: now },
      });
    } else if (failed.includes(status)) {
      await tx.outgoingMessage.updateMany({
        where: { ...mine, state: "accepted" },
        data: { state: "failed", failure: errorCode ?? status, settledAt: now },
      });
    } else {
      return "recorded";
    }
    await wakeMessaging(tx, "settle");
    return "recorded";
  });
}

/** Asks the provider about messages whose callbacks never came. Gives how many were settled. */
export async function askAboutUnsettled(
  db: Db,
  provider: SmsProvider,
  { now, after = 3_600_000 }: { now: Date; after?: number },
): Promise<number> {
  const rows = await db.outgoingMessage.findMany({
    where: { state: "accepted", handingOverAt: { lte: new Date(realNow().getTime() - after) }, providerId: { not: null } },
    select: { id: true, providerId: true },
    orderBy: { handingOverAt: "asc" },
    take: 100,
  });
  let settled = 0;
  for (const { id, providerId } of rows) {
    if (!providerId) continue;
    const answer = await provider.status(providerId);
    await recordReport(db, { messageId: id, providerId, status: answer?.status ?? "failed", errorCode: answer?.errorCode ?? null, now });
    if (!answer || answer.status === "delivered" || failed.includes(answer.status)) settled += 1;
  }
  return settled;
}

/** Empties, at the provider, the text of messages that are settled. Gives how many; what could not be emptied now waits for the next time. */
export async function redactSettled(db: Db, provider: SmsProvider, { batch = 100 }: { batch?: number } = {}): Promise<number> {
  const rows = await db.outgoingMessage.findMany({
    where: { state: { in: ["delivered", "failed"] }, settledAt: { not: null }, redactedAt: null, providerId: { not: null } },
    select: { id: true, providerId: true },
    orderBy: { id: "asc" },
    take: batch,
  });
  let redacted = 0;
  for (const { id, providerId } of rows) {
    if (!providerId || !(await provider.redact(providerId))) continue;
    await db.outgoingMessage.update({ where: { id }, data: { redactedAt: realNow() } });
    redacted += 1;
  }
  return redacted;
}
