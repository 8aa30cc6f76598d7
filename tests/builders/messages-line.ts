import { z } from "zod";
import { newId } from "~/access/ids";
import type { PacedCarrier, SendOutcome } from "~/messaging/line/carrier";
import { defineTemplate, familyText } from "~/messaging/templates";

/** A kind of message to somebody of a circle, whose words need nothing of the database. */
export const kind = (name: string, leaving: { atAnyHour?: boolean; beyondLimit?: boolean } = {}) =>
  defineTemplate({
    ...leaving,
    name,
    purpose: "circle",
    refs: z.record(z.string(), z.number()),
    readAll: async (_tx: unknown, messages) =>
      new Map(messages.map(({ id }) => [id, { name: "Fatima", askers: ["Samira"], link: id, caller: "Rachid", number: "06 12345678" }])),
    render: familyText("reminder"),
  });

/** A road that answers as it is told, and remembers what it was given. */
export function road(
  answer: (to: string) => SendOutcome = () => ({ kind: "accepted", providerId: newId() }),
  more: Partial<PacedCarrier> = {},
) {
  const sent: { to: string; body: string }[] = [];
  const carrier: PacedCarrier = {
    channel: "sms",
    async send({ to, body }) {
      sent.push({ to, body });
      return answer(to);
    },
    find: async () => null,
    ...more,
  };
  return { sent, carrier };
}
