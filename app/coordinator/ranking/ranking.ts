import type { LanguageLevel } from "@generated/enums";
import { kmBetween, type Spot } from "~/places/places";

/** What a coordinator can say he has done before; it counts only where a family needs it. */
export const experienceKinds = ["unsafety", "interpreter"] as const;
export type Experience = (typeof experienceKinds)[number];

/** What a family needs, from confirmed wishes and recorded facts alone. */
export interface Need {
  /** Languages the principals speak, other than Dutch. */
  spoken: readonly string[];
  /** Languages a principal said he needs. */
  needed: readonly string[];
  near: Spot | null;
  genders: readonly ("woman" | "man" | "ratherNoWoman" | "ratherNoMan")[];
  /** One of the safety questions was answered with yes. */
  unsafety: boolean;
  /** What principals said they would like in a coordinator's background; counts only with their consent for it. */
  backgrounds: readonly { words: string; consent: boolean }[];
  /** The referrer's organisation, the landlord, whoever keeps the case. */
  independentOf: readonly string[];
}

export interface Candidate {
  accountId: string;
  firstName: string;
  town: string;
  spot: Spot;
  travelsKm: number;
  capacity: number;
  /** Conferences he leads now. */
  leads: number;
  /** Offers made to him in the last three months. */
  asked: number;
  gender: string | null;
  languages: readonly { language: string; level: LanguageLevel }[];
  experience: readonly string[];
  /** In his own words. */
  background: string | null;
  organisations: readonly string[];
}

/** One part of the score, with what its sentence needs. Parts that come from a sealed wish are `sealed` and never stored. */
export interface Reason {
  part: "language" | "distance" | "capacity" | "experience" | "gender" | "load" | "background";
  how: string;
  points: number;
  values: Record<string, string | number>;
  sealed?: true;
}

export interface Ranked {
  candidate: Candidate;
  score: number;
  reasons: readonly Reason[];
}

/** The only three reasons that set somebody aside. */
export const asideReasons = ["tie", "full", "language"] as const;
export type AsideReason = (typeof asideReasons)[number];

export interface Ranking {
  ranked: readonly Ranked[];
  aside: readonly { candidate: Candidate; why: AsideReason }[];
}

const levelPoints = { native: 30, good: 25, some: 8 } as const satisfies Record<LanguageLevel, number>;
const speaks = (candidate: Candidate, language: string): boolean =>
  candidate.languages.some((one) => one.language === language && one.level !== "some");
const spokenOf = (candidate: Candidate, languages: readonly string[]): number =>
  languages.filter((language) => speaks(candidate, language)).length;

/**
 * Coordinators in the order to ask them, each with its reasons; the same set gives the same order whatever order it comes in.
 * Independence (R3), a full agenda and a needed language set aside, the last only as long as somebody speaks it; everything else orders (R4).
 */
export function rank(candidates: readonly Candidate[], need: Need): Ranking {
  const aside: { candidate: Candidate; why: AsideReason }[] = [];
  const free = candidates.filter((candidate) => {
    const tied = candidate.organisations.some((organisation) => need.independentOf.includes(organisation));
    const why = tied ? "tie" : candidate.leads >= candidate.capacity ? "full" : null;
    if (why) aside.push({ candidate, why });
    return why === null;
  });
  const best = Math.max(0, ...free.map((candidate) => spokenOf(candidate, need.needed)));
  const able = free.filter((candidate) => {
    const enough = spokenOf(candidate, need.needed) === best;
    if (!enough) aside.push({ candidate, why: "language" });
    return enough;
  });
  const ranked = able.map((candidate): Ranked => {
    const reasons = reasonsOf(candidate, need);
    return { candidate, reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) };
  });
  const byId = (one: Candidate, other: Candidate): number => (one.accountId < other.accountId ? -1 : 1);
  return {
    ranked: ranked.sort((a, b) => b.score - a.score || a.candidate.leads - b.candidate.leads || byId(a.candidate, b.candidate)),
    aside: aside.sort((a, b) => asideReasons.indexOf(a.why) - asideReasons.indexOf(b.why) || byId(a.candidate, b.candidate)),
  };
}

/** Why somebody stands where he stands, part by part. */
function reasonsOf(candidate: Candidate, need: Need): Reason[] {
  return [
    ...languageReasons(candidate, need),
    ...distanceReason(candidate, need.near),
    ...genderReasons(candidate, need),
    ...experienceReason(candidate, need),
    ...backgroundReason(candidate, need),
    capacityReason(candidate),
    loadReason(candidate),
  ];
}

const wantedLanguages = (need: Need): string[] => [...new Set([...need.needed, ...need.spoken])].sort();

function languageReasons(candidate: Candidate, need: Need): Reason[] {
  return wantedLanguages(need).map((language) => {
    const level = candidate.languages.find((one) => one.language === language)?.level;
    const interpreter = candidate.experience.includes("interpreter");
    if (level) return { part: "language", how: level, points: levelPoints[level], values: { language } };
    return { part: "language", how: interpreter ? "interpreter" : "none", points: interpreter ? 5 : 0, values: { language } };
  });
}

function distanceReason({ spot, town, travelsKm }: Candidate, near: Spot | null): Reason[] {
  if (!near) return [];
  const km = kmBetween(spot, near);
  const far = km > travelsKm;
  const points = far ? -10 : Math.round(20 * (1 - km / Math.max(travelsKm, 1)));
  return [{ part: "distance", how: far ? "far" : "near", points, values: { km, town, travelsKm } }];
}

function genderReasons({ gender }: Candidate, { genders }: Need): Reason[] {
  if (gender === null) return [];
  return [...new Set(genders)].flatMap((wish): Reason[] => {
    if (wish === gender) return [{ part: "gender", how: wish, points: 20, values: {}, sealed: true }];
    const unwanted = (wish === "ratherNoWoman" && gender === "woman") || (wish === "ratherNoMan" && gender === "man");
    return unwanted ? [{ part: "gender", how: wish, points: -20, values: {}, sealed: true }] : [];
  });
}

function experienceReason({ experience }: Candidate, { unsafety }: Need): Reason[] {
  if (!unsafety) return [];
  const has = experience.includes("unsafety");
  return [{ part: "experience", how: has ? "unsafety" : "none", points: has ? 15 : 0, values: {} }];
}

const wordsIn = (text: string): string[] => text.toLocaleLowerCase("nl").match(/\p{L}{4,}/gu) ?? [];

/** A wish and a coordinator's own words share a word. A first ordering only: a person reads both. */
function backgroundReason({ background }: Candidate, { backgrounds }: Need): Reason[] {
  if (!background) return [];
  const own = new Set(wordsIn(background));
  const met = backgrounds.some(({ words, consent }) => consent && wordsIn(words).some((word) => own.has(word)));
  return met ? [{ part: "background", how: "met", points: 6, values: { words: background }, sealed: true }] : [];
}

function capacityReason({ capacity, leads }: Candidate): Reason {
  const free = capacity - leads;
  return { part: "capacity", how: "free", points: 3 * Math.min(free, 3), values: { free } };
}

function loadReason({ leads, asked }: Candidate): Reason {
  return { part: "load", how: "now", points: -3 * leads - asked || 0, values: { leads, asked } };
}

/** What may be kept with an offer: nothing that came from a sealed wish. */
export const keepable = (reasons: readonly Reason[]): Reason[] => reasons.filter(({ sealed }) => !sealed);
