import type { GenderWish } from "~/registration/registration-input";
import type { WishWeight } from "~/registration/wish-criteria";
import type { Judged, Reason } from "./reason";
import { weighs } from "./weight";

const genderPoints = 12;
const agePoints = 8;
const debtsPoints = 8;
const experiencePoints = 8;
const unsafetyPoints = 15;

function genderPart(gender: string | null, wish: GenderWish, weight: WishWeight): number {
  if (gender === null) return 0;
  if (wish === gender) return genderPoints * weighs[weight];
  const unwanted = (wish === "ratherNoWoman" && gender === "woman") || (wish === "ratherNoMan" && gender === "man");
  return unwanted ? -genderPoints * weighs[weight] : 0;
}

/** A wish for a woman or a man, or rather not (H15: that stays possible, for who has known violence). Who did not say loses nothing. */
export const gender: Judged = {
  points(candidate, { genders }) {
    let points = 0;
    for (const { wish, weight } of genders) points += genderPart(candidate.gender, wish, weight);
    return points;
  },
  reasons: (candidate, { genders }) =>
    genders.flatMap(({ wish, weight }): Reason[] => {
      const points = genderPart(candidate.gender, wish, weight);
      return points === 0 ? [] : [{ part: "gender", how: wish, points, values: {}, sealed: true }];
    }),
};

export const age: Judged = {
  points(candidate, { ages }) {
    let points = 0;
    for (const { group, weight } of ages) if (group === candidate.ageGroup) points += agePoints * weighs[weight];
    return points;
  },
  reasons: (candidate, { ages }) =>
    ages
      .filter(({ group }) => group === candidate.ageGroup)
      .map(({ group, weight }) => ({ part: "age", how: group, points: agePoints * weighs[weight], values: {}, sealed: true })),
};

/** Somebody who has lived through debts himself (R4: socio-economic likeness beside culture and language). */
export const debts: Judged = {
  points: ({ background }, { livedThroughDebts }) =>
    livedThroughDebts && background?.livedThroughDebts ? debtsPoints * weighs[livedThroughDebts] : 0,
  reasons(candidate, need) {
    const points = debts.points(candidate, need);
    return points === 0 ? [] : [{ part: "debts", how: "lived", points, values: {}, sealed: true }];
  },
};

/** Experience counts only where a principal asked for it, or where a safety answer says so (H8: the need is known here, what happened is not). */
export const experience: Judged = {
  points(candidate, need) {
    let points = need.unsafety && candidate.experience.includes("domesticViolence") ? unsafetyPoints : 0;
    for (const { kind, weight } of need.experience) if (candidate.experience.includes(kind)) points += experiencePoints * weighs[weight];
    return points;
  },
  reasons(candidate, need) {
    const asked = need.experience
      .filter(({ kind }) => candidate.experience.includes(kind))
      .map(
        ({ kind, weight }): Reason => ({
          part: "experience",
          how: kind,
          points: experiencePoints * weighs[weight],
          values: {},
          sealed: true,
        }),
      );
    if (!need.unsafety) return asked;
    const has = candidate.experience.includes("domesticViolence");
    return [{ part: "experience", how: has ? "unsafety" : "none", points: has ? unsafetyPoints : 0, values: {}, sealed: true }, ...asked];
  },
};
