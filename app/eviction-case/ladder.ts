import type { LadderStepKind } from "@generated/enums";

/** The steps from the first missed rent to the bailiff's notice, in the order they are usually taken. */
export const ladderSteps = [
  "arrears",
  "reminder",
  "landlordContact",
  "report",
  "homeVisit",
  "feedback",
  "bailiff",
  "finalDemand",
  "summons",
  "judgment",
  "notice",
] as const satisfies readonly LadderStepKind[];

// Does not compile when the database knows a step that is not in the list.
export const everyStepIsListed: Exclude<LadderStepKind, (typeof ladderSteps)[number]> extends never ? true : never = true;
