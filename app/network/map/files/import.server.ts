import type { Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { type PrincipalOnMap, principalsOnMap } from "../../circle.server";
import type { At } from "../../reach.server";
import type { NetworkMap } from "../model";
import { type DrawRefusal, draw } from "../strokes/draw.server";
import { mapOf } from "../strokes/strokes.server";
import { type FileFault, FileRefused } from "./fault";
import type { Incoming } from "./incoming";
import { readMapFile } from "./read-file";
import { drawnFrom, isSameName, principalsIn, type Same, sameNames } from "./strokes-from-file";

export interface MapFileInput {
  /** The text of the file. */
  text: string;
  /** Person id of the principal whose map it is, for a file that is about one. */
  about?: string | undefined;
}

/** What a file would put on the map, before anybody says that it may. */
export interface FileCheck {
  format: Incoming["format"];
  people: number;
  figures: number;
  ties: number;
  /** Whose map it was in the file, and who that is here. */
  principals: { inFile: string; here: string | null }[];
  /** Names that already stand on the map; what the map already says of them stays. */
  same: { key: number; firstName: string; inFile: string | null; onMap: string | null }[];
  /** Names that stand on the map of another principal, which this one does not see. */
  elsewhere: string[];
  left: Incoming["left"];
}

/**
 * Reads a file and tells what it would bring; nothing is written.
 * @returns the reason why it is no map, and where, when it is none
 */
export async function checkMapFile(
  asker: ConferenceAsker,
  input: MapFileInput,
): Promise<{ fault: FileFault } | { fault: null; check: FileCheck }> {
  const read = await readFor(asker, input);
  if (read.fault) return { fault: read.fault };
  const { incoming, map, whole, principals, here } = read;
  const names = (people: NetworkMap["people"]) => people.filter(({ principalId }) => principalId === null);
  const hidden = names(whole.people).filter(({ id }) => !map.people.some((one) => one.id === id));
  return {
    fault: null,
    check: {
      format: incoming.format,
      people: incoming.people.filter(({ figure }) => figure === null).length,
      figures: incoming.people.filter(({ figure }) => figure !== null).length,
      ties: incoming.pairs.filter(({ fields }) => Object.keys(fields).some((field) => field !== "foreign")).length,
      principals: incoming.principals.map(({ key, firstName }) => ({
        inFile: firstName,
        here: principals.find(({ personId }) => personId === here.get(key))?.firstName ?? null,
      })),
      same: sameNames(incoming, map).map(({ person, onMap }) => ({
        key: person.key,
        firstName: onMap.firstName,
        inFile: person.fields.relation ?? null,
        onMap: onMap.relation[0] ?? null,
      })),
      elsewhere: hidden.map(({ firstName }) => firstName).filter((name) => incoming.people.some((one) => isSameName(one.firstName, name))),
      left: incoming.left,
    },
  };
}

/**
 * Puts a file on the map, all of it or nothing, in one transaction. Whoever is said to be the same as somebody on the map keeps what
 * stands there about him. A file about one of several principals is drawn on his map alone.
 * @param same numbers of people in the file who are who already has that name on the map
 */
export async function importMap(
  asker: ConferenceAsker,
  input: MapFileInput & { same: readonly number[] },
  at: At,
): Promise<Outcome<DrawRefusal | "file">> {
  const read = await readFor(asker, input);
  if (read.fault) return { refused: "file" };
  const { incoming, map, here, withPrincipal } = read;
  const known = sameNames(incoming, map).filter(({ person }) => input.same.includes(person.key));
  const same: Same = new Map([...here, ...known.map(({ person, onMap }) => [person.key, onMap.id] as const)]);
  return draw(asker, { ...drawnFrom(incoming, map, same), withPrincipal }, at, { fromFile: true });
}

interface ReadFor {
  fault: null;
  incoming: Incoming;
  /** The map it comes on. */
  map: NetworkMap;
  /** All that the coordinator sees. */
  whole: NetworkMap;
  principals: PrincipalOnMap[];
  here: Same;
  withPrincipal: string | undefined;
}

async function readFor(asker: ConferenceAsker, { text, about }: MapFileInput): Promise<ReadFor | { fault: FileFault }> {
  let incoming: Incoming;
  try {
    incoming = readMapFile(text, newId());
  } catch (error) {
    if (error instanceof FileRefused) return { fault: error.fault };
    throw error;
  }
  const principals = await principalsOnMap(asker);
  const one = principals.find(({ personId }) => personId === about) ?? principals[0];
  const ofOne = incoming.format === "easynwk";
  const withPrincipal = ofOne && principals.length > 1 ? one?.id : undefined;
  const whole = await mapOf(asker);
  return {
    ...{ fault: null, incoming, principals, withPrincipal, whole },
    map: withPrincipal ? await mapOf(asker, { withPrincipal }) : whole,
    here: principalsIn(incoming, ofOne ? (one ? [one] : []) : principals),
  };
}
