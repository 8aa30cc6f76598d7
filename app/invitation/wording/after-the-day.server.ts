import { instantAt } from "~/calendar/wall-clock";
import { addDays } from "~/calendar/working-days";
import type { Db } from "~/db.server";
import { isAfterTheDay, type SendableMoment, sendable } from "~/invitation/wording/audience";
import { addresseesOf, attendanceKnown } from "~/invitation/wording/audience.server";
import { queueMoment } from "~/invitation/wording/send.server";
import { dayValue, zone } from "~/language/dates";
import { nextHumanMoment } from "~/messaging/line/human-hours";
import { announce } from "~/timeline/live.server";

interface Held {
  conferenceId: string;
  dayId: string;
  dayEndsAt: Date;
}

/** The coordinator may still be writing down who came. */
const rest = 2 * 3_600_000;
/** After a week thanks come too late. */
const longest = 7 * 86_400_000;

/** The morning after the day, at an hour at which people may be written to. */
export const morningAfter = (dayEndsAt: Date): Date => nextHumanMoment(instantAt(addDays(dayValue(dayEndsAt), 1), "11:00"), [zone]);

/**
 * Puts the thanks and the "we missed you" in line when a day was held, to leave the morning after, so that the coordinator sees them wait
 * and can keep them back. Once a day that was held; nothing while nobody noted who came. Gives how many messages were put in line.
 */
export async function speakAfterTheDay(db: Db, now: Date): Promise<number> {
  const held = await db.$queryRaw<Held[]>`
    select f."conferenceId", f."dayId", f."dayEndsAt" from conference_facts f
    where f."heldAt" is not null and f."outcome" <> 'secondSitting' and f."dayEndsAt" between ${new Date(now.getTime() - longest)} and ${new Date(now.getTime() - rest)}
      and f."strandedAt" is null and f."notStartedAt" is null and f."closedAt" is null and f."unwilling" = false
      and not f."safetyOpen" and not f."contentClosed"
      and exists (select 1 from "Attendance" a where a."dayId" = f."dayId")
      and not exists (select 1 from "OutgoingMessage" m where m."conferenceId" = f."conferenceId" and m."refs"->>'heldDayId' = f."dayId"::text)
    order by f."dayEndsAt" limit 200`;
  let queued = 0;
  for (const day of held) queued += await speak(db, day, now);
  return queued;
}

function speak(db: Db, { conferenceId, dayId, dayEndsAt }: Held, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    // Two processes at the same moment: the second waits and finds it done.
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
    const [done] = await tx.$queryRaw<unknown[]>`
      select 1 from "OutgoingMessage" m where m."conferenceId" = ${conferenceId}::uuid and m."refs"->>'heldDayId' = ${dayId} limit 1`;
    if (done) return 0;
    const dueAt = new Date(Math.max(now.getTime(), morningAfter(dayEndsAt).getTime()));
    let queued = 0;
    for (const moment of sendable.filter((one): one is SendableMoment => isAfterTheDay(one))) {
      const everybody = await addresseesOf(tx, conferenceId, moment);
      if (!attendanceKnown(everybody)) return 0;
      for (const addressee of everybody) {
        if (!addressee.leftOut && (await queueMoment(tx, addressee, { conferenceId, moment, now, dueAt }))) queued += 1;
      }
    }
    if (queued > 0) await announce(tx, conferenceId);
    return queued;
  });
}
