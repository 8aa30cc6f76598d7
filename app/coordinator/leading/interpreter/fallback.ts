import type { Candidate } from "~/coordinator/ranking/candidate";
import { spokenOf } from "~/coordinator/ranking/language";
import type { Need } from "~/coordinator/ranking/need";
import { freeOf } from "~/coordinator/ranking/room";

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

/** Since when a conference waits, and since when a principal who needs a language said that he would rather wait for it. */
export interface Waits {
  since: Date;
  ratherWait: readonly { language: string; since: Date }[];
}

/** How the search for each needed language stands that no interpreter stands in for. `closed` are those who said no, or let a question pass. */
export function languageSearches(pool: readonly Candidate[], need: Need, closed: ReadonlySet<string>, waits: Waits): LanguageSearch[] {
  return need.needed
    .filter((language) => !need.interpreted.includes(language))
    .map((language) => {
      const speakers = pool.filter(
        (one) =>
          spokenOf(one, [language]) > 0 &&
          !need.barred.includes(one.accountId) &&
          !one.organisations.some((organisation) => need.independentOf.includes(organisation)),
      );
      const said = waits.ratherWait.filter((one) => one.language === language).map(({ since }) => since.getTime());
      return {
        language,
        since: new Date(Math.max(waits.since.getTime(), ...said)),
        ratherWait: said.length > 0,
        speakers: speakers.length,
        free: speakers.filter((one) => freeOf(one) > 0 && !closed.has(one.accountId)).length,
      };
    });
}
