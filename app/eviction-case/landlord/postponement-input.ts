import { z } from "zod";
import { parseEuros } from "~/language/euros";

const words = (key: string) => ({ error: `staff-case.refusal-${key}` });

export const postponementAnswers = ["stop", "hold", "proceed", "noAnswer"] as const;
export const landlordAnswers = ["stop", "hold", "proceed"] as const;
export const postponementGivers = ["landlord", "court"] as const;
export const offerWays = ["once", "monthly"] as const;

/** What is asked: until when, and which payment is offered. No free words: the landlord reads it. */
export const AskPostponementInput = z.object({
  by: z.enum(postponementGivers, words("chooseWho")),
  until: z.iso.date(words("dayMissing")),
  offer: z
    .string()
    .refine((text) => (parseEuros(text) ?? 0) > 0, words("offerUnclear"))
    .optional(),
  offerWay: z.enum(offerWays).optional(),
  offerFrom: z.iso.date().optional(),
  namesConference: z.boolean().optional(),
});
export type AskPostponementInput = z.infer<typeof AskPostponementInput>;

const condition = z.string().trim().max(2000, words("tooLong")).optional();

/** What the worker heard from landlord or court. */
export const AnswerPostponementInput = z.object({
  postponementId: z.uuid(),
  answer: z.enum(postponementAnswers, words("chooseAnswer")),
  until: z.iso.date().optional(),
  condition,
});
export type AnswerPostponementInput = z.infer<typeof AnswerPostponementInput>;

const landlordWords = (key: string) => ({ error: `landlord.refusal-${key}` });

/** What the landlord answers on his own page. */
export const LandlordAnswerInput = z.object({
  postponementId: z.uuid(),
  answer: z.enum(landlordAnswers, landlordWords("chooseAnswer")),
  until: z.iso.date(landlordWords("dayMissing")).optional(),
  condition: z.string().trim().max(2000, landlordWords("tooLong")).optional(),
});
export type LandlordAnswerInput = z.infer<typeof LandlordAnswerInput>;
