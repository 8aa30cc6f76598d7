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
    notCareWorkerSince: "process",
    activeSince: "process",
    restingSince: "process",
    goneSince: "process",
  },
  CoordinatorLanguage: { profileId: "id", language: "process", level: "process" },
  CoordinatorTie: { id: "id", profileId: "id", organisationId: "id" },
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
    reasons: "process",
  },
  CoordinatorAssignment: {
    id: "id",
    conferenceId: "id",
    accountId: "id",
    offerId: "id",
    from: "process",
    until: "process",
    registrantToldAt: "process",
  },
} as const satisfies ClassesOf<
  "CoordinatorProfile" | "CoordinatorLanguage" | "CoordinatorTie" | "CoordinatorOffer" | "CoordinatorAssignment"
>;
