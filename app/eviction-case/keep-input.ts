import { z } from "zod";
import { ladderSteps } from "~/eviction-case/ladder";

const words = (key: string) => ({ error: `staff-case.refusal-${key}` });

export const StepInput = z.object({
  step: z.enum(ladderSteps, words("stepMissing")),
  on: z.iso.date(words("dayMissing")),
  evictionOn: z.iso.date().optional(),
});
export type StepInput = z.infer<typeof StepInput>;

export const LinkInput = z.object({ conferenceId: z.uuid(words("chooseConference")) });
export type LinkInput = z.infer<typeof LinkInput>;
