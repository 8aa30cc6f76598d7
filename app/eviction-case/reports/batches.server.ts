import { logAccess } from "~/access/access-log.server";
import type { StaffAsker } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { fieldNames, type RecordReason, type ReportField, reportFields } from "~/eviction-case/reports/report-fields";
import type { FileReason } from "~/eviction-case/reports/report-file";

/** As many deliveries, and as many refusals, as a page shows. */
const mostBatches = 50;
export const mostShown = 200;

export interface BatchShown {
  id: string;
  landlord: string;
  road: "upload" | "endpoint" | "typed";
  at: Date;
  state: "running" | "done" | "refused";
  refusal: string | null;
  total: number;
  accepted: number;
  rejected: number;
  unchanged: number;
}

export interface RejectionShown {
  line: number;
  field: ReportField | null;
  reason: RecordReason;
}

/** What was delivered to one's own organisation, newest first: how many, never who. */
export async function batchesOf(asker: StaffAsker): Promise<BatchShown[]> {
  await logAccess(asker.db, { actor: asker, deed: "seeReports", classes: ["id", "process"], origin: asker.origin });
  return asker.db.$queryRaw<BatchShown[]>`
    select b."id", o."name" as "landlord", b."road"::text as "road", b."at", b."state"::text as "state", b."refusal", b."total", b."accepted", b."rejected", b."unchanged"
    from "ReportBatch" b join "Organisation" o on o."id" = b."landlordId"
    where b."receiverId" = ${asker.organisationId}::uuid order by b."at" desc, b."id" desc limit ${mostBatches}`;
}

/** One delivery to one's own organisation with what was refused; null when it is somebody else's. */
export async function batchOf(asker: StaffAsker, batchId: string | undefined, most?: number) {
  const [batch] = isId(batchId)
    ? await asker.db.$queryRaw<BatchShown[]>`
        select b."id", o."name" as "landlord", b."road"::text as "road", b."at", b."state"::text as "state", b."refusal", b."total", b."accepted", b."rejected", b."unchanged"
        from "ReportBatch" b join "Organisation" o on o."id" = b."landlordId"
        where b."id" = ${batchId}::uuid and b."receiverId" = ${asker.organisationId}::uuid`
    : [];
  const refused = batch ? {} : { refused: "relation" };
  const classes = batch ? (["id", "process"] as const) : [];
  await logAccess(asker.db, { actor: asker, deed: "seeReports", classes, ...refused, origin: asker.origin });
  if (!batch) return null;
  const rejections = await asker.db.reportRejection.findMany({
    where: { batchId: batch.id },
    select: { line: true, field: true, reason: true },
    orderBy: [{ line: "asc" }, { id: "asc" }],
    ...(most ? { take: most } : {}),
  });
  return { ...batch, rejections: rejections as RejectionShown[] };
}

/** What `ReportBatch.refusal` holds: the reason, our own names of columns, the line. */
export function refusalRead(refusal: string): { reason: FileReason; fields: string[]; line: number | null } {
  const [reason = "", fields = "", line = ""] = refusal.split(":");
  const names = fields.split(" ").flatMap((name) => reportFields.filter((field) => field === name));
  return { reason: reason as FileReason, fields: names.map((field) => fieldNames[field][0]), line: line ? Number(line) : null };
}
