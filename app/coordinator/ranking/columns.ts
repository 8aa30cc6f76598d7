import { alike, kept, type Lookup, lookup, tableOf } from "./alike";
import { waitedFor, withoutInterpreter } from "./aside";
import { asksBackgrounds, asksDistance, asksLanguage, asksPerson, nothing } from "./asked";
import { background } from "./background";
import type { Candidate } from "./candidate";
import { type Distances, distanceRow, distancesOf, neighbourhoodTable } from "./distances";
import { language, spokenOf } from "./language";
import type { Need } from "./need";
import { age, debts, experience, gender } from "./person";
import { relation } from "./place";
import { amongEquals } from "./ranking";
import { freeOf, room } from "./room";

/** In a row of points: he is set aside. */
export const setAside = -2_147_483_648;

/** A pool made ready to be asked for many needs: each coordinator is a column, in the order of equals. */
export interface PreparedPool {
  /** Whose points stand where in a row. */
  candidates: readonly Candidate[];
  /** Points that are the same for every need. */
  always: Int32Array;
  full: Int32Array;
  indexOf: ReadonlyMap<string, number>;
  tiedTo: ReadonlyMap<string, readonly number[]>;
  speech: Lookup;
  lookups: readonly Lookup[];
  distances: Distances;
  /** How many of some languages the alike speak. */
  spoken: Map<string, Uint8Array>;
}

const speechTraits = ({ languages, experience: has }: Candidate): string =>
  `${languages
    .map((one) => `${one.language}:${one.level}`)
    .sort()
    .join()}${has.includes("interpreter") ? "+" : ""}`;
const personTraits = ({ gender: is, ageGroup, experience: has, background: own }: Candidate): string =>
  `${is}|${ageGroup}|${[...has].sort().join()}|${own?.livedThroughDebts ?? false}`;
const knownTraits = ({ knownIn }: Candidate): string => knownIn.join("|");
const backgroundTraits = ({ background: own }: Candidate): string => (own ? `${own.kinds.join()}|${own.words ?? ""}` : "");

/** Makes a pool ready. `candidates` of the result are in the order of equals, so the first of two equal scores comes first. */
export function preparePool(given: readonly Candidate[]): PreparedPool {
  const candidates = [...given].sort(amongEquals);
  const tiedTo = new Map<string, number[]>();
  const indexOf = new Map<string, number>();
  const full: number[] = [];
  candidates.forEach((candidate, index) => {
    indexOf.set(candidate.accountId, index);
    if (freeOf(candidate) <= 0) full.push(index);
    for (const organisation of candidate.organisations) {
      const tied = tiedTo.get(organisation);
      if (tied) tied.push(index);
      else tiedTo.set(organisation, [index]);
    }
  });
  return {
    candidates,
    always: Int32Array.from(candidates.map((candidate) => room.points(candidate, nothing))),
    full: Int32Array.from(full),
    indexOf,
    tiedTo,
    speech: lookup(alike(candidates, speechTraits), [language], asksLanguage),
    lookups: [
      lookup(alike(candidates, personTraits), [gender, age, debts, experience], asksPerson),
      lookup(alike(candidates, knownTraits), [relation], asksDistance),
      lookup(alike(candidates, backgroundTraits), [background], asksBackgrounds),
    ],
    distances: distancesOf(candidates),
    spoken: new Map(),
  };
}

/**
 * Writes the points of every coordinator of the pool for one need into `row`; `setAside` for who cannot be. The same numbers as
 * `pointsOf`, from the same parts, in a few passes over columns.
 */
export function pointsRow(pool: PreparedPool, need: Need, row: Int32Array): void {
  const { near } = need;
  if (near) distanceRow(pool.distances, near, pool.always, row);
  else row.set(pool.always);
  if (near && need.neighbourhoods.length > 0) add(row, pool.distances.spots.of, neighbourhoodTable(pool.distances, near, need));
  for (const looked of [pool.speech, ...pool.lookups]) {
    const table = tableOf(looked, need);
    if (table) add(row, looked.of, table);
  }
  for (const index of pool.full) row[index] = setAside;
  const out = outOf(pool, need);
  for (const index of out) row[index] = setAside;
  setAsideByLanguage(pool, need, out, row);
}

/** Who is tied or barred, by place in the pool. */
function outOf(pool: PreparedPool, need: Need): number[] {
  const barred = need.barred.flatMap((accountId) => pool.indexOf.get(accountId) ?? []);
  return [...barred, ...need.independentOf.flatMap((organisation) => pool.tiedTo.get(organisation) ?? [])];
}

function add(row: Int32Array, of: Uint16Array, table: Int16Array): void {
  for (let index = 0; index < row.length; index++) row[index] = (row[index] as number) + (table[of[index] as number] as number);
}

function setAsideByLanguage(pool: PreparedPool, need: Need, out: readonly number[], row: Int32Array): void {
  const without = withoutInterpreter(need);
  if (without.length === 0) return;
  const { of, examples } = pool.speech;
  const must = waitedFor(need);
  const spoken = kept(pool.spoken, `${without.join()}|${must.join()}`, () =>
    Uint8Array.from(examples.map((example) => (spokenOf(example, must) < must.length ? 0 : spokenOf(example, without)))),
  );
  // Who speaks not all that is waited for counts as speaking none, and one of them is always needed.
  const mustSpeak = Math.max(mostSpoken(spoken, of, new Set(out)), must.length > 0 ? 1 : 0);
  if (mustSpeak === 0) return;
  for (let index = 0; index < of.length; index++) if ((spoken[of[index] as number] as number) < mustSpeak) row[index] = setAside;
}

/** As many as anybody speaks who is not out. */
function mostSpoken(spoken: Uint8Array, of: Uint16Array, out: ReadonlySet<number>): number {
  let most = 0;
  for (let index = 0; index < of.length; index++) {
    const count = spoken[of[index] as number] as number;
    if (count > most && !out.has(index)) most = count;
  }
  return most;
}
