import type { ClassesOf } from "~/access/field-classes";

export const plan = {
  Agreement: { id: "id", conferenceId: "id", createdAt: "process", createdBy: "id" },
  AgreementWording: {
    id: "id",
    conferenceId: "id",
    agreementId: "id",
    at: "process",
    writtenBy: "id",
    horizon: "process",
    ownerPersonId: "id",
    dueOn: "process",
    readers: "process",
    aboutMoney: "process",
    removed: "process",
    sealedBy: "process",
    accusationSealed: "accusation",
  },
  PlanVersion: { id: "id", conferenceId: "id", number: "process", agreedAt: "process", agreedBy: "id", contactPersonId: "id" },
  PlanVersionLine: { planVersionId: "id", wordingId: "id", conferenceId: "id", position: "process" },
  AgreementConfirmation: { id: "id", conferenceId: "id", agreementId: "id", personId: "id", yes: "process", at: "process" },
  Remark: {
    id: "id",
    conferenceId: "id",
    at: "process",
    byAccount: "id",
    byPerson: "id",
    about: "process",
    accusationSealed: "accusation",
  },
} as const satisfies ClassesOf<"Agreement" | "AgreementWording" | "PlanVersion" | "PlanVersionLine" | "AgreementConfirmation" | "Remark">;
