import { z } from "zod";
import { caseModels, ladderSteps, stepTakers } from "~/eviction-case/ladder/ladder";

const words = (key: string) => ({ error: `staff-case.refusal-${key}` });

export const StepInput = z.object({
  step: z.enum(ladderSteps, words("stepMissing")),
  on: z.iso.date(words("dayMissing")),
  evictionOn: z.iso.date().optional(),
  takenBy: z.enum(stepTakers).optional(),
});
export type StepInput = z.infer<typeof StepInput>;

export const UndoStepInput = z.object({ stepId: z.uuid() });
export type UndoStepInput = z.infer<typeof UndoStepInput>;

export const EndJudgmentInput = z.object({ on: z.iso.date(words("dayMissing")) });
export type EndJudgmentInput = z.infer<typeof EndJudgmentInput>;

export const ModelInput = z.object({ model: z.enum(caseModels, words("modelMissing")) });
export type ModelInput = z.infer<typeof ModelInput>;

export const HelpInput = z.object({
  askedOn: z.iso.date(words("dayMissing")),
  firstTalkOn: z.iso.date().optional(),
});
export type HelpInput = z.infer<typeof HelpInput>;

export const LinkInput = z.object({ conferenceId: z.uuid(words("chooseConference")) });
export type LinkInput = z.infer<typeof LinkInput>;
