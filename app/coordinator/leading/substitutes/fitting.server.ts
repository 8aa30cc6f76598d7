import type { DataKeyRow } from "~/access/sealing.server";
import { type NeedOf, needOf } from "~/coordinator/desk/need.server";
import { type Decision, logDecision } from "~/coordinator/neutrality/log.server";
import { mayBeOffered } from "~/coordinator/offer/offer-state";
import { offersHere, poolOf } from "~/coordinator/pool/pool.server";
import { asksBackground, type Need } from "~/coordinator/ranking/need";
import { type Ranked, rank } from "~/coordinator/ranking/ranking";
import type { Db, Tx } from "~/db.server";

export interface Fitting {
  centraleId: string;
  need: Need;
  wishes: NeedOf["wishes"];
  /** Who can be asked for this conference, in the desk's order; not who said no to it, and not who leads it. */
  ranked: Ranked[];
}

/** Who could stand in for, or take over from, who leads a conference: the same rules of independence as at the desk. Three statements. */
export async function fittingFor(
  db: Db | Tx,
  conference: { id: string; centraleId: string; dataKey: DataKeyRow },
  except: ReadonlySet<string>,
  now: Date,
): Promise<Fitting> {
  const { need, wishes } = await needOf(db, conference, now);
  const [pool, offers] = await Promise.all([
    poolOf(db, conference.centraleId, { withBackground: asksBackground(need) }, now),
    offersHere(db, conference.id),
  ]);
  const ranked = rank(pool, need).ranked.filter(
    ({ candidate: { accountId } }) => !except.has(accountId) && mayBeOffered(offers.get(accountId) ?? null, now),
  );
  return { centraleId: conference.centraleId, need, wishes, ranked };
}

/** Keeps what the ranking used when somebody stands in or takes over; nothing when he is not in the order, as when he was chosen before. */
export async function logFitting(
  tx: Tx,
  { centraleId, need, ranked }: Fitting,
  decided: Pick<Decision, "conferenceId" | "accountId" | "kind" | "by">,
  now: Date,
): Promise<void> {
  const index = ranked.findIndex(({ candidate }) => candidate.accountId === decided.accountId);
  const row = ranked[index];
  if (!row) return;
  await logDecision(tx, { ...decided, centraleId, position: index + 1, candidates: ranked.length, reasons: row.reasons, need }, now);
}
