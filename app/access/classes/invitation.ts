import type { ClassesOf } from "~/access/field-classes";

export const invitation = {
  Invitation: {
    id: "id",
    conferenceId: "id",
    personId: "id",
    invitedAt: "process",
    invitedBy: "id",
    announced: "process",
    withdrawnAt: "process",
  },
  Reply: {
    id: "id",
    conferenceId: "id",
    invitationId: "id",
    at: "process",
    answer: "process",
    how: "process",
    notedBy: "id",
    specialSealed: "special",
  },
  CallMade: { id: "id", conferenceId: "id", personId: "id", at: "process", byAccount: "id", reached: "process" },
} as const satisfies ClassesOf<"Invitation" | "Reply" | "CallMade">;
