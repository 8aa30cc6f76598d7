import type { ConferenceAsker } from "~/access/guards.server";
import { fittingFor } from "~/coordinator/leading/fitting.server";
import type { Leading } from "~/coordinator/leading/leading-page.server";

/** Somebody who could stand in, by first name and town: no reason, for those may come from a wish. */
export interface Choosable {
  accountId: string;
  firstName: string;
  town: string;
}

const most = 20;

/** Who can be asked to stand ready, in the desk's order. Three statements. */
export async function choicesFor(asker: ConferenceAsker, leading: Leading, now: Date): Promise<Choosable[]> {
  const { db, conferenceId: id, dataKey } = asker;
  const except = new Set([...leading.leads, ...leading.substitutes].map(({ accountId }) => accountId));
  const { ranked } = await fittingFor(db, { id, centraleId: leading.centraleId, dataKey }, except, now);
  return ranked.slice(0, most).map(({ candidate: { accountId, firstName, town } }) => ({ accountId, firstName, town }));
}
