/** A day on the calendar in the Netherlands, `yyyy-mm-dd`. */
export type Day = string;

const dayMs = 86_400_000;

const dayAt = (year: number, month: number, day: number): Day => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** The day so many calendar days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** Calendar days from one day to another; negative when the other is earlier. */
export const daysFromTo = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leap = Math.floor(century / 4);
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * a + century - leap - shift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((a + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * late + 114;
  return dayAt(year, Math.floor(count / 31), (count % 31) + 1);
}

const isSunday = (day: Day): boolean => new Date(day).getUTCDay() === 0;
const known = new Map<number, ReadonlySet<Day>>();

/**
 * The days of a year on which no term ends, besides Saturdays and Sundays: Algemene termijnenwet, article 3, Good Friday and 5 May
 * included. King's Day is 27 April, or the 26th when that is a Sunday.
 */
export function holidays(year: number): ReadonlySet<Day> {
  const found = known.get(year);
  if (found) return found;
  const easter = easterSunday(year);
  const kingsDay = dayAt(year, 4, 27);
  const days = new Set([
    dayAt(year, 1, 1),
    ...[-2, 1, 39, 50].map((after) => addDays(easter, after)),
    isSunday(kingsDay) ? addDays(kingsDay, -1) : kingsDay,
    dayAt(year, 5, 5),
    dayAt(year, 12, 25),
    dayAt(year, 12, 26),
  ]);
  known.set(year, days);
  return days;
}

/** Neither Saturday, Sunday nor a holiday of the Algemene termijnenwet. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays(Number(day.slice(0, 4))).has(day);
}

/** The so-manieth working day after a day; the day itself does not count. With 0: the day itself when one works on it, else the next. */
export function addWorkingDays(day: Day, working: number): Day {
  let at = day;
  if (working === 0) {
    while (!isWorkingDay(at)) at = addDays(at, 1);
    return at;
  }
  for (let left = working; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}
