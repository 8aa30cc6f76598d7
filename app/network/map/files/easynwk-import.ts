import { type AlterView, pairFieldsOf, viewOf } from "./easynwk-alter";
import type { Alter, Connection, EasyNwkFile, Nwk } from "./easynwk-format";
import type { Incoming, IncomingPair, IncomingPerson } from "./incoming";

/**
 * What a file of easyNWK said that our map has no field for. Everybody's part is kept with himself, and a connection's with its two people,
 * never with somebody else: who is erased is gone from every version when the file is written again.
 */
export interface AlterKept {
  /** The file it came from: two files may give one number to two people. */
  file: string;
  entries: {
    version: number;
    /** His place in the list. */
    at: number;
    /** In the order in which they stood. */
    keys: string[];
    /** What is not on our map in the same words. */
    rest: Record<string, unknown>;
  }[];
}
export interface ConnectionsKept {
  file: string;
  rows: { version: number; at: number; row: Connection }[];
}
/** The file itself without anybody in it; with the one it is about. */
export interface ShellKept {
  file: string;
  single: boolean;
  current: number;
  shell: Record<string, unknown>;
}

/** Whom a file is about, as its first and only principal. */
const egoKey = 0;

/** A file of easyNWK as people and ties for our map: the current version, and with each of them what other versions said of him. */
export function incomingOf(file: EasyNwkFile, mark: string): Incoming {
  const current = file.versions[file.current];
  if (!current) throw new RangeError("A file without its current version is refused when it is read.");
  const seen = current.alteri.map((alter, at) => ({ alter, key: at + 1, view: viewOf(alter) }));
  const { shell, places } = shellOf(file);
  const keyOf = (nwk: Nwk, id: number): number | undefined => {
    const one = nwk.alteri.find((alter) => alter.id === id);
    return seen.find(({ alter }) => alter.id === id && alter.name.trim() === one?.name.trim())?.key;
  };
  const ego: IncomingPerson = {
    key: egoKey,
    firstName: current.ego.name.trim(),
    figure: null,
    under16: false,
    fields: { foreign: { easynwk: { file: mark, single: file.single, current: file.current, shell } satisfies ShellKept } },
  };
  const people = seen.map(({ alter, key, view }): IncomingPerson => {
    const entries = file.versions.flatMap((nwk, version) => {
      const at = nwk.alteri.findIndex(({ id }) => id === alter.id && keyOf(nwk, id) === key);
      const one = nwk.alteri[at];
      return one ? [{ version, at, ...keptOf(one, version === file.current ? view : null) }] : [];
    });
    return {
      key,
      firstName: view.firstName,
      figure: view.figure,
      under16: false,
      fields: {
        ...(view.spot ? { spot: view.spot } : {}),
        ...(view.role ? { relation: view.role } : {}),
        ...(view.note ? { note: view.note } : {}),
        foreign: { easynwk: { file: mark, entries } satisfies AlterKept },
      },
    };
  });
  const known = file.versions.map((nwk) => nwk.alteri.filter(({ id }) => keyOf(nwk, id) !== undefined).length);
  return {
    format: "easynwk",
    principals: [ego],
    people,
    pairs: [
      ...seen.flatMap(({ key, view }) => {
        const fields = pairFieldsOf(view);
        return Object.keys(fields).length > 0 ? [{ first: egoKey, second: key, fields }] : [];
      }),
      ...connectionsOf(file, mark, keyOf),
    ],
    left: {
      people: file.versions.reduce((sum, nwk, version) => sum + nwk.alteri.length - (known[version] ?? 0), 0),
      versions: file.versions.length - 1,
      places,
    },
  };
}

/** All keys of an `alter`, and the values our map does not hold in the same words. */
function keptOf(alter: Alter, view: AlterView | null): { keys: string[]; rest: Record<string, unknown> } {
  const held = (key: string, value: unknown): boolean =>
    view !== null &&
    ((key === "name" && value === view.firstName) || (key === "role" && value === view.role) || (key === "note" && value === view.note));
  return { keys: Object.keys(alter), rest: Object.fromEntries(Object.entries(alter).filter(([key, value]) => !held(key, value))) };
}

function connectionsOf(file: EasyNwkFile, mark: string, keyOf: (nwk: Nwk, id: number) => number | undefined): IncomingPair[] {
  const pairs = new Map<string, { first: number; second: number; now: boolean; rows: ConnectionsKept["rows"] }>();
  for (const [version, nwk] of file.versions.entries()) {
    for (const [at, row] of nwk.connections.entries()) {
      const [one, other] = [keyOf(nwk, row.id1), keyOf(nwk, row.id2)];
      if (one === undefined || other === undefined) continue;
      const [first, second] = one < other ? [one, other] : [other, one];
      const pair = pairs.get(`${first} ${second}`) ?? { first, second, now: false, rows: [] };
      pairs.set(`${first} ${second}`, {
        ...pair,
        now: pair.now || version === file.current,
        rows: [...pair.rows, { version, at, row }],
      });
    }
  }
  return [...pairs.values()].map(({ first, second, now, rows }) => ({
    first,
    second,
    fields: { ...(now ? { known: "knows" as const } : {}), foreign: { easynwk: { file: mark, rows } satisfies ConnectionsKept } },
  }));
}

/** Keys of the format that speak of the file, the version or the one it is about. Others may speak of anybody, and are not kept. */
const ofTheFile = new Set(["versions", "currentVersion", "size", "id", "title", "date", "nwk", "ego", "alteri", "connections", "editTab"]);
const speaksOfNobody = (value: unknown): boolean => value === null || typeof value === "number" || typeof value === "boolean";

function shellOf(file: EasyNwkFile): { shell: Record<string, unknown>; places: string[] } {
  const places: string[] = [];
  const without = (value: Record<string, unknown>, place: string): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, inside]) => {
        if (key === "alteri" || key === "connections") return [[key, []]];
        if (speaksOfNobody(inside)) return [[key, inside]];
        if (key === "ego") return [[key, scalars(inside as Record<string, unknown>, `${place}ego.`)]];
        if (key === "nwk") return [[key, without(inside as Record<string, unknown>, `${place}nwk.`)]];
        if (key === "versions") {
          return [[key, (inside as Record<string, unknown>[]).map((version, at) => without(version, `${place}versions[${at}].`))]];
        }
        if (ofTheFile.has(key) && typeof inside === "string") return [[key, inside]];
        places.push(`${place}${key}`);
        return [];
      }),
    );
  const scalars = (value: Record<string, unknown>, place: string): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(value).filter(([key, inside]) => {
        const kept = speaksOfNobody(inside) || typeof inside === "string";
        if (!kept) places.push(`${place}${key}`);
        return kept;
      }),
    );
  return { shell: without(file.raw, ""), places };
}
