import { z } from "zod";
import { FileRefused } from "./fault";
import { isOneLine, isTyped, mostPeople, mostTies, readAs } from "./incoming";

/**
 * The file format of easyNWK, an open drawing program for network maps (learned from its files and public source, September 2025). A file is
 * one map or a record of versions of it. In a map: the one it is about (`ego`), the others (`alteri`) and who knows whom among the others
 * (`connections`). The program adds keys over the years; so only what we read is checked, and the rest is kept as it stands.
 */
const whole = z.number().int();
const line = (most: number) => z.string().max(most).refine(isOneLine, { error: "control" });
const text = (most: number) => z.string().max(most).refine(isTyped, { error: "control" });
/** A choice from a list or a set of buttons, which the program sometimes writes as text. */
const choice = (most: number) =>
  z
    .union([z.number(), z.string()])
    .refine((value) => Number.isInteger(Number(value)) && Number(value) >= 0 && Number(value) <= most, { error: "value" });

const Alter = z.looseObject({
  id: whole,
  name: line(60).refine((name) => name.trim() !== "", { error: "needed" }),
  role: line(120).optional(),
  note: text(2000).optional(),
  human: z.boolean().optional(),
  deceased: z.boolean().optional(),
  /** With the one it is about: 0 not now, 1 yes, 2 in more than one way. */
  edgeType: choice(2).optional(),
  /** Degrees from the right, against the clock. */
  angle: z.number(),
  /** 0 the middle, not placed yet; 100 the rim; beyond it is allowed. */
  distance: z.number(),
  conflict: z.boolean().optional(),
});
export type Alter = z.output<typeof Alter>;

const Connection = z.looseObject({ id1: whole, id2: whole });
export type Connection = z.output<typeof Connection>;

const Nwk = z.looseObject({
  ego: z.looseObject({ name: line(200) }),
  alteri: z.array(Alter),
  connections: z.array(Connection),
});
export type Nwk = z.output<typeof Nwk>;

const supports = [
  "supportEmotional",
  "supportSocial",
  "supportCognitive",
  "supportInformational",
  "supportMaterial",
  "supportPractical",
  "supportInstrumental",
];
const Supports = z.looseObject(Object.fromEntries(supports.map((key) => [key, choice(3).optional()])));

const EasyNwkRecord = z.looseObject({
  versions: z.array(z.looseObject({ id: z.union([whole, z.string()]), nwk: Nwk })),
  currentVersion: z.union([whole, z.string()]),
});

/** A file of easyNWK with all its versions; one map alone is a record of one. */
export interface EasyNwkFile {
  /** As it was written, to the letter. */
  raw: Record<string, unknown>;
  single: boolean;
  versions: Nwk[];
  /** The version that was open when the file was written: the one that becomes the map. */
  current: number;
}

export const isEasyNwk = (value: object): boolean => "versions" in value || "alteri" in value;

/** Reads a file of easyNWK, or refuses it at the first fault. */
export function readEasyNwk(value: object): EasyNwkFile {
  const single = !("versions" in value);
  const raw = value as Record<string, unknown>;
  if (single) {
    readAs(Nwk, value);
    return checked({ raw, single, versions: [value as Nwk], current: 0 });
  }
  const { versions, currentVersion } = readAs(EasyNwkRecord, value);
  if (versions.length > 20) throw new FileRefused({ reason: "tooManyVersions", most: 20 });
  const current = versions.findIndex(({ id }) => id === currentVersion);
  if (current < 0) throw new FileRefused({ reason: "unknownCurrent", at: "currentVersion" });
  // As it was written and not as the schema read it, which puts its own keys first.
  const written = (value as unknown as { versions: { nwk: Nwk }[] }).versions;
  return checked({ raw, single, versions: written.map(({ nwk }) => nwk), current });
}

/** What no schema sees: ids that stand for two people, and connections with nobody. */
function checked(file: EasyNwkFile): EasyNwkFile {
  for (const [index, { alteri, connections }] of file.versions.entries()) {
    const place = file.single ? "" : `versions[${index}].nwk.`;
    if (alteri.length > mostPeople) throw new FileRefused({ reason: "tooManyPeople", most: mostPeople });
    if (connections.length > mostTies) throw new FileRefused({ reason: "tooManyTies", most: mostTies });
    const ids = new Set<number>();
    for (const [at, alter] of alteri.entries()) {
      if (ids.has(alter.id)) throw new FileRefused({ reason: "sameId", at: `${place}alteri[${at}].id`, who: alter.name.trim() });
      ids.add(alter.id);
      const supported = Supports.safeParse(alter);
      if (!supported.success) {
        const key = String(supported.error.issues[0]?.path[0]);
        throw new FileRefused({ reason: "value", at: `${place}alteri[${at}].${key}`, who: alter.name.trim() });
      }
    }
    for (const [at, { id1, id2 }] of connections.entries()) {
      const lost = ids.has(id1) ? (ids.has(id2) ? null : "id2") : "id1";
      if (lost) throw new FileRefused({ reason: "unknownPerson", at: `${place}connections[${at}].${lost}` });
      if (id1 === id2) throw new FileRefused({ reason: "withItself", at: `${place}connections[${at}]` });
    }
  }
  return file;
}
