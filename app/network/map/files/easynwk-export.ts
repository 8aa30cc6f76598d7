import { isTie } from "../figures/figures";
import { seenFrom } from "../fold";
import type { MapPair, MapPerson, NetworkMap, PairFields } from "../model";
import { pairKey, supportKinds } from "../model";
import { type AlterView, newAlter, written } from "./easynwk-alter";
import type { Alter, Connection } from "./easynwk-format";
import type { AlterKept, ConnectionsKept, ShellKept } from "./easynwk-import";

/** What earlier files left behind: by person, and by pair. */
export interface Foreign {
  people: ReadonlyMap<string, Record<string, unknown>>;
  pairs: ReadonlyMap<string, Record<string, unknown>>;
}
export const nothingForeign: Foreign = { people: new Map(), pairs: new Map() };

interface Source {
  map: NetworkMap;
  /** Person id of the principal it is about. */
  about: string;
  foreign: Foreign;
  /** A day in ISO, for a map that never was a file of theirs. */
  day: string;
}

const keptIn = <Kept>(foreign: Record<string, unknown> | undefined): Kept | null => (foreign?.easynwk as Kept | undefined) ?? null;

/**
 * The map as a file of easyNWK. What came from such a file goes back as it was, in its place and order, as far as our map still says
 * the same; what changed here is written over it, and who is new comes after the others.
 */
export function easyNwkOf({ map, about, foreign, day }: Source): Record<string, unknown> {
  const shell = keptIn<ShellKept>(foreign.people.get(about)) ?? newShell(day);
  const versions = shell.single ? [shell.shell] : ((shell.shell.versions ?? []) as Record<string, unknown>[]);
  const filled = versions.map((version, index) => {
    const parts = index === shell.current ? currentOf(map, about, foreign, shell) : earlierOf(foreign, shell.file, index);
    if (shell.single) return nwkWith(version, parts, map, about, true);
    return { ...version, nwk: nwkWith(version.nwk as Record<string, unknown>, parts, map, about, index === shell.current) };
  });
  return shell.single ? (filled[0] ?? {}) : { ...shell.shell, versions: filled };
}

const newShell = (day: string): ShellKept => ({
  file: "",
  single: false,
  current: 0,
  shell: { versions: [{ id: 1, title: "", date: day, nwk: { ego: newEgo, alteri: [], connections: [] } }], currentVersion: 1 },
});
const newEgo = { name: "", currentGender: "nicht festgelegt", age: "", note: "" };

interface Parts {
  alteri: Alter[];
  connections: Connection[];
}

/** The name of the one it is about is taken from the map when the file never had one. */
function nwkWith(nwk: Record<string, unknown>, parts: Parts, map: NetworkMap, about: string, current: boolean): Record<string, unknown> {
  const ego = nwk.ego as { name?: string };
  const name = map.people.find(({ id }) => id === about)?.firstName ?? "";
  return { ...nwk, ego: current && ego.name === "" ? { ...ego, name } : ego, ...parts };
}

const inPlace = <One>(placed: readonly { at: number; one: One }[]): One[] =>
  [...placed].sort((one, other) => one.at - other.at).map(({ one }) => one);

function currentOf({ people, pairs }: NetworkMap, about: string, foreign: Foreign, { file, current }: ShellKept): Parts {
  const others = people.filter(({ principalId }) => principalId === null);
  const entryOf = (id: string) => {
    const kept = keptIn<AlterKept>(foreign.people.get(id));
    return kept?.file === file ? kept.entries.find(({ version }) => version === current) : undefined;
  };
  const known = others.flatMap(({ id }) => Number(entryOf(id)?.rest.id ?? 0));
  let next = Math.max(0, ...known) + 1;
  const numbers = new Map<string, number>();
  const alteri = others.map((person, index) => {
    const entry = entryOf(person.id);
    const pair = pairs.find(({ first, second }) => pairKey(first, second) === pairKey(about, person.id));
    const view = viewOfPerson(person, pair ? seenFrom(pair, about) : null);
    const one = entry ? written(restored(entry, view), view) : newAlter(next++, view);
    numbers.set(person.id, one.id);
    return { at: entry?.at ?? Number.MAX_SAFE_INTEGER - others.length + index, one };
  });
  const connections = pairs.flatMap((pair) => {
    const [id1, id2] = [numbers.get(pair.first), numbers.get(pair.second)];
    if (id1 === undefined || id2 === undefined || !isTie(pair)) return [];
    const rows = rowsOf(foreign.pairs.get(pairKey(pair.first, pair.second)), file, current);
    return rows.length > 0 ? rows : [{ at: Number.MAX_SAFE_INTEGER, one: { id1, id2 } }];
  });
  return { alteri: inPlace(alteri), connections: inPlace(connections) };
}

/** Earlier versions are not on our map: each person's part of them is as it came. */
function earlierOf({ people, pairs }: Foreign, file: string, version: number): Parts {
  const alteri = [...people.values()].flatMap((foreign) => {
    const kept = keptIn<AlterKept>(foreign);
    const entry = kept?.file === file ? kept.entries?.find((one) => one.version === version) : undefined;
    return entry ? [{ at: entry.at, one: restored(entry, null) }] : [];
  });
  return { alteri: inPlace(alteri), connections: inPlace([...pairs.values()].flatMap((foreign) => rowsOf(foreign, file, version))) };
}

function rowsOf(foreign: Record<string, unknown> | undefined, file: string, version: number): { at: number; one: Connection }[] {
  const kept = keptIn<ConnectionsKept>(foreign);
  if (kept?.file !== file) return [];
  return kept.rows.filter((row) => row.version === version).map(({ at, row }) => ({ at, one: row }));
}

/** An `alter` with all its keys in their order; what was left out because our map held it in the same words, in the map's words. */
function restored({ keys, rest }: AlterKept["entries"][number], view: AlterView | null): Alter {
  const held: Record<string, unknown> = view ? { name: view.firstName, role: view.role, note: view.note } : {};
  return Object.fromEntries(keys.map((key) => [key, Object.hasOwn(rest, key) ? rest[key] : held[key]])) as Alter;
}

function viewOfPerson(person: MapPerson, pair: MapPair | null): AlterView {
  const { firstName, relation, note, spot } = person;
  const support = Object.fromEntries(supportKinds.map((kind) => [kind, pair?.[kind] ?? null])) as Pick<
    PairFields,
    keyof AlterView["support"]
  >;
  return {
    ...{ firstName, spot, support },
    role: relation.join(" / "),
    note: note.join("\n\n"),
    figure: person.figure ?? (person.deceased ? "deceased" : null),
    inTouch: pair !== null && (pair.known !== null || pair.family !== null),
    conflict: pair?.conflict ?? false,
  };
}
