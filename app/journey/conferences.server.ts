import type { Relation } from "~/access/rights";
import type { Db } from "~/db.server";
import { voiceMissing } from "~/journey/conference.server";
import { type ConferenceFacts, type ConferenceState, stateOf } from "~/journey/state";

/** A conference in a colleague's list. */
export interface ConferenceListed {
  id: string;
  reference: string;
  principals: string[];
  coordinator: string | null;
  relations: Relation[];
  facts: ConferenceFacts;
  state: ConferenceState;
}

type Row = ConferenceFacts & Pick<ConferenceListed, "reference" | "principals" | "coordinator" | "relations">;

/** Every conference somebody has a relation to now, the newest first. One statement. */
export async function conferencesOf(db: Db, accountId: string, now: Date): Promise<ConferenceListed[]> {
  const rows = await db.$queryRaw<Row[]>`
    select f.*, ${voiceMissing}, c."reference", r."relations",
      array(select p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId" where pr."conferenceId" = c."id" order by pr."id") as "principals",
      (select a."firstName" from "Account" a where a."id" = f."coordinatorId") as "coordinator"
    from (select "conferenceId", array_agg(distinct "relation") as "relations" from relation
          where "accountId" = ${accountId}::uuid and ("until" is null or "until" > ${now}) group by "conferenceId") r
    join "Conference" c on c."id" = r."conferenceId" join conference_facts f on f."conferenceId" = c."id"
    order by c."createdAt" desc`;
  return rows.map(({ reference, principals, coordinator, relations, ...facts }) => ({
    id: facts.conferenceId,
    reference,
    principals,
    coordinator,
    relations,
    facts,
    state: stateOf(facts),
  }));
}
