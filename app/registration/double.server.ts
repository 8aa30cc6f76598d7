import { newId } from "~/access/ids";
import { blindIndex } from "~/access/keyring.server";
import type { Db, Tx } from "~/db.server";
import type { PrincipalInput } from "~/registration/registration-input";
import { numberOf } from "~/registration/why-not-yet-sent";

/** A name as two people would both write it: without case, accents, spaces and signs. */
export const normalName = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();

/** What two registrations of the same person have in common: first and family name together, and each number. A first name alone is nobody. */
export function tracesOf(principal: PrincipalInput): string[] {
  const [first, family] = [normalName(principal.firstName ?? ""), normalName(principal.familyName ?? "")];
  const number = numberOf(principal);
  return [...(first && family ? [`name:${first} ${family}`] : []), ...(number ? [`number:${number}`] : [])];
}

/**
 * Leaves the keyed traces by which the Centrale's manager may later see that somebody was perhaps registered before. The registrant
 * never hears of it, and no other organisation does; the traces go three months after the conference ended.
 */
export async function traceDoubles(
  tx: Tx,
  of: { centraleId: string; conferenceId: string },
  principals: readonly PrincipalInput[],
): Promise<void> {
  const traces = [...new Set(principals.flatMap(tracesOf))];
  await tx.doubleTrace.createMany({ data: traces.map((trace) => ({ id: newId(), ...of, hash: blindIndex("double", trace) })) });
}

/** How long after its end a conference may still be recognised as the same family's: while there is a way back. */
const daysAfterEnd = 92;

/** Takes the traces of conferences that ended three months ago, or in which somebody stopped then. Gives how many. For the tick. */
export function eraseTraces(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - daysAfterEnd * 86_400_000);
  return db.$executeRaw`
    delete from "DoubleTrace" d using conference_facts f
    where f."conferenceId" = d."conferenceId" and coalesce(f."closedAt", f."notStartedAt", f."strandedAt",
      case when f."unwilling" then (select max(w."endedAt") from "Willingness" w where w."conferenceId" = f."conferenceId") end) <= ${before}`;
}
