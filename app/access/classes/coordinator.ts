import type { ClassesOf } from "~/access/field-classes";

export const coordinator = {
  CoordinatorProfile: {
    id: "id",
    accountId: "id",
    town: "process",
    travelsKm: "process",
    latitude: "process",
    longitude: "process",
    capacity: "process",
    evenings: "process",
    weekends: "process",
    gender: "process",
    ageGroup: "process",
    experience: "process",
    specialSealed: "special",
    postcodeArea: "process",
    backgroundSharedAt: "process",
    notCareWorkerSince: "process",
    appliedAt: "process",
    trainedAt: "process",
    activeSince: "process",
    restingSince: "process",
    restingUntil: "process",
    goneSince: "process",
    importId: "id",
  },
  CoordinatorLanguage: { profileId: "id", language: "process", level: "process" },
  CoordinatorTie: { id: "id", profileId: "id", kind: "process", organisationId: "id", town: "process", specialSealed: "special" },
  CoordinatorOffer: {
    id: "id",
    conferenceId: "id",
    accountId: "id",
    offeredAt: "process",
    offeredBy: "id",
    expiresAt: "process",
    provisionalAt: "process",
    answer: "process",
    answeredAt: "process",
    answeredHow: "process",
    reasons: "process",
    code: "process",
    secretHash: "process",
  },
  CoordinatorAssignment: {
    id: "id",
    conferenceId: "id",
    accountId: "id",
    offerId: "id",
    from: "process",
    until: "process",
    seat: "process",
    endedWhy: "process",
    endedBy: "id",
    registrantToldAt: "process",
  },
  CoordinatorQueue: {
    id: "id",
    conferenceId: "id",
    accountId: "id",
    position: "process",
    queuedAt: "process",
    queuedBy: "id",
    offerId: "id",
    droppedAt: "process",
  },
  CoordinatorBar: { id: "id", conferenceId: "id", accountId: "id", kind: "process", at: "process", byAccount: "id" },
  CoordinatorSubstitute: {
    id: "id",
    conferenceId: "id",
    accountId: "id",
    namedAt: "process",
    namedBy: "id",
    agreedAt: "process",
    endedAt: "process",
  },
  LanguageFallback: {
    id: "id",
    conferenceId: "id",
    principalId: "id",
    language: "process",
    decidedAt: "process",
    decidedBy: "id",
    answer: "process",
    answeredAt: "process",
    answeredBy: "id",
  },
} as const satisfies ClassesOf<
  | "CoordinatorProfile"
  | "CoordinatorLanguage"
  | "CoordinatorTie"
  | "CoordinatorOffer"
  | "CoordinatorAssignment"
  | "CoordinatorQueue"
  | "CoordinatorBar"
  | "CoordinatorSubstitute"
  | "LanguageFallback"
>;
