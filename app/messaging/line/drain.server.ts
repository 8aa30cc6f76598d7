import { setTimeout as sleep } from "node:timers/promises";
import { statusPath } from "../hooks/hook-paths";
import type { Carrier } from "./carrier";
import { type Claiming, claim, type InHand } from "./claim.server";
import { headOfLine, type InLine } from "./due-rows.server";
import { type Outcome, recordOutcomes } from "./outcomes.server";
import { startSending } from "./sending";

export type Draining = Omit<Claiming, "now" | "batch" | "after"> & {
  /** The domain's time, asked again for every batch. */
  now: () => Date;
  /** Where the provider tells how a message fares; without it nobody is told. */
  publicUrl?: string | undefined;
  /** How many are claimed at a time, at most. */
  batch?: number;
  /** How many are on their way to the provider at a time. */
  atOnce?: number;
  /** True when the process is about to stop: no new batch is begun. */
  stopping?: () => boolean;
};

/** What became of them; `wait` tells in how many milliseconds their sender has room again. */
export type Drained = { accepted: number; refused: number; later: number; doubt: number; wait: number };

/** A call begun later than this after its mark is not made: by then another process may think us dead and look the message up. */
const markHolds = 5_000;
/** How long a sender without room is waited for; a longer pause is left to whoever wakes us. */
const patience = 5_000;

type Turn = { message: InHand; begun: number };

/**
 * Hands over everything that is due. While some are on their way the next are claimed, and what became of them is written down many at a
 * time. Safe in any number of processes; a killed one leaves rows for `settleDoubts`.
 */
export async function drain(draining: Draining): Promise<Drained> {
  const { db, now, carriers, batch = 500, atOnce = 10, stopping = () => false } = draining;
  const drained: Drained = { accepted: 0, refused: 0, later: 0, doubt: 0, wait: 0 };
  let written = 0;
  let pause = 0;
  const sending = startSending<Turn, Outcome>({
    atOnce,
    send: (turn) => sendOne(draining, turn),
    async record(outcomes) {
      await recordOutcomes(db, carriers, outcomes, now());
      written += 1;
      for (const { outcome } of outcomes) {
        if (outcome.kind !== "unsent") drained[outcome.kind] += 1;
        if ("after" in outcome) pause = Math.max(pause, outcome.after ?? 0);
      }
    },
  });
  let size = Math.min(batch, Math.max(atOnce, 10));
  let pass = { after: headOfLine as InLine, moved: false, left: false, written };
  try {
    while (!stopping()) {
      const asked = performance.now();
      // While the next are claimed, these keep the road busy.
      await sending.hungry(Math.max(atOnce, Math.floor(size / 2)));
      size = nextSize(size, performance.now() - asked, { least: Math.min(batch, atOnce), most: batch });
      const begun = performance.now();
      const claimed = await claim({ ...draining, now: now(), batch: size, after: pass.after });
      sending.push(claimed.inHand.map((message) => ({ message, begun })));
      if (claimed.wait > 0) {
        drained.wait = claimed.wait;
        if (claimed.wait > patience) break;
        await sleep(claimed.wait);
        continue;
      }
      drained.wait = 0;
      pass.moved ||= claimed.inHand.length > 0 || claimed.settled > 0;
      pass.left ||= claimed.left;
      if (claimed.after) {
        pass.after = claimed.after;
        continue;
      }
      // The line is at its end. From its head again, until a whole pass moves nothing.
      if (!pass.moved) {
        if (!pass.left || (pass.written === written && !sending.busy())) break;
        if (pass.written === written) await sending.progress();
      }
      pass = { after: headOfLine, moved: false, left: false, written };
    }
  } finally {
    await sending.done();
  }
  return { ...drained, wait: Math.max(drained.wait, pause) };
}

/** As many as leave in about a second, so that none waits long for its turn once it is marked. */
function nextSize(size: number, waited: number, { least, most }: { least: number; most: number }): number {
  if (waited < 300) return Math.min(most, size * 2);
  return waited > 1_500 ? Math.max(least, Math.floor(size / 2)) : size;
}

async function sendOne({ carriers, publicUrl }: Draining, { message, begun }: Turn): Promise<Outcome> {
  if (performance.now() - begun > markHolds) return { message, outcome: { kind: "unsent" } };
  const { mark: _, attempts: __, channel, ...carried } = message;
  const statusCallback = publicUrl ? new URL(statusPath(message.id), publicUrl).toString() : undefined;
  const carrier = carriers[channel] as Carrier;
  try {
    return { message, outcome: await carrier.send({ ...carried, ...(statusCallback ? { statusCallback } : {}) }) };
  } catch {
    // A road that throws has said nothing of what it did.
    return { message, outcome: { kind: "doubt" } };
  }
}
