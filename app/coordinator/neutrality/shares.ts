/** How often one coordinator was asked, and how often for families of whom some principal would like a certain background. */
export interface Share {
  accountId: string;
  firstName: string;
  town: string | null;
  asked: number;
  /** Of those, where a background was wished, with consent. */
  withWish: number;
  /** Of those, where he stood first. */
  first: number;
}

/** From how many questions on a share says something, and from which share on somebody looks (H15 of the design of rights). */
export const watchedFrom = { asked: 5, share: 0.8 } as const;

/** Somebody who is asked (almost) only for families that wish a background: that nobody gets only "his own". */
export const isWatched = ({ asked, withWish }: Share): boolean => asked >= watchedFrom.asked && withWish >= watchedFrom.share * asked;

/** As a whole percentage. */
export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((100 * part) / whole));

const smallest = 5;
const isSmall = (count: number): boolean => count > 0 && count < smallest;

export interface ShareShown {
  firstName: string;
  asked: number | null;
  withWish: number | null;
  without: number | null;
}

/**
 * Counts as they may leave the house. One to four is hidden, and with it as much as keeps anybody from finding it by taking the rest from
 * the sums, which stay exact. A nought is no family and stays.
 */
export function sharesOutside(shares: readonly Share[]): ShareShown[] {
  const hidden = new Set(shares.filter(({ asked, withWish }) => isSmall(withWish) || isSmall(asked - withWish)));
  const next = shares.filter((one) => !hidden.has(one) && one.asked > 0).sort((one, other) => one.asked - other.asked);
  const sumOf = (count: (one: Share) => number): number => [...hidden].reduce((sum, one) => sum + count(one), 0);
  const givesAway = (): boolean => {
    const [withWish, without] = [sumOf((one) => one.withWish), sumOf((one) => one.asked - one.withWish)];
    return hidden.size === 1 || isSmall(withWish) || isSmall(without);
  };
  for (const one of next) {
    if (hidden.size === 0 || !givesAway()) break;
    hidden.add(one);
  }
  const askedHidden = new Set([...hidden].filter(({ asked }) => isSmall(asked)));
  // A hidden whole is found from the sum of all wholes, unless a second one is hidden beside it.
  const byAsked = [...shares].filter(({ asked }) => asked > 0).sort((one, other) => one.asked - other.asked);
  for (const one of byAsked) {
    const together = [...askedHidden].reduce((sum, { asked }) => sum + asked, 0);
    if (askedHidden.size === 0 || (askedHidden.size > 1 && !isSmall(together))) break;
    askedHidden.add(one);
    hidden.add(one);
  }
  return shares.map((one) => ({
    firstName: one.firstName,
    asked: askedHidden.has(one) ? null : one.asked,
    withWish: hidden.has(one) ? null : one.withWish,
    without: hidden.has(one) ? null : one.asked - one.withWish,
  }));
}
