import type { CoordinatorTieKind } from "@generated/enums";

/** Ties to something with a name Kring may know. */
export const organisationTies = ["employer", "organisation", "landlord"] as const satisfies readonly CoordinatorTieKind[];

/** The small forms in which a tie is named. */
export const tieForms = ["organisation", "neighbourhood", "community"] as const;
export type TieForm = (typeof tieForms)[number];
