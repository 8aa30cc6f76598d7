import type { Candidate } from "./candidate";
import type { Need } from "./need";
import type { Judged } from "./reason";

/** Coordinators who are the same to one way of judging: it is asked once for each of them, whoever they are. */
export interface Alike {
  /** Which of the alike each coordinator is. */
  of: Uint16Array;
  /** One of each. */
  examples: readonly Candidate[];
}

/** Sorts coordinators by what is the same; there are never more of them than fit, since a pool has at most 65,535 people. */
export function alike(candidates: readonly Candidate[], traitsOf: (candidate: Candidate) => string): Alike {
  const seen = new Map<string, number>();
  const examples: Candidate[] = [];
  const of = new Uint16Array(candidates.length);
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as Candidate;
    const traits = traitsOf(candidate);
    let kind = seen.get(traits);
    if (kind === undefined) {
      kind = examples.push(candidate) - 1;
      seen.set(traits, kind);
    }
    of[index] = kind;
  }
  return { of, examples };
}

/**
 * Points looked up instead of counted again: families often ask the same, and many coordinators are alike. What a need asks is taken
 * apart into needs of one thing each, whose points add up.
 */
export interface Lookup extends Alike {
  judged: readonly Judged[];
  asks(need: Need): readonly Asked[];
  tables: Map<string, Int16Array>;
}

/** One thing a need asks, with a name by which the same is found again. */
export interface Asked {
  name: string;
  need: Need;
}

export const lookup = (found: Alike, judged: readonly Judged[], asks: Lookup["asks"]): Lookup => ({
  ...found,
  judged,
  asks,
  tables: new Map(),
});

const mostTables = 1_000;

/** Keeps a table by its name; a pool that is held long does not grow without end. */
export function kept<Table>(tables: Map<string, Table>, name: string, made: () => Table): Table {
  const held = tables.get(name);
  if (held) return held;
  if (tables.size >= mostTables) tables.clear();
  const table = made();
  tables.set(name, table);
  return table;
}

/** The points of each of the alike for this need; null when the need asks nothing here. */
export function tableOf(looked: Lookup, need: Need): Int16Array | null {
  const [first, ...others] = looked.asks(need).map((asked) => tableFor(looked, asked));
  if (!first || others.length === 0) return first ?? null;
  const sum = Int16Array.from(first);
  for (const table of others) for (let kind = 0; kind < sum.length; kind++) sum[kind] = (sum[kind] as number) + (table[kind] as number);
  return sum;
}

const tableFor = ({ tables, examples, judged }: Lookup, { name, need }: Asked): Int16Array =>
  kept(tables, name, () => {
    const table = new Int16Array(examples.length);
    examples.forEach((example, kind) => {
      let points = 0;
      for (const part of judged) points += part.points(example, need);
      table[kind] = points;
    });
    return table;
  });
