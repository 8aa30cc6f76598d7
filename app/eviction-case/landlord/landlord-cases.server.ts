import { logAccess } from "~/access/access-log.server";
import type { StaffAsker } from "~/access/guards.server";
import { landlordKnows } from "~/access/landlord-guard.server";
import { classesOf } from "~/access/rights";

export interface LandlordCase {
  id: string;
  reference: string;
  landlordReference: string | null;
  /** First names of tenants and co-tenants. */
  tenants: string[];
  state: "asked" | "told" | "received" | "ended";
}

/** The cases of the landlord's own organisation that he reported or heard of; what waits for his answer first. One statement. */
export async function landlordCasesOf(asker: StaffAsker): Promise<LandlordCase[]> {
  const classes = classesOf("seeLandlordPage", ["landlord"]);
  await logAccess(asker.db, { actor: asker, deed: "seeLandlordCases", classes, origin: asker.origin });
  return asker.db.$queryRaw<LandlordCase[]>`
    select x."id", x."reference", x."landlordReference", x."tenants", x."state" from (
      select e."id", e."reference", e."openedAt",
        (select r."landlordReference" from "LandlordReport" r where r."caseId" = e."id" and r."landlordId" = e."landlordId"
          order by r."receivedAt" desc limit 1) as "landlordReference",
        array(select t."firstName" from "Tenancy" t where t."caseId" = e."id" and t."kind" <> 'occupant' order by t."id") as "tenants",
        case
          when exists (select 1 from "CaseOutcome" c where c."caseId" = e."id") then 'ended'
          when (select p."answer" is null from "Postponement" p where p."caseId" = e."id" and p."by" = 'landlord'
            order by p."askedAt" desc, p."id" desc limit 1) then 'asked'
          when exists (select 1 from "Feedback" f where f."caseId" = e."id") then 'told'
          else 'received'
        end as "state"
      from "EvictionCase" e
      where e."landlordId" = ${asker.organisationId}::uuid and e."erasedAt" is null and ${landlordKnows}
    ) x
    order by array_position(array['asked', 'told', 'received', 'ended'], x."state"), x."openedAt" desc`;
}
