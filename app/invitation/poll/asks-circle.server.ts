import type { Db, Tx } from "~/db.server";

/** Who is asked which day suits: the principals alone, or the circle too; nobody once no moment is left that lies ahead. */
export type AskedWhen = "principals" | "circle" | null;

/** Who is being asked now. */
export async function whoIsAsked(db: Db | Tx, conferenceId: string, now: Date): Promise<AskedWhen> {
  const poll = await db.datePoll.findFirst({
    where: { conferenceId, closedAt: null, moments: { some: { droppedAt: null, startsAt: { gt: now } } } },
    select: { circleAt: true },
  });
  return poll && (poll.circleAt ? "circle" : "principals");
}

/**
 * Whether the circle is being asked which day suits: then somebody can be invited before there is a day, and says on his page when he can.
 */
export const asksCircle = async (db: Db | Tx, conferenceId: string, now: Date): Promise<boolean> =>
  (await whoIsAsked(db, conferenceId, now)) === "circle";
