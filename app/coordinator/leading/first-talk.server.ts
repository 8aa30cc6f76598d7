import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { recordEvent } from "~/timeline/timeline.server";

export const FirstTalkInput = z.object({ principalId: z.uuid() });
export type FirstTalkInput = z.infer<typeof FirstTalkInput>;

/** Records the first talk of coordinator and principal: that it was held, never what was said. From the first one on the conference is being prepared. */
export function recordFirstTalk(
  asker: ConferenceAsker,
  input: FirstTalkInput,
  at: { once: string; now: Date },
): Promise<Outcome<"noSuchPrincipal" | "alreadyHeld">> {
  const { conferenceId } = asker;
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/conferences/${conferenceId}` };
  return deed<"noSuchPrincipal" | "alreadyHeld">(frame, async (tx) => {
    await tx.$queryRaw`select 1 from "Principal" where "id" = ${input.principalId}::uuid for update`;
    const principal = await tx.principal.findFirst({ where: { id: input.principalId, conferenceId }, select: { firstTalks: { take: 1 } } });
    if (!principal) return "noSuchPrincipal";
    if (principal.firstTalks.length > 0) return "alreadyHeld";
    const { principalId } = input;
    await tx.firstTalk.create({ data: { id: newId(), conferenceId, principalId, accountId: asker.id, at: at.now } });
    await recordEvent(tx, { conferenceId, kind: "firstTalkHeld", actor: asker, refs: { principalId }, now: at.now });
  });
}
