import type { ConferenceAsker } from "~/access/guards.server";
import type { Leading } from "~/coordinator/leading/leading-page.server";
import { fittingFor } from "~/coordinator/leading/substitutes/fitting.server";
import type { Db } from "~/db.server";

/** Somebody who could stand in, by first name and town: no reason, for those may come from a wish. */
export interface Choosable {
  accountId: string;
  firstName: string;
  town: string;
}

const most = 20;
const nameAtMost = 40;

/** The first name somebody is looked for by, out of an address; empty when nobody is. */
export const soughtName = (url: string): string => (new URL(url).searchParams.get("name") ?? "").trim().slice(0, nameAtMost);

/** Everybody of a Centrale whose first name begins so, whether he fits or not; not who is kept away already. One statement. */
export function calledSo(
  db: Db,
  { conferenceId, centraleId }: { conferenceId: string; centraleId: string },
  name: string,
): Promise<Choosable[]> {
  const begins = `${name.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return db.$queryRaw<Choosable[]>`
    select a."id" as "accountId", a."firstName", coalesce(p."town", '') as "town"
    from "Account" a left join "CoordinatorProfile" p on p."accountId" = a."id"
    where a."organisationId" = ${centraleId}::uuid and a."role" = 'coordinator' and a."endedAt" is null and a."firstName" ilike ${begins}
      and not exists (select 1 from "CoordinatorBar" b where b."conferenceId" = ${conferenceId}::uuid and b."accountId" = a."id")
    order by a."firstName", p."town", a."id" limit ${most}`;
}

/** Who can be asked to stand ready, in the desk's order. Three statements. */
export async function choicesFor(asker: ConferenceAsker, leading: Leading, now: Date): Promise<Choosable[]> {
  const { db, conferenceId: id, dataKey } = asker;
  const except = new Set([...leading.leads, ...leading.substitutes].map(({ accountId }) => accountId));
  const { ranked } = await fittingFor(db, { id, centraleId: leading.centraleId, dataKey }, except, now);
  return ranked.slice(0, most).map(({ candidate: { accountId, firstName, town } }) => ({ accountId, firstName, town }));
}
