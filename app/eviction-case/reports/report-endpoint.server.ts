import { logAccess } from "~/access/access-log.server";
import { isId } from "~/access/ids";
import { openOrNull } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { refusalRead } from "~/eviction-case/reports/batches.server";
import { deliver, whyNotTo } from "~/eviction-case/reports/deliver.server";
import { keyGiven } from "~/eviction-case/reports/landlord-keys.server";
import { type StaffTextKey, text } from "~/language/catalogue";

/** More often than this in an hour no debtors' system has news. */
const mostInAnHour = 60;
const hour = 3_600_000;

type Key = NonNullable<Awaited<ReturnType<typeof keyGiven>>>;

/** The same sentence in both languages, for whoever reads the log of a program. */
const said = (key: string, values: Record<string, string | number> = {}) => ({
  nl: text("nl", `staff-reports.${key}` as StaffTextKey, values),
  en: text("en", `staff-reports.${key}` as StaffTextKey, values),
});

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json; charset=utf-8", ...headers } });

/** A refusal in words. */
export const refuse = (status: number, reason: string, headers: Record<string, string> = {}): Response =>
  answer(status, { error: { reason, message: said(`error-${reason}`) } }, headers);

const isRefusal = (found: Key | Response): found is Response => found instanceof Response;

async function keyOf(db: Db, request: Request): Promise<Key | Response> {
  const origin = request.headers.get("x-kring-origin");
  const authorization = request.headers.get("authorization");
  const key = await keyGiven(db, authorization);
  if (key && !key.revokedAt) return key;
  const actor = key ? ({ kind: "landlord", id: key.id } as const) : ({ kind: "nobody", id: null } as const);
  await logAccess(db, { actor, deed: "deliverReports", classes: [], refused: key ? "revoked" : "key", origin });
  if (key) return refuse(403, "revokedKey");
  return refuse(401, authorization ? "wrongKey" : "noKey", { "WWW-Authenticate": 'Bearer realm="kring"' });
}

const kinds: Record<string, "csv" | "json"> = {
  "application/json": "json",
  "text/json": "json",
  "text/csv": "csv",
  "application/csv": "csv",
};

/** Takes a delivery of a landlord's own system. What is refused is said at once; the rest is taken in meanwhile, and read at `Location`. */
export async function receiveReports(db: Db, request: Request, now: Date): Promise<Response> {
  const key = await keyOf(db, request);
  if (isRefusal(key)) return key;
  const kind = kinds[(request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? ""];
  if (!kind) return refuse(415, "kind");
  const recent = await db.reportBatch.count({
    where: { landlordId: key.landlordId, keyId: key.id, at: { gt: new Date(now.getTime() - hour) } },
  });
  if (recent >= mostInAnHour) return refuse(429, "tooOften", { "Retry-After": "3600" });
  if (await whyNotTo(db, key)) return refuse(409, "noHandler");

  const bytes = new Uint8Array(await request.arrayBuffer());
  const { landlordId, receiverId, handlerAccountId, id: keyId } = key;
  const origin = request.headers.get("x-kring-origin");
  const by = {
    db,
    actor: { kind: "landlord", id: keyId } as const,
    road: "endpoint" as const,
    landlordId,
    receiverId,
    handlerAccountId,
    keyId,
    origin,
  };
  const { batchId, reading } = await deliver(by, bytes, kind, now);
  await db.landlordKey.update({ where: { id: keyId }, data: { lastUsedAt: now } });
  const location = `/api/reports/${batchId}`;
  if (reading.refused) {
    const { reason, fields = [], line } = reading.refused;
    const where = { ...(line ? { line } : {}), ...(fields.length > 0 ? { fields } : {}) };
    return answer(
      422,
      { error: { reason, ...where, message: said(`file-${reason}`, { fields: fields.join(", ") }) }, batch: batchId },
      { Location: location },
    );
  }
  const { accepted, rejections, total, encoding } = reading;
  const received = accepted.map(({ line, report }) => ({ line, reference: report.reference, result: "received" }));
  const body = {
    batch: batchId,
    location,
    total,
    received: accepted.length,
    refused: new Set(rejections.map(({ line }) => line)).size,
    encoding,
    handler: await handlerShown(db, handlerAccountId),
    records: [...received, ...refusedRecords(rejections)].sort((one, other) => one.line - other.line),
  };
  return answer(accepted.length > 0 ? 202 : 422, body, { Location: location });
}

/** What became of a delivery, for the landlord whose key it is. Another's is not there. */
export async function resultOf(db: Db, request: Request, batchId: string | undefined): Promise<Response> {
  const key = await keyOf(db, request);
  if (isRefusal(key)) return key;
  const batch = isId(batchId)
    ? await db.reportBatch.findFirst({
        where: { id: batchId, landlordId: key.landlordId, receiverId: key.receiverId },
        include: { rejections: { orderBy: [{ line: "asc" }, { id: "asc" }] } },
      })
    : null;
  const noted = { actor: { kind: "landlord", id: key.id } as const, deed: "seeDelivery", origin: request.headers.get("x-kring-origin") };
  await logAccess(db, { ...noted, classes: batch ? ["id", "process"] : [], ...(batch ? {} : { refused: "relation" }) });
  if (!batch) return refuse(404, "notFound");
  const { id, state, total, accepted, unchanged, rejected, finishedAt } = batch;
  const reports = await db.landlordReport.findMany({
    where: { batchId: id, landlordId: key.landlordId },
    select: { landlordReference: true, receivedAt: true, receiptAt: true },
    orderBy: { landlordReference: "asc" },
  });
  const refusal = batch.refusal ? refusalRead(batch.refusal) : null;
  return answer(200, {
    batch: id,
    state,
    ...{ total, accepted, unchanged, refused: rejected, finishedAt },
    ...(refusal ? { error: { ...refusal, message: said(`file-${refusal.reason}`, { fields: refusal.fields.join(", ") }) } } : {}),
    handler: await handlerShown(db, key.handlerAccountId),
    reports: reports.map((one) => ({ reference: one.landlordReference, receivedAt: one.receivedAt, receiptAt: one.receiptAt })),
    records: refusedRecords(batch.rejections),
  });
}

/** One entry a record, with everything that is wrong with it. What stood there is not repeated. */
function refusedRecords(rejections: readonly { line: number; field: string | null; reason: string }[]) {
  const lines = new Map<number, { field: string | null; reason: string; message: { nl: string; en: string } }[]>();
  for (const { line, field, reason } of rejections) {
    lines.set(line, [...(lines.get(line) ?? []), { field, reason, message: said(`reason-${reason}`) }]);
  }
  return [...lines].map(([line, problems]) => ({ line, result: "refused", problems }));
}

/** Who handles the reports and how he is reached: what a receipt says. */
async function handlerShown(db: Db, accountId: string): Promise<{ name: string; organisation: string; phone: string | null }> {
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId }, include: { dataKey: true, organisation: true } });
  const place = { model: "Account", field: "contactSealed", id: account.id } as const;
  const contact = openOrNull<{ phone?: string }>(account.dataKey, place, account.contactSealed);
  return { name: account.firstName, organisation: account.organisation.name, phone: contact?.phone ?? null };
}
