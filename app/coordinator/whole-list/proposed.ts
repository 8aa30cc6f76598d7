import type { Candidate } from "~/coordinator/ranking/candidate";
import { pointsRow, preparePool, setAside } from "~/coordinator/ranking/columns";
import type { Need } from "~/coordinator/ranking/need";
import { reasonsOf } from "~/coordinator/ranking/ranking";
import type { Reason } from "~/coordinator/ranking/reason";
import { freeOf, nextLead } from "~/coordinator/ranking/room";
import type { Haste } from "~/coordinator/ranking/urgency";
import { assign, oneByOne } from "./assignment";
import { choicesOf } from "./choices";
import { turnOf } from "./turn";

/** A registration that waits, as a proposal needs it. */
export interface WaitsFor extends Haste {
  conferenceId: string;
  registeredAt: Date;
  need: Need;
  /** Coordinators who cannot be asked for it (again). */
  notAgain: readonly string[];
}

export interface ProposedPair {
  conferenceId: string;
  /** Nobody where no place is left. */
  candidate: Candidate | null;
  reasons: readonly Reason[];
  /** Whom asking one by one would have given. */
  oneByOneId: string | null;
}

export interface Proposed {
  /** Who comes first stands first. */
  pairs: ProposedPair[];
  places: number;
  helped: number;
  points: number;
  helpedOneByOne: number;
  pointsOneByOne: number;
}

/**
 * The best assignment for everybody who waits, explained, beside what asking one by one would have given. `held` are the places of each
 * coordinator that a question he still thinks about keeps.
 */
export function proposedFor(
  waiting: readonly WaitsFor[],
  candidates: readonly Candidate[],
  held: ReadonlyMap<string, number>,
  now: Date,
): Proposed {
  const pool = preparePool(candidates);
  const coordinators = pool.candidates.map((one) => ({ id: one.accountId, free: freeOf(one) - (held.get(one.accountId) ?? 0) }));
  const choices = choicesOf({
    waiting: waiting.map((one) => ({ id: one.conferenceId, turn: turnOf(one, now) })),
    coordinators,
    writePoints: (row, points) => {
      const { need, notAgain } = waiting[row] as WaitsFor;
      pointsRow(pool, need, points);
      for (const accountId of notAgain) {
        const index = pool.indexOf.get(accountId);
        if (index !== undefined) points[index] = setAside;
      }
    },
    nextPlace: nextLead,
  });
  const best = assign(choices);
  const greedy = oneByOne(choices);
  const pairs = Array.from(choices.waitingOf, (row): ProposedPair => {
    const { conferenceId, need } = waiting[row] as WaitsFor;
    const candidate = pool.candidates[best.coordinatorOf[row] as number] ?? null;
    const other = pool.candidates[greedy.coordinatorOf[row] as number] ?? null;
    return { conferenceId, candidate, reasons: candidate ? reasonsOf(candidate, need) : [], oneByOneId: other?.accountId ?? null };
  });
  return {
    pairs,
    places: coordinators.reduce((sum, { free }) => sum + Math.max(0, free), 0),
    helped: best.helped,
    points: best.total,
    helpedOneByOne: greedy.helped,
    pointsOneByOne: greedy.total,
  };
}
