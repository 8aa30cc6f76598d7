import type { ClassesOf } from "~/access/field-classes";

export const network = {
  MapPlace: { id: "id", conferenceId: "id", personId: "id", accusationSealed: "accusation", updatedAt: "process" },
  Tie: { id: "id", conferenceId: "id", accusationSealed: "accusation" },
  Decision: {
    id: "id",
    conferenceId: "id",
    principalId: "id",
    personId: "id",
    kind: "process",
    at: "process",
    how: "process",
    notedByAccount: "id",
    accusationSealed: "accusation",
  },
  CentralQuestion: {
    id: "id",
    conferenceId: "id",
    position: "process",
    accusationSealed: "accusation",
    wordedAt: "process",
    notedByAccount: "id",
    byPerson: "id",
    how: "process",
    retiredAt: "process",
  },
  Note: { id: "id", conferenceId: "id", byAccount: "id", byPerson: "id", at: "process", accusationSealed: "accusation" },
} as const satisfies ClassesOf<"MapPlace" | "Tie" | "Decision" | "CentralQuestion" | "Note">;
