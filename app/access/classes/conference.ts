import type { ClassesOf } from "~/access/field-classes";

export const conference = {
  ConferenceDay: {
    id: "id",
    conferenceId: "id",
    startsAt: "process",
    endsAt: "process",
    zone: "process",
    contactSealed: "contact",
    setAt: "process",
    setBy: "id",
    sequence: "process",
    cancelledAt: "process",
  },
  Guest: { id: "id", conferenceId: "id", personId: "id", specialSealed: "special" },
  GuestPart: { guestId: "id", part: "process", conferenceId: "id", approvedAt: "process", approvedBy: "id" },
  GuestApproval: {
    id: "id",
    conferenceId: "id",
    guestId: "id",
    part: "process",
    principalId: "id",
    yes: "process",
    at: "process",
    how: "process",
    notedByAccount: "id",
  },
  StatedDemand: { id: "id", conferenceId: "id", guestId: "id", at: "process", specialSealed: "special" },
  PhaseEntry: {
    id: "id",
    conferenceId: "id",
    dayId: "id",
    phase: "process",
    startedAt: "process",
    startedBy: "id",
    endedAt: "process",
    endedHow: "process",
    endedByPerson: "id",
    endedByAccount: "id",
  },
  Attendance: {
    id: "id",
    conferenceId: "id",
    dayId: "id",
    personId: "id",
    arrivedAt: "process",
    leftAt: "process",
    languageServed: "process",
    notedBy: "id",
  },
  PrivateTimeStay: { id: "id", conferenceId: "id", personId: "id", agreedAt: "process", agreedBy: "id", promised: "process" },
  QuietCall: { id: "id", conferenceId: "id", at: "process", answeredAt: "process" },
  DayOutcome: { id: "id", conferenceId: "id", dayId: "id", outcome: "process", at: "process", recordedBy: "id" },
} as const satisfies ClassesOf<
  | "ConferenceDay"
  | "Guest"
  | "GuestPart"
  | "GuestApproval"
  | "StatedDemand"
  | "PhaseEntry"
  | "Attendance"
  | "PrivateTimeStay"
  | "QuietCall"
  | "DayOutcome"
>;
