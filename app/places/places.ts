/** Where something lies, in degrees. */
export interface Spot {
  latitude: number;
  longitude: number;
}

/** A town, or a part of a big one. */
export interface Place {
  name: string;
  spot: Spot;
  /** How many live there, about; the larger of two is the likelier. */
  people: number;
}

/** A name as it is compared: no capitals, accents or punctuation. */
export function folded(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

const earthKm = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The cosine of a spot's latitude: what a distance needs of either end, kept by who asks for many distances. */
export const cosineOf = ({ latitude }: Spot): number => Math.cos(radians(latitude));

/** Kilometres over the earth between two spots, as the crow flies, in whole kilometres. */
export function kmBetween(one: Spot, other: Spot, cosines = cosineOf(one) * cosineOf(other)): number {
  const north = Math.sin(radians(other.latitude - one.latitude) / 2);
  const east = Math.sin(radians(other.longitude - one.longitude) / 2);
  return Math.round(2 * earthKm * Math.asin(Math.sqrt(north * north + cosines * east * east)));
}
