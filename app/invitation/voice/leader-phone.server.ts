import type { AccountContact } from "~/access/accounts.server";
import { open } from "~/access/sealing.server";
import type { Db } from "~/db.server";

/** The telephone on which who leads a conference takes a call that comes in over Kring's number; families never see which one it is. */
export async function leaderPhone(db: Db, conferenceId: string): Promise<string | null> {
  const assignment = await db.coordinatorAssignment.findFirst({
    where: { conferenceId, until: null },
    select: { account: { select: { id: true, contactSealed: true, dataKey: true } } },
  });
  if (!assignment) return null;
  const { id, contactSealed, dataKey } = assignment.account;
  const { workPhone, phone } = open<AccountContact>(dataKey, { model: "Account", field: "contactSealed", id }, contactSealed);
  return workPhone ?? phone ?? null;
}
