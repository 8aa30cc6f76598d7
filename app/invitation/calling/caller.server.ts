import type { AccountContact } from "~/access/accounts.server";
import { type DataKeyRow, open } from "~/access/sealing.server";
import { config } from "~/config.server";
import type { Db } from "~/db.server";

export interface Caller {
  name: string;
  phone: string;
}

/** The coordinator of a conference and the number families call; null while there is no coordinator. */
export async function callerOf(db: Db, conferenceId: string): Promise<Caller | null> {
  const assignment = await db.coordinatorAssignment.findFirst({
    where: { conferenceId, until: null },
    select: { account: { select: { id: true, firstName: true, contactSealed: true, dataKey: true } } },
  });
  if (!assignment) return null;
  const { id, firstName, contactSealed, dataKey } = assignment.account;
  return callerFrom(dataKey, { id, name: firstName, contactSealed });
}

/** The same from a row already read. */
export function callerFrom(key: DataKeyRow, account: { id: string; name: string; contactSealed: Uint8Array }): Caller {
  const contact = open<AccountContact>(key, { model: "Account", field: "contactSealed", id: account.id }, account.contactSealed);
  return { name: account.name, phone: numberForFamilies(contact) };
}

/** A coordinator's work number, or else Kring's own, which puts a call through to him; never a number of his private life. */
export const numberForFamilies = ({ workPhone }: Pick<AccountContact, "workPhone">): string => workPhone ?? config().twilio.from;
