import { type Closeness, closeness, type MapPair, type NetworkMap, type Sector, type SupportKind, sectors, supportKinds } from "../model";
import { type Cliques, cliquesOf, componentsOf, degreeOf, densityOf, graphOf, possibleTies, tieCount } from "./graph";

/** Somebody named in a figure. */
export interface Named {
  id: string;
  firstName: string;
}

/** Figures of a map, for who works with it; nobody is shown them about himself (H17). */
export interface NetworkFigures {
  /** Living people around the principals, the principals left out. */
  size: number;
  pets: number;
  /** Who died, drawn as a figure or known as a person. */
  deceased: number;
  bySector: Record<Sector, Record<Closeness, number>>;
  notPlaced: number;
  ties: number;
  possibleTies: number;
  /** Between 0 and 1; null when there are fewer than two people. */
  density: number | null;
  groups: Named[][];
  /** Tied to nobody but, perhaps, a principal. */
  onTheirOwn: Named[];
  cliques: { found: Named[][]; more: boolean };
  /** Whoever is tied to most others, and to how many; empty when nobody is tied. */
  connectors: { people: Named[]; ties: number };
  family: number;
  support: Record<SupportKind, Support>;
  conflicts: { withPrincipals: number; amongPeople: number };
}

interface Support {
  /** How many people give it to a principal. */
  toPrincipals: number;
  /** How many get it from a principal. */
  fromPrincipals: number;
  /** Between how many two people it goes, the principals left out. */
  amongPeople: number;
}

/** Whether two people have to do with each other. A conflict alone, or that they must not meet, is no tie. */
export const isTie = (pair: MapPair): boolean =>
  pair.family !== null ||
  pair.known !== null ||
  supportKinds.some((kind) => pair[kind] !== null) ||
  pair.stillInContact ||
  pair.supporter !== null ||
  pair.advocate !== null;

/** What can be counted on a map. */
export function figuresOf(map: NetworkMap, { mostCliques = 200 }: { mostCliques?: number } = {}): NetworkFigures {
  const others = map.people.filter(({ principalId }) => principalId === null);
  const people = others.filter(({ figure, deceased }) => figure === null && !deceased);
  const place = new Map(people.map(({ id }, at) => [id, at]));
  const principals = new Set(map.people.filter(({ principalId }) => principalId !== null).map(({ id }) => id));
  const ties = map.pairs.filter(isTie).flatMap(({ first, second }) => {
    const [one, other] = [place.get(first), place.get(second)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  const graph = graphOf(people.length, ties);
  const named = (at: number): Named => ({ id: people[at]?.id ?? "", firstName: people[at]?.firstName ?? "" });
  const degrees = people.map((_, at) => degreeOf(graph, at));
  const most = Math.max(0, ...degrees);
  const cliques: Cliques = cliquesOf(graph, { most: mostCliques });
  const conflicts = map.pairs.filter(({ conflict }) => conflict);
  const touches = ({ first, second }: MapPair): boolean => principals.has(first) || principals.has(second);
  return {
    size: people.length,
    pets: others.filter(({ figure }) => figure === "pet").length,
    deceased: others.filter(({ figure, deceased }) => figure !== "pet" && deceased).length,
    bySector: countPlaces(people),
    notPlaced: people.filter(({ spot }) => spot === null).length,
    ties: tieCount(graph),
    possibleTies: possibleTies(graph),
    density: densityOf(graph),
    groups: componentsOf(graph).map((group) => group.map(named)),
    onTheirOwn: degrees.flatMap((degree, at) => (degree === 0 ? [named(at)] : [])),
    cliques: { found: cliques.found.map((clique) => clique.map(named)), more: cliques.more },
    connectors: { people: most === 0 ? [] : degrees.flatMap((degree, at) => (degree === most ? [named(at)] : [])), ties: most },
    family: people.filter((person) => person.spot?.sector === "family" || isKin(map.pairs, person.id, principals)).length,
    support: supportOf(map.pairs, place, principals),
    conflicts: {
      withPrincipals: conflicts.filter(touches).length,
      amongPeople: conflicts.filter((pair) => !touches(pair)).length,
    },
  };
}

function countPlaces(people: readonly NetworkMap["people"][number][]): NetworkFigures["bySector"] {
  const rings = (sector: Sector) =>
    Object.fromEntries(
      closeness.map((circle) => [circle, people.filter(({ spot }) => spot?.sector === sector && spot.circle === circle).length]),
    );
  return Object.fromEntries(sectors.map((sector) => [sector, rings(sector)])) as NetworkFigures["bySector"];
}

const isKin = (pairs: readonly MapPair[], id: string, principals: ReadonlySet<string>): boolean =>
  pairs.some(
    ({ first, second, family }) =>
      family !== null && ((first === id && principals.has(second)) || (second === id && principals.has(first))),
  );

function supportOf(
  pairs: readonly MapPair[],
  people: ReadonlyMap<string, number>,
  principals: ReadonlySet<string>,
): NetworkFigures["support"] {
  const of = (kind: SupportKind): Support => {
    const givers = new Set<string>();
    const takers = new Set<string>();
    let amongPeople = 0;
    for (const pair of pairs) {
      const way = pair[kind];
      if (way === null) continue;
      const firstIs = principals.has(pair.first);
      if (firstIs === principals.has(pair.second)) {
        if (people.has(pair.first) && people.has(pair.second)) amongPeople += 1;
        continue;
      }
      const id = firstIs ? pair.second : pair.first;
      if (!people.has(id)) continue;
      const principalGives = way === "both" || (way === "gives") === firstIs;
      const principalTakes = way === "both" || (way === "takes") === firstIs;
      if (principalTakes) givers.add(id);
      if (principalGives) takers.add(id);
    }
    return { toPrincipals: givers.size, fromPrincipals: takers.size, amongPeople };
  };
  return Object.fromEntries(supportKinds.map((kind) => [kind, of(kind)])) as NetworkFigures["support"];
}
