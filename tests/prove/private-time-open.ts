import { newId } from "~/access/ids";
import { dayOn, on, personOf } from "../builders/telling";
import type { Fields } from "../setup/asking";
import type { AskerName, Ground } from "./private-time-walk";

const zeynep = ({ planted }: Ground) => personOf(planted.telling, "Zeynep");

/** What goes on in the same hour: typed by whom, where, and where its own word is read back at once. */
export const openForms: Record<
  string,
  { as: AskerName; at: (ground: Ground) => string; fields: (ground: Ground) => Fields; readAt?: (ground: Ground) => string; field?: string }
> = {
  attendance: {
    as: "coordinator",
    at: ({ planted }) => `/conferences/${planted.telling.conferenceId}/day`,
    fields: ({ planted }) => ({
      deed: "attendance",
      personId: personOf(planted.telling, "Mehmet"),
      presence: "arrived",
      languageServed: "yes",
    }),
  },
  "a number": {
    as: "coordinator",
    at: (ground) => `/conferences/${ground.planted.telling.conferenceId}/people/${zeynep(ground)}`,
    fields: ({ planted }) => ({ intent: "phone", phone: planted.marks.number("PersonPhone added in private time") }),
    readAt: (ground) => `/conferences/${ground.planted.telling.conferenceId}/people/${zeynep(ground)}`,
    field: "PersonPhone added in private time",
  },
  "the eviction case": {
    as: "worker",
    at: ({ caseId }) => `/cases/${caseId}/steps`,
    fields: ({ planted }) => ({
      intent: "attempt",
      way: "phone",
      on: dayOn(on(planted.now, 0), -1),
      time: "10:00",
      reached: "no",
      note: planted.marks.word("ContactAttempt note in private time"),
    }),
    readAt: ({ caseId }) => `/cases/${caseId}/steps`,
    field: "ContactAttempt note in private time",
  },
  "the family's page": {
    as: "zeynep",
    at: ({ links }) => `/k/${links.zeynep}/day`,
    fields: ({ planted }) => ({
      deed: "write",
      agreementId: newId(),
      horizon: "now",
      what: planted.marks.word("AgreementWording written in private time"),
      readers: "onlyMe",
    }),
    readAt: ({ links }) => `/k/${links.zeynep}/day`,
    field: "AgreementWording written in private time",
  },
};
