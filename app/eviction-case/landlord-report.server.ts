import { openOrNull } from "~/access/sealing.server";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import type { ReportWords } from "~/eviction-case/take-in-rows.server";

/** What the landlord said in his latest report of this case; null when he sent none. */
export async function reportOf({ db, caseId, dataKey }: CaseAsker) {
  const row = await db.landlordReport.findFirst({ where: { caseId }, orderBy: { receivedAt: "desc" } });
  if (!row) return null;
  const words = openOrNull<ReportWords>(dataKey, { model: "LandlordReport", field: "familySealed", id: row.id }, row.familySealed);
  return { reportedOn: row.reportedOn, reference: row.landlordReference, priority: row.priority, words };
}
