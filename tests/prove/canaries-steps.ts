import { dayOn } from "../builders/telling";
import type { Fields } from "../setup/asking";
import type { Ground } from "./private-time-walk";

type Type = (path: string, fields: Fields) => Promise<void>;

/** What a worker writes in the room of steps: his own note of a try, and the name of somebody else who lives there. */
export async function typeTheSteps({ planted, caseId }: Ground, type: Type): Promise<void> {
  const { marks, now } = planted;
  const room = `/cases/${caseId}/steps`;
  await type(room, {
    intent: "attempt",
    way: "doorbell",
    on: dayOn(now, -1),
    time: "10:00",
    reached: "no",
    note: marks.word("ContactAttempt note"),
  });
  await type(room, { intent: "tenancy", kind: "coTenant", firstName: "Ahmet", familyName: marks.word("Tenancy family name") });
}
