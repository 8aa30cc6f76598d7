import { distance } from "fastest-levenshtein";
import lines from "./dutch-places.json";
import { folded, type Place, type Spot } from "./places";

/** What people also call a place, beside the name it has on the list. */
const otherNames: Readonly<Record<string, string>> = {
  "Den Bosch": "'s-Hertogenbosch",
  "'s-Gravenhage": "Den Haag",
  "The Hague": "Den Haag",
  Bijlmer: "Amsterdam Zuidoost",
  Bijlmermeer: "Amsterdam Zuidoost",
  IJburg: "Amsterdam IJburg",
};

/** Every town and city district a coordinator or a family can live in, in the order of the alphabet. Names and places by GeoNames, CC BY 4.0. */
export const dutchPlaces: readonly Place[] = lines.map(([name, latitude, longitude, people]) => ({
  name: name as string,
  spot: { latitude: latitude as number, longitude: longitude as number },
  people: people as number,
}));

const byName = new Map(dutchPlaces.map((place) => [place.name, place]));
const byWord = new Map<string, Place>();
for (const place of dutchPlaces) byWord.set(folded(place.name), place);
for (const [other, name] of Object.entries(otherNames)) {
  const place = byName.get(name);
  if (place) byWord.set(folded(other), place);
}
/** Where a search looks, the largest places first. */
const words = [...byWord].map(([word, place]) => ({ word, place })).sort((one, other) => other.place.people - one.place.people);

const mostSuggestions = 5;
const mostFound = 8;

/** Where a place lies; null for one that is not on the list. */
export const spotOf = (name: string | null): Spot | null => (name === null ? null : (byName.get(name)?.spot ?? null));

/** The place somebody means by what he typed: capitals, accents, hyphens and apostrophes do not matter, nor the other names of a town. */
export const placeNamed = (typed: string): Place | null => byWord.get(folded(typed)) ?? null;

/** At most eight names: what was typed, then those that begin so, then those in which some word does; larger places first. */
export function searchPlaces(typed: string): string[] {
  const wanted = folded(typed);
  if (!wanted) return [];
  const exact = words.filter(({ word }) => word === wanted);
  const first = words.filter(({ word }) => word.startsWith(wanted));
  const inside = words.filter(({ word }) => !word.startsWith(wanted) && ` ${word}`.includes(` ${wanted}`));
  return names([...exact, ...first, ...inside], mostFound);
}

/** What somebody may have meant by a name that is not on the list: places called so in part, else names that differ by a letter or two. */
export function placesMeant(typed: string): string[] {
  const wanted = folded(typed);
  if (wanted.length < 2) return [];
  const within = words.filter(({ word }) => ` ${word}`.includes(` ${wanted}`));
  if (within.length > 0) return names(within, mostSuggestions);
  const most = wanted.length < 5 ? 1 : wanted.length < 9 ? 2 : 3;
  const near = words
    .filter(({ word }) => Math.abs(word.length - wanted.length) <= most)
    .map((one) => ({ ...one, off: distance(one.word, wanted) }))
    .filter(({ off }) => off <= most)
    .sort((one, other) => one.off - other.off);
  const parts = words.filter(
    ({ word }) => word.includes(" ") && word.split(" ").some((part) => part.length > 4 && distance(part, wanted) === 1),
  );
  return names([...near, ...parts], mostSuggestions);
}

function names(found: readonly { place: Place }[], most: number): string[] {
  return [...new Set(found.map(({ place }) => place.name))].slice(0, most);
}
