import type { ClassesOf } from "~/access/field-classes";

export const access = {
  Organisation: { id: "id", name: "name", kind: "process", createdAt: "process" },
  Account: {
    id: "id",
    organisationId: "id",
    role: "process",
    firstName: "name",
    contactSealed: "contact",
    emailHash: "process",
    phoneNumberId: "id",
    passwordHash: "process",
    language: "process",
    safetyTrained: "process",
    dataKeyId: "id",
    createdAt: "process",
    endedAt: "process",
  },
  AccountSession: { id: "id", accountId: "id", tokenHash: "process", createdAt: "process", expiresAt: "process", endedAt: "process" },
  AccountInvitation: {
    id: "id",
    accountId: "id",
    secretHash: "process",
    createdAt: "process",
    createdBy: "id",
    expiresAt: "process",
    usedAt: "process",
  },
  SignInAttempt: { id: "id", emailHash: "process", at: "process", succeeded: "process" },
  PersonalLink: {
    id: "id",
    conferenceId: "id",
    personId: "id",
    purpose: "process",
    version: "process",
    secretHash: "process",
    createdAt: "process",
    expiresAt: "process",
    revokedAt: "process",
  },
  DeviceSession: { id: "id", tokenHash: "process", createdAt: "process", expiresAt: "process" },
  DeviceSessionLink: { sessionId: "id", linkId: "id", linkVersion: "process", proof: "process", provenAt: "process" },
  ProofAttempt: { id: "id", linkId: "id", at: "process", succeeded: "process" },
  AgreedWord: { id: "id", personId: "id", hash: "process", agreedAt: "process", accountId: "id" },
  CalendarFeed: {
    id: "id",
    accountId: "id",
    personId: "id",
    version: "process",
    secretHash: "process",
    createdAt: "process",
    revokedAt: "process",
  },
  DataKey: { id: "id", subject: "process", wrapped: "process", keyringKeyId: "process", createdAt: "process", destroyedAt: "process" },
  AccessLog: {
    id: "id",
    at: "process",
    actorKind: "process",
    actorId: "id",
    conferenceId: "id",
    caseId: "id",
    deed: "process",
    classes: "process",
    outcome: "process",
    reason: "process",
    origin: "process",
    chain: "process",
  },
  UsedForm: { id: "id", actorId: "id", at: "process", redirect: "process" },
  DemoClock: { id: "id", now: "process", realAt: "process" },
  ServingProcess: { id: "id", lockKey: "process", workerIds: "process", startedAt: "process" },
} as const satisfies ClassesOf<
  | "Organisation"
  | "Account"
  | "AccountSession"
  | "AccountInvitation"
  | "SignInAttempt"
  | "PersonalLink"
  | "DeviceSession"
  | "DeviceSessionLink"
  | "ProofAttempt"
  | "AgreedWord"
  | "CalendarFeed"
  | "DataKey"
  | "AccessLog"
  | "UsedForm"
  | "DemoClock"
  | "ServingProcess"
>;
