import type { Spot } from "./places";

/** The picture's measures, in its own units. */
export const picture = { size: 320, middle: 160, rim: 134, dot: 12 } as const;

/** Distances that read well as rings; the smallest set that holds everybody is drawn. */
const ringSets = [
  [1, 2, 5],
  [2, 5, 10],
  [5, 10, 25],
  [10, 25, 50],
  [25, 50, 100],
  [50, 100, 200],
  [100, 200, 400],
] as const;

export const directions = ["north", "northEast", "east", "southEast", "south", "southWest", "west", "northWest"] as const;
export type Direction = (typeof directions)[number];

export interface Point {
  x: number;
  y: number;
}

export interface DotPlaced<Dot> {
  dot: Dot;
  /** Where he lives on the picture, and where his number stands: beside it when another stands there already. */
  true: Point;
  shown: Point;
}

const kmPerDegree = 111.2;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres east and north from one spot to another; over a country the earth is flat enough. */
function apart(from: Spot, to: Spot): { east: number; north: number } {
  return {
    east: (to.longitude - from.longitude) * Math.cos(radians((from.latitude + to.latitude) / 2)) * kmPerDegree,
    north: (to.latitude - from.latitude) * kmPerDegree,
  };
}

/** Which way it is from one spot to another; null when they are the same place. */
export function directionOf(from: Spot, to: Spot): Direction | null {
  const { east, north } = apart(from, to);
  if (Math.hypot(east, north) < 0.5) return null;
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return directions[(eighth + 8) % 8] ?? null;
}

/** The rings that hold all of these. */
export function ringsFor(centre: Spot, spots: readonly Spot[]): readonly number[] {
  const farthest = Math.max(0, ...spots.map((spot) => far(centre, spot)));
  return ringSets.find((set) => set[2] >= farthest) ?? [100, 200, 400];
}

const far = (centre: Spot, spot: Spot): number => {
  const { east, north } = apart(centre, spot);
  return Math.hypot(east, north);
};

/** How far from the middle a distance is drawn. A square root gives the near ones room, and most are near. */
export const radiusOf = (km: number, outermost: number): number => picture.rim * Math.sqrt(Math.min(1, km / outermost));

/** Where the words of a ring stand. */
export const ringLabel = (km: number, outermost: number): Point => ({ x: picture.middle, y: picture.middle - radiusOf(km, outermost) });

/** Gives every dot its place: in its true direction and distance, the number moved aside where two would cover each other. */
export function layOut<Dot extends { spot: Spot }>(centre: Spot, dots: readonly Dot[]): DotPlaced<Dot>[] {
  const rings = ringsFor(
    centre,
    dots.map(({ spot }) => spot),
  );
  const outermost = rings[2] ?? 400;
  const words = rings.map((km) => ringLabel(km, outermost));
  const taken: Point[] = [];
  return dots.map((dot) => {
    const { east, north } = apart(centre, dot.spot);
    const km = Math.hypot(east, north);
    const scale = km === 0 ? 0 : radiusOf(km, outermost) / km;
    const at = { x: picture.middle + east * scale, y: picture.middle - north * scale };
    const shown = freePlace(at, (point) => isFree(point, taken, words));
    taken.push(shown);
    return { dot, true: at, shown };
  });
}

function isFree({ x, y }: Point, taken: readonly Point[], words: readonly Point[]): boolean {
  const room = picture.dot + 1;
  if (Math.min(x, y) < room || Math.max(x, y) > picture.size - room) return false;
  if (Math.hypot(x - picture.middle, y - picture.middle) < picture.dot + 10) return false;
  if (words.some((word) => Math.abs(word.x - x) < 36 && Math.abs(word.y - y) < 22)) return false;
  return taken.every((other) => Math.hypot(other.x - x, other.y - y) >= 2 * picture.dot + 2);
}

/** The nearest place to a point that is free, looked for in widening circles. */
function freePlace(at: Point, free: (point: Point) => boolean): Point {
  if (free(at)) return at;
  for (let radius = 4; radius < picture.size; radius += 3) {
    const steps = Math.max(8, Math.round(radius));
    for (let step = 0; step < steps; step++) {
      const angle = (2 * Math.PI * step) / steps;
      const point = { x: at.x + radius * Math.cos(angle), y: at.y + radius * Math.sin(angle) };
      if (free(point)) return point;
    }
  }
  return at;
}
