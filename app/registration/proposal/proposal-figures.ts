import type { ProposalAnswer } from "@generated/enums";

/** What a proposal counts as. Where nobody was asked yet, nothing was proposed. */
export interface ProposalCounted {
  asked: boolean;
  answer: ProposalAnswer;
  registered: boolean;
}

export const proposalParts = ["yes", "notNow", "no", "open"] as const satisfies readonly ProposalAnswer[];

export interface ProposalFigures {
  asked: number;
  parts: Record<ProposalAnswer, number>;
  /** Of all asked. */
  registered: number;
}

/** How many were asked, what they answered, and how many of them registered: the denominators of everything after it. */
export function countProposals(proposals: readonly ProposalCounted[]): ProposalFigures {
  const asked = proposals.filter((one) => one.asked);
  const parts = { yes: 0, notNow: 0, no: 0, open: 0 };
  for (const { answer } of asked) parts[answer] += 1;
  return { asked: asked.length, parts, registered: asked.filter(({ registered }) => registered).length };
}
