import { rowsOf } from "~/csv/csv-rows";
import { textOf, type UnreadableReason } from "~/csv/file-text";
import { dutchPlaces } from "./dutch-places.server";
import type { Spot } from "./places";

/** The Netherlands have some four thousand. */
export const mostPostcodes = 5000;
/** How many wrong lines are shown; who has more has a file that is wrong as a whole. */
export const mostShown = 50;

const lineProblems = ["postcodeWrong", "latitudeWrong", "longitudeWrong", "swapped", "outside", "twice"] as const;
export type LineProblem = (typeof lineProblems)[number];
export type FileProblem = UnreadableReason | "quotes" | "noHeader" | "noLines" | "tooMany" | "lines";

export interface PostcodeSpot extends Spot {
  postcode: string;
}

export interface LineRefused {
  line: number;
  problem: LineProblem;
}

export type PostcodesRead = { refused: null; areas: PostcodeSpot[] } | { refused: FileProblem; lines: LineRefused[]; count: number };

const columnNames = {
  postcode: ["postcode", "postcode4", "pc4", "pc"],
  latitude: ["latitude", "lat", "breedtegraad", "breedte"],
  longitude: ["longitude", "long", "lon", "lng", "lengtegraad", "lengte"],
} as const;

/** How far a postcode may lie from the nearest place on the list: about twenty kilometres, more than any does. */
const near = { latitude: 0.18, longitude: 0.29 } as const;

/**
 * Reads a table of four-digit postcodes with the middle of each. It replaces the one before as a whole, so a file with one wrong line is
 * refused as a whole too, with every line that is wrong.
 */
export function readPostcodes(bytes: Uint8Array): PostcodesRead {
  const refused = (problem: FileProblem, lines: LineRefused[] = []): PostcodesRead => ({ refused: problem, lines, count: lines.length });
  const file = textOf(bytes);
  if (file.refused) return refused(file.refused.reason);
  const rows = rowsOf(file.text, mostPostcodes * 10);
  if ("refused" in rows) return refused("quotes");
  const [head, ...rest] = rows;
  const at = columnsOf(head?.record ?? []);
  if (!at) return refused("noHeader");
  const body = rest.filter(({ record }) => record.some((cell) => cell !== ""));
  if (body.length === 0) return refused("noLines");
  if (body.length > mostPostcodes) return { refused: "tooMany", lines: [], count: body.length };
  const areas = new Map<string, PostcodeSpot>();
  const wrong: LineRefused[] = [];
  for (const { record, line } of body) {
    const read = readLine(record[at.postcode] ?? "", record[at.latitude] ?? "", record[at.longitude] ?? "");
    if (typeof read === "string") wrong.push({ line, problem: read });
    else if (areas.has(read.postcode)) wrong.push({ line, problem: "twice" });
    else areas.set(read.postcode, read);
  }
  return wrong.length > 0 ? refused("lines", wrong) : { refused: null, areas: [...areas.values()] };
}

function columnsOf(head: readonly string[]): Record<keyof typeof columnNames, number> | null {
  const named = head.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ""));
  const at = (column: keyof typeof columnNames) => named.findIndex((name) => (columnNames[column] as readonly string[]).includes(name));
  const found = { postcode: at("postcode"), latitude: at("latitude"), longitude: at("longitude") };
  return Object.values(found).includes(-1) ? null : found;
}

function readLine(typed: string, north: string, east: string): PostcodeSpot | LineProblem {
  const [latitude, longitude] = [degrees(north), degrees(east)];
  if (!/^[1-9]\d{3}$/.test(typed)) return "postcodeWrong";
  if (latitude === null) return "latitudeWrong";
  if (longitude === null) return "longitudeWrong";
  if (isIn(latitude, longitude)) return { postcode: typed, latitude, longitude };
  return isIn(longitude, latitude) ? "swapped" : "outside";
}

/** A number of degrees, with a point or, as Dutch programs write it, a comma. */
const degrees = (typed: string): number | null => (/^-?\d{1,3}([.,]\d+)?$/.test(typed) ? Number(typed.replace(",", ".")) : null);

const isIn = (latitude: number, longitude: number): boolean =>
  dutchPlaces.some(
    ({ spot }) => Math.abs(spot.latitude - latitude) < near.latitude && Math.abs(spot.longitude - longitude) < near.longitude,
  );
