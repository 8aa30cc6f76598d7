import type { Prisma } from "@generated/client";

/**
 * What a field says about somebody, in rising order; each class counts as all below it.
 * `name` may stand in a message. `contact` and everything from `family` up is sealed at rest.
 * Free text of map, safety and question is `accusation`, whatever somebody wrote there.
 */
export const fieldClasses = ["id", "process", "name", "contact", "debt", "family", "special", "accusation"] as const;
export type FieldClass = (typeof fieldClasses)[number];

/** Classes whose fields are stored sealed. */
export const sealedClasses = ["contact", "family", "special", "accusation"] as const;
export type SealedClass = (typeof sealedClasses)[number];

/** One class for every field of these tables. The lists stand in `classes/`, a file for each file of the schema. */
export type ClassesOf<Models extends Prisma.ModelName> = {
  [M in Models]: Record<keyof (typeof Prisma)[`${M}ScalarFieldEnum`], FieldClass>;
};
export type Classes = ClassesOf<Prisma.ModelName>;
