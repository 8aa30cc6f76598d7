import type { AnswerRefusal } from "~/coordinator/offer/answer-offer.server";
import type { Db, Tx } from "~/db.server";

interface Row {
  withdrawn: boolean;
  /** Open, and he said perhaps. */
  provisional: boolean;
  led: boolean;
  full: boolean;
  used: boolean;
}

/**
 * Why an answer cannot count any more because of what others did, in one look without holding anything: somebody leads it, his places are
 * full, or the question was taken back. Null when the deed itself has to see, and for a form that arrives a second time. One statement.
 */
export async function alreadyLost(
  db: Db | Tx,
  { offerId, accepting, once }: { offerId: string; accepting: boolean; once: string },
  now: Date,
): Promise<Extract<AnswerRefusal, "taken" | "full" | "withdrawn"> | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select coalesce(o."answer" = 'withdrawn', false) as "withdrawn",
      o."answer" is null and o."provisionalAt" is not null and o."expiresAt" > ${now} as "provisional",
      exists (select 1 from "CoordinatorAssignment" x where x."conferenceId" = o."conferenceId" and x."until" is null) as "led",
      coalesce(p."capacity", 0) <= (select count(*) from "CoordinatorAssignment" x where x."accountId" = o."accountId" and x."seat" is not null) as "full",
      exists (select 1 from "UsedForm" u where u."id"::text = ${once}) as "used"
    from "CoordinatorOffer" o left join "CoordinatorProfile" p on p."accountId" = o."accountId"
    where o."id" = ${offerId}::uuid`;
  if (!row || row.used || !(row.withdrawn || (accepting && row.provisional))) return null;
  if (row.led) return "taken";
  if (row.full) return "full";
  return row.withdrawn ? "withdrawn" : null;
}
