import { type Closeness, closeness, type Sector, sectors } from "./model";

/** Somebody to be drawn. */
export interface Placed {
  id: string;
  name: string;
  circle: Closeness;
  sector: Sector;
}

/** Where a name stands: the middle of its label, and how wide it is. */
export interface Label {
  id: string;
  text: string;
  x: number;
  y: number;
  width: number;
}

/** The drawing's measures, in its own units. */
export const mapSize = { width: 880, height: 800, x: 440, y: 400, labelHeight: 28, fontSize: 17 } as const;
export const ringRadius: Record<Closeness, { from: number; to: number }> = {
  inner: { from: 70, to: 170 },
  middle: { from: 170, to: 270 },
  outer: { from: 270, to: 375 },
};

const turn = (2 * Math.PI) / sectors.length;
const longest = 14;

/** The middle of a sector as an angle; the first stands at the top and the others follow the clock. */
export const sectorAngle = (sector: Sector): number => -Math.PI / 2 + sectors.indexOf(sector) * turn;

/** A point on the drawing, rounded so that the same map gives the same text. */
export function pointAt(angle: number, radius: number): { x: number; y: number } {
  return { x: Math.round(mapSize.x + radius * Math.cos(angle)), y: Math.round(mapSize.y + radius * Math.sin(angle)) };
}

const shorten = (name: string): string => ([...name].length > longest ? `${[...name].slice(0, longest - 1).join("")}…` : name);
const widthOf = (text: string): number => Math.round([...text].length * 9.4 + 20);

function overlap(a: Label, b: Label): number {
  const across = Math.min(a.x + a.width / 2, b.x + b.width / 2) - Math.max(a.x - a.width / 2, b.x - b.width / 2) + 4;
  const down = mapSize.labelHeight + 4 - Math.abs(a.y - b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

type Place = Readonly<{ x: number; y: number }>;
const known = new Map<string, readonly Place[]>();

/** Places inside a part of a ring, from its middle outwards; the same for every map, so they are worked out once. */
function places(circle: Closeness, sector: Sector): readonly Place[] {
  const key = `${circle} ${sector}`;
  const found = known.get(key) ?? placesIn(circle, sector);
  known.set(key, found);
  return found;
}

function placesIn(circle: Closeness, sector: Sector): Place[] {
  const { from, to } = ringRadius[circle];
  const middle = (from + to) / 2;
  const found: { x: number; y: number; off: number }[] = [];
  for (let radius = from + 12; radius <= to - 8; radius += 7) {
    for (let step = -14; step <= 14; step += 1) {
      const aside = (step / 14) * (turn / 2 - 0.1);
      const off = Math.abs(radius - middle) * 1.4 + Math.abs(aside) * middle;
      found.push({ ...pointAt(sectorAngle(sector) + aside, radius), off });
    }
  }
  return found.sort((a, b) => a.off - b.off);
}

/**
 * Gives every name a place in its own part of the drawing, never over another name while there is room.
 * The same people in the same order give the same drawing.
 */
export function layOut(people: readonly Placed[]): Label[] {
  const labels: Label[] = [];
  for (const circle of closeness) {
    for (const sector of sectors) {
      const room = places(circle, sector);
      for (const { id, name } of people.filter((person) => person.circle === circle && person.sector === sector)) {
        const text = shorten(name);
        const width = widthOf(text);
        let best: Label | undefined;
        let least = Number.POSITIVE_INFINITY;
        for (const { x, y } of room) {
          const label = { id, text, x: Math.min(Math.max(x, width / 2), mapSize.width - width / 2), y, width };
          const covered = labels.reduce((sum, other) => sum + overlap(label, other), 0);
          if (covered < least) {
            best = label;
            least = covered;
          }
          if (covered === 0) break;
        }
        if (best) labels.push(best);
      }
    }
  }
  return labels;
}
