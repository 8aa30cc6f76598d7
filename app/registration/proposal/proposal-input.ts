import { z } from "zod";
import { addDays, type Day } from "~/calendar/working-days";

/** A proposal that led to nothing is forgotten after half a year. */
export const monthsKept = 6;

/** What was answered; `notAsked` only stands on the worker's list. */
const proposalAnswers = ["notAsked", "open", "yes", "notNow", "no"] as const;
export type ProposalAnswered = (typeof proposalAnswers)[number];

const fields = {
  answer: z.enum(proposalAnswers, { error: "staff-registration.refusal-chooseAnswer" }),
  askAgainOn: z.iso.date().optional(),
  ownWords: z.string().trim().max(2000).optional(),
};

export const ProposalInput = z.object({
  firstName: z.string({ error: "staff-registration.refusal-firstNameMissing" }).trim().max(80),
  note: z.string().trim().max(2000).optional(),
  ...fields,
});
export type ProposalInput = z.input<typeof ProposalInput>;

export const ProposalAnswerInput = z.object({ proposalId: z.uuid(), ...fields });
export type ProposalAnswerInput = z.input<typeof ProposalAnswerInput>;

export const FromCaseInput = z.object({ caseId: z.uuid(), tenancyId: z.uuid() });
export type FromCaseInput = z.input<typeof FromCaseInput>;

export type ProposalRefusal = "askAgainMissing" | "askAgainPast" | "askAgainTooLate";

/** The last day to ask again: the day after, the proposal is forgotten. */
export function lastDayToAsk(today: Day): Day {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  return addDays(new Date(Date.UTC(year, month - 1 + monthsKept, day)).toISOString().slice(0, 10), -1);
}

/** "Not now" says when to ask again, so that the question does not get lost: not in the past, and before the proposal is forgotten. */
export function whyNotYetNoted(
  input: { answer: ProposalAnswered; askAgainOn?: string | undefined },
  today: Day,
): ProposalRefusal | undefined {
  if (input.answer !== "notNow") return undefined;
  if (!input.askAgainOn) return "askAgainMissing";
  if (input.askAgainOn < today) return "askAgainPast";
  return input.askAgainOn > lastDayToAsk(today) ? "askAgainTooLate" : undefined;
}
