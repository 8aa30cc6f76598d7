import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { newId } from "~/access/ids";
import { realNow } from "~/clock";
import { connect, type Db } from "~/db.server";
import { messageIdIn } from "~/messaging/hooks/hook-paths";
import { startTwilioStandIn, type TwilioStandIn } from "../outside/twilio";
import type { Fate } from "../outside/twilio-options";
import { inviteCircle, type Owed, oweInvitations } from "./messages-people";

export type KillProof = {
  staffUrl: string;
  /** How many people are invited; every tenth is owed a reminder as well. */
  people: number;
  kills: number;
  /** Milliseconds rows in doubt rest. */
  rest: number;
  /** Milliseconds the stand-in takes before and after it accepts. */
  slowness: number;
  /** How many are on their way at a time. */
  atOnce: number;
  /** How many are claimed at a time, at most. */
  batch: number;
  /** Serving processes, of which one is killed at a time. */
  processes: number;
  seed: number;
};

export type KillProofResult = {
  passed: boolean;
  seed: number;
  owed: number;
  accepted: number;
  /** Refused for good by the stand-in (404, as its rule says), and failed on its row with that code. */
  refused: number;
  /** What else the stand-in answered, by kind. */
  fates: Record<string, number>;
  missing: number;
  doubled: number;
  strange: number;
  kills: number;
  killsThatFoundNothing: number;
  rowsFoundHandingOver: number;
  /** Of those, how many the provider had accepted, without having answered, at the moment of the kill. */
  acceptedBeforeTheKill: number;
  /** How many it held once everything on its way had arrived. */
  acceptedButNotRecorded: number;
  slowestResumeMs: number;
  seconds: number;
};

/**
 * Kills, again and again, a process that hands messages over, and compares what was owed with what the provider accepted. A kill counts only
 * when that process left rows being handed over; every second one waits until the provider holds something we have not recorded. The stand-in
 * also answers 429, 500 and 404, takes messages and never answers, and closes connections before and after it took them.
 */
export async function proveKills(proof: KillProof): Promise<KillProofResult> {
  const random = seeded(proof.seed);
  const db = connect(proof.staffUrl, 4);
  const latency = () => proof.slowness * (0.5 + random());
  const fates: Record<string, number> = {};
  const standIn = await startTwilioStandIn({
    accountSid: "ACproof",
    authToken: "proof",
    acceptAfter: latency,
    answerAfter: latency,
    deliverAfter: 20,
    keepsAbandoned: () => random() < 0.5,
    tellsStatus: false,
    retryAfter: 1,
    fate() {
      const fate = fateFor(random());
      if (fate !== "accept") fates[fate] = (fates[fate] ?? 0) + 1;
      return fate;
    },
  });
  const begun = performance.now();
  const workers: Worker[] = [];
  const counted = {
    kills: 0,
    killsThatFoundNothing: 0,
    rowsFoundHandingOver: 0,
    acceptedBeforeTheKill: 0,
    acceptedButNotRecorded: 0,
    slowestResumeMs: 0,
  };
  try {
    const circle = await inviteCircle(db, { people: proof.people, now: realNow() });
    const owed = await oweInvitations(db, circle, realNow());
    while (workers.length < proof.processes) workers.push(startWorker(proof, standIn.url));

    while (counted.kills < proof.kills) {
      // Spread over all that is owed.
      const turn = Math.floor((owed.length * 0.9 * counted.kills) / proof.kills);
      const before = standIn.acceptedCount();
      await until(() => standIn.acceptedCount() > before && standIn.acceptedCount() >= turn, 300_000);
      await wait(random() * proof.slowness * 4);
      await until(() => (counted.kills % 2 === 0 ? standIn.underWay().acceptedUnanswered > 0 : standIn.underWay().waiting > 0));
      const unanswered = standIn.underWay().acceptedUnanswered;
      const victim = workers.shift() as Worker;
      await kill(victim.child);
      const started = performance.now();
      workers.push(startWorker(proof, standIn.url));
      const found = await handingOver(db, standIn, victim.id, proof.slowness);
      if (found.rows === 0) {
        counted.killsThatFoundNothing += 1;
        if (await allSettled(db)) throw new Error(`Everything was handed over after ${counted.kills} kills; make the stand-in slower.`);
        continue;
      }
      counted.kills += 1;
      counted.rowsFoundHandingOver += found.rows;
      counted.acceptedBeforeTheKill += unanswered;
      counted.acceptedButNotRecorded += found.acceptedButNotRecorded;
      if (counted.kills % 20 === 0)
        console.error(JSON.stringify({ ...counted, accepted: standIn.acceptedCount(), seconds: secondsSince(begun) }));
      const accepted = standIn.acceptedCount();
      await until(() => standIn.acceptedCount() > accepted);
      counted.slowestResumeMs = Math.max(counted.slowestResumeMs, Math.round(performance.now() - started));
    }

    await until(() => allSettled(db), 900_000);
    await wait(proof.rest + 200);
    const refused = await db.outgoingMessage.findMany({ where: { state: "failed", failure: "20404" }, select: { id: true } });
    const failedOtherwise = await db.outgoingMessage.count({ where: { state: "failed", failure: { not: "20404" } } });
    const compared = compare(owed, standIn, new Set(refused.map(({ id }) => id)));
    const passed =
      compared.missing === 0 &&
      compared.doubled === 0 &&
      compared.strange === 0 &&
      failedOtherwise === 0 &&
      counted.acceptedBeforeTheKill > 0;
    return { passed, seed: proof.seed, ...compared, refused: refused.length, fates, ...counted, seconds: secondsSince(begun) };
  } finally {
    for (const { child } of workers) await kill(child);
    await db.$disconnect();
    await standIn.close();
  }
}

const secondsSince = (begun: number): number => Math.round((performance.now() - begun) / 1000);

/** One call in about thirty goes wrong, each in its own way. */
function fateFor(chance: number): Fate {
  const ways = [429, 500, 404, "hangAfter", "hangBefore", "closeAfter", "closeBefore"] as const;
  const wrong = 0.035;
  return chance >= wrong ? "accept" : (ways[Math.floor((chance / wrong) * ways.length)] ?? "accept");
}

type Worker = { id: string; child: ChildProcess };

function startWorker({ staffUrl, rest, batch, atOnce }: KillProof, apiUrl: string): Worker {
  const worker = fileURLToPath(new URL("./messages-worker.ts", import.meta.url));
  const id = newId();
  const child = spawn(process.execPath, ["--import", "tsx", worker], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "", PROOF: JSON.stringify({ staffUrl, apiUrl, rest, batch, atOnce, id }) },
  });
  return { id, child };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

/** What the killed process left: rows being handed over, and how many of those the provider holds all the same. */
async function handingOver(
  db: Db,
  standIn: TwilioStandIn,
  worker: string,
  slowness: number,
): Promise<{ rows: number; acceptedButNotRecorded: number }> {
  const rows = await db.outgoingMessage.findMany({ where: { state: "handingOver", handedOverBy: worker }, select: { id: true } });
  await wait(slowness * 2);
  const held = new Set(standIn.accepted().map(({ statusCallback }) => statusCallback?.slice(-36)));
  return { rows: rows.length, acceptedButNotRecorded: rows.filter((row) => held.has(row.id)).length };
}

async function allSettled(db: Db): Promise<boolean> {
  return (await db.outgoingMessage.count({ where: { state: { in: ["queued", "handingOver"] } } })) === 0;
}

/** Every accepted message names its row in its callback address, so rows and texts are compared as pairs. */
function compare(owed: Owed[], standIn: TwilioStandIn, refused: ReadonlySet<string>) {
  const accepted = new Map<string, number>();
  for (const message of standIn.accepted()) {
    const pair = JSON.stringify([rowIdOf(message.statusCallback), message.to, message.body]);
    accepted.set(pair, (accepted.get(pair) ?? 0) + 1);
  }
  const expected = new Set(owed.filter(({ id }) => !refused.has(id)).map((each) => JSON.stringify([each.id, each.to, each.body])));
  return {
    owed: owed.length,
    accepted: standIn.accepted().length,
    missing: [...expected].filter((pair) => !accepted.has(pair)).length,
    doubled: [...accepted.values()].filter((times) => times > 1).length,
    strange: [...accepted.keys()].filter((pair) => !expected.has(pair)).length,
  };
}

function rowIdOf(callback: string | null): string | null {
  return callback ? messageIdIn(new URL(callback).pathname) : null;
}

async function until(condition: () => boolean | Promise<boolean>, patience = 60_000): Promise<void> {
  const begun = performance.now();
  while (!(await condition())) {
    if (performance.now() - begun > patience) throw new Error("Nothing moves any more.");
    await wait(10);
  }
}

/** The same numbers for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
