import { z } from "zod";
import { lastChanceEnds, lastChanceForms, parseHours } from "~/eviction-case/ending/last-chance";

const words = (key: string) => ({ error: `staff-last-chance.refusal-${key}` });

const reportKinds = ["quarterly", "beforeEvaluation", "evaluation"] as const;

export const SignInput = z.object({
  form: z.enum([...lastChanceForms, "unknown"], words("formMissing")),
  signedOn: z.iso.date(words("dayMissing")),
  until: z.iso.date().optional(),
  guidance: z
    .string()
    .trim()
    .max(60)
    .refine((text) => parseHours(text) !== undefined, words("hoursUnclear"))
    .optional(),
  incomeManaged: z.boolean().optional(),
  guide: z.string().trim().max(200).optional(),
  conditions: z.string().trim().max(2000).optional(),
});
export type SignInput = z.infer<typeof SignInput>;

export const ReportInput = z.object({
  lastChanceId: z.uuid(),
  kind: z.enum(reportKinds),
  dueOn: z.iso.date(),
  doneOn: z.iso.date(words("dayMissing")),
  continues: z.enum(["yes", "no"]).optional(),
  words: z.string().trim().max(4000).optional(),
});
export type ReportInput = z.infer<typeof ReportInput>;

export const EndInput = z.object({
  lastChanceId: z.uuid(),
  how: z.enum(lastChanceEnds, words("endMissing")),
  on: z.iso.date(words("dayMissing")),
});
export type EndInput = z.infer<typeof EndInput>;
