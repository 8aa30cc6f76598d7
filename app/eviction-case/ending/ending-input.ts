import { z } from "zod";
import { caseFields } from "~/eviction-case/case-input";
import { laterMoments, outcomeKinds } from "~/eviction-case/ending/ending";
import { parseEuros } from "~/language/euros";

const words = (key: string) => ({ error: `staff-last-chance.refusal-${key}` });
const amount = z
  .string()
  .trim()
  .refine((text) => parseEuros(text) !== undefined, words("arrearsUnclear"))
  .optional();

export const EndCaseInput = z.object({
  outcome: z.enum(outcomeKinds, words("outcomeMissing")),
  arrears: amount,
  homeEmpty: z.boolean().optional(),
});
export type EndCaseInput = z.infer<typeof EndCaseInput>;

export const OutcomeInput = z.object({
  moment: z.enum(laterMoments),
  outcome: z.enum(outcomeKinds, words("outcomeMissing")),
  arrears: amount,
});
export type OutcomeInput = z.infer<typeof OutcomeInput>;

export const ExtendInput = z.object({
  until: z.iso.date(words("dayMissing")),
  reason: z.string(words("reasonMissing")).trim().min(1, words("reasonMissing")).max(500),
});
export type ExtendInput = z.infer<typeof ExtendInput>;

export const AgainInput = z.object(caseFields);
export type AgainInput = z.input<typeof AgainInput>;
