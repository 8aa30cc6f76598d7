import type { FamilyAsker } from "~/access/guards.server";
import { open } from "~/access/sealing.server";
import { guestsOf, type ListedGuest } from "~/conference/guest-list.server";
import { dayFactsOf } from "~/conference/phase-facts.server";
import { type PartOfTheDay, partNow } from "~/conference/phases";
import { callerOf } from "~/invitation/caller.server";
import type { QuestionContent } from "~/network/question.server";
import { type AtTheTable, ownersFor } from "~/plan/agreeing-people.server";
import { type AgreementLine, mayChange } from "~/plan/agreements";
import { draftOf } from "~/plan/agreements.server";
import { mayRead } from "~/plan/readers";
import { remarksOf, type ShownRemark } from "~/plan/remarks.server";

export interface FamilyDay {
  part: PartOfTheDay;
  hasDay: boolean;
  /** The family may agree its plan now. */
  presented: boolean;
  agreedAt: Date | null;
  questions: { id: string; text: string }[];
  guests: ListedGuest[];
  lines: (AgreementLine & { mine: boolean })[];
  people: AtTheTable[];
  remarks: ShownRemark[];
  caller: { name: string; phone: string } | null;
}

/** What a principal or member sees on the day: the questions, what guests said, and the plan as far as he is a reader of it. */
export async function familyDayOf(asker: FamilyAsker): Promise<FamilyDay> {
  const { db, conferenceId, dataKey, principalId } = asker;
  const facts = await dayFactsOf(db, conferenceId);
  const part = partNow(facts);
  const begun = part !== "before" || facts.closed;
  const presented = !facts.closed && (await db.phaseEntry.count({ where: { conferenceId, phase: "presentation" } })) > 0;
  const version = await db.planVersion.findFirst({ where: { conferenceId }, orderBy: { number: "desc" }, select: { agreedAt: true } });
  const guests = await guestsOf(db, dataKey, conferenceId, principalId ? [principalId] : []);
  const lines = await draftOf(db, dataKey, conferenceId);
  return {
    part,
    hasDay: facts.startsAt !== null,
    presented,
    agreedAt: version?.agreedAt ?? null,
    questions: await questionsFor(asker, begun),
    // A principal is asked about every guest; the circle meets those who may come.
    guests: guests.filter(({ parts }) => principalId !== null || parts.some(({ stands }) => stands)),
    lines: lines
      .filter((line) => mayRead(line, { personId: asker.id, guest: false }))
      .map((line) => ({ ...line, mine: mayChange(line, { id: asker.id, isPrincipal: principalId !== null }) })),
    people: namedFor(asker, await ownersFor(db, conferenceId), begun),
    remarks: presented ? await remarksOf(db, dataKey, conferenceId) : [],
    caller: await callerOf(db, conferenceId),
  };
}

/** Before the day a list of who comes would tell who did not answer, and one principal whom the other one asked: principals, guests and himself. */
function namedFor(asker: FamilyAsker, people: AtTheTable[], begun: boolean): AtTheTable[] {
  return begun ? people : people.filter(({ id, kind }) => kind !== "member" || id === asker.id);
}

/** Before the day a principal's own question is his; from the information on, the questions lie on the table. */
async function questionsFor(
  { db, conferenceId, dataKey, id: personId }: FamilyAsker,
  begun: boolean,
): Promise<{ id: string; text: string }[]> {
  const rows = await db.centralQuestion.findMany({
    where: { conferenceId, retiredAt: null, ...(begun ? {} : { OR: [{ byPerson: null }, { byPerson: personId }] }) },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, accusationSealed: true },
  });
  return rows.map(({ id, accusationSealed }) => ({
    id,
    text: open<QuestionContent>(dataKey, { model: "CentralQuestion", field: "accusationSealed", id }, accusationSealed).text,
  }));
}
