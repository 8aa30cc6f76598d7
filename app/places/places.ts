/** Where about people live: towns, and the parts of a big city. Close enough for a distance, too far for an address. */
export const towns = [
  { name: "Almere", latitude: 52.371, longitude: 5.222 },
  { name: "Amstelveen", latitude: 52.303, longitude: 4.858 },
  { name: "Amsterdam Centrum", latitude: 52.373, longitude: 4.893 },
  { name: "Amsterdam Nieuw-West", latitude: 52.363, longitude: 4.807 },
  { name: "Amsterdam Noord", latitude: 52.4, longitude: 4.918 },
  { name: "Amsterdam Oost", latitude: 52.36, longitude: 4.938 },
  { name: "Amsterdam West", latitude: 52.378, longitude: 4.861 },
  { name: "Amsterdam Zuid", latitude: 52.345, longitude: 4.877 },
  { name: "Amsterdam Zuidoost", latitude: 52.306, longitude: 4.972 },
  { name: "Diemen", latitude: 52.34, longitude: 4.962 },
  { name: "Haarlem", latitude: 52.381, longitude: 4.637 },
  { name: "Hilversum", latitude: 52.223, longitude: 5.176 },
  { name: "Hoofddorp", latitude: 52.303, longitude: 4.69 },
  { name: "Purmerend", latitude: 52.505, longitude: 4.96 },
  { name: "Utrecht", latitude: 52.091, longitude: 5.122 },
  { name: "Weesp", latitude: 52.308, longitude: 5.042 },
  { name: "Zaandam", latitude: 52.438, longitude: 4.825 },
] as const;

export type Town = (typeof towns)[number]["name"];
export const townNames: readonly Town[] = towns.map(({ name }) => name);

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

/** Where a town lies; null for one that is not on the list. */
export const spotOf = (town: string | null): Spot | null => towns.find(({ name }) => name === town) ?? null;

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
