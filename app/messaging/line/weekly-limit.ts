const week = 7 * 86_400_000;

/**
 * How many messages one person gets in seven days, by whichever road. An invitation, a change and a reminder may fall in one week, and a
 * question about the moment with them; who hears more than that from a number he does not know stops reading. Beyond it somebody calls.
 */
export const weeklyLimit = 4;

/** How many go to one number in seven days, whoever they are for: on a household's telephone each reads what the others get. */
export const weeklyLimitOfNumber = 2 * weeklyLimit;

/** From when on what left is counted. */
export function weekBefore(now: Date): Date {
  return new Date(now.getTime() - week);
}
