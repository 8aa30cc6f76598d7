import type { Actor } from "~/access/guards.server";
import { revokeLinks } from "~/access/links.server";
import type { Tx } from "~/db.server";
import { withdrawMessages } from "~/messaging/line/outgoing.server";
import { endPhone } from "~/messaging/numbers.server";
import { announce } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";

/**
 * A number was never this person's: it stops belonging to him, what waits for him is withdrawn, his link opens nothing any more, and the
 * coordinator sees that he is to be called. Without a number the newest one is meant.
 */
export async function numberWasWrong(
  tx: Tx,
  {
    personId,
    conferenceId,
    phoneNumberId,
    actor,
    now,
  }: { personId: string; conferenceId: string; phoneNumberId: string | null; actor: Actor; now: Date },
): Promise<void> {
  const phone = await tx.personPhone.findFirst({
    where: { personId, endedAt: null, ...(phoneNumberId ? { phoneNumberId } : {}) },
    orderBy: [{ since: "desc" }, { id: "desc" }],
    select: { id: true, phoneNumberId: true },
  });
  if (phone) await endPhone(tx, { personPhoneId: phone.id, reason: "notForMe", now });
  await revokeLinks(tx, personId, now);
  await withdrawMessages(tx, { personId, now });
  const refs = { personId, phoneNumberId: phone?.phoneNumberId ?? null };
  await recordEvent(tx, { conferenceId, kind: "numberCleared", actor, refs, now });
  await announce(tx, conferenceId);
}
