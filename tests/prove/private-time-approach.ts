import { newId } from "~/access/ids";
import { type Entry, zeynep } from "./private-time-rows";

/** Who asks whom, as the coordinator has it. */
export const approachTable: Record<string, Entry> = {
  "routes/conferences.$conferenceId.approach": {
    at: (ground) => {
      const path = `/conferences/${ground.planted.telling.conferenceId}/approach`;
      return [path, `${path}?afspraak=${zeynep(ground)}`, `${path}?gesprek=${zeynep(ground)}`];
    },
    cells: { coordinator: { content: ["Approach words", "AskedInPerson note"] } },
    forms: {
      plan: {
        as: "coordinator",
        fields: (ground) => ({
          once: newId(),
          intent: "plan",
          personId: zeynep(ground),
          by: "coordinator",
          principalId: ground.planted.telling.principals.get("Cemal") ?? "",
          words: "Ik wil hulp.",
        }),
      },
      asked: {
        as: "coordinator",
        fields: (ground) => ({
          once: newId(),
          intent: "asked",
          personId: zeynep(ground),
          by: "coordinator",
          talkedOn: "2020-01-01",
          outcome: "open",
          note: "Zij komt.",
        }),
      },
    },
  },
};
