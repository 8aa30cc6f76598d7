import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { Actor, ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import type { Tx } from "~/db.server";
import { callOff, whoHearsItIsOff } from "~/journey/call-off.server";
import { endSearch } from "~/registration/end-search.server";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };
export type EndRefusal = "alreadyEnded";

/** A principal ends his own willingness, any day and without a reason. Everything not yet sent stops in the same moment. */
export function endWillingness(asker: FamilyAsker, at: At): Promise<Outcome<EndRefusal>> {
  const { db, conferenceId, principalId, linkId } = asker;
  return deed<EndRefusal>({ db, actor: asker, once: at.once, redirect: `/k/${linkId}/withdraw` }, async (tx) => {
    if (!principalId) return "alreadyEnded";
    return endWillingnessOf(tx, asker, { conferenceId, principalId }, at.now);
  });
}

export const EndedTogetherInput = z.object({ principalId: z.uuid() });
export type EndedTogetherInput = z.infer<typeof EndedTogetherInput>;

/** The same, said by voice to worker or coordinator, who writes it down for somebody without a phone. */
export function noteWillingnessEnded(asker: ConferenceAsker, input: EndedTogetherInput, at: At): Promise<Outcome<EndRefusal>> {
  const { db, conferenceId } = asker;
  const redirect = asker.relations.includes("referrer") ? `/registrations/${conferenceId}` : `/conferences/${conferenceId}`;
  return deed<EndRefusal>({ db, actor: asker, once: at.once, redirect }, (tx) =>
    endWillingnessOf(tx, asker, { conferenceId, principalId: input.principalId }, at.now),
  );
}

/**
 * Ends one principal's yes to take part, inside the caller's transaction: nothing leaves any more, what he wished is erased, no coordinator
 * is sought, and who knows of the meeting hears that it is off.
 */
export async function endWillingnessOf(
  tx: Tx,
  actor: Actor,
  of: { conferenceId: string; principalId: string },
  now: Date,
): Promise<EndRefusal | undefined> {
  const { conferenceId, principalId } = of;
  await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
  const { count } = await tx.willingness.updateMany({ where: { principalId, conferenceId, endedAt: null }, data: { endedAt: now } });
  if (count === 0) return "alreadyEnded";
  await recordEvent(tx, { conferenceId, kind: "willingnessEnded", actor, refs: { principalId }, now });
  await endSearch(tx, { conferenceId, principalId, now });
  await callOff(tx, { conferenceId, now });
  return undefined;
}

/** What stops when this principal says stop, shown to him before he does. */
export interface WhatStops {
  /** False when he has said stop already. */
  standing: boolean;
  /** Somebody would hear that the meeting is off. Not how many: the other principal may have asked people of his own. */
  told: boolean;
  dayStartsAt: Date | null;
  /** A case hangs on it: a rest the landlord gave may end. */
  withCase: boolean;
}

/** No name, number, sum or day of an eviction. */
export async function whatStops(asker: FamilyAsker): Promise<WhatStops> {
  const { db, conferenceId, principalId } = asker;
  if (!principalId) return { standing: false, told: false, dayStartsAt: null, withCase: false };
  const told = await whoHearsItIsOff(db, conferenceId);
  const [row] = await db.$queryRaw<Omit<WhatStops, "told">[]>`
    select exists (select 1 from "Willingness" w where w."principalId" = ${principalId}::uuid and w."endedAt" is null) as "standing",
      (select d."startsAt" from "ConferenceDay" d where d."conferenceId" = ${conferenceId}::uuid and d."cancelledAt" is null
        order by d."startsAt" desc limit 1) as "dayStartsAt",
      exists (select 1 from "CaseConference" cc where cc."conferenceId" = ${conferenceId}::uuid) as "withCase"`;
  return { standing: false, dayStartsAt: null, withCase: false, ...row, told: told.length > 0 };
}
