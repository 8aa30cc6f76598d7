import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { wakeMessaging } from "~/messaging/line/wake.server";
import { recordEvent } from "~/timeline/timeline.server";

export const SafetyTalkInput = z.object({ principalId: z.uuid() });
export type SafetyTalkInput = z.infer<typeof SafetyTalkInput>;

/** Records that a trained person talked about safety with a principal, never what was said. Opens the gate that a yes had closed. */
export function recordSafetyTalk(
  asker: ConferenceAsker,
  input: SafetyTalkInput,
  at: { once: string; now: Date },
): Promise<Outcome<"notTrained" | "noSuchPrincipal">> {
  const { conferenceId } = asker;
  const back = asker.relations.includes("referrer") ? `/registrations/${conferenceId}` : `/conferences/${conferenceId}`;
  return deed<"notTrained" | "noSuchPrincipal">({ db: asker.db, actor: asker, once: at.once, redirect: back }, async (tx) => {
    if (!asker.safetyTrained) return "notTrained";
    const principal = await tx.principal.findFirst({ where: { id: input.principalId, conferenceId }, select: { id: true } });
    if (!principal) return "noSuchPrincipal";
    await tx.safetyTalk.create({ data: { id: newId(), conferenceId, principalId: principal.id, accountId: asker.id, at: at.now } });
    await recordEvent(tx, { conferenceId, kind: "safetyTalkHeld", actor: asker, refs: { principalId: principal.id }, now: at.now });
    await wakeMessaging(tx, "handOver");
  });
}
