import type { CallRequestOutcome } from "@generated/enums";

/** `CallRequest.contactSealed` */
export interface CallRequestContact {
  name: string;
  /** How and when to call safely. */
  hint?: string;
}

export const callOutcomes = ["called", "notReached", "notWanted"] as const satisfies readonly CallRequestOutcome[];
