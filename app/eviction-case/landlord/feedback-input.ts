import { z } from "zod";
import { feedbackProposals } from "~/eviction-case/landlord/feedback";
import { parseEuros } from "~/language/euros";

const words = (key: string) => ({ error: `staff-landlord.refusal-${key}` });
const yesNo = z.enum(["yes", "no"], words("yesOrNo"));

export const FeedbackInput = z.object({
  contactMade: yesNo,
  helpStarted: yesNo,
  rentSecured: yesNo,
  proposal: z.enum(feedbackProposals, words("proposal")),
  proposalUntil: z.iso.date(words("day")).optional(),
  proposalAmount: z
    .string()
    .refine((text) => (parseEuros(text) ?? 0) > 0, words("amount"))
    .optional(),
  firstResultOn: z.iso.date(words("day")).optional(),
});
export type FeedbackInput = z.infer<typeof FeedbackInput>;

export const CarePointInput = z.object({ reason: z.string(words("reason")).trim().min(1, words("reason")).max(2000, words("tooLong")) });
export type CarePointInput = z.infer<typeof CarePointInput>;
