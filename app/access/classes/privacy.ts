import type { ClassesOf } from "~/access/field-classes";

export const privacy = {
  LockedRequest: {
    id: "id",
    reference: "id",
    centraleId: "id",
    dataKeyId: "id",
    by: "process",
    ask: "process",
    accusationSealed: "accusation",
    at: "process",
    dueAt: "process",
    extendedAt: "process",
    answeredAt: "process",
    answeredBy: "id",
    answer: "process",
    eraseAfter: "process",
  },
  LockedRequestNote: { id: "id", requestId: "id", at: "process", byAccount: "id", accusationSealed: "accusation" },
} as const satisfies ClassesOf<"LockedRequest" | "LockedRequestNote">;
