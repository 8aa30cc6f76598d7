import { type Closeness, closeness, type MapPerson, type NetworkMap, type Sector, sectors } from "../model";
import { drawingSize, type Point, rim } from "./geometry";
import { type MarkKind, marksOf } from "./marks";
import { type Box, freePlace, nearestPlace } from "./placing";
import { directionOf, linesOf, shortOf, widthOf } from "./text-width";

/** Somebody's label: its middle and size in units of the drawing, and what stands on it. */
export interface Label extends Box {
  id: string;
  /** The name in full, in the lines it takes; in a map of more than `allInFull` people a long name is short. */
  lines: string[];
  direction: "ltr" | "rtl";
  marks: MarkKind[];
  /** In the middle, in a ring, or beside the drawing without a place yet. */
  stands: "middle" | "ring" | "loose";
  circle: Closeness | null;
  sector: Sector | null;
}

/** A map with a place for everybody. */
export interface MapLayout {
  /** The view box. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** How large the drawing is shown, 0 to 5: class `map-room-…` of map.css. */
  room: number;
  /** In units of the drawing; never less than 12 CSS px as it is shown. */
  fontSize: number;
  /** In reading order: the middle, then sector by sector and ring by ring from the middle, then who has no place. */
  labels: Label[];
  /** Where the words above the people without a place stand; null when everybody has one. */
  dockY: number | null;
}

/** Up to so many people every name stands in full: thirty around as many as four principals. */
export const allInFull = 34;

/**
 * Sizes of the drawing: up to how many people it is tried first, and the font in units. Each is shown at least so wide that a letter is
 * over 12 CSS px (map.css holds the widths), so few people fit on a phone and many ask for scrolling or pinching.
 */
const rooms: readonly { upTo: number; fontSize: number }[] = [
  { upTo: 7, fontSize: 39 },
  { upTo: 11, fontSize: 26 },
  { upTo: 19, fontSize: 18.4 },
  { upTo: allInFull, fontSize: 14.2 },
  { upTo: 70, fontSize: 9.8 },
  { upTo: Number.POSITIVE_INFINITY, fontSize: 6.6 },
];

/** In parts of the font size. */
const measures = { line: 1.2, pad: 0.7, padBlock: 0.42, mark: 1.15, least: 2.04, gap: 0.35, air: 1.3, apart: 1 } as const;

interface Sized {
  person: MapPerson;
  lines: string[];
  marks: MarkKind[];
  /** In parts of the font size. */
  width: number;
  height: number;
}

function sized(person: MapPerson, marks: MarkKind[], short: boolean): Sized {
  const lines = short ? [shortOf(person.firstName)] : linesOf(person.firstName);
  const text = Math.max(...lines.map((line) => widthOf(line, person.principalId !== null)));
  return {
    person,
    lines,
    marks,
    width: Math.max(measures.least, text + marks.length * measures.mark + 2 * measures.pad),
    height: Math.max(measures.least, lines.length * measures.line + 2 * measures.padBlock),
  };
}

/** Whoever came first stands first; a place chosen by hand goes before one the drawing finds. */
function inOrder(one: Sized, other: Sized): number {
  const byHand = ({ person }: Sized) => (person.spot?.angle !== undefined || person.spot?.distance !== undefined ? 0 : 1);
  return byHand(one) - byHand(other) || came(one.person, other.person);
}

const came = (one: MapPerson, other: MapPerson): number =>
  one.addedAt < other.addedAt ? -1 : one.addedAt > other.addedAt ? 1 : one.id < other.id ? -1 : 1;

/**
 * Gives everybody a place: the same map gives the same drawing, in whatever order its people come. No label covers another, and all lie
 * inside the drawing; a place chosen by hand is kept as nearly as the others allow.
 */
export function layOut(map: NetworkMap): MapLayout {
  const marked = marksOf(map);
  const short = map.people.length > allInFull;
  const all = map.people.map((person) => sized(person, marked.get(person.id)?.marks ?? [], short)).sort(inOrder);
  const principals = all.filter(({ person }) => person.principalId !== null);
  const placed = all.filter(({ person }) => person.principalId === null && person.spot !== null);
  const loose = all.filter(({ person }) => person.principalId === null && person.spot === null);
  const first = rooms.findIndex(({ upTo }) => map.people.length <= upTo);
  const last = Math.max(first, short ? rooms.length - 1 : rooms.length - 2);
  for (let room = first; ; room += 1) {
    const attempt = placeAll(principals, placed, room, room === last);
    if (attempt) return finish(attempt, loose, room);
  }
}

/** Whoever comes first in a part stands left of its middle, the next right of it, the third between them: nobody moves for who comes later. */
const leans = [-15, 15, 0] as const;

interface Attempt {
  labels: Label[];
  /** For whom even the whole drawing was too full. */
  left: Sized[];
}

function placeAll(principals: readonly Sized[], placed: readonly Sized[], room: number, isLast: boolean): Attempt | null {
  const { fontSize } = rooms[room] as (typeof rooms)[number];
  const labels: Label[] = [];
  const stack = principals.map(({ height }) => Math.ceil(height * fontSize));
  // What two have together must be seen between them.
  const between = Math.ceil(fontSize * (principals.length > 2 ? measures.gap : measures.apart));
  let y = -(stack.reduce((sum, height) => sum + height, 0) + between * (stack.length - 1)) / 2;
  for (const [at, one] of principals.entries()) {
    const height = stack[at] as number;
    labels.push(labelOf(one, { x: 0, y: Math.round(y + height / 2) }, fontSize, "middle"));
    y += height + between;
  }
  const taken: Box[] = [...labels, ...wordBoxes(fontSize)];
  const left: Sized[] = [];
  const inSector = new Map<Sector, number>();
  for (const one of placed) {
    const { spot } = one.person;
    if (!spot) continue;
    const size = sizeOf(one, fontSize);
    const before = inSector.get(spot.sector) ?? 0;
    inSector.set(spot.sector, before + 1);
    const lean = leans[before % leans.length] ?? 0;
    const space = { taken, gap: fontSize * measures.gap, air: fontSize * measures.air, lean };
    const point = freePlace(size, spot, space) ?? (isLast ? nearestPlace(size, spot, space) : null);
    if (!point && !isLast) return null;
    if (!point) {
      left.push(one);
      continue;
    }
    const label = labelOf(one, point, fontSize, "ring");
    labels.push(label);
    taken.push(label);
  }
  return { labels, left };
}

const sizeOf = ({ width, height }: Sized, fontSize: number) => ({
  width: Math.ceil(width * fontSize),
  height: Math.ceil(height * fontSize),
});

const labelOf = (one: Sized, point: Point, fontSize: number, stands: Label["stands"]): Label => ({
  id: one.person.id,
  lines: one.lines,
  direction: directionOf(one.person.firstName),
  marks: one.marks,
  stands,
  circle: one.person.spot?.circle ?? null,
  sector: one.person.spot?.sector ?? null,
  ...point,
  ...sizeOf(one, fontSize),
});

/** Where the word of a sector stands: the side of its box that looks to the middle touches the rim. */
export interface WordBox extends Box {
  sector: Sector;
  /** To which side the word leans: 1 when its left edge is nearest to the middle. */
  side: -1 | 0 | 1;
  below: boolean;
}

/** Room for the words of the sectors in parts of the font size, enough in every language. The first stands at the top, the others in the corners. */
const words: readonly { side: -1 | 0 | 1; below: boolean; width: number; lines: number }[] = [
  { side: 0, below: false, width: 5, lines: 1 },
  { side: 1, below: false, width: 6.4, lines: 1 },
  { side: 1, below: true, width: 6.4, lines: 1 },
  { side: -1, below: true, width: 7.4, lines: 2 },
  { side: -1, below: false, width: 8, lines: 2 },
];

/** Where the words of the sectors stand, whatever the language. */
export function wordBoxes(fontSize: number): WordBox[] {
  return words.map(({ side, below, ...size }, at) => {
    const width = size.width * fontSize;
    const height = size.lines * 1.2 * fontSize;
    const sector = sectors[at] ?? "family";
    const limit = below ? drawingSize.y + drawingSize.height - 6 : -drawingSize.y - 6;
    if (side === 0)
      return { sector, side, below, width, height, x: 0, y: -Math.min(limit - height / 2, beyond + fontSize * 0.5 + height / 2) };
    const inward = Math.min(beyond * Math.SQRT1_2, 494 - width);
    const low = Math.min(limit - height, Math.sqrt(beyond ** 2 - inward ** 2));
    return { sector, side, below, width, height, x: side * (inward + width / 2), y: (below ? 1 : -1) * (low + height / 2) };
  });
}

/** Just outside the rim. */
const beyond = rim + 8;

const ringOrder = (circle: Closeness | null): number => (circle ? closeness.indexOf(circle) : 0);
const sectorOrder = (sector: Sector | null): number => (sector ? sectors.indexOf(sector) : 0);
const standsOrder = ["middle", "ring", "loose"] as const;

function finish({ labels, left }: Attempt, loose: readonly Sized[], room: number): MapLayout {
  const { fontSize } = rooms[room] as (typeof rooms)[number];
  const { x, y, width, height } = drawingSize;
  const order = new Map(labels.map(({ id }, at) => [id, at]));
  const sorted = [...labels].sort(
    (one, other) =>
      standsOrder.indexOf(one.stands) - standsOrder.indexOf(other.stands) ||
      sectorOrder(one.sector) - sectorOrder(other.sector) ||
      ringOrder(one.circle) - ringOrder(other.circle) ||
      (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0),
  );
  const beside = [...left, ...loose];
  if (beside.length === 0) return { x, y, width, height, room, fontSize, labels: sorted, dockY: null };
  const dockY = Math.round(y + height + fontSize * 1.6);
  const rows = rowsOf(beside, fontSize, dockY + fontSize * 1.2);
  const bottom = Math.max(...rows.map((label) => label.y + label.height / 2)) + fontSize * 0.8;
  return { x, y, width, height: Math.ceil(bottom - y), room, fontSize, labels: [...sorted, ...rows], dockY };
}

/** Under the drawing, in rows from left to right. */
function rowsOf(people: readonly Sized[], fontSize: number, from: number): Label[] {
  const gap = Math.ceil(fontSize * 0.6);
  const labels: Label[] = [];
  let x = -edgeOfRows;
  let y = from;
  let tallest = 0;
  for (const one of people) {
    const size = sizeOf(one, fontSize);
    if (x + size.width > edgeOfRows && x > -edgeOfRows) {
      x = -edgeOfRows;
      y += tallest + gap;
      tallest = 0;
    }
    labels.push(labelOf(one, { x: Math.round(x + size.width / 2), y: Math.round(y + size.height / 2) }, fontSize, "loose"));
    x += size.width + gap;
    tallest = Math.max(tallest, size.height);
  }
  return labels;
}

const edgeOfRows = 490;
