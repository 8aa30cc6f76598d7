import type { FamilyAsker } from "~/access/guards.server";
import { type DataKeyRow, open } from "~/access/sealing.server";
import { guestsOf, type ListedGuest } from "~/conference/guest-list.server";
import { type DayRow, dayFactsSql, dayFrom } from "~/conference/phase-facts.server";
import { type PartOfTheDay, partNow } from "~/conference/phases";
import { callerFrom } from "~/invitation/calling/caller.server";
import type { QuestionContent } from "~/network/question/question.server";
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
  const { facts, wasPresented, agreedAt, questions, caller } = await familyHeadOf(asker);
  const part = partNow(facts);
  const begun = part !== "before" || facts.closed;
  const presented = !facts.closed && wasPresented;
  const guests = await guestsOf(db, dataKey, conferenceId, principalId ? [principalId] : []);
  const lines = await draftOf(db, dataKey, conferenceId);
  return {
    part,
    hasDay: facts.startsAt !== null,
    presented,
    agreedAt,
    questions: questionsFor(asker, questions, begun),
    // A principal is asked about every guest; the circle meets those who may come.
    guests: guests.filter(({ parts }) => principalId !== null || parts.some(({ stands }) => stands)),
    lines: lines
      .filter((line) => mayRead(line, { personId: asker.id, guest: false }))
      .map((line) => ({ ...line, mine: mayChange(line, { id: asker.id, isPrincipal: principalId !== null }) })),
    people: namedFor(asker, await ownersFor(db, conferenceId), begun),
    remarks: presented ? await remarksOf(db, dataKey, conferenceId) : [],
    caller,
  };
}

interface SealedQuestion {
  id: string;
  byPerson: string | null;
  /** Base64, as JSON carries bytes. */
  sealed: string;
}

interface HeadRow extends DayRow {
  wasPresented: boolean;
  agreedAt: Date | null;
  questions: SealedQuestion[];
  callerId: string | null;
  callerName: string;
  callerSealed: Uint8Array;
  keyId: string;
  wrapped: DataKeyRow["wrapped"];
  keyringKeyId: string;
}

/** The day, whether a plan was read aloud or agreed on any day, the questions that stand, and who is called. One statement. */
async function familyHeadOf({ db, conferenceId }: FamilyAsker) {
  const [row] = await db.$queryRaw<HeadRow[]>`
    select f.*,
      exists (select 1 from "PhaseEntry" e where e."conferenceId" = ${conferenceId}::uuid and e."phase" = 'presentation') as "wasPresented",
      (select v."agreedAt" from "PlanVersion" v where v."conferenceId" = ${conferenceId}::uuid order by v."number" desc limit 1) as "agreedAt",
      coalesce((select json_agg(json_build_object('id', q."id", 'byPerson', q."byPerson", 'sealed', encode(q."accusationSealed", 'base64'))
                  order by q."position", q."id")
         from "CentralQuestion" q where q."conferenceId" = ${conferenceId}::uuid and q."retiredAt" is null), '[]') as "questions",
      a."id" as "callerId", a."firstName" as "callerName", a."contactSealed" as "callerSealed", k."id" as "keyId", k."wrapped", k."keyringKeyId"
    from (${dayFactsSql(conferenceId)}) f
    left join "CoordinatorAssignment" ca on ca."conferenceId" = ${conferenceId}::uuid and ca."until" is null
    left join "Account" a on a."id" = ca."accountId"
    left join "DataKey" k on k."id" = a."dataKeyId"
    limit 1`;
  const facts = dayFrom(row);
  const { wasPresented, agreedAt, questions, callerId, callerName, callerSealed, keyId: id, wrapped, keyringKeyId } = row as HeadRow;
  const caller = callerId && callerFrom({ id, wrapped, keyringKeyId }, { id: callerId, name: callerName, contactSealed: callerSealed });
  return { facts, wasPresented, agreedAt, questions, caller: caller || null };
}

/** Before the day a list of who comes would tell who did not answer, and one principal whom the other one asked: principals, guests and himself. */
function namedFor(asker: FamilyAsker, people: AtTheTable[], begun: boolean): AtTheTable[] {
  return begun ? people : people.filter(({ id, kind }) => kind !== "member" || id === asker.id);
}

/** Before the day a principal's own question is his; from the information on, the questions lie on the table. */
function questionsFor({ dataKey, id: personId }: FamilyAsker, questions: SealedQuestion[], begun: boolean): { id: string; text: string }[] {
  return questions
    .filter(({ byPerson }) => begun || byPerson === null || byPerson === personId)
    .map(({ id, sealed }) => {
      const place = { model: "CentralQuestion", field: "accusationSealed", id } as const;
      return { id, text: open<QuestionContent>(dataKey, place, Buffer.from(sealed, "base64")).text };
    });
}
