import { openOrNull } from "~/access/sealing.server";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import type { TenantContact } from "~/eviction-case/open-case.server";
import type { ReportWords } from "~/eviction-case/reports/reported-rows.server";

/** What the landlord said in his latest report of this case; null when he sent none. */
export async function reportOf({ db, caseId, dataKey }: CaseAsker) {
  const row = await db.landlordReport.findFirst({
    where: { caseId },
    include: { evictionCase: { select: { tenancies: { orderBy: { id: "asc" } } } } },
    orderBy: { receivedAt: "desc" },
  });
  if (!row) return null;
  const tenants = row.evictionCase.tenancies.map(({ id, firstName, contactSealed }) => {
    const contact = openOrNull<TenantContact>(dataKey, { model: "Tenancy", field: "contactSealed", id }, contactSealed);
    return [firstName, contact?.familyName].filter(Boolean).join(" ");
  });
  const words = openOrNull<ReportWords>(dataKey, { model: "LandlordReport", field: "familySealed", id: row.id }, row.familySealed);
  return { reportedOn: row.reportedOn, reference: row.landlordReference, priority: row.priority, tenants, words };
}
