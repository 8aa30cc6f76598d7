import type { CheckInAnswer, Horizon, Readers } from "@generated/enums";
import type { FamilyAsker } from "~/access/guards.server";
import { type DataKeyRow, open, openOrNull } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { callerFrom } from "~/invitation/calling/caller.server";
import { mayRead, mayReadAnswers } from "~/plan/readers";
import { waitsForRepresentative } from "~/registration/representation/money-waits.server";

/** What is sealed of a line of the plan: what, and who does it when that is nobody on the map. */
export interface AgreementWords {
  what: string;
  who?: string;
}

/** What is sealed of a check-in: one line, why. */
export interface CheckInWords {
  line: string;
}

export interface AgreementToRead {
  id: string;
  wordingId: string;
  horizon: Horizon;
  readers: Readers;
  what: string;
  who: string | null;
  /** Who did it had his name erased. */
  whoIsGone: boolean;
  mine: boolean;
  dueOn: Date | null;
  aboutMoney: boolean;
  /** About money of somebody under bewind or curatele: counts only with his representative's yes to this wording. */
  waitsForRepresentative: boolean;
  /** How it goes; the words only for who may hear them. */
  answer: CheckInAnswer | null;
  line: string | null;
  answeredAt: Date | null;
}

export interface PlanToRead {
  number: number;
  agreedAt: Date;
  principals: string[];
  contact: string | null;
  iAmContact: boolean;
  lookBackAt: Date | null;
  iRecord: boolean;
  coordinator: { name: string; phone: string } | null;
  agreements: AgreementToRead[];
}

interface HeadRow {
  versionId: string;
  number: number;
  agreedAt: Date;
  contactPersonId: string | null;
  contact: string | null;
  principals: string[];
  lookBackAt: Date | null;
  recorderPersonId: string | null;
  coordinatorId: string | null;
  coordinatorName: string | null;
  coordinatorContact: Uint8Array | null;
  keyId: string | null;
  wrapped: Uint8Array | null;
  keyringKeyId: string | null;
}

interface LineRow {
  id: string;
  wordingId: string;
  horizon: Horizon;
  readers: Readers;
  ownerPersonId: string | null;
  ownerName: string | null;
  writtenBy: string;
  dueOn: Date | null;
  aboutMoney: boolean;
  waitsForRepresentative: boolean;
  accusationSealed: Uint8Array;
  checkInId: string | null;
  answer: CheckInAnswer | null;
  answeredAt: Date | null;
  checkInSealed: Uint8Array | null;
}

/** The newest agreed plan as far as this person reads it; null before there is one. Two statements, however long the plan. */
export async function planFor(asker: FamilyAsker): Promise<PlanToRead | null> {
  const { db, conferenceId, id: personId } = asker;
  const head = await headOfPlan(db, conferenceId);
  if (!head) return null;
  const lines = await linesOf(db, head.versionId);
  const guest = asker.relations.includes("guest");
  const contact = head.contactPersonId === personId;
  const principal = asker.principalId !== null;
  return {
    number: head.number,
    agreedAt: head.agreedAt,
    principals: head.principals,
    contact: head.contact,
    iAmContact: contact,
    lookBackAt: head.lookBackAt,
    iRecord: head.recorderPersonId === null ? principal : head.recorderPersonId === personId,
    coordinator: coordinatorOf(head),
    agreements: lines
      .filter((line) => mayRead(line, { personId, guest }))
      .map((line) => toRead(asker.dataKey, line, personId, mayReadAnswers(line, { personId, principal, contact }))),
  };
}

function toRead(key: DataKeyRow, line: LineRow, personId: string, hearsAll: boolean): AgreementToRead {
  const words = open<AgreementWords>(
    key,
    { model: "AgreementWording", field: "accusationSealed", id: line.wordingId },
    line.accusationSealed,
  );
  const told =
    hearsAll && line.checkInId
      ? openOrNull<CheckInWords>(key, { model: "CheckIn", field: "accusationSealed", id: line.checkInId }, line.checkInSealed)
      : null;
  return {
    id: line.id,
    wordingId: line.wordingId,
    horizon: line.horizon,
    readers: line.readers,
    what: words.what,
    who: line.ownerName ?? words.who ?? null,
    whoIsGone: line.ownerPersonId !== null && line.ownerName === null,
    mine: line.ownerPersonId === personId,
    dueOn: line.dueOn,
    aboutMoney: line.aboutMoney,
    waitsForRepresentative: line.waitsForRepresentative,
    answer: line.answer,
    line: told?.line ?? null,
    answeredAt: line.answeredAt,
  };
}

function coordinatorOf(head: HeadRow): PlanToRead["coordinator"] {
  const { coordinatorId: id, coordinatorName: name, coordinatorContact, keyId, wrapped, keyringKeyId } = head;
  if (!id || !name || !coordinatorContact || !keyId || !wrapped || !keyringKeyId) return null;
  const key = { id: keyId, wrapped, keyringKeyId } as DataKeyRow;
  return callerFrom(key, { id, name, contactSealed: coordinatorContact });
}

async function headOfPlan(db: Db, conferenceId: string): Promise<HeadRow | undefined> {
  const [head] = await db.$queryRaw<HeadRow[]>`
    select v."id" as "versionId", v."number", v."agreedAt", v."contactPersonId", cp."firstName" as "contact",
      array(select q."firstName" from "Principal" pr join "Person" q on q."id" = pr."personId"
            where pr."conferenceId" = v."conferenceId" order by pr."id") as "principals",
      em."at" as "lookBackAt", em."recorderPersonId",
      a."id" as "coordinatorId", a."firstName" as "coordinatorName", a."contactSealed" as "coordinatorContact",
      k."id" as "keyId", k."wrapped", k."keyringKeyId"
    from "PlanVersion" v
    left join "Person" cp on cp."id" = v."contactPersonId" and cp."erasedAt" is null
    left join lateral (
      select x."at", x."recorderPersonId" from "EvaluationMoment" x
      where x."conferenceId" = v."conferenceId" and x."cancelledAt" is null
        and not exists (select 1 from "Evaluation" e where e."momentId" = x."id")
      order by x."at" limit 1
    ) em on true
    left join "CoordinatorAssignment" ca on ca."conferenceId" = v."conferenceId" and ca."until" is null
    left join "Account" a on a."id" = ca."accountId"
    left join "DataKey" k on k."id" = a."dataKeyId"
    where v."conferenceId" = ${conferenceId}::uuid
    order by v."number" desc limit 1`;
  return head;
}

function linesOf(db: Db, versionId: string): Promise<LineRow[]> {
  return db.$queryRaw<LineRow[]>`
    select w."agreementId" as "id", w."id" as "wordingId", w."horizon"::text as "horizon", w."readers"::text as "readers", w."ownerPersonId",
      o."firstName" as "ownerName", w."writtenBy", w."dueOn", w."aboutMoney", ${waitsForRepresentative} as "waitsForRepresentative", w."accusationSealed",
      c."id" as "checkInId", c."answer"::text as "answer", c."at" as "answeredAt", c."accusationSealed" as "checkInSealed"
    from "PlanVersionLine" l
    join "AgreementWording" w on w."id" = l."wordingId"
    left join "Person" o on o."id" = w."ownerPersonId" and o."erasedAt" is null
    left join lateral (
      select x."id", x."answer", x."at", x."accusationSealed" from "CheckIn" x
      where x."agreementId" = w."agreementId" order by x."at" desc, x."id" desc limit 1
    ) c on true
    where l."planVersionId" = ${versionId}::uuid
    order by l."position"`;
}
