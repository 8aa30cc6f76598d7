/** How much something a principal wishes in a coordinator means to him; what does not matter is not kept. */
export const wishWeights = ["important", "nice"] as const;
export type WishWeight = (typeof wishWeights)[number];

/** What can be wished, each with its weight. A needed language stands beside these: it is no wish but a need. */
export const wishCriteria = [
  "language",
  "gender",
  "age",
  "neighbourhood",
  "livedThroughDebts",
  "experience",
  "distance",
  "background",
] as const;
export type WishCriterion = (typeof wishCriteria)[number];

export const ageGroups = ["under30", "30to45", "45to60", "over60"] as const;
export type AgeGroup = (typeof ageGroups)[number];

/** Somebody from near by, or rather from somewhere else. */
export const neighbourhoodWishes = ["near", "elsewhere"] as const;
export type NeighbourhoodWish = (typeof neighbourhoodWishes)[number];

/** What a coordinator can say he has done before; it counts where a principal asks for it, or where the safety answers say so. */
export const experienceKinds = ["rentDebt", "addiction", "smallChildren", "domesticViolence", "minors", "interpreter"] as const;
export type Experience = (typeof experienceKinds)[number];
/** What a principal can ask for; working with an interpreter follows from the languages. */
export const askedExperience = [
  "rentDebt",
  "addiction",
  "smallChildren",
  "domesticViolence",
  "minors",
] as const satisfies readonly Experience[];

/**
 * Backgrounds to choose from, cultural and social, beside free words. A coordinator ticks his own, a principal what he would like in
 * somebody; nobody else fills them in, and nothing is taken from a name or a language.
 */
export const backgroundKinds = [
  "dutch",
  "moroccan",
  "amazigh",
  "turkish",
  "kurdish",
  "hindustani",
  "creoleSurinamese",
  "antillean",
  "moluccan",
  "indo",
  "eritreanEthiopian",
  "somali",
  "ghanaian",
  "capeVerdean",
  "syrianIraqi",
  "iranian",
  "afghan",
  "polish",
  "otherEasternEuropean",
  "chinese",
  "fled",
  "singleParent",
  "grewUpPoor",
  "fromTheNeighbourhood",
] as const;
export type BackgroundKind = (typeof backgroundKinds)[number];
