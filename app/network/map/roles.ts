import type { MapPerson, NetworkMap } from "./model";

/** Who has nobody beside him yet on the day. */
export interface Unaccompanied {
  /** Principals without a supporter (R23). */
  principals: { id: string; firstName: string }[];
  /** Children for whom nobody speaks. */
  children: { id: string; firstName: string }[];
}

/** Reads the map for roles that are not agreed yet. A supporter or an advocate who died counts no longer. */
export function unaccompaniedOn({ people, pairs }: NetworkMap): Unaccompanied {
  const alive = new Set(people.filter(({ deceased }) => !deceased).map(({ id }) => id));
  const has = (id: string, role: "supporter" | "advocate") =>
    pairs.some(
      (pair) =>
        (pair.second === id && pair[role] === "first" && alive.has(pair.first)) ||
        (pair.first === id && pair[role] === "second" && alive.has(pair.second)),
    );
  const named = ({ id, firstName }: MapPerson) => ({ id, firstName });
  const here = people.filter(({ id, figure }) => figure === null && alive.has(id));
  return {
    principals: here.filter(({ id, principalId }) => principalId !== null && !has(id, "supporter")).map(named),
    children: here
      .filter(({ id, principalId, child, under16 }) => principalId === null && (child || under16) && !has(id, "advocate"))
      .map(named),
  };
}
