import type { Asked } from "./alike";
import type { Need } from "./need";

/** A need that asks nothing. */
export const nothing: Need = {
  spoken: [],
  needed: [],
  interpreted: [],
  waitsFor: [],
  liked: [],
  town: null,
  near: null,
  genders: [],
  ages: [],
  neighbourhoods: [],
  livedThroughDebts: null,
  experience: [],
  unsafety: false,
  distance: null,
  backgrounds: [],
  independentOf: [],
  barred: [],
};

const one = (name: string, asked: Partial<Need>): Asked => ({ name, need: { ...nothing, ...asked } });

/** Each language a need asks for: a needed one counts as that alone, whoever speaks or likes it besides. */
export function asksLanguage({ spoken, needed, liked }: Need): Asked[] {
  const others = spoken.filter((language) => !needed.includes(language));
  const liking = liked.filter(({ language }) => !needed.includes(language));
  return [
    ...needed.map((language) => one(`needed ${language}`, { needed: [language] })),
    ...others.map((language) => one(`spoken ${language}`, { spoken: [language] })),
    ...liking.map((wish) => one(`liked ${wish.language} ${wish.weight}`, { liked: [wish] })),
  ];
}

/** Each wish about who somebody is and what he has done before. */
export function asksPerson({ genders, ages, experience, unsafety, livedThroughDebts }: Need): Asked[] {
  return [
    ...genders.map((wish) => one(`gender ${wish.wish} ${wish.weight}`, { genders: [wish] })),
    ...ages.map((wish) => one(`age ${wish.group} ${wish.weight}`, { ages: [wish] })),
    ...experience.map((wish) => one(`experience ${wish.kind} ${wish.weight}`, { experience: [wish] })),
    ...(unsafety ? [one("unsafety", { unsafety })] : []),
    ...(livedThroughDebts ? [one(`debts ${livedThroughDebts}`, { livedThroughDebts })] : []),
  ];
}

/** Rather somebody who is not known where the family lives. */
export const asksDistance = ({ distance, town }: Need): Asked[] =>
  distance && town ? [one(`distance ${distance} ${town}`, { distance, town })] : [];

/** Backgrounds count together: the heaviest wish that is met. */
export const asksBackgrounds = ({ backgrounds }: Need): Asked[] =>
  backgrounds.length > 0 ? [one(JSON.stringify(backgrounds), { backgrounds })] : [];
