import { type Closeness, closeness, type MapSpot, type Sector, sectors } from "../model";

/** A point of the drawing, in its own units: the middle of the map is 0, 0 and the rim lies 470 from it, whatever stands on it. */
export interface Point {
  x: number;
  y: number;
}

/** Where the rings begin and end, from the middle. Close by has the widest ring: there stand the most people. */
export const ringRadius: Record<Closeness, { from: number; to: number }> = {
  inner: { from: 122, to: 252 },
  middle: { from: 252, to: 366 },
  outer: { from: 366, to: 470 },
};
export const rim = ringRadius.outer.to;

/** The drawing without the row of people who have no place yet: a square with a little more above it, for the word at the top. */
export const drawingSize = { x: -500, y: -545, width: 1000, height: 1045 } as const;

/** Degrees that one sector takes. */
export const sectorWidth = 360 / sectors.length;
const band = 100 / closeness.length;
const radians = Math.PI / 180;

/** The middle of a sector in degrees clockwise from the top, where the first one stands. */
export const sectorAngle = (sector: Sector): number => sectors.indexOf(sector) * sectorWidth;

/** The point at an angle (degrees clockwise from the top) and so far from the middle. */
export const pointAt = (angle: number, radius: number): Point => ({
  x: Math.round(radius * Math.sin(angle * radians)),
  y: Math.round(-radius * Math.cos(angle * radians)),
});

/** The ring at a distance from 0 (middle) to 100 (rim). */
export const ringOf = (distance: number): Closeness =>
  closeness[Math.min(closeness.length - 1, Math.max(0, Math.floor(distance / band)))] ?? "outer";

/** The sector at an angle in degrees clockwise from the top. */
const sectorOf = (angle: number): Sector => {
  const turned = (((angle + sectorWidth / 2) % 360) + 360) % 360;
  return sectors[Math.floor(turned / sectorWidth) % sectors.length] ?? "family";
};

/** From a distance of 0 to 100 to a radius: each third is one ring, however wide that is drawn. */
export function radiusOf(distance: number): number {
  const ring = ringOf(distance);
  const { from, to } = ringRadius[ring];
  return from + ((distance - closeness.indexOf(ring) * band) / band) * (to - from);
}

function distanceOf(radius: number): number {
  const within = Math.min(rim, Math.max(ringRadius.inner.from, radius));
  const ring = closeness.find((one) => within < ringRadius[one].to) ?? "outer";
  const { from, to } = ringRadius[ring];
  return closeness.indexOf(ring) * band + ((within - from) / (to - from)) * band;
}

/** Where a point of the drawing lies on the map. What lies beyond the rim is pulled back to it; in the middle begins the inner ring. */
export function spotAt(x: number, y: number): Required<MapSpot> {
  const angle = Math.round((((Math.atan2(x, -y) / radians) % 360) + 360) % 360) % 360;
  const distance = Math.round(Math.min(100, Math.max(0, distanceOf(Math.hypot(x, y)))) * 10) / 10;
  return { circle: ringOf(distance), sector: sectorOf(angle), angle, distance };
}

/** The point that a spot wishes for: where a hand put it, or else the middle of its ring and sector. */
export function pointOf({ circle, sector, angle, distance }: MapSpot): Point {
  const middle = (ringRadius[circle].from + ringRadius[circle].to) / 2;
  const byHand = angle !== undefined && sectorOf(angle) === sector;
  const radius = distance !== undefined && ringOf(distance) === circle ? radiusOf(distance) : middle;
  return pointAt(byHand ? angle : sectorAngle(sector), radius);
}

/** Whether a point lies outside the rim, with some room for a hand that is not steady. */
export const isBeside = (x: number, y: number): boolean => Math.hypot(x, y) > rim + 40;
