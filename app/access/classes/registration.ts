import type { ClassesOf } from "~/access/field-classes";

export const registration = {
  Proposal: {
    id: "id",
    organisationId: "id",
    accountId: "id",
    dataKeyId: "id",
    familySealed: "family",
    answer: "process",
    proposedAt: "process",
    answeredAt: "process",
    askAgainOn: "process",
    eraseAfter: "process",
    conferenceId: "id",
  },
  Registration: {
    id: "id",
    conferenceId: "id",
    registrantKind: "process",
    registrantAccountId: "id",
    accusationSealed: "accusation",
    sentAt: "process",
    receivedAt: "process",
    receivedBy: "id",
  },
  Willingness: {
    id: "id",
    conferenceId: "id",
    principalId: "id",
    givenAt: "process",
    how: "process",
    askedByAccount: "id",
    language: "process",
    familySealed: "family",
    endedAt: "process",
  },
  DataConsent: {
    id: "id",
    conferenceId: "id",
    principalId: "id",
    organisationId: "id",
    purpose: "process",
    givenAt: "process",
    how: "process",
    askedByAccount: "id",
    language: "process",
    familySealed: "family",
    withdrawnAt: "process",
  },
  SecrecyRelease: {
    id: "id",
    conferenceId: "id",
    principalId: "id",
    specialSealed: "special",
    givenAt: "process",
    how: "process",
    askedByAccount: "id",
    language: "process",
    endedAt: "process",
  },
  SafetyAnswer: {
    id: "id",
    conferenceId: "id",
    principalId: "id",
    askedAt: "process",
    askedByAccount: "id",
    alone: "process",
    flagged: "process",
    accusationSealed: "accusation",
  },
  SafetyTalk: { id: "id", conferenceId: "id", principalId: "id", accountId: "id", at: "process" },
  SafetyCard: { id: "id", conferenceId: "id", principalId: "id", accusationSealed: "accusation", updatedAt: "process" },
  LegalRepresentation: {
    id: "id",
    conferenceId: "id",
    personId: "id",
    kind: "process",
    familySealed: "family",
    since: "process",
    seenHow: "process",
    recordedAt: "process",
    recordedBy: "id",
    endedAt: "process",
  },
  Wish: {
    id: "id",
    conferenceId: "id",
    principalId: "id",
    specialSealed: "special",
    enteredAt: "process",
    enteredBy: "id",
    confirmedAt: "process",
    erasedAt: "process",
  },
} as const satisfies ClassesOf<
  | "Proposal"
  | "Registration"
  | "Willingness"
  | "DataConsent"
  | "SecrecyRelease"
  | "SafetyAnswer"
  | "SafetyTalk"
  | "SafetyCard"
  | "LegalRepresentation"
  | "Wish"
>;
