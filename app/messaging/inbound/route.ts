/** How long after a message somebody may still be answering it. */
export const answersWithinDays = 60;

/** A conference in which a number belongs to somebody. */
export interface BehindNumber {
  conferenceId: string;
  /** Whether a message went to this number for somebody there, not longer ago than an answer may take. */
  recent: boolean;
}

/**
 * In which conference a message that came in is read, or null when nobody can say: then it waits with the Centrale. Where a message went
 * lately is where an answer is expected; a number that two families were written to, or that a colleague has, is in doubt.
 */
export function routeOf({ behind, colleagues }: { behind: readonly BehindNumber[]; colleagues: number }): string | null {
  if (colleagues > 0) return null;
  const recent = behind.filter((one) => one.recent);
  const [only, second] = recent.length > 0 ? recent : behind;
  return only && !second ? only.conferenceId : null;
}
