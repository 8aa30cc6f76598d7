import { optionsOf, type Part, type Question } from "~/registration/draft/questions";
import { genderWishes } from "~/registration/registration-input";
import { ageGroups, askedExperience, backgroundKinds, neighbourhoodWishes, wishCriteria } from "~/registration/wish-criteria";

const none = "family-wish.no-matter";

const firstAsked: readonly Question[] = [
  { name: "wishWords", kind: "words", label: "family-wish.words", hint: "family-wish.words-hint", optional: true },
  { name: "wishFamilyWords", kind: "words", label: "family-wish.family-words", optional: true },
  {
    name: "wishLanguage",
    kind: "choose",
    label: "family-wish.needed-language",
    hint: "family-wish.needed-language-hint",
    choices: "languages",
    none,
    optional: true,
  },
];

const folded = (title: NonNullable<Part["title"]>, questions: readonly Question[]): Part => ({
  of: "principal",
  title,
  folded: true,
  questions,
});

/**
 * What kind of coordinator fits, asked by a worker and on one's own in the same words, since a worker reads them out. Two questions and a
 * language stand open; who wants to say more unfolds it.
 */
export const wishParts = (last: readonly Question[] = []): readonly Part[] => [
  { of: "principal", questions: firstAsked },
  folded("family-wish.person-title", [
    {
      name: "wishGender",
      kind: "choose",
      label: "family-wish.gender",
      choices: optionsOf(genderWishes, (value) => `family-wish.gender-${value}` as const),
      none,
      optional: true,
    },
    {
      name: "wishAgeGroup",
      kind: "choose",
      label: "family-wish.age",
      choices: optionsOf(ageGroups, (value) => `family-wish.age-${value}` as const),
      none,
      optional: true,
    },
  ]),
  folded("family-wish.liked-language", [
    { name: "wishLikedLanguage", kind: "choose", label: "family-wish.liked-language", choices: "languages", none, optional: true },
  ]),
  folded("family-wish.distance-title", [
    {
      name: "wishNeighbourhood",
      kind: "choose",
      label: "family-wish.neighbourhood",
      choices: optionsOf(neighbourhoodWishes, (value) => `family-wish.neighbourhood-${value}` as const),
      none,
      optional: true,
    },
    { name: "wishNotMyFamily", kind: "tick", label: "family-wish.not-my-family" },
    { name: "wishNotMyCommunity", kind: "tick", label: "family-wish.not-my-community" },
  ]),
  folded("family-wish.experience-title", [
    { name: "wishLivedThroughDebts", kind: "tick", label: "family-wish.lived-through-debts" },
    {
      name: "wishExperience",
      kind: "some",
      label: "family-wish.experience",
      hint: "family-wish.experience-hint",
      choices: optionsOf(askedExperience, (kind) => `family-wish.experience-${kind}` as const),
      optional: true,
    },
  ]),
  {
    ...folded("family-wish.background-title", [
      {
        name: "wishBackgroundKinds",
        kind: "some",
        label: "family-wish.background",
        choices: optionsOf(backgroundKinds, (kind) => `family-wish.background-${kind}` as const),
        optional: true,
      },
      { name: "wishBackground", kind: "line", label: "family-wish.background-words", optional: true },
      { name: "consentBackground", kind: "tick", label: "family-wish.consent", hint: "family-wish.consent-hint" },
    ]),
    lead: "family-wish.background-lead",
  },
  folded("family-wish.important-title", [
    {
      name: "wishImportant",
      kind: "some",
      label: "family-wish.which-important",
      hint: "family-wish.which-important-hint",
      choices: optionsOf(wishCriteria, (criterion) => `family-wish.criterion-${criterion}` as const),
      optional: true,
    },
  ]),
  ...(last.length > 0 ? [{ of: "principal" as const, questions: last }] : []),
];
