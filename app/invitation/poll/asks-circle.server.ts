import type { Db, Tx } from "~/db.server";

/**
 * Whether the circle is being asked which day suits: then somebody can be invited before there is a day, and says on his page when he can.
 */
export async function asksCircle(db: Db | Tx, conferenceId: string): Promise<boolean> {
  return (await db.datePoll.count({ where: { conferenceId, closedAt: null, circleAt: { not: null } } })) > 0;
}
