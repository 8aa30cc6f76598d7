import { z } from "zod";
import { welcomeAddress } from "~/access/welcome.server";
import { clock } from "~/clock";
import type { Tx } from "~/db.server";
import { defineTemplate, welcomeText } from "~/messaging/templates";

/** Brings a new colleague to the page where he chooses a password. It names nobody but himself, and does not go out once it would not open. */
export const welcomeMessage = defineTemplate({
  name: "welcome",
  purpose: null,
  refs: z.object({ invitationId: z.uuid() }),
  async read(tx: Tx, { refs }) {
    const row = await tx.accountInvitation.findUnique({ where: { id: refs.invitationId }, include: { account: true } });
    if (!row || row.usedAt || row.expiresAt <= clock.now() || row.account.endedAt) return null;
    return { name: row.account.firstName, link: welcomeAddress(row.id) };
  },
  render: welcomeText,
});
