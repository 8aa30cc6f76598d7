import { munkres } from "munkres";
import { needsOf, type WaitingNeed } from "~/coordinator/desk/need.server";
import { reasonSentence } from "~/coordinator/desk/reason-words";
import { poolOf } from "~/coordinator/pool/pool.server";
import type { Candidate } from "~/coordinator/ranking/candidate";
import { preparePool } from "~/coordinator/ranking/columns";
import { pointsOf, soughtAmong } from "~/coordinator/ranking/ranking";
import { shortlist } from "~/coordinator/ranking/shortlist";
import { proposedFor } from "~/coordinator/whole-list/proposed";
import type { Db } from "~/db.server";

/** What both sides start from. */
export interface Rows {
  waiting: WaitingNeed[];
  candidates: Candidate[];
}

/** The rows of both sides, by the same statements, opened with the same keys. */
export async function rowsFor(db: Db, centraleId: string, now: Date): Promise<Rows> {
  const waiting = [...(await needsOf(db, centraleId, now)).values()];
  return { waiting, candidates: await poolOf(db, centraleId, { withBackground: true }, now) };
}

export interface Result {
  points: number;
  helped: number;
  sentences?: number;
}

/** From rows to the best assignment with sentences for every pair. */
export function byKring({ waiting, candidates }: Rows, now: Date): Result {
  const list = waiting.map(({ conferenceId, weeks, registeredAt, need }) => ({ conferenceId, weeks, registeredAt, need, notAgain: [] }));
  const { pairs, points, helped } = proposedFor(list, candidates, new Map(), now);
  let sentences = 0;
  for (const { reasons } of pairs) for (const reason of reasons) sentences += reasonSentence("nl", reason).length > 0 ? 1 : 0;
  return { points, helped, sentences };
}

/** The same score called once for each pair, into rows of numbers, then munkres. */
export function byMunkres({ waiting, candidates }: Rows, never: number): Result {
  const costs = waiting.map(({ need }) => {
    const sought = soughtAmong(candidates, need);
    return candidates.map((candidate) => {
      const points = pointsOf(candidate, sought);
      return points === null ? never : -points;
    });
  });
  let points = 0;
  let helped = 0;
  for (const [row, column] of munkres(costs)) {
    const cost = costs[row]?.[column] ?? never;
    if (cost >= never) continue;
    points -= cost;
    helped++;
  }
  return { points, helped };
}

/** Milliseconds of a shortlist of twenty, in a pool that is ready, for registrations it did not meet before: the others warmed it up. */
export function shortlistTimes({ waiting, candidates }: Rows): number[] {
  const times: number[] = [];
  for (const half of [0, 1]) {
    const pool = preparePool(candidates);
    for (const newcomers of [false, true]) {
      waiting.forEach(({ need }, at) => {
        if (newcomers !== (at % 2 === half)) return;
        const before = performance.now();
        shortlist(pool, need, 20);
        if (newcomers) times.push(performance.now() - before);
      });
    }
  }
  return times;
}
