import { Temporal } from "temporal-polyfill";
import { addDays, type Day } from "~/calendar/working-days";
import { zone } from "~/language/dates";

/** The first moment of a day in the Netherlands. */
export const startOfDay = (day: Day): Date => new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);

/** Its last millisecond; on the days the clock changes 23 or 25 hours after its first. */
export const endOfDay = (day: Day): Date => new Date(startOfDay(addDays(day, 1)).getTime() - 1);
