import { Temporal } from "temporal-polyfill";
import { zone } from "~/language/dates";

/** The instant of a day and time on a Dutch wall clock. */
export function instantAt(day: string, time: string): Date {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  return new Date(wall.toZonedDateTime(zone).epochMilliseconds);
}
