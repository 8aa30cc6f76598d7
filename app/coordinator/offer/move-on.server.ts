import { askNext, holdConference } from "~/coordinator/offer/ask.server";
import type { Db } from "~/db.server";

/**
 * What the clock does with offers: closes those nobody answered in time, takes back those whose coordinator cannot any more (full, resting,
 * gone, barred, or somebody else leads it now), and asks the next in line. Gives how many were closed.
 */
export async function moveOffersOn(db: Db, now: Date): Promise<number> {
  const { count } = await db.coordinatorOffer.updateMany({ where: { answer: null, expiresAt: { lte: now } }, data: { answer: "expired" } });
  const taken = await takeBack(db, now);
  const lines = await db.$queryRaw<{ conferenceId: string }[]>`
    select distinct q."conferenceId" from "CoordinatorQueue" q where q."offerId" is null and q."droppedAt" is null
      and not exists (select 1 from "CoordinatorQueue" x join "CoordinatorOffer" o on o."id" = x."offerId"
        where x."conferenceId" = q."conferenceId" and o."answer" is null)`;
  const faults: unknown[] = [];
  for (const { conferenceId } of lines) {
    const move = db.$transaction(async (tx) => {
      await holdConference(tx, conferenceId);
      await askNext(tx, conferenceId, { kind: "clock", id: null }, now);
    });
    await move.catch((fault) => faults.push(fault));
  }
  // A line that cannot be moved does not keep the others waiting.
  if (faults.length > 0) throw faults[0];
  return count + taken;
}

/** Open questions to somebody who cannot say yes any more. One statement. */
function takeBack(db: Db, now: Date): Promise<number> {
  return db.$executeRaw`
    update "CoordinatorOffer" o set "answer" = 'withdrawn', "answeredAt" = ${now}
    from "Account" a left join "CoordinatorProfile" p on p."accountId" = a."id"
    where o."answer" is null and a."id" = o."accountId" and (
      a."endedAt" is not null or p."goneSince" <= ${now}
      or (p."restingSince" <= ${now} and (p."restingUntil" is null or p."restingUntil" > ${now}))
      or exists (select 1 from "CoordinatorBar" b where b."conferenceId" = o."conferenceId" and b."accountId" = o."accountId")
      or exists (select 1 from "CoordinatorAssignment" x where x."conferenceId" = o."conferenceId" and x."until" is null)
      or p."capacity" <= (select count(*) from "CoordinatorAssignment" x where x."accountId" = o."accountId" and x."seat" is not null))`;
}
