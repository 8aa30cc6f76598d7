import { z } from "zod";
import { config } from "~/config.server";
import type { Tx } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { isStaffLanguage } from "~/language/languages";
import { queueMessage } from "~/messaging/line/outgoing.server";
import { defineTemplate, notNeededText, nowYouLeadText, somebodyElseText } from "~/messaging/templates";

const refs = z.object({ conferenceId: z.uuid() });

async function wordsFor(tx: Tx, accountId: string | null, conferenceId: string): Promise<{ name: string; reference: string } | null> {
  const [account, conference] = await Promise.all([
    accountId ? tx.account.findUnique({ where: { id: accountId }, select: { firstName: true } }) : null,
    tx.conference.findUnique({ where: { id: conferenceId }, select: { reference: true } }),
  ]);
  return account && conference ? { name: account.firstName, reference: conference.reference } : null;
}

/** To who led: somebody else does now, or will. Not who chose that, and not why. */
export const somebodyElseMessage = defineTemplate({
  name: "somebodyElse",
  purpose: null,
  refs,
  read: (tx: Tx, message) => wordsFor(tx, message.accountId, message.refs.conferenceId),
  render: somebodyElseText,
});

/** To who leads from now on. */
export const nowYouLeadMessage = defineTemplate({
  name: "nowYouLead",
  purpose: null,
  refs,
  async read(tx: Tx, message) {
    const words = await wordsFor(tx, message.accountId, message.refs.conferenceId);
    return words && { ...words, link: `${config().publicUrl}/conferences/${message.refs.conferenceId}` };
  },
  render: nowYouLeadText,
});

/** To who agreed to stand ready: he does not have to any more. Not why, and about nobody. */
export const notNeededMessage = defineTemplate({
  name: "notNeeded",
  purpose: null,
  refs,
  async read(tx: Tx, message) {
    const words = await wordsFor(tx, message.accountId, message.refs.conferenceId);
    return words && { ...words, startsAt: (await factOf(tx, message.refs.conferenceId)).dayStartsAt };
  },
  render: notNeededText,
});

/** Who agreed to stand ready for a day that is not over hears that he need not, whatever the reason. In the transaction that ends it. */
export async function tellNotNeeded(
  tx: Tx,
  { conferenceId, accountIds, now }: { conferenceId: string; accountIds: readonly string[]; now: Date },
): Promise<void> {
  if (accountIds.length === 0) return;
  const { heldAt, dayEndsAt } = await factOf(tx, conferenceId);
  if (heldAt || (dayEndsAt && dayEndsAt <= now)) return;
  for (const accountId of accountIds) await tellCoordinator(tx, notNeededMessage, { conferenceId, accountId, now });
}

/** Tells a coordinator by text message that he leads a conference, or no longer, or need not stand ready. */
export async function tellCoordinator(
  tx: Tx,
  template: typeof somebodyElseMessage,
  { conferenceId, accountId, now }: { conferenceId: string; accountId: string; now: Date },
): Promise<void> {
  const { language } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { language: true } });
  await queueMessage(tx, {
    template,
    to: { accountId },
    language: isStaffLanguage(language) ? language : "nl",
    refs: { conferenceId },
    now,
  });
}
