import { z } from "zod";
import { ladderSteps } from "~/eviction-case/ladder";

const words = (key: string) => ({ error: `staff-case.refusal-${key}` });

export const postponementAnswers = ["stop", "hold", "proceed", "noAnswer"] as const;
export const postponementGivers = ["landlord", "court"] as const;

export const StepInput = z.object({
  step: z.enum(ladderSteps, words("stepMissing")),
  on: z.iso.date(words("dayMissing")),
  evictionOn: z.iso.date().optional(),
});
export type StepInput = z.infer<typeof StepInput>;

export const LinkInput = z.object({ conferenceId: z.uuid(words("chooseConference")) });
export type LinkInput = z.infer<typeof LinkInput>;

export const AskPostponementInput = z.object({
  by: z.enum(postponementGivers, words("chooseWho")),
  until: z.iso.date(words("dayMissing")),
  offered: z.string().trim().max(2000).optional(),
});
export type AskPostponementInput = z.infer<typeof AskPostponementInput>;

export const AnswerPostponementInput = z.object({
  postponementId: z.uuid(),
  answer: z.enum(postponementAnswers, words("chooseAnswer")),
  until: z.iso.date().optional(),
});
export type AnswerPostponementInput = z.infer<typeof AnswerPostponementInput>;
