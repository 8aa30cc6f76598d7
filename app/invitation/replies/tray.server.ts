import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { emptyTray, trayOf } from "~/messaging/inbound/inbound.server";

export type TrayRefusal = "notHere";

/** What people wrote back that no rule could answer: the coordinator has read it. Only what lies in the tray of this conference. */
export function readFromTray(
  asker: ConferenceAsker,
  { inboundId }: { inboundId: string },
  at: { once: string; now: Date },
): Promise<Outcome<TrayRefusal>> {
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/conferences/${asker.conferenceId}/invitations` };
  return deed<TrayRefusal>(frame, async (tx) => {
    const lies = (await trayOf(asker.db, asker.conferenceId)).some(({ id }) => id === inboundId);
    if (!lies || !(await emptyTray(tx, { inboundId, now: at.now }))) return "notHere";
  });
}
