import { newId } from "~/access/ids";
import { type DataKeyRow, open, seal } from "~/access/sealing.server";
import { type Db, postgresCode, type Tx } from "~/db.server";
import type { Accepted } from "~/eviction-case/reports/report-reading";
import { takeInRecords } from "~/eviction-case/reports/take-in-rows.server";

/** The task that takes waiting reports in; woken by a delivery. */
export const takeInTask = "take-in-reports";

/** `ReportPiece.familySealed`. */
export interface WaitingReports {
  handlerAccountId: string;
  records: Accepted[];
}

interface Piece {
  id: string;
  batchId: string;
  position: number;
  familySealed: Uint8Array;
  key: DataKeyRow;
  batch: { landlordId: string; receiverId: string; road: "upload" | "endpoint" | "typed"; byAccount: string | null; keyId: string | null };
}

/**
 * Takes in every piece that waits, each in one transaction together with its own end: a process that is killed leaves a piece whole for
 * the next one. Gives how many pieces were done.
 */
export async function takeInReports(db: Db, now: () => Date): Promise<number> {
  let done = 0;
  for (;;) {
    const one = { piece: null as Piece | null };
    try {
      const took = await db.$transaction(async (tx) => {
        one.piece = await nextPiece(tx);
        if (one.piece) await takePiece(tx, one.piece, now());
        return one.piece !== null;
      });
      if (!took) return done;
    } catch (fault) {
      // What the database says of the data themselves comes back each time; anything else is tried again later by the job.
      if (!one.piece || !/^2[23]/.test(postgresCode(fault) ?? "")) throw fault;
      const { piece } = one;
      await db.$transaction((tx) => setApart(tx, piece, now()));
    }
    done += 1;
  }
}

async function nextPiece(tx: Tx): Promise<Piece | null> {
  const [row] = await tx.$queryRaw<
    (Omit<Piece, "key" | "batch"> &
      Piece["batch"] & { keyId: string | null; dataKeyId: string; wrapped: DataKeyRow["wrapped"]; keyringKeyId: string })[]
  >`
    select p."id", p."batchId", p."position", p."familySealed", b."landlordId", b."receiverId", b."road"::text as "road", b."byAccount", b."keyId",
      k."id" as "dataKeyId", k."wrapped", k."keyringKeyId"
    from "ReportPiece" p join "ReportBatch" b on b."id" = p."batchId" join "DataKey" k on k."id" = b."dataKeyId"
    order by b."at", b."id", p."position" limit 1 for update of p skip locked`;
  if (!row) return null;
  const { landlordId, receiverId, road, byAccount, keyId, dataKeyId, wrapped, keyringKeyId, ...piece } = row;
  return { ...piece, batch: { landlordId, receiverId, road, byAccount, keyId }, key: { id: dataKeyId, wrapped, keyringKeyId } };
}

const waitingIn = (piece: Piece): WaitingReports =>
  open<WaitingReports>(piece.key, { model: "ReportPiece", field: "familySealed", id: piece.id }, piece.familySealed);

async function takePiece(tx: Tx, piece: Piece, now: Date): Promise<void> {
  const { batchId, batch } = piece;
  const { records, handlerAccountId } = waitingIn(piece);
  const { accepted, unchanged, rejections } = await takeInRecords(tx, { ...batch, batchId, handlerAccountId }, records, now);
  if (rejections.length > 0) await tx.reportRejection.createMany({ data: rejections.map((one) => ({ id: newId(), batchId, ...one })) });
  await finishPiece(tx, piece, { accepted, unchanged, rejected: rejections.length }, now);
}

/** The piece goes, its outcome is counted, and with the last one the batch is done and its key gone. */
async function finishPiece(
  tx: Tx,
  piece: Piece,
  counts: { accepted: number; unchanged: number; rejected: number },
  now: Date,
): Promise<void> {
  const { batchId } = piece;
  await tx.reportPiece.delete({ where: { id: piece.id } });
  // The row is held from here on, so that of two who finish the last pieces one sees that nothing is left.
  await tx.reportBatch.update({
    where: { id: batchId },
    data: {
      accepted: { increment: counts.accepted },
      unchanged: { increment: counts.unchanged },
      rejected: { increment: counts.rejected },
    },
  });
  if ((await tx.reportPiece.count({ where: { batchId } })) > 0) return;
  await tx.reportBatch.update({ where: { id: batchId }, data: { state: "done", finishedAt: now } });
  await tx.dataKey.delete({ where: { id: piece.key.id } });
}

/** A piece the database cannot take: its records wait again, each by itself; the one that is at fault is refused with its line. */
async function setApart(tx: Tx, piece: Piece, now: Date): Promise<void> {
  const { records, handlerAccountId } = waitingIn(piece);
  const [first] = records;
  if (records.length === 1 && first) {
    await tx.reportRejection.create({ data: { id: newId(), batchId: piece.batchId, line: first.line, field: null, reason: "notTaken" } });
    return finishPiece(tx, piece, { accepted: 0, unchanged: 0, rejected: 1 }, now);
  }
  await tx.reportPiece.createMany({
    data: records.map((record, at) => {
      const id = newId();
      const waiting: WaitingReports = { handlerAccountId, records: [record] };
      const familySealed = seal(piece.key, { model: "ReportPiece", field: "familySealed", id }, waiting);
      return { id, batchId: piece.batchId, position: (piece.position + 1) * 1_000 + at, familySealed };
    }),
  });
  await tx.reportPiece.delete({ where: { id: piece.id } });
}
