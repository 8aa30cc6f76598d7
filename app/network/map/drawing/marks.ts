import type { MapPerson, NetworkMap } from "../model";

/** Signs on a label. Each has a shape of its own and a word in the key under the drawing. */
export const markKinds = ["household", "child", "under16", "supporter", "advocate", "contactPerson", "farAway", "pet", "deceased"] as const;
export type MarkKind = (typeof markKinds)[number];

/** Somebody's marks in a fixed order, and of whom he is the supporter or for whom he speaks. */
export interface Marked {
  marks: MarkKind[];
  /** First names. */
  supports: string[];
  speaksFor: string[];
}

/** The marks of everybody on a map. */
export function marksOf({ people, pairs }: NetworkMap): Map<string, Marked> {
  const names = new Map(people.map(({ id, firstName }) => [id, firstName]));
  const roles = new Map<string, { supports: string[]; speaksFor: string[] }>();
  const roleOf = (id: string) => {
    const found = roles.get(id) ?? { supports: [], speaksFor: [] };
    roles.set(id, found);
    return found;
  };
  for (const { first, second, supporter, advocate } of pairs) {
    const turned = (who: "first" | "second") => (who === "first" ? ([first, second] as const) : ([second, first] as const));
    if (supporter) {
      const [from, to] = turned(supporter);
      roleOf(from).supports.push(names.get(to) ?? "");
    }
    if (advocate) {
      const [from, to] = turned(advocate);
      roleOf(from).speaksFor.push(names.get(to) ?? "");
    }
  }
  return new Map(
    people.map((person) => {
      const { supports, speaksFor } = roles.get(person.id) ?? { supports: [], speaksFor: [] };
      return [person.id, { marks: markKinds.filter((kind) => has(person, kind, supports, speaksFor)), supports, speaksFor }];
    }),
  );
}

function has(person: MapPerson, kind: MarkKind, supports: readonly string[], speaksFor: readonly string[]): boolean {
  switch (kind) {
    case "pet":
      return person.figure === "pet";
    case "deceased":
      return person.deceased || person.figure === "deceased";
    case "supporter":
      return supports.length > 0;
    case "advocate":
      return speaksFor.length > 0;
    default:
      return person[kind];
  }
}
