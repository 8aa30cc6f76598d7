/** The dates of a profile that say where somebody stands. */
export interface PoolDates {
  appliedAt: Date | null;
  trainedAt: Date | null;
  activeSince: Date | null;
  restingSince: Date | null;
  restingUntil: Date | null;
  goneSince: Date | null;
}

export const poolStates = ["applied", "trained", "active", "resting", "gone"] as const;
export type PoolState = (typeof poolStates)[number];

const reached = (date: Date | null, now: Date): boolean => date !== null && date <= now;

/** Where a coordinator stands. Nobody writes it down: somebody who rests until a day is active again on that day by himself. */
export function poolStateOf(dates: PoolDates, now: Date): PoolState {
  if (reached(dates.goneSince, now)) return "gone";
  if (!reached(dates.activeSince, now)) return reached(dates.trainedAt, now) ? "trained" : "applied";
  const rests = reached(dates.restingSince, now) && !reached(dates.restingUntil, now);
  return rests ? "resting" : "active";
}

/** What a profile must hold before its owner can be asked to lead a conference. */
export interface ProfileFacts {
  town: string;
  capacity: number;
  languages: readonly { language: string }[];
  notCareWorkerSince: Date | null;
}

/** The parts of a profile nobody can do without; each is a section of the page about oneself. */
const neededParts = ["languages", "place", "time", "independence"] as const;
export type NeededPart = (typeof neededParts)[number];

/** Which needed parts of a profile are still empty. */
export function missingParts(profile: ProfileFacts): NeededPart[] {
  const there: Record<NeededPart, boolean> = {
    languages: profile.languages.length > 0,
    place: profile.town !== "",
    time: profile.capacity > 0,
    independence: profile.notCareWorkerSince !== null,
  };
  return neededParts.filter((part) => !there[part]);
}

export type WhyNotActive = NeededPart | "notTrained" | "alreadyActive" | "gone";

/** Everything that stands between somebody and being active; empty when nothing does. */
export function whyNotActive(dates: PoolDates, profile: ProfileFacts, now: Date): WhyNotActive[] {
  const state = poolStateOf(dates, now);
  if (state === "gone") return ["gone"];
  if (state === "active" || state === "resting") return ["alreadyActive"];
  return [...(state === "trained" ? [] : (["notTrained"] as const)), ...missingParts(profile)];
}
