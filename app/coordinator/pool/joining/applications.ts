import { Temporal } from "temporal-polyfill";

/** How many months an application is kept that nobody does anything with. */
export const monthsKept = 6;
const daysWarned = 30;

/** When an application that nobody does anything with is erased. */
export function endOfKeeping(appliedAt: Date): Date {
  const at = Temporal.Instant.fromEpochMilliseconds(appliedAt.getTime()).toZonedDateTimeISO("Europe/Amsterdam");
  return new Date(at.add({ months: monthsKept }).epochMilliseconds);
}

/** Whether that is near enough to say so. */
export const endsSoon = (appliedAt: Date, now: Date): boolean =>
  endOfKeeping(appliedAt).getTime() - now.getTime() <= daysWarned * 86_400_000;
