import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import type { Typed } from "~/registration/draft/draft";
import { startDraft } from "~/registration/draft/draft.server";
import { proposalToRegister } from "~/registration/proposal/proposals.server";

/** Begins a registration as a draft of this worker, with the first name from a proposal of his own. Leads to its first short form. */
export async function beginDraft(asker: StaffAsker, proposalId: string | null, at: { once: string; now: Date }): Promise<Outcome<never>> {
  const proposal = proposalId ? await proposalToRegister(asker, proposalId, at.now) : null;
  const id = newId();
  const typed: Typed = proposal ? { proposalId: [proposal.id], "principals[0].firstName": [proposal.firstName] } : {};
  return deed<never>({ db: asker.db, actor: asker, once: at.once, redirect: `/registrations/drafts/${id}/people` }, async (tx) => {
    await startDraft(tx, { accountId: asker.id }, { typed }, at.now, id);
  });
}
