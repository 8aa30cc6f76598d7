import type { Closeness, MapSpot, Sector } from "../model";
import { isBeside, type Point, pointAt, pointOf, ringRadius, sectorAngle, sectorWidth, spotAt } from "./geometry";

/** A rectangle by its middle. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** The space that lies between two boxes; below 0 they cover each other. */
export function gapBetween(one: Box, other: Box): number {
  const across = Math.abs(one.x - other.x) - (one.width + other.width) / 2;
  const down = Math.abs(one.y - other.y) - (one.height + other.height) / 2;
  if (across <= 0) return down <= 0 ? Math.max(across, down) : down;
  return down <= 0 ? across : far(across, down);
}

/** As Math.hypot, which is too slow for so many labels. */
const far = (x: number, y: number): number => Math.sqrt(x * x + y * y);

const edge = 496;
const isInside = ({ x, y, width, height }: Box): boolean => Math.abs(x) + width / 2 <= edge && Math.abs(y) + height / 2 <= edge;

/** The part of a ring in one sector; the same for every map, so each is worked out once. */
interface Cell {
  from: number;
  to: number;
  middle: Point;
  /** Spread over it, those near the middle first, with how far they lie from there. */
  points: readonly (Point & { off: number })[];
  /** Straight out over its two cuts. */
  normals: readonly Point[];
  bounds: { left: number; right: number; top: number; bottom: number };
}
const cells = new Map<string, Cell>();

function cellOf(circle: Closeness, sector: Sector, lean: number): Cell {
  const key = `${circle} ${sector} ${lean}`;
  const found = cells.get(key) ?? newCell(circle, sector, lean);
  cells.set(key, found);
  return found;
}

function newCell(circle: Closeness, sector: Sector, lean: number): Cell {
  const { from, to } = ringRadius[circle];
  const middle = pointAt(sectorAngle(sector) + lean, (from + to) / 2);
  const points: (Point & { off: number })[] = [];
  for (let row = 0; row <= 8; row += 1) {
    const radius = from + 14 + (row / 8) * (to - from - 28);
    for (let step = -14; step <= 14; step += 1) {
      const point = pointAt(sectorAngle(sector) + (step / 14) * (sectorWidth / 2 - 3), radius);
      points.push({ ...point, off: far(point.x - middle.x, point.y - middle.y) });
    }
  }
  const normals = [-1, 1].map((side) => {
    const turned = ((sectorAngle(sector) + side * (sectorWidth / 2 + 90)) * Math.PI) / 180;
    return { x: Math.sin(turned), y: -Math.cos(turned) };
  });
  const across = points.map(({ x }) => x);
  const down = points.map(({ y }) => y);
  const bounds = { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
  return { from, to, middle, points: points.sort((one, other) => one.off - other.off), normals, bounds };
}

const corners = [
  [-0.5, -0.5],
  [0.5, -0.5],
  [-0.5, 0.5],
  [0.5, 0.5],
] as const;

/** How far the corners of a label stick out of the part it belongs to. */
function sticksOut(point: Point, { width, height }: Size, { from, to, normals }: Cell): number {
  let out = 0;
  for (const [aside, below] of corners) {
    const x = point.x + aside * width;
    const y = point.y + below * height;
    const radius = far(x, y);
    out += radius < from ? from - radius : radius > to ? radius - to : 0;
    for (const normal of normals) out += 1.5 * Math.max(0, x * normal.x + y * normal.y);
  }
  return out;
}

interface Size {
  width: number;
  height: number;
}

interface Room {
  /** What stands already. */
  taken: readonly Box[];
  /** The least space between two labels, and the space that is pleasant. */
  gap: number;
  air: number;
  /** To which side of the middle of his part somebody leans, in degrees, so that those of one part fan out and their ties stay apart. */
  lean: number;
}

/** Whether a label of this size at a point would come too near to what stands there. */
function touches(x: number, y: number, size: Size, { taken, gap }: Room): boolean {
  for (const other of taken) {
    const across = Math.abs(x - other.x) - (size.width + other.width) / 2;
    if (across >= gap) continue;
    const down = Math.abs(y - other.y) - (size.height + other.height) / 2;
    if (down < gap && (across <= 0 || down <= 0 || far(across, down) < gap)) return true;
  }
  return false;
}

/** A free place in the part of the ring where somebody belongs; null when that is full. */
export function freePlace(size: Size, spot: MapSpot, room: Room): Point | null {
  return spot.angle !== undefined || spot.distance !== undefined ? nearestInCell(size, spot, room) : calmestInCell(size, spot, room);
}

function nearestInCell(size: Size, spot: MapSpot, room: Room): Point | null {
  return nearest(pointOf(spot), size, room, 270, (x, y) => {
    const there = spotAt(x, y);
    return there.circle === spot.circle && there.sector === spot.sector;
  });
}

/** Steps away from a point, the nearest first: across and down in turns. The same for every search. */
const steps = new Int16Array(
  [0, 0].concat(
    Array.from({ length: 163 }, (_, ring) => {
      const radius = (ring + 1) * 6;
      const count = Math.min(120, Math.max(12, Math.round(radius / 2)));
      return Array.from({ length: count }, (_step, step) => {
        const angle = (step / count) * 2 * Math.PI;
        return [Math.round(radius * Math.sin(angle)), -Math.round(radius * Math.cos(angle))];
      }).flat();
    }).flat(),
  ),
);

/** The nearest free place to a point that is allowed. */
function nearest(wish: Point, size: Size, room: Room, reach: number, isAllowed: (x: number, y: number) => boolean): Point | null {
  for (let at = 0; at < steps.length; at += 2) {
    const across = steps[at] ?? 0;
    const down = steps[at + 1] ?? 0;
    if (across * across + down * down > reach * reach) return null;
    const x = wish.x + across;
    const y = wish.y + down;
    if (Math.abs(x) + size.width / 2 > edge || Math.abs(y) + size.height / 2 > edge) continue;
    if (!touches(x, y, size, room) && isAllowed(x, y)) return { x, y };
  }
  return null;
}

/** The place with the most air, well inside its part of the ring. */
function calmestInCell(size: Size, { circle, sector }: MapSpot, { taken, gap, air, lean }: Room): Point | null {
  const cell = cellOf(circle, sector, lean);
  const near = nearCell(cell, size, taken, air);
  const lines = taken.length > manyLines ? [] : taken.filter(({ x, y }) => Math.abs(x) + Math.abs(y) > 60);
  let best: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { x, y, off } of cell.points) {
    let cost = off * 0.3;
    // The others lie further still.
    if (cost >= least) break;
    const box = { x, y, width: size.width, height: size.height };
    if (!isInside(box)) continue;
    for (const other of near) {
      const between = gapBetween(box, other);
      if (between < gap) cost = Number.POSITIVE_INFINITY;
      else if (between < air) cost += (air - between) * 1.5;
      if (cost >= least) break;
    }
    if (cost >= least) continue;
    cost += sticksOut(box, size, cell) * 0.5;
    for (const other of lines) cost += behind(box, other);
    if (cost >= least) continue;
    best = { x, y };
    least = cost;
  }
  return best;
}

/** With more people than this, ties lie over each other wherever people stand. */
const manyLines = 60;

/** What stands so near to a part of a ring that it matters there. */
function nearCell({ bounds }: Cell, { width, height }: Size, taken: readonly Box[], air: number): Box[] {
  return taken.filter((box) => {
    const across = (width + box.width) / 2 + air;
    const down = (height + box.height) / 2 + air;
    return box.x > bounds.left - across && box.x < bounds.right + across && box.y > bounds.top - down && box.y < bounds.bottom + down;
  });
}

/** Two people on one line from the middle hide each other's ties: the nearer to one line, the worse. */
function behind(point: Point, other: Point): number {
  if (point.x * other.x + point.y * other.y <= 0) return 0;
  const across = Math.abs(point.x * other.y - point.y * other.x) / (far(point.x, point.y) * far(other.x, other.y));
  return across < oneLine ? (oneLine - across) * 130 : 0;
}
/** The sine of 16 degrees. */
const oneLine = 0.2756;

/** The free place nearest to where somebody belongs, anywhere within the rim; null when the whole drawing is full. */
export function nearestPlace(size: Size, spot: MapSpot, room: Room): Point | null {
  return nearest(pointOf(spot), size, room, 980, (x, y) => !isBeside(x, y));
}
