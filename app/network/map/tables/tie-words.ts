import type { useText } from "~/language/context";
import { type MapPair, supportKinds } from "../model";

export type Words = ReturnType<typeof useText>;

export interface TieWords {
  /** What they are to each other. */
  ties: string[];
  support: string[];
  /** What asks for care between them. */
  care: string[];
  roles: string[];
}

/** Everything that is said of two people, in words, the first one named first. */
export function tieWords(t: Words, nameOf: (id: string) => string, pair: MapPair): TieWords {
  const inOrder = { one: nameOf(pair.first), other: nameOf(pair.second) };
  const turned = { one: inOrder.other, other: inOrder.one };
  const role = (key: "supporter" | "advocate") => (pair[key] ? [t(`family-map.${key}`, pair[key] === "first" ? inOrder : turned)] : []);
  return {
    ties: [
      ...(pair.family ? [t(`family-map.family-${pair.family}`, inOrder)] : []),
      ...(pair.known ? [t(`family-map.known-${pair.known}`)] : []),
    ],
    support: supportKinds.flatMap((kind) => {
      const way = pair[kind];
      if (way === null) return [];
      return [
        way === "both"
          ? t(`family-map.support-${kind}-both`, inOrder)
          : t(`family-map.support-${kind}`, way === "gives" ? inOrder : turned),
      ];
    }),
    care: (["conflict", "mustNotMeet", "stillInContact"] as const).flatMap((key) => (pair[key] ? [t(`family-map.${key}`)] : [])),
    roles: [...role("supporter"), ...role("advocate")],
  };
}

/** The same as one list. */
export const sentencesOf = ({ ties, roles, support, care }: TieWords): string[] => [...ties, ...roles, ...support, ...care];
