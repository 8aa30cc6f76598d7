import type { PartOfDay } from "@generated/client";
import type { FamilyAsker } from "~/access/guards.server";
import { placeAndCoffee } from "~/conference/day-room.server";
import { guestsOf } from "~/conference/guest-list.server";
import type { DemandWords } from "~/conference/guests";
import { dayFactsOf } from "~/conference/phase-facts.server";
import { partNow } from "~/conference/phases";
import { callerOf } from "~/invitation/calling/caller.server";

export interface GuestPage {
  names: string[];
  /** The parts every principal said yes to. */
  parts: PartOfDay[];
  day: { startsAt: Date; endsAt: Date; place: string | null } | null;
  /** It does not take place. */
  off: boolean;
  demand: DemandWords | null;
  tooLate: boolean;
  privateNow: boolean;
  presented: boolean;
  caller: { name: string; phone: string } | null;
}

/** What a guest sees: when and for which parts, and what he said. Nothing of the family's content, and nothing of other guests. */
export async function guestPageOf(asker: FamilyAsker): Promise<GuestPage> {
  const { db, dataKey, conferenceId } = asker;
  const facts = await dayFactsOf(db, conferenceId);
  const me = (await guestsOf(db, dataKey, conferenceId, [])).find(({ personId }) => personId === asker.id);
  const [known] = await db.$queryRaw<{ names: string[]; flagged: boolean; off: boolean; began: boolean; presented: boolean }[]>`
    select array(select p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId"
                 where pr."conferenceId" = c."id" order by pr."id") as "names",
      exists (select 1 from "SafetyAnswer" s where s."conferenceId" = c."id" and s."flagged") as "flagged",
      f."heldAt" is null and (f."strandedAt" is not null or f."notStartedAt" is not null or f."unwilling" is not false) as "off",
      exists (select 1 from "PhaseEntry" e where e."conferenceId" = c."id" and e."phase" = 'privateTime') as "began",
      exists (select 1 from "PhaseEntry" e where e."conferenceId" = c."id" and e."phase" = 'presentation') as "presented"
    from "Conference" c join conference_facts f on f."conferenceId" = c."id" where c."id" = ${conferenceId}::uuid`;
  const parts = (me?.parts ?? []).filter(({ stands }) => stands).map(({ part }) => part);
  const { place } = await placeAndCoffee(db, dataKey, conferenceId, facts.dayId);
  // As long as nobody said yes he learns neither day nor place; where a family is not safe, the place is told by voice.
  const day = parts.length > 0 && facts.startsAt && facts.endsAt ? { startsAt: facts.startsAt, endsAt: facts.endsAt } : null;
  const where = place && !known?.flagged ? [place.place, place.address].filter(Boolean).join(", ") : null;
  return {
    names: known?.names ?? [],
    parts,
    off: known?.off ?? false,
    day: day ? { ...day, place: where } : null,
    demand: me?.demand ? { offers: me.demand.offers, asks: me.demand.asks } : null,
    tooLate: known?.began ?? false,
    privateNow: facts.closed && partNow(facts) !== "over",
    presented: (known?.presented ?? false) && !facts.closed,
    caller: await callerOf(db, conferenceId),
  };
}
