import { addMonths } from "~/calendar/months";
import { type Day, daysFromTo } from "~/calendar/working-days";

/** A mark in the arrears at which somebody usually does something. */
export const thresholds = ["dayThirtyTwo", "twoMonths", "twoMonthsAndADay", "threeMonths", "fiveMonths"] as const;
export type Threshold = (typeof thresholds)[number];

/** The rent that is owed: in tenths of a month, and since which day when that is known. */
export interface Behind {
  monthTenths: number | null;
  since: Day | null;
}

/**
 * Which marks the arrears have reached, counted in rent owed or in days since the first rent that was missed, whichever is further.
 * Day 32: the city's model, a report to one point. Two months: early reports. Two months and a day: the list that goes to the bailiff
 * by itself. Three months: the bailiff's costs. Five months: where Eropaf of old began.
 * Lines 4305 to 4311, 330 and 360, 790 and 791, 2618 and 2619, 2150 of the research of 2008.
 */
export function reached({ monthTenths, since }: Behind, today: Day): Threshold[] {
  const tenths = monthTenths ?? 0;
  const late = (months: number): boolean => tenths >= months * 10 || (since !== null && addMonths(since, months) <= today);
  const marks: Record<Threshold, boolean> = {
    dayThirtyTwo: tenths > 10 || (since !== null && daysFromTo(since, today) >= 32),
    twoMonths: late(2),
    twoMonthsAndADay: tenths > 20 || (since !== null && addMonths(since, 2) < today),
    threeMonths: late(3),
    fiveMonths: late(5),
  };
  return thresholds.filter((mark) => marks[mark]);
}

/** Where a tenant lands when nobody reports him early: on the list of two months and a day, and so at the bailiff (lines 469 to 472, 789 to 793). */
export const landsAtBailiff = (behind: Behind, reported: boolean, today: Day): boolean =>
  !reported && reached(behind, today).includes("twoMonthsAndADay");
