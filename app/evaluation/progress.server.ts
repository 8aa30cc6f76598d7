import type { CheckInAnswer, Readers } from "@generated/enums";
import { type DataKeyRow, open } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { mayRead } from "~/plan/readers";
import type { AgreementWords } from "~/plan/reading.server";

/** How the plan goes, as far as a coordinator hears it: agreements of the whole circle, and whether they go on or ask for help. */
export interface Progress {
  agreements: { id: string; what: string; who: string | null; answer: CheckInAnswer | null; answeredAt: Date | null }[];
  moments: { round: number; at: Date; lookedBackAt: Date | null; cancelled: boolean }[];
  contact: string | null;
}

/** Three statements. */
export async function progressOf(db: Db, key: DataKeyRow, conferenceId: string): Promise<Progress> {
  const rows = await db.$queryRaw<
    {
      id: string;
      wordingId: string;
      readers: Readers;
      ownerPersonId: string | null;
      writtenBy: string;
      ownerName: string | null;
      accusationSealed: Uint8Array;
      answer: CheckInAnswer | null;
      answeredAt: Date | null;
    }[]
  >`
    select w."agreementId" as "id", w."id" as "wordingId", w."readers"::text as "readers", w."ownerPersonId", w."writtenBy", o."firstName" as "ownerName",
      w."accusationSealed", c."answer"::text as "answer", c."at" as "answeredAt"
    from (select "id" from "PlanVersion" where "conferenceId" = ${conferenceId}::uuid order by "number" desc limit 1) v
    join "PlanVersionLine" l on l."planVersionId" = v."id"
    join "AgreementWording" w on w."id" = l."wordingId"
    left join "Person" o on o."id" = w."ownerPersonId"
    left join lateral (
      select x."answer", x."at" from "CheckIn" x where x."agreementId" = w."agreementId" order by x."at" desc, x."id" desc limit 1
    ) c on true
    order by l."position"`;
  const moments = await db.$queryRaw<Progress["moments"]>`
    select m."round", m."at", e."at" as "lookedBackAt", m."cancelledAt" is not null as "cancelled"
    from "EvaluationMoment" m left join "Evaluation" e on e."momentId" = m."id"
    where m."conferenceId" = ${conferenceId}::uuid order by m."round"`;
  const [contact] = await db.$queryRaw<{ firstName: string }[]>`
    select p."firstName" from "PlanVersion" v join "Person" p on p."id" = v."contactPersonId" and p."erasedAt" is null
    where v."conferenceId" = ${conferenceId}::uuid order by v."number" desc limit 1`;
  return {
    agreements: rows
      .filter((row) => mayRead(row, { personId: "", guest: false }))
      .map((row) => ({
        id: row.id,
        what: open<AgreementWords>(key, { model: "AgreementWording", field: "accusationSealed", id: row.wordingId }, row.accusationSealed)
          .what,
        who: row.ownerName,
        answer: row.answer,
        answeredAt: row.answeredAt,
      })),
    moments,
    contact: contact?.firstName ?? null,
  };
}
