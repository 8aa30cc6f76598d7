import type { RemarkAbout } from "@generated/enums";
import { z } from "zod";

/** What a word beside the plan can be about: realistic, practical, safe, tried before (research of 2008, L2866-2867, L3672-3676). */
export const remarkSubjects = ["realistic", "practical", "safety", "triedBefore"] as const satisfies readonly RemarkAbout[];

/** What is sealed of a remark. */
export interface RemarkWords {
  text: string;
}

export const RemarkInput = z.object({
  about: z.enum(remarkSubjects, "family-guest.about-none"),
  text: z.string("family-guest.text-none").trim().min(1, "family-guest.text-none").max(2000, "family-guest.too-long"),
});
export type RemarkToMake = z.output<typeof RemarkInput>;

/** A remark stands beside a plan that was read aloud; before that there is nothing to remark on. */
export const whyNotRemarked = (presented: boolean): "notPresented" | null => (presented ? null : "notPresented");
