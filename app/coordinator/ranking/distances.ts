import { cosineOf, kmBetween, type Spot } from "~/places/places";
import { type Alike, alike, kept } from "./alike";
import type { Candidate } from "./candidate";
import type { Need } from "./need";
import { distancePoints, furthestKm, placePoints } from "./place";

/** Where the coordinators of a pool live and how far they travel, made ready for many families. */
export interface Distances {
  spots: Alike;
  cosines: Float64Array;
  /** Where in `points` each coordinator's begin: those of how far he travels, one for every kilometre. */
  begins: Int32Array;
  points: Int16Array;
  /** Kilometres to every spot, by where a family lives. */
  km: Map<string, Uint16Array>;
}

const length = furthestKm + 1;

export function distancesOf(candidates: readonly Candidate[]): Distances {
  const spots = alike(candidates, ({ town, spot }) => `${town}|${spot.latitude}|${spot.longitude}`);
  const travels = alike(candidates, ({ travelsKm }) => String(travelsKm));
  const points = new Int16Array(travels.examples.length * length);
  travels.examples.forEach(({ travelsKm }, kind) => {
    for (let km = 0; km < length; km++) points[kind * length + km] = distancePoints(km, travelsKm);
  });
  const begins = new Int32Array(candidates.length);
  for (let index = 0; index < begins.length; index++) begins[index] = (travels.of[index] as number) * length;
  return { spots, cosines: new Float64Array(spots.examples.map(({ spot }) => cosineOf(spot))), begins, points, km: new Map() };
}

function kmFrom({ spots: { examples }, cosines, km: known }: Distances, near: Spot): Uint16Array {
  return kept(known, `${near.latitude}|${near.longitude}`, () => {
    const cosine = cosineOf(near);
    const km = new Uint16Array(examples.length);
    for (let place = 0; place < km.length; place++) {
      const { spot } = examples[place] as Candidate;
      km[place] = Math.min(kmBetween(spot, near, (cosines[place] as number) * cosine), furthestKm);
    }
    return km;
  });
}

/** Writes into a row what each gets for distance on top of `always`. */
export function distanceRow(distances: Distances, near: Spot, always: Int32Array, row: Int32Array): void {
  const { spots, begins, points } = distances;
  const { of } = spots;
  const km = kmFrom(distances, near);
  for (let index = 0; index < row.length; index++) {
    row[index] = (always[index] as number) + (points[(begins[index] as number) + (km[of[index] as number] as number)] as number);
  }
}

/** What each spot gets for wishes about the neighbourhood. */
export function neighbourhoodTable(distances: Distances, near: Spot, need: Need): Int16Array {
  const km = kmFrom(distances, near);
  const table = new Int16Array(km.length);
  distances.spots.examples.forEach(({ town }, place) => {
    table[place] = placePoints(km[place] as number, town === need.town, need);
  });
  return table;
}
