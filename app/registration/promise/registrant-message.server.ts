import { z } from "zod";
import { config } from "~/config.server";
import type { Tx } from "~/db.server";
import { formatShortDay } from "~/language/dates";
import { coordinatorFoundText, defineTemplate, registrationReceivedText } from "~/messaging/templates";

/** Where a worker reads on; no address in a message of his names a registration. */
const todayAddress = (): string => `${config().publicUrl}/today`;

const registrantOf = (tx: Tx, id: string) => tx.account.findUnique({ where: { id }, select: { firstName: true } });

/** Tells a worker by whom his registration was received. It names no family and no subject. */
export const receivedMessage = defineTemplate({
  name: "registrationReceived",
  purpose: null,
  refs: z.object({ registrationId: z.uuid() }),
  async read(tx: Tx, { refs, language, accountId }) {
    const row = await tx.registration.findUnique({ where: { id: refs.registrationId }, select: { sentAt: true, receivedBy: true } });
    const [worker, receiver] = await Promise.all([
      registrantOf(tx, accountId ?? ""),
      row?.receivedBy ? registrantOf(tx, row.receivedBy) : null,
    ]);
    if (!row || !worker || !receiver) return null;
    return { name: worker.firstName, day: formatShortDay(language, row.sentAt), who: receiver.firstName, link: todayAddress() };
  },
  render: registrationReceivedText,
});

/** Tells a worker who will lead what he registered. */
export const coordinatorFoundMessage = defineTemplate({
  name: "coordinatorFound",
  purpose: null,
  refs: z.object({ assignmentId: z.uuid() }),
  async read(tx: Tx, { refs, language, accountId }) {
    const row = await tx.coordinatorAssignment.findUnique({
      where: { id: refs.assignmentId },
      select: {
        until: true,
        account: { select: { firstName: true } },
        conference: { select: { registration: { select: { sentAt: true } } } },
      },
    });
    const worker = await registrantOf(tx, accountId ?? "");
    const sentAt = row?.conference.registration?.sentAt;
    if (!row || row.until || !worker || !sentAt) return null;
    return { name: worker.firstName, day: formatShortDay(language, sentAt), who: row.account.firstName, link: todayAddress() };
  },
  render: coordinatorFoundText,
});
