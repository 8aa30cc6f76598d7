import { type ConferenceAsker, notFound } from "~/access/guards.server";
import { openOrNull } from "~/access/sealing.server";
import type { SafetyCardContent } from "~/registration/sealed-shapes";

/** How the Centrale reaches somebody who registered himself. */
export interface RegistrantToCall {
  personId: string;
  principalId: string;
  firstName: string;
  spokenLanguage: string;
  /** He was not alone when he filled it in, so he was not asked about safety. */
  notAlone: boolean;
  /** Something he said asks for a talk about safety first; what it was is nobody's to read. */
  careful: boolean;
  card: SafetyCardContent | null;
}

interface Row extends Omit<RegistrantToCall, "card"> {
  cardId: string | null;
  cardSealed: Uint8Array | null;
}

/** Only of somebody who registered himself, and only while he waits: after that the coordinator calls, or nobody. One statement. */
export async function registrantToCall({ db, conferenceId, dataKey }: ConferenceAsker): Promise<RegistrantToCall> {
  const [row] = await db.$queryRaw<Row[]>`
    select p."id" as "personId", pr."id" as "principalId", p."firstName", p."spokenLanguage", sc."id" as "cardId", sc."accusationSealed" as "cardSealed",
      coalesce((select not sa."alone" from "SafetyAnswer" sa where sa."principalId" = pr."id" order by sa."askedAt" desc limit 1), true) as "notAlone",
      exists (select 1 from safety_talk_missing m where m."principalId" = pr."id") as "careful"
    from "Registration" r join "Person" p on p."id" = r."registrantPersonId" join "Principal" pr on pr."personId" = p."id"
    join conference_facts f on f."conferenceId" = r."conferenceId" and not f."unwilling"
      and f."coordinatorId" is null and f."notStartedAt" is null and f."strandedAt" is null and f."closedAt" is null
    left join "SafetyCard" sc on sc."principalId" = pr."id"
    where r."conferenceId" = ${conferenceId}::uuid and r."registrantKind" = 'principal'`;
  if (!row) throw notFound();
  const { cardId, cardSealed, ...rest } = row;
  const place = { model: "SafetyCard", field: "accusationSealed", id: cardId ?? "" } as const;
  return { ...rest, card: cardId ? openOrNull<SafetyCardContent>(dataKey, place, cardSealed) : null };
}
