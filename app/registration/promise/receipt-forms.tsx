import { Form } from "@remix-run/react";
import { useText } from "~/language/context";
import type { RegistrationTimers } from "~/registration/promise/timers.server";
import { Button } from "~/ui/button";
import { Once } from "~/ui/once";

export type ReceiptIntent = "receive" | "toldReceipt" | "toldAllocation";

const words = {
  receive: "staff-timers.receive",
  toldReceipt: "staff-timers.told-receipt",
  toldAllocation: "staff-timers.told-allocation",
} as const satisfies Record<ReceiptIntent, string>;

/** One press of the regional manager; `/timers` takes it, wherever it is shown, and leads back. */
export function ReceiptForm({
  intent,
  conferenceId,
  once,
  from,
  variant = "secondary",
}: {
  intent: ReceiptIntent;
  conferenceId: string;
  once: string;
  from: "/today" | "/timers";
  variant?: "primary" | "secondary";
}) {
  const t = useText();
  return (
    <Form method="post" action="/timers?index">
      <Once value={once} />
      <input type="hidden" name="conferenceId" value={conferenceId} />
      <input type="hidden" name="from" value={from} />
      <Button variant={variant} name="intent" value={intent}>
        {t(words[intent])}
      </Button>
    </Form>
  );
}

/** What the manager may note about one registration now. */
export function receiptIntents(
  one: Pick<RegistrationTimers, "ended" | "receivedAt" | "receiptToldAt" | "assignmentId" | "allocationToldAt">,
): ReceiptIntent[] {
  if (one.ended) return [];
  return [
    ...(one.receivedAt ? [] : ["receive" as const]),
    ...(one.receivedAt && !one.receiptToldAt ? ["toldReceipt" as const] : []),
    ...(one.assignmentId && !one.allocationToldAt ? ["toldAllocation" as const] : []),
  ];
}
