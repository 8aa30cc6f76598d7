import { z } from "zod";
import { seenFrom } from "../fold";
import { familyTies, figureKinds, knownTies, type MapPair, type MapPerson, type NetworkMap, pairKey, supportWays } from "../model";
import { Spot } from "../strokes/stroke-input";
import type { Foreign } from "./easynwk-export";
import { FileRefused } from "./fault";
import { type Incoming, type IncomingPair, type IncomingPerson, isOneLine, isTyped, mostPeople, mostTies, readAs } from "./incoming";

/** The format below. A later one that an older Kring cannot read gets a higher number. */
const kringVersion = 1;

const line = (most: number) => z.string().trim().min(1).max(most).refine(isOneLine, { error: "control" });
const text = (most: number) => z.string().trim().min(1).max(most).refine(isTyped, { error: "control" });
const tick = z.literal(true).optional();
const way = z.enum(supportWays).optional();
const side = z.enum(["first", "second"]).optional();
const foreign = z.record(z.string(), z.unknown()).optional();

const FilePerson = z.strictObject({
  /** A number within the file, which says nothing outside it. */
  id: z.number().int().positive(),
  firstName: line(60),
  /** Whose map it is. */
  principal: tick,
  /** Only drawn, nobody to invite: a pet, or somebody who died. */
  figure: z.enum(figureKinds).optional(),
  under16: tick,
  relation: line(120).optional(),
  note: text(2000).optional(),
  spot: Spot.optional(),
  farAway: tick,
  household: tick,
  child: tick,
  contactPerson: tick,
  foreign,
});

/** What is not so is not written; what has a direction is said from the first to the second. */
const FilePair = z.strictObject({
  first: z.number().int(),
  second: z.number().int(),
  family: z.enum(familyTies).optional(),
  known: z.enum(knownTies).optional(),
  practical: way,
  money: way,
  emotional: way,
  company: way,
  advice: way,
  conflict: tick,
  mustNotMeet: tick,
  stillInContact: tick,
  supporter: side,
  advocate: side,
  foreign,
});

/**
 * A map as a file of our own: who there is and what is between them. No phone numbers, addresses, decisions or reasons stand in it.
 * Documented in `docs/map-file.md`.
 */
const KringMap = z.strictObject({
  format: z.literal("kring-map"),
  version: z.literal(kringVersion),
  people: z.array(FilePerson),
  pairs: z.array(FilePair),
});
export type KringMapFile = z.output<typeof KringMap>;

const orNothing = <Key extends string, Value>(key: Key, value: Value | null | undefined | false) =>
  value === null || value === undefined || value === false || value === "" ? {} : ({ [key]: value } as Record<Key, Value>);

/** The map as a file. Somebody who died is a figure in it. */
export function kringJsonOf(map: NetworkMap, kept?: Foreign): KringMapFile {
  const numbers = new Map(map.people.map(({ id }, at) => [id, at + 1]));
  return {
    format: "kring-map",
    version: kringVersion,
    people: map.people.map((person) => filePerson(person, numbers.get(person.id) ?? 0, kept?.people.get(person.id))),
    pairs: map.pairs
      .flatMap((pair) => {
        const [first, second] = [numbers.get(pair.first), numbers.get(pair.second)];
        if (first === undefined || second === undefined) return [];
        const turned = first < second ? pair : seenFrom(pair, pair.second);
        return [filePair(turned, Math.min(first, second), Math.max(first, second), kept?.pairs.get(pairKey(pair.first, pair.second)))];
      })
      .sort((one, other) => one.first - other.first || one.second - other.second),
  };
}

/** Two people's words of which together there are too many for one field. */
const cut = (words: string, most: number): string =>
  words
    .slice(0, most)
    .replace(/\p{Cs}$/u, "")
    .trim();

function filePerson(person: MapPerson, id: number, foreign: Record<string, unknown> | undefined): KringMapFile["people"][number] {
  const { firstName, principalId, spot } = person;
  return {
    id,
    firstName,
    ...orNothing("principal", principalId !== null && (true as const)),
    ...orNothing("figure", person.figure ?? (person.deceased ? ("deceased" as const) : null)),
    ...orNothing("under16", person.under16 && (true as const)),
    ...orNothing("relation", cut(person.relation.join(" / "), 120)),
    ...orNothing("note", cut(person.note.join("\n\n"), 2000)),
    ...orNothing("spot", spot),
    ...orNothing("farAway", person.farAway && (true as const)),
    ...orNothing("household", person.household && (true as const)),
    ...orNothing("child", person.child && (true as const)),
    ...orNothing("contactPerson", person.contactPerson && (true as const)),
    ...orNothing("foreign", foreign),
  };
}

function filePair(
  pair: MapPair,
  first: number,
  second: number,
  foreign: Record<string, unknown> | undefined,
): KringMapFile["pairs"][number] {
  const { foreign: _foreign, first: _first, second: _second, ...fields } = pair;
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== false));
  return { first, second, ...(said as object), ...orNothing("foreign", foreign) };
}

/** Reads a file of our own, or refuses it at the first fault. */
export function readKringJson(value: object): Incoming {
  const { version } = readAs(z.looseObject({ format: z.literal("kring-map"), version: z.number().int().positive() }), value);
  if (version > kringVersion) throw new FileRefused({ reason: "newerVersion", at: "version" });
  const { people, pairs } = readAs(KringMap, value);
  if (people.length > mostPeople) throw new FileRefused({ reason: "tooManyPeople", most: mostPeople });
  if (pairs.length > mostTies) throw new FileRefused({ reason: "tooManyTies", most: mostTies });
  const ids = new Set<number>();
  for (const [at, { id, firstName }] of people.entries()) {
    if (ids.has(id)) throw new FileRefused({ reason: "sameId", at: `people[${at}].id`, who: firstName });
    ids.add(id);
  }
  const seen = new Set<string>();
  for (const [at, { first, second }] of pairs.entries()) {
    const lost = ids.has(first) ? (ids.has(second) ? null : "second") : "first";
    if (lost) throw new FileRefused({ reason: "unknownPerson", at: `pairs[${at}].${lost}` });
    if (first === second) throw new FileRefused({ reason: "withItself", at: `pairs[${at}]` });
    const key = `${Math.min(first, second)} ${Math.max(first, second)}`;
    if (seen.has(key)) throw new FileRefused({ reason: "pairTwice", at: `pairs[${at}]` });
    seen.add(key);
  }
  return {
    format: "kring-map",
    principals: people.filter(({ principal }) => principal).map(incomingPerson),
    people: people.filter(({ principal }) => !principal).map(incomingPerson),
    pairs: pairs.map(incomingPair),
    left: { people: 0, versions: 0, places: [] },
  };
}

function incomingPerson(person: KringMapFile["people"][number]): IncomingPerson {
  const { id, firstName, principal, figure, under16, ...fields } = person;
  return { key: id, firstName, figure: principal ? null : (figure ?? null), under16: under16 ?? false, fields: given(fields) };
}

const incomingPair = ({ first, second, ...fields }: KringMapFile["pairs"][number]): IncomingPair => ({
  ...{ first, second, fields: given(fields) },
});

/** The fields that are there. */
const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
