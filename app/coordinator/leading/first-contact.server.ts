import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { recordEvent } from "~/timeline/timeline.server";

export const FirstContactInput = z.object({ principalId: z.uuid(), reached: z.enum(["yes", "no"]) });
export type FirstContactInput = z.infer<typeof FirstContactInput>;

/** The coordinator tried to reach a principal for the first time, and did or did not. A try counts as a try; being reached ends the 48 hours. */
export function noteFirstContact(
  asker: ConferenceAsker,
  input: FirstContactInput,
  at: { once: string; now: Date },
): Promise<Outcome<"noSuchPrincipal">> {
  const { conferenceId } = asker;
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/conferences/${conferenceId}` };
  return deed<"noSuchPrincipal">(frame, async (tx) => {
    const { principalId } = input;
    const principal = await tx.principal.findFirst({ where: { id: principalId, conferenceId }, select: { id: true } });
    if (!principal) return "noSuchPrincipal";
    const reached = input.reached === "yes";
    await tx.firstContact.create({ data: { id: newId(), conferenceId, principalId, accountId: asker.id, at: at.now, reached } });
    await recordEvent(tx, {
      conferenceId,
      kind: reached ? "firstContactMade" : "firstContactTried",
      actor: asker,
      refs: { principalId },
      now: at.now,
    });
  });
}
