import { type DataKeyRow, open } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import type { AgreementLine } from "~/plan/agreements";
import type { AgreementWords } from "~/plan/reading.server";
import { waitsForRepresentative } from "~/registration/representation/money-waits.server";

type Row = Omit<AgreementLine, "words"> & { accusationSealed: Uint8Array };

const opened = (key: DataKeyRow, { accusationSealed, ...row }: Row): AgreementLine => ({
  ...row,
  words: open<AgreementWords>(key, { model: "AgreementWording", field: "accusationSealed", id: row.wordingId }, accusationSealed),
});

/** The plan as it is now: the newest wording of every agreement that was not taken out. For who may read which line, see `mayRead`. */
export async function draftOf(db: Db | Tx, key: DataKeyRow, conferenceId: string): Promise<AgreementLine[]> {
  const rows = await db.$queryRaw<Row[]>`
    select n."agreementId", n."id" as "wordingId", a."createdBy", n."writtenBy", n."horizon"::text as "horizon", n."ownerPersonId", p."firstName" as "ownerName",
      n."dueOn", n."readers"::text as "readers", n."aboutMoney", n."waitsForRepresentative", n."accusationSealed"
    from "Agreement" a
    join lateral (
      select w.*, ${waitsForRepresentative} as "waitsForRepresentative" from "AgreementWording" w where w."agreementId" = a."id" order by w."at" desc, w."id" desc limit 1
    ) n on true
    left join "Person" p on p."id" = n."ownerPersonId" and p."erasedAt" is null
    where a."conferenceId" = ${conferenceId}::uuid and not n."removed"
    order by n."horizon", a."createdAt", a."id"`;
  return rows.map((row) => opened(key, row));
}

/** What was agreed last: the wordings of the newest version, with its contact person. Null while nothing was agreed. Two statements. */
export async function agreedPlanOf(db: Db | Tx, key: DataKeyRow, conferenceId: string): Promise<AgreedPlan | null> {
  const [version] = await db.$queryRaw<(Omit<AgreedPlan, "lines"> & { id: string })[]>`
    select v."id", v."number", v."agreedAt", p."firstName" as "contact"
    from "PlanVersion" v left join "Person" p on p."id" = v."contactPersonId" and p."erasedAt" is null
    where v."conferenceId" = ${conferenceId}::uuid order by v."number" desc limit 1`;
  if (!version) return null;
  const rows = await db.$queryRaw<Row[]>`
    select w."agreementId", w."id" as "wordingId", a."createdBy", w."writtenBy", w."horizon"::text as "horizon", w."ownerPersonId",
      p."firstName" as "ownerName", w."dueOn", w."readers"::text as "readers", w."aboutMoney", ${waitsForRepresentative} as "waitsForRepresentative",
      w."accusationSealed"
    from "PlanVersionLine" l
    join "AgreementWording" w on w."id" = l."wordingId" join "Agreement" a on a."id" = w."agreementId"
    left join "Person" p on p."id" = w."ownerPersonId" and p."erasedAt" is null
    where l."planVersionId" = ${version.id}::uuid order by l."position"`;
  const { number, agreedAt, contact } = version;
  return { number, agreedAt, contact, lines: rows.map((row) => opened(key, row)) };
}

export interface AgreedPlan {
  number: number;
  agreedAt: Date;
  /** First name of who keeps in touch. */
  contact: string | null;
  lines: AgreementLine[];
}
