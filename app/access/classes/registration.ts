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
    notedAt: "process",
    caseId: "id",
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
    registrantPersonId: "id",
    evictionOn: "debt",
    receiptToldAt: "process",
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
    representativeYesAt: "process",
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
    withdrawnHow: "process",
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
    representativePersonId: "id",
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
    readAt: "process",
    readBy: "id",
    wordsCount: "process",
  },
  ProposalStory: {
    id: "id",
    organisationId: "id",
    accountId: "id",
    dataKeyId: "id",
    at: "process",
    familySealed: "family",
    withdrawnAt: "process",
  },
  RegistrationDraft: {
    id: "id",
    kind: "process",
    accountId: "id",
    tokenHash: "id",
    dataKeyId: "id",
    accusationSealed: "accusation",
    version: "process",
    createdAt: "process",
    savedAt: "process",
    eraseAfter: "process",
  },
  CallRequest: {
    id: "id",
    centraleId: "id",
    dataKeyId: "id",
    contactSealed: "contact",
    at: "process",
    handledAt: "process",
    handledBy: "id",
    outcome: "process",
    eraseAfter: "process",
  },
  DoubleTrace: { id: "id", centraleId: "id", conferenceId: "id", hash: "id" },
  TimerSetting: { centraleId: "id", timer: "process", amount: "process", unit: "process", setAt: "process", setBy: "id" },
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
  | "ProposalStory"
  | "RegistrationDraft"
  | "CallRequest"
  | "DoubleTrace"
  | "TimerSetting"
>;
