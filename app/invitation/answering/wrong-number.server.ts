import type { Actor } from "~/access/guards.server";
import { revokeLinks } from "~/access/links.server";
import type { Tx } from "~/db.server";
import { keepEmail } from "~/messaging/email/addresses.server";
import { withdrawMessages } from "~/messaging/line/outgoing.server";
import { endPhone } from "~/messaging/numbers.server";
import { announce } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";

/**
 * A number was never this person's: it stops belonging to him, what waits for him is withdrawn, his link opens nothing any more, and the
 * coordinator sees that he is to be called. Without a number the newest one is meant; after an
 * e-mail it is his address.
 */
export async function numberWasWrong(
  tx: Tx,
  {
    personId,
    conferenceId,
    phoneNumberId,
    byEmail = false,
    actor,
    now,
  }: { personId: string; conferenceId: string; phoneNumberId: string | null; byEmail?: boolean; actor: Actor; now: Date },
): Promise<void> {
  if (byEmail) await keepEmail(tx, { personId, conferenceId, address: null, reason: "notForMe", now });
  const phone = byEmail
    ? null
    : await tx.personPhone.findFirst({
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
