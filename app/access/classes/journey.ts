import type { ClassesOf } from "~/access/field-classes";

export const journey = {
  Conference: {
    id: "id",
    reference: "process",
    centraleId: "id",
    dataKeyId: "id",
    earlierConferenceId: "id",
    createdAt: "process",
    town: "process",
  },
  Person: {
    id: "id",
    conferenceId: "id",
    firstName: "name",
    contactSealed: "contact",
    spokenLanguage: "process",
    readLanguage: "process",
    under16: "process",
    deceasedAt: "process",
    addedAt: "process",
    addedByAccount: "id",
    addedByPerson: "id",
    erasedAt: "process",
  },
  Principal: { id: "id", conferenceId: "id", personId: "id" },
  FirstTalk: { id: "id", conferenceId: "id", principalId: "id", accountId: "id", at: "process" },
  TimelineEvent: {
    id: "id",
    conferenceId: "id",
    caseId: "id",
    at: "process",
    kind: "process",
    actorKind: "process",
    actorId: "id",
    refs: "process",
  },
} as const satisfies ClassesOf<"Conference" | "Person" | "Principal" | "FirstTalk" | "TimelineEvent">;
