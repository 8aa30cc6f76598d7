import { notFound } from "~/access/guards.server";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import { pageAccount } from "~/ui/page-account";

/** What every page of a case shows above its room. */
export interface CaseHead {
  id: string;
  reference: string;
  /** First names. */
  tenants: string[];
  landlord: string | null;
  /** The tenant takes part, and more than the minimum may be kept. */
  engaged: boolean;
  ended: boolean;
  account: ReturnType<typeof pageAccount>;
}

/** The head of a case's pages; what was erased has none any more. One statement. */
export async function caseHeadOf(asker: CaseAsker): Promise<CaseHead> {
  const [row] = await asker.db.$queryRaw<Omit<CaseHead, "account">[]>`
    select e."id", e."reference", o."name" as "landlord", e."engagedAt" is not null as "engaged",
      exists (select 1 from "CaseOutcome" c where c."caseId" = e."id") as "ended",
      array(select t."firstName" from "Tenancy" t where t."caseId" = e."id" and t."kind" <> 'occupant' order by t."id") as "tenants"
    from "EvictionCase" e left join "Organisation" o on o."id" = e."landlordId"
    where e."id" = ${asker.caseId}::uuid and e."erasedAt" is null`;
  if (!row) throw notFound();
  return { ...row, account: pageAccount(asker) };
}
