import { z } from "zod";
import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { newDataKey, open, seal } from "~/access/sealing.server";
import { whoMayStandIn } from "~/registration/proposal/proposal-story";

type At = { once: string; now: Date };

/** `ProposalStory.familySealed` */
export interface StoryContent {
  words: string;
}

export const StoryInput = z.object({
  words: z
    .string({ error: "staff-proposals.refusal-storyEmpty" })
    .trim()
    .min(20, { error: "staff-proposals.refusal-storyEmpty" })
    .max(1500),
  /** The writer looked again: nobody can be recognised. */
  looked: z.boolean().optional(),
});
export type StoryInput = z.input<typeof StoryInput>;

const page = "/proposals/stories";

/** Tells colleagues of the same organisation how a proposal went. What looks like a name or a number is asked about once. */
export function tellStory(asker: StaffAsker, input: StoryInput, at: At): Promise<Outcome<"somebodyInIt">> {
  return deed<"somebodyInIt">({ db: asker.db, actor: asker, once: at.once, redirect: page }, async (tx) => {
    if (!input.looked && whoMayStandIn(input.words).length > 0) return "somebodyInIt";
    const id = newId();
    const key = newDataKey("story", at.now);
    await tx.dataKey.create({ data: key });
    const content: StoryContent = { words: input.words };
    const { organisationId, id: accountId } = asker;
    const familySealed = seal(key, { model: "ProposalStory", field: "familySealed", id }, content);
    await tx.proposalStory.create({ data: { id, organisationId, accountId, dataKeyId: key.id, at: at.now, familySealed } });
    await logAccess(tx, { actor: asker, deed: "tellStory", classes: ["id", "process", "family"], origin: asker.origin });
  });
}

/** Takes an own story back. Its words are overwritten. */
export function withdrawStory(asker: StaffAsker, input: { storyId: string }, at: At): Promise<Outcome<"notYours">> {
  return deed<"notYours">({ db: asker.db, actor: asker, once: at.once, redirect: page }, async (tx) => {
    const row = await tx.proposalStory.findFirst({
      where: { id: input.storyId, accountId: asker.id, withdrawnAt: null },
      select: { id: true, dataKey: true },
    });
    if (!row) return "notYours";
    const familySealed = seal(row.dataKey, { model: "ProposalStory", field: "familySealed", id: row.id }, {
      words: "",
    } satisfies StoryContent);
    await tx.proposalStory.update({ where: { id: row.id }, data: { withdrawnAt: at.now, familySealed } });
    await logAccess(tx, { actor: asker, deed: "withdrawStory", classes: ["id"], origin: asker.origin });
  });
}

/** What colleagues of the same organisation told, the newest first; without who told it. */
export async function storiesFor(asker: StaffAsker): Promise<{ id: string; words: string; at: Date; own: boolean }[]> {
  await logAccess(asker.db, { actor: asker, deed: "seeStories", classes: ["id", "process", "family"], origin: asker.origin });
  const rows = await asker.db.proposalStory.findMany({
    where: { organisationId: asker.organisationId, withdrawnAt: null },
    include: { dataKey: true },
    orderBy: { at: "desc" },
    take: 50,
  });
  return rows.map((row) => ({
    id: row.id,
    ...open<StoryContent>(row.dataKey, { model: "ProposalStory", field: "familySealed", id: row.id }, row.familySealed),
    at: row.at,
    own: row.accountId === asker.id,
  }));
}
