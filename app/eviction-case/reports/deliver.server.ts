import type { ReportRoad } from "@generated/client";
import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { Actor, StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { newDataKey, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import type { FileRefusal } from "~/eviction-case/reports/report-file";
import { type Reading, readDelivery } from "~/eviction-case/reports/report-reading";
import { deliveryHash } from "~/eviction-case/reports/reported-rows.server";
import { takeInTask, type WaitingReports } from "~/eviction-case/reports/take-in.server";
import { dayValue } from "~/language/dates";

/** Who delivers what for whom: somebody at the receiving organisation, or the landlord's own system with its key. */
export interface Deliverer {
  db: Db;
  actor: Actor;
  road: ReportRoad;
  landlordId: string;
  receiverId: string;
  /** Who will handle the cases. */
  handlerAccountId: string;
  keyId: string | null;
  origin: string | null;
}

/** As many reports as one transaction takes in. */
const perPiece = 200;

/**
 * Reads a delivery and writes down what became of it; what was accepted waits sealed for the job that takes it in. Of a file refused as a
 * whole one row says when, by whom and why, and nothing else is kept.
 */
export async function deliver(
  by: Deliverer,
  bytes: Uint8Array,
  kind: "csv" | "json" | "either",
  now: Date,
): Promise<{ batchId: string; reading: Reading }> {
  const batchId = newId();
  const reading = readDelivery(bytes, kind, dayValue(now));
  await by.db.$transaction((tx) => writeBatch(tx, by, batchId, reading, bytes, now));
  return { batchId, reading };
}

/** The same from a page: the form counts once, and leads to the page of its delivery. A refused file is told with its reason. */
export async function uploadReports(
  asker: StaffAsker,
  to: { landlordId: string; handlerAccountId: string },
  bytes: Uint8Array,
  at: { once: string; now: Date },
): Promise<Outcome<"landlord" | "handler"> | { refused: "file"; file: FileRefusal }> {
  const batchId = newId();
  const by: Deliverer = { ...asker, ...to, actor: asker, road: "upload", receiverId: asker.organisationId, keyId: null };
  const wrong = await whyNotTo(asker.db, by);
  if (wrong) return { refused: wrong };
  const reading = readDelivery(bytes, "either", dayValue(at.now));
  const encoding = reading.refused ? "utf-8" : reading.encoding;
  const redirect = `/reports/${batchId}${encoding === "utf-8" ? "" : `?gelezen=${encoding}`}`;
  const outcome = await deed<never>({ db: asker.db, actor: asker, once: at.once, redirect }, (tx) =>
    writeBatch(tx, by, batchId, reading, bytes, at.now),
  );
  if (reading.refused && !outcome.refused) return { refused: "file", file: reading.refused };
  return outcome as Outcome<never>;
}

/** Reports come from a landlord, and are handled by a worker of the organisation that receives them. */
export async function whyNotTo(
  db: Db | Tx,
  { landlordId, receiverId, handlerAccountId }: Pick<Deliverer, "landlordId" | "receiverId" | "handlerAccountId">,
): Promise<"landlord" | "handler" | null> {
  const [landlords, handlers] = [
    await db.organisation.count({ where: { id: landlordId, kind: "landlord" } }),
    await db.account.count({ where: { id: handlerAccountId, organisationId: receiverId, role: "socialWorker", endedAt: null } }),
  ];
  if (landlords === 0) return "landlord";
  return handlers === 0 ? "handler" : null;
}

async function writeBatch(tx: Tx, by: Deliverer, id: string, reading: Reading, bytes: Uint8Array, now: Date): Promise<void> {
  const { landlordId, receiverId, road, keyId } = by;
  const sent = { id, landlordId, receiverId, road, keyId, at: now, byAccount: by.actor.kind === "account" ? by.actor.id : null };
  const noted = { actor: by.actor, deed: "deliverReports", origin: by.origin };
  if (reading.refused) {
    const { reason, fields = [], line } = reading.refused;
    const refusal = [reason, fields.join(" "), line ?? ""].join(":");
    await tx.reportBatch.create({ data: { ...sent, fileHash: new Uint8Array(0), state: "refused", refusal, finishedAt: now } });
    return logAccess(tx, { ...noted, classes: [], refused: reason });
  }
  const { accepted, rejections, total } = reading;
  const rejected = new Set(rejections.map(({ line }) => line)).size;
  const key = accepted.length > 0 ? newDataKey("reports", now) : null;
  if (key) await tx.dataKey.create({ data: key });
  await tx.reportBatch.create({
    data: {
      ...sent,
      fileHash: deliveryHash(bytes),
      total,
      rejected,
      dataKeyId: key?.id ?? null,
      ...(key ? {} : { state: "done" as const, finishedAt: now }),
    },
  });
  await tx.reportRejection.createMany({ data: rejections.map((one) => ({ id: newId(), batchId: id, ...one })) });
  if (key) {
    const pieces = [];
    for (let from = 0; from < accepted.length; from += perPiece) {
      const pieceId = newId();
      const waiting: WaitingReports = { handlerAccountId: by.handlerAccountId, records: accepted.slice(from, from + perPiece) };
      const familySealed = seal(key, { model: "ReportPiece", field: "familySealed", id: pieceId }, waiting);
      pieces.push({ id: pieceId, batchId: id, position: pieces.length, familySealed });
    }
    await tx.reportPiece.createMany({ data: pieces });
    await tx.$executeRaw`select wake(${takeInTask}, ${takeInTask})`;
  }
  await logAccess(tx, { ...noted, classes: ["id", "process", "name", "contact", "debt", "family"] });
}
