import type { DeskDeedKind } from "@generated/enums";
import { newId } from "~/access/ids";
import type { Need } from "~/coordinator/ranking/need";
import type { Db, Tx } from "~/db.server";

/** What the log needs of a reason: its part, its points, and whether it came from a sealed wish. */
export interface LoggedReason {
  part: string;
  points: number;
  sealed?: true;
}

/** One decision at the desk, as it is taken. */
export interface Decision {
  centraleId: string;
  conferenceId: string;
  /** The coordinator it fell on. */
  accountId: string;
  kind: DeskDeedKind;
  /** The colleague who decided. */
  by: string;
  /** His place in the order, from one. */
  position: number;
  /** Among how many, he included. */
  candidates: number;
  reasons: readonly LoggedReason[];
  need: Need;
}

/** Points of every part, as `DeskDecision.parts` keeps them. */
export type PartPoints = Record<string, number>;

/** Points added up per part; what came from a sealed wish is left out, so that nothing of a wish can be read from it. */
export function partPointsOf(reasons: readonly LoggedReason[]): PartPoints {
  const points: PartPoints = {};
  for (const reason of reasons) {
    if (!reason.sealed) points[reason.part] = (points[reason.part] ?? 0) + reason.points;
  }
  return points;
}

/** Whether some principal stated a wish that counts, of whatever kind. A needed language is no wish. */
const wishStated = (need: Need): boolean =>
  need.liked.length > 0 ||
  need.genders.length > 0 ||
  need.ages.length > 0 ||
  need.neighbourhoods.length > 0 ||
  need.livedThroughDebts !== null ||
  need.experience.length > 0 ||
  need.distance !== null ||
  need.backgrounds.length > 0;

/** Writes down what the ranking used for a decision, inside the deed that takes it: parts and their points, no wish and nobody's own words. */
export async function logDecision(tx: Tx, decision: Decision, now: Date): Promise<void> {
  const { centraleId, conferenceId, accountId, kind, by, position, need } = decision;
  await tx.deskDecision.create({
    data: {
      id: newId(),
      ...{ centraleId, conferenceId, accountId, kind, by, position },
      at: now,
      candidates: Math.max(decision.candidates, position),
      parts: partPointsOf(decision.reasons),
      wishUsed: wishStated(need),
      backgroundUsed: need.backgrounds.length > 0,
    },
  });
}

/** As long as the report looks back, and a month in which to look. */
const daysKept = 396;

/** What was decided longer ago than any report asks for is forgotten, and proposals with it. Gives how many decisions. */
export async function forgetDecisions(db: Db, now: Date): Promise<number> {
  const old = { at: { lte: new Date(now.getTime() - daysKept * 86_400_000) } };
  await db.wholeListPair.deleteMany({ where: { proposal: old } });
  await db.wholeListProposal.deleteMany({ where: old });
  const { count } = await db.deskDecision.deleteMany({ where: old });
  return count;
}
