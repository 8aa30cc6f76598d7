import { z } from "zod";
import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { makeWelcome } from "~/access/welcome.server";
import { welcomeMessage } from "~/access/welcome-message.server";
import { isStaffLanguage } from "~/language/languages";
import { queueMessage } from "~/messaging/line/outgoing.server";
import { mostAtOnce } from "./without-access.server";

export const WelcomeInput = z.object({ accountIds: z.array(z.uuid()).min(1).max(mostAtOnce) });
export type WelcomeInput = z.infer<typeof WelcomeInput>;
export type WelcomeRefusal = "notThere" | "noPhone";

/** Sends each of them a link to choose a password. All of them or none: whom nobody can send a text message is said at once. */
export function sendWelcome(
  asker: StaffAsker,
  { accountIds }: WelcomeInput,
  at: { once: string; now: Date; redirect: string },
): Promise<Outcome<WelcomeRefusal>> {
  return deed<WelcomeRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: at.redirect }, async (tx) => {
    const accounts = await tx.account.findMany({
      where: { id: { in: accountIds }, organisationId: asker.organisationId, role: "coordinator", endedAt: null, profile: { isNot: null } },
      select: { id: true, language: true, phoneNumberId: true },
      orderBy: { id: "asc" },
    });
    if (accounts.length !== new Set(accountIds).size) return "notThere";
    if (accounts.some(({ phoneNumberId }) => phoneNumberId === null)) return "noPhone";
    for (const { id: accountId, language } of accounts) {
      const invitationId = await makeWelcome(tx, accountId, asker.id, at.now);
      await queueMessage(tx, {
        template: welcomeMessage,
        to: { accountId },
        language: isStaffLanguage(language) ? language : "nl",
        refs: { invitationId },
        now: at.now,
      });
    }
    await logAccess(tx, { actor: asker, deed: "sendWelcome", classes: ["id", "process"], origin: asker.origin });
  });
}
