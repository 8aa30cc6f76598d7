import type { ClassesOf } from "~/access/field-classes";

export const evaluation = {
  EvaluationMoment: {
    id: "id",
    conferenceId: "id",
    round: "process",
    at: "process",
    setAt: "process",
    setBy: "id",
    recorderPersonId: "id",
    cancelledAt: "process",
  },
  CheckIn: {
    id: "id",
    conferenceId: "id",
    agreementId: "id",
    personId: "id",
    at: "process",
    answer: "process",
    accusationSealed: "accusation",
  },
  Evaluation: { id: "id", conferenceId: "id", momentId: "id", at: "process", byPerson: "id", accusationSealed: "accusation" },
  NotStarted: { id: "id", conferenceId: "id", at: "process", recordedBy: "id", reason: "process", familySealed: "family" },
  Stranding: {
    id: "id",
    conferenceId: "id",
    at: "process",
    recordedBy: "id",
    reason: "process",
    subReason: "process",
    ownPlan: "process",
    familySealed: "family",
  },
  Closure: { id: "id", conferenceId: "id", at: "process", recordedBy: "id", lookedBack: "process" },
} as const satisfies ClassesOf<"EvaluationMoment" | "CheckIn" | "Evaluation" | "NotStarted" | "Stranding" | "Closure">;
