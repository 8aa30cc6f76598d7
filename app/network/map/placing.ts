import { isBeside, type Point, pointAt, pointOf, ringRadius, sectorAngle, sectorWidth, spotAt } from "./geometry";
import type { Closeness, MapSpot, Sector } from "./model";

/** A rectangle by its middle. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** The space that lies between two boxes; below 0 they cover each other. */
export function gapBetween(one: Box, other: Box): number {
  const across = Math.abs(one.x - other.x) - (one.width + other.width) / 2;
  const down = Math.abs(one.y - other.y) - (one.height + other.height) / 2;
  if (across <= 0 && down <= 0) return Math.max(across, down);
  return Math.hypot(Math.max(0, across), Math.max(0, down));
}

const edge = 496;
const isInside = ({ x, y, width, height }: Box): boolean => Math.abs(x) + width / 2 <= edge && Math.abs(y) + height / 2 <= edge;

const cells = new Map<string, readonly Point[]>();

/** Points spread over the part of a ring that lies in one sector; the same for every map, so they are worked out once. */
function cellPoints(circle: Closeness, sector: Sector): readonly Point[] {
  const key = `${circle} ${sector}`;
  const found = cells.get(key);
  if (found) return found;
  const { from, to } = ringRadius[circle];
  const points: Point[] = [];
  for (let row = 0; row <= 8; row += 1) {
    const radius = from + 14 + (row / 8) * (to - from - 28);
    for (let step = -14; step <= 14; step += 1) points.push(pointAt(sectorAngle(sector) + (step / 14) * (sectorWidth / 2 - 3), radius));
  }
  cells.set(key, points);
  return points;
}

/** How far the corners of a label stick out of the part it belongs to. */
function sticksOut(box: Box, circle: Closeness, sector: Sector): number {
  const { from, to } = ringRadius[circle];
  const angle = (sectorAngle(sector) * Math.PI) / 180;
  let out = 0;
  for (const [aside, below] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const) {
    const x = box.x + (aside * box.width) / 2;
    const y = box.y + (below * box.height) / 2;
    const radius = Math.hypot(x, y);
    out += Math.max(0, from - radius, radius - to);
    let turned = Math.atan2(x, -y) - angle;
    if (turned > Math.PI) turned -= 2 * Math.PI;
    if (turned < -Math.PI) turned += 2 * Math.PI;
    out += 1.5 * Math.max(0, Math.abs(turned) - (sectorWidth * Math.PI) / 360) * radius;
  }
  return out;
}

interface Room {
  /** What stands already. */
  taken: readonly Box[];
  /** The least space between two labels, and the space that is pleasant. */
  gap: number;
  air: number;
}

const touches = (box: Box, { taken, gap }: Room): boolean => taken.some((other) => gapBetween(box, other) < gap);

/** A free place in the part of the ring where somebody belongs; null when that is full. */
export function freePlace(size: { width: number; height: number }, spot: MapSpot, room: Room): Point | null {
  return spot.angle !== undefined || spot.distance !== undefined ? nearestInCell(size, spot, room) : calmestInCell(size, spot, room);
}

function nearestInCell(size: { width: number; height: number }, spot: MapSpot, room: Room): Point | null {
  const wish = pointOf(spot);
  const inCell = ({ x, y }: Point) => {
    const { circle, sector } = spotAt(x, y);
    return circle === spot.circle && sector === spot.sector;
  };
  const free = (point: Point) => isInside({ ...point, ...size }) && !touches({ ...point, ...size }, room);
  if (free(wish)) return wish;
  for (const point of around(wish, 270)) if (inCell(point) && free(point)) return point;
  return null;
}

/** Points around a point, the nearest first. */
function* around({ x, y }: Point, reach: number): Generator<Point> {
  for (let radius = 6; radius <= reach; radius += 6) {
    const steps = Math.max(12, Math.round(radius / 2));
    for (let step = 0; step < steps; step += 1) {
      const angle = (step / steps) * 2 * Math.PI;
      yield { x: Math.round(x + radius * Math.sin(angle)), y: Math.round(y - radius * Math.cos(angle)) };
    }
  }
}

/** The place with the most air, well inside its part of the ring. */
function calmestInCell(size: { width: number; height: number }, { circle, sector }: MapSpot, { taken, gap, air }: Room): Point | null {
  const middle = pointOf({ circle, sector });
  let best: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const point of cellPoints(circle, sector)) {
    const box = { ...point, ...size };
    if (!isInside(box)) continue;
    let cost = Math.hypot(point.x - middle.x, point.y - middle.y) * 0.3;
    if (cost >= least) continue;
    cost += sticksOut(box, circle, sector) * 0.5;
    for (const other of taken) {
      if (cost >= least) break;
      const between = gapBetween(box, other);
      if (between < gap) cost = Number.POSITIVE_INFINITY;
      else if (between < air) cost += (air - between) * 1.5;
      cost += behind(point, other);
    }
    if (cost >= least) continue;
    best = point;
    least = cost;
  }
  return best;
}

/** Two people on one line from the middle hide each other's ties: the nearer to one line, the worse. */
function behind(point: Point, other: Point): number {
  if (Math.abs(other.x) + Math.abs(other.y) < 60) return 0;
  const across = Math.abs(point.x * other.y - point.y * other.x) / (Math.hypot(point.x, point.y) * Math.hypot(other.x, other.y));
  const sameSide = point.x * other.x + point.y * other.y > 0;
  return sameSide && across < oneLine ? (oneLine - across) * 130 : 0;
}
/** The sine of 16 degrees. */
const oneLine = 0.2756;

/** The free place nearest to where somebody belongs, anywhere within the rim; null when the whole drawing is full. */
export function nearestPlace(size: { width: number; height: number }, spot: MapSpot, room: Room): Point | null {
  const wish = pointOf(spot);
  for (const point of around(wish, 980)) {
    const box = { ...point, ...size };
    if (!isBeside(point.x, point.y) && isInside(box) && !touches(box, room)) return point;
  }
  return null;
}
