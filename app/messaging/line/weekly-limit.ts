import { writeBackMoment } from "../own-words";

const week = 7 * 86_400_000;

/**
 * How many messages one person gets in seven days, by whichever road. An invitation, a change and a reminder may fall in one week, and a
 * question about the moment with them; who hears more than that from a number he does not know stops reading. Beyond it somebody calls.
 */
export const weeklyLimit = 4;

/** How many go to one number in seven days, whoever they are for: on a household's telephone each reads what the others get. */
export const weeklyLimitOfNumber = 2 * weeklyLimit;

/** The coordinator's own words to who wrote to her are a talk and no mailing: they neither wait for the limit nor count towards it. */
export const talkTemplate = writeBackMoment;

/** From when on what left is counted. */
export function weekBefore(now: Date): Date {
  return new Date(now.getTime() - week);
}
