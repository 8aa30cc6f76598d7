import { endOfDay } from "~/calendar/day-edges";
import { addMonths } from "~/calendar/months";
import { dayValue } from "~/language/dates";

/** How long people who were not invited, who said no or were kept out stay known after a conference ended. */
export const monthsKeptAfterEnd = 3;

/** The day by whose end they are erased, once a conference has ended; null while nobody knows. */
export const erasedBy = (endedAt: Date | null): Date | null =>
  endedAt ? endOfDay(addMonths(dayValue(endedAt), monthsKeptAfterEnd)) : null;
