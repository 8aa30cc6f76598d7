import type { FallbackAnswer } from "@generated/enums";

const dayMs = 86_400_000;

/** How the search for somebody who speaks a needed language stands. */
export interface LanguageSearch {
  language: string;
  /** Since when the conference waits for a coordinator, or since a principal said that he would rather wait. */
  since: Date;
  /** Somebody said that he would rather wait: then his wait counts, also when nobody speaks it. */
  ratherWait: boolean;
  /** Active coordinators who speak it well and are neither tied nor barred. */
  speakers: number;
  /** Of those, who has a place and did not say no. */
  free: number;
}

/** When the search may go on with an interpreter: never while somebody who speaks it can be asked. */
export type FallbackMoment = { when: "never" } | { when: "from"; from: Date };

/**
 * A needed language stays needed while somebody who speaks it may still come: for the days a Centrale gives it, or not at all when
 * nobody in its pool speaks it. Then the search goes on with an interpreter, and the principal hears so and may say that he would rather wait.
 */
export function fallbackMoment(search: LanguageSearch, days: number): FallbackMoment {
  if (search.free > 0) return { when: "never" };
  const waits = search.speakers > 0 || search.ratherWait;
  return { when: "from", from: waits ? new Date(search.since.getTime() + days * dayMs) : search.since };
}

/** Whether the manager may go on with an interpreter now. */
export function mayGoOn(search: LanguageSearch, days: number, now: Date): boolean {
  const moment = fallbackMoment(search, days);
  return moment.when === "from" && moment.from <= now;
}

/** A decision to go on with an interpreter, and what the principal said to it. */
export interface FallbackRow {
  principalId: string;
  language: string;
  decidedAt: Date | string;
  answer: FallbackAnswer | null;
}

/** Of each principal and language the newest decision. */
export function newestFallbacks<Row extends FallbackRow>(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const key = `${row.principalId} ${row.language}`;
    const known = newest.get(key);
    if (!known || new Date(row.decidedAt) > new Date(known.decidedAt)) newest.set(key, row);
  }
  return [...newest.values()];
}

/** Languages that are needed and go on with an interpreter: decided, and nobody who was told so said that he would rather wait. */
export function interpretedLanguages(rows: readonly FallbackRow[], needed: readonly string[]): string[] {
  const newest = newestFallbacks(rows);
  return needed.filter((language) => {
    const ofLanguage = newest.filter((row) => row.language === language);
    return ofLanguage.length > 0 && ofLanguage.every(({ answer }) => answer !== "ratherWait");
  });
}
