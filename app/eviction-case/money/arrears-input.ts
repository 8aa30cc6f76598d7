import { z } from "zod";
import { parseMonths } from "~/eviction-case/case-input";
import { parseEuros } from "~/language/euros";

const words = (key: string) => ({ error: `staff-case.refusal-${key}` });

/** What is owed on a day, as somebody typed it. */
export const ArrearsInput = z.object({
  amount: z.string(words("arrearsMissing")).refine((text) => parseEuros(text) !== undefined, words("arrearsUnclear")),
  months: z
    .string()
    .refine((text) => parseMonths(text) !== undefined, words("monthsUnclear"))
    .optional(),
  on: z.iso.date().optional(),
  currentRentPaid: z.enum(["yes", "no"]).optional(),
});
export type ArrearsInput = z.infer<typeof ArrearsInput>;
