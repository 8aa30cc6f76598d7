import type { AccountContact } from "~/access/accounts.server";
import { type DataKeyRow, open, openOrNull } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import type { TenantContact } from "~/eviction-case/open-case.server";
import { dayValue } from "~/language/dates";

/** By what landlord and worker know one case, and each other. All of it the landlord knows himself or is told with the receipt. */
export interface CaseNames {
  reference: string;
  landlord: string | null;
  landlordReference: string | null;
  /** Tenant and co-tenants; who else lives there is not the landlord's. */
  tenants: string[];
  address: { street: string; town: string } | null;
  receivedOn: string | null;
  handler: { name: string; phone: string | null; organisation: string };
  ended: boolean;
}

interface Row {
  reference: string;
  landlord: string | null;
  landlordReference: string | null;
  reportId: string | null;
  reportSealed: Uint8Array | null;
  receivedAt: Date | null;
  reportedOn: string | null;
  firstName: string;
  contactSealed: Uint8Array;
  accountId: string;
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
  organisation: string;
  ended: boolean;
  tenancies: { id: string; firstName: string; sealed: string | null }[];
}

/** What stands sealed in a landlord's report and is his own knowledge of where his tenant lives. */
interface ReportedAddress {
  address?: string;
  postcode?: string;
  town?: string;
}

/** Reads the names of a case. One statement. */
export async function caseNamesOf(asker: { db: Db | Tx; caseId: string; dataKey: DataKeyRow }): Promise<CaseNames> {
  const { db, caseId, dataKey } = asker;
  const [row] = await db.$queryRaw<Row[]>`
    select e."reference", l."name" as "landlord", r."landlordReference", r."id" as "reportId", r."familySealed" as "reportSealed", r."receivedAt",
      (select to_char(max(s."on"), 'YYYY-MM-DD') from "LadderStep" s where s."caseId" = e."id" and s."step" = 'report') as "reportedOn",
      a."id" as "accountId", a."firstName", a."contactSealed", k."id" as "keyId", k."wrapped", k."keyringKeyId", o."name" as "organisation",
      exists (select 1 from "CaseOutcome" c where c."caseId" = e."id") as "ended",
      coalesce((select jsonb_agg(jsonb_build_object('id', t."id", 'firstName', t."firstName", 'sealed', encode(t."contactSealed", 'base64')) order by t."id")
        from "Tenancy" t where t."caseId" = e."id" and t."kind" <> 'occupant'), '[]') as "tenancies"
    from "EvictionCase" e
    join "Account" a on a."id" = e."accountId" join "DataKey" k on k."id" = a."dataKeyId" join "Organisation" o on o."id" = e."organisationId"
    left join "Organisation" l on l."id" = e."landlordId"
    left join lateral (
      select x.* from "LandlordReport" x where x."caseId" = e."id" and x."landlordId" = e."landlordId" order by x."receivedAt" desc limit 1
    ) r on true
    where e."id" = ${caseId}::uuid`;
  if (!row) throw new Error("The guard let through a case that is not there.");
  const { keyId, wrapped, keyringKeyId } = row;
  const accountKey: DataKeyRow = { id: keyId, wrapped: wrapped as DataKeyRow["wrapped"], keyringKeyId };
  const place = { model: "Account" as const, field: "contactSealed", id: row.accountId };
  const { familyName, phone } = open<AccountContact>(accountKey, place, row.contactSealed);
  const report = row.reportId
    ? openOrNull<ReportedAddress>(dataKey, { model: "LandlordReport", field: "familySealed", id: row.reportId }, row.reportSealed)
    : null;
  return {
    reference: row.reference,
    landlord: row.landlord,
    landlordReference: row.landlordReference,
    tenants: row.tenancies.map((one) => tenantName(dataKey, one)),
    address: report?.address ? { street: report.address, town: [report.postcode, report.town].filter(Boolean).join(" ") } : null,
    receivedOn: row.receivedAt ? dayValue(row.receivedAt) : row.reportedOn,
    handler: { name: `${row.firstName} ${familyName}`, phone: phone ?? null, organisation: row.organisation },
    ended: row.ended,
  };
}

function tenantName(dataKey: DataKeyRow, { id, firstName, sealed }: Row["tenancies"][number]): string {
  const place = { model: "Tenancy" as const, field: "contactSealed", id };
  const contact = openOrNull<TenantContact>(dataKey, place, sealed ? new Uint8Array(Buffer.from(sealed, "base64")) : null);
  return [firstName, contact?.familyName].filter(Boolean).join(" ");
}
