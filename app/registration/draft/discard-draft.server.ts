import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { removeDraft } from "~/registration/draft/draft.server";

/** Throws a draft of this worker away, with its key. Somebody else's is not there for him, and the log says that he tried. */
export async function discardDraft(asker: StaffAsker, draftId: string | undefined, at: { once: string }): Promise<Outcome<"noSuchDraft">> {
  const { db, origin } = asker;
  const outcome = await deed<"noSuchDraft">({ db, actor: asker, once: at.once, redirect: "/registrations" }, async (tx) => {
    if (!isId(draftId) || !(await removeDraft(tx, { accountId: asker.id }, draftId))) return "noSuchDraft";
    await logAccess(tx, { actor: asker, deed: "discardDraft", classes: ["id"], origin });
  });
  if (outcome.refused) await logAccess(db, { actor: asker, deed: "discardDraft", classes: [], refused: "notYours", origin });
  return outcome;
}
