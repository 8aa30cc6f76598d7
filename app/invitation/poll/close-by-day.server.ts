import type { Actor } from "~/access/guards.server";
import type { Tx } from "~/db.server";
import type { DayMoment } from "~/invitation/day/day";
import { recordEvent } from "~/timeline/timeline.server";

/** A day was set: whatever is still asked about other days is over. The moment with the same hours, if any, is the one that was chosen. */
export async function closeByDay(tx: Tx, asker: Actor & { conferenceId: string }, day: DayMoment, now: Date): Promise<void> {
  const { conferenceId } = asker;
  const poll = await tx.datePoll.findFirst({
    where: { conferenceId, closedAt: null },
    select: { id: true, moments: { where: { startsAt: day.startsAt, endsAt: day.endsAt, droppedAt: null }, select: { id: true } } },
  });
  if (!poll) return;
  await tx.datePoll.update({ where: { id: poll.id }, data: { closedAt: now, chosenId: poll.moments[0]?.id ?? null } });
  await recordEvent(tx, { conferenceId, kind: "pollClosed", actor: asker, refs: { pollId: poll.id }, now });
}
