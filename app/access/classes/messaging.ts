import type { ClassesOf } from "~/access/field-classes";

export const messaging = {
  PhoneNumber: { id: "id", hash: "process", kind: "process", createdAt: "process" },
  PersonPhone: {
    id: "id",
    conferenceId: "id",
    personId: "id",
    phoneNumberId: "id",
    contactSealed: "contact",
    readByOthers: "process",
    since: "process",
    endedAt: "process",
    endReason: "process",
  },
  PersonEmail: {
    id: "id",
    conferenceId: "id",
    personId: "id",
    hash: "process",
    contactSealed: "contact",
    readByOthers: "process",
    since: "process",
    endedAt: "process",
    endReason: "process",
  },
  SenderPace: { sender: "process", room: "process", countedAt: "process", pausedUntil: "process" },
  NumberSilence: { id: "id", phoneNumberId: "id", since: "process", inboundId: "id", liftedAt: "process" },
  OutgoingMessage: {
    id: "id",
    conferenceId: "id",
    personId: "id",
    accountId: "id",
    channel: "process",
    template: "process",
    purpose: "process",
    language: "process",
    wordingId: "id",
    refs: "process",
    linkId: "id",
    dueAt: "process",
    createdAt: "process",
    state: "process",
    attempts: "process",
    handingOverAt: "process",
    handedOverBy: "id",
    notFoundCount: "process",
    retryAt: "process",
    contactSealed: "contact",
    leftAt: "process",
    segments: "process",
    phoneNumberId: "id",
    providerId: "process",
    settledAt: "process",
    redactedAt: "process",
    failure: "process",
  },
  InboundMessage: {
    id: "id",
    providerId: "process",
    phoneNumberId: "id",
    receivedAt: "process",
    state: "process",
    contactSealed: "contact",
    dataKeyId: "id",
    conferenceId: "id",
    meaning: "process",
    handledAt: "process",
    handledBy: "id",
    redactedAt: "process",
  },
  DeliveryReport: {
    id: "id",
    messageId: "id",
    providerId: "process",
    status: "process",
    errorCode: "process",
    at: "process",
    workedAt: "process",
  },
  Wording: {
    id: "id",
    conferenceId: "id",
    moment: "process",
    language: "process",
    channel: "process",
    familySealed: "family",
    at: "process",
    by: "id",
  },
} as const satisfies ClassesOf<
  | "PhoneNumber"
  | "PersonPhone"
  | "PersonEmail"
  | "SenderPace"
  | "NumberSilence"
  | "OutgoingMessage"
  | "InboundMessage"
  | "DeliveryReport"
  | "Wording"
>;
