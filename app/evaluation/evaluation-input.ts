import { z } from "zod";
import { strandingReasons, strandingSubReasons } from "~/evaluation/stranding-reasons";

const longest = 4_000;

/** How an agreement goes. */
export const CheckInInput = z.object({
  once: z.string(),
  agreementId: z.uuid(),
  answer: z.enum(["done", "busy", "stuck"], { error: "family-evaluation.choose" }),
  line: z.string().trim().max(longest).optional(),
});

/** What was seen when looking back, and whether there is a next time. */
export const LookBackInput = z
  .object({
    once: z.string(),
    went: z.string({ error: "family-evaluation.went-empty" }).trim().min(1, "family-evaluation.went-empty").max(longest),
    changes: z.string().trim().max(longest).optional(),
    again: z.enum(["yes", "no"], { error: "family-evaluation.again-empty" }),
    againOn: z.iso.date({ error: "family-evaluation.day-empty" }).optional(),
  })
  .refine(({ again, againOn }) => again === "no" || againOn !== undefined, { path: ["againOn"], error: "family-evaluation.day-empty" });

/** A conference that will not be held. */
export const StrandingInput = z.object({
  once: z.string(),
  reason: z.enum(strandingReasons, { error: "staff-evaluation.reason-empty" }),
  subReason: z.enum(strandingSubReasons).optional(),
  ownPlan: z.boolean().default(false),
  words: z.string().trim().max(longest).optional(),
});
