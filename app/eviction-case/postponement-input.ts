import { z } from "zod";

const words = (key: string) => ({ error: `staff-case.refusal-${key}` });

export const postponementAnswers = ["stop", "hold", "proceed", "noAnswer"] as const;
export const postponementGivers = ["landlord", "court"] as const;

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
