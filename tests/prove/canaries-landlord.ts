import { dayOn } from "../builders/telling";
import type { Fields } from "../setup/asking";
import type { Ground } from "./private-time-walk";

type Type = (path: string, fields: Fields) => Promise<void>;

/** What a worker writes around the landlord: an answer with its condition, why the care point was told, and a letter. Gives the letters' pages. */
export async function typeTheLandlord({ planted, caseId }: Ground, type: Type): Promise<string[]> {
  const { marks, telling, now } = planted;
  const room = `/cases/${caseId}/landlord`;
  await type(room, { intent: "ask", by: "landlord", until: dayOn(now, 20), offer: "50", offerWay: "monthly" });
  const { id } = await telling.doors.staff.postponement.findFirstOrThrow({ where: { caseId, answer: null }, orderBy: { askedAt: "desc" } });
  await type(room, { intent: "answer", postponementId: id, answer: "proceed", condition: marks.word("Postponement condition") });
  await type(room, { intent: "carePoint", reason: marks.word("CarePointReport reason") });
  await type(`/cases/${caseId}/letters`, {
    intent: "write",
    kind: "visitAnnouncement",
    on: dayOn(now, 0),
    name: marks.word("CaseLetter name"),
    street: marks.word("CaseLetter street"),
    town: marks.word("CaseLetter town"),
    day: dayOn(now, 3),
    time: "10:30",
    colleague: marks.word("CaseLetter colleague"),
  });
  const letters = await telling.doors.staff.caseLetter.findMany({ where: { caseId }, select: { id: true } });
  return letters.map(({ id }) => `/letters/${id}`);
}
