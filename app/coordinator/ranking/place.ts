import { kmBetween } from "~/places/places";
import type { Candidate } from "./candidate";
import type { Need } from "./need";
import type { Judged, Reason } from "./reason";
import { weighs } from "./weight";

const nearbyKm = 3;
const neighbourhoodPoints = 8;
const knownPoints = -12;

/** From here on it makes no difference how much further. */
export const furthestKm = 1_023;

/** Up to twenty for who lives next door; further than he usually travels costs points, and the more the further, up to forty. */
export function distancePoints(given: number, travelsKm: number): number {
  const km = Math.min(given, furthestKm);
  if (km <= travelsKm) return 20 - Math.floor((20 * km) / Math.max(travelsKm, 1));
  return -10 - Math.min(30, Math.floor((km - travelsKm) / 5));
}

/** What somebody who lives this far gets for wishes about the neighbourhood. */
export function placePoints(km: number, sameTown: boolean, need: Need): number {
  const lives = sameTown || km <= nearbyKm ? "near" : "elsewhere";
  let points = 0;
  for (const { wish, weight } of need.neighbourhoods) if (wish === lives) points += neighbourhoodPoints * weighs[weight];
  return points;
}

/** How far, and somebody from near by or rather from elsewhere. Nothing where nobody said where the family lives. */
export const place: Judged = {
  points(candidate, need) {
    if (!need.near) return 0;
    const km = kmBetween(candidate.spot, need.near);
    return distancePoints(km, candidate.travelsKm) + placePoints(km, candidate.town === need.town, need);
  },
  reasons(candidate, need): Reason[] {
    if (!need.near) return [];
    const { town, travelsKm } = candidate;
    const km = kmBetween(candidate.spot, need.near);
    const how = km <= travelsKm ? "near" : "far";
    const points = placePoints(km, town === need.town, need);
    const lives = town === need.town || km <= nearbyKm ? "near" : "elsewhere";
    const distance: Reason = { part: "distance", how, points: distancePoints(km, travelsKm), values: { km, town, travelsKm } };
    return points === 0 ? [distance] : [distance, { part: "neighbourhood", how: lives, points, values: { town }, sealed: true }];
  },
};

const isKnownThere = (candidate: Candidate, need: Need): boolean => need.town !== null && candidate.knownIn.includes(need.town);

/** Rather somebody who does not know my family or my community: the one no to somebody that is a fair wish, and only about a relation (H15). */
export const relation: Judged = {
  points: (candidate, need) => (need.distance && isKnownThere(candidate, need) ? knownPoints * weighs[need.distance] : 0),
  reasons(candidate, need) {
    const points = relation.points(candidate, need);
    return points === 0 ? [] : [{ part: "relation", how: "known", points, values: { town: need.town ?? "" }, sealed: true }];
  },
};
