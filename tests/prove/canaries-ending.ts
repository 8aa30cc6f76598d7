import { addMonths } from "~/calendar/months";
import { dayOn } from "../builders/telling";
import type { Fields } from "../setup/asking";
import type { Ground } from "./private-time-walk";

type Type = (path: string, fields: Fields) => Promise<void>;

/** What a worker writes about a last chance, and why a case is kept longer. */
export async function typeTheEnding({ planted, caseId }: Ground, type: Type): Promise<void> {
  const { marks, telling, now } = planted;
  const today = dayOn(now, 0);
  await type(`/cases/${caseId}/last-chance`, {
    intent: "sign",
    form: "addendum",
    signedOn: today,
    guidance: "1 + 3",
    guide: marks.word("LastChance guide"),
    conditions: marks.word("LastChance conditions"),
  });
  const { id } = await telling.doors.staff.lastChance.findFirstOrThrow({ where: { caseId } });
  await type(`/cases/${caseId}/last-chance`, {
    intent: "report",
    lastChanceId: id,
    kind: "quarterly",
    dueOn: addMonths(today, 3),
    doneOn: today,
    words: marks.word("LastChanceReport words"),
  });
  await type(`/cases/${caseId}/ending`, { intent: "extend", until: dayOn(now, 725), reason: marks.word("CaseExtension reason") });
}
