import { logAccess } from "~/access/access-log.server";
import type { StaffAsker } from "~/access/guards.server";
import { waitingFor } from "~/coordinator/desk/waiting.server";

export interface EarlierProposal {
  id: string;
  at: Date;
  by: string;
  open: number;
}

const earlierShown = 5;

/** How many wait for a proposal, and the latest ones. Two statements beside the log. */
export async function startPage(asker: StaffAsker, now: Date): Promise<{ waiting: number; asked: number; earlier: EarlierProposal[] }> {
  const { db, organisationId } = asker;
  await logAccess(db, { actor: asker, deed: "seeWholeList", classes: ["id", "process"], origin: asker.origin });
  const all = await waitingFor(db, organisationId, now);
  const earlier = await db.$queryRaw<EarlierProposal[]>`
    select w."id"::text, w."at", a."firstName" as "by",
      (select count(*)::int from "WholeListPair" p where p."proposalId" = w."id" and p."accountId" is not null and p."state" = 'open') as "open"
    from "WholeListProposal" w join "Account" a on a."id" = w."by"
    where w."centraleId" = ${organisationId}::uuid order by w."at" desc, w."id" desc limit ${earlierShown}`;
  const asked = all.filter(({ offersOpen }) => offersOpen > 0).length;
  return { waiting: all.length - asked, asked, earlier };
}
