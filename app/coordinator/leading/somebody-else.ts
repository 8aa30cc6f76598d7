import type { ConferenceFacts } from "~/journey/state";
import { hasEnded } from "~/journey/state";

const somebodyElseRefusals = ["noCoordinator", "dayStarted", "over", "noSuchPrincipal"] as const;
export type SomebodyElseRefusal = (typeof somebodyElseRefusals)[number];

type Facts = Pick<
  ConferenceFacts,
  "coordinatorId" | "dayStartsAt" | "phase" | "heldAt" | "contentClosed" | "closedAt" | "strandedAt" | "notStartedAt"
>;

/** A principal may have another coordinator as often as he wants and without a reason, until the day begins (R4). Null when he may. */
export function whyNotSomebodyElse(facts: Facts, now: Date): SomebodyElseRefusal | null {
  if (hasEnded(facts) || facts.heldAt) return "over";
  if (!facts.coordinatorId) return "noCoordinator";
  if (facts.phase || facts.contentClosed || (facts.dayStartsAt && facts.dayStartsAt <= now)) return "dayStarted";
  return null;
}
