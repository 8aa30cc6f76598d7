import { addDays, type Day, easterSunday, holidays } from "~/calendar/working-days";

/**
 * Days on which many people have something else to do. Every one of them is pointed out for every family alike: what somebody believes
 * is asked of nobody and stored nowhere.
 */
export const feasts = [
  "newYear",
  "goodFriday",
  "easter",
  "kingsDay",
  "remembrance",
  "liberation",
  "ascension",
  "whitsun",
  "ketiKoti",
  "sinterklaas",
  "christmas",
  "newYearsEve",
  "orthodoxChristmas",
  "orthodoxEaster",
  "ramadan",
  "laylatAlQadr",
  "eidAlFitr",
  "eidAlAdha",
  "ashura",
  "mawlid",
  "newroz",
  "phagwa",
  "diwali",
  "lunarNewYear",
  "pesach",
  "roshHashana",
  "yomKippur",
  "sukkot",
] as const;
export type Feast = (typeof feasts)[number];

/** A feast of a year, from its first day to its last, both included. */
export interface FeastDays {
  feast: Feast;
  from: Day;
  to: Day;
  /** The moon, or who looks for it, decides: it may be a day earlier or later. */
  byMoon: boolean;
}

/** Until when the dates that are not computed are known. */
export const feastsKnownUntil: Day = "2030-12-31";

/**
 * Holi (Phagwa) and Diwali. Their lunar days differ per country by a day; these are the days of the tables for India, and for Phagwa 2026
 * the day Suriname published.
 */
const phagwa: readonly Day[] = ["2026-03-03", "2027-03-22", "2028-03-11", "2029-03-01", "2030-03-20"];
const diwali: readonly Day[] = ["2026-11-08", "2027-10-29", "2028-10-17", "2029-11-05", "2030-10-26"];
/** As celebrated; the Chinese calendar that comes with the platform is a day off in some years. */
const lunarNewYear: readonly Day[] = ["2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03"];

/** Orthodox Easter: the Julian computus (Meeus, Astronomical Algorithms, 1991, chapter 8), written in our calendar until 2099. */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const count = d + e + 114;
  const julian = new Date(Date.UTC(year, Math.floor(count / 31) - 1, (count % 31) + 1)).toISOString().slice(0, 10);
  return addDays(julian, 13);
}

type Calendar = "islamic-umalqura" | "hebrew";

const monthsAndDays = (calendar: Calendar) => {
  const month = calendar === "hebrew" ? "long" : "numeric";
  return new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone: "UTC", month, day: "numeric" });
};
const formats: Record<Calendar, Intl.DateTimeFormat> = {
  "islamic-umalqura": monthsAndDays("islamic-umalqura"),
  hebrew: monthsAndDays("hebrew"),
};

/** Which day it is in another calendar, as `month/day`. */
function dayIn(calendar: Calendar, day: Day): string {
  const parts = formats[calendar].formatToParts(new Date(day));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("month")}/${part("day")}`;
}

interface Elsewhere {
  calendar: Calendar;
  feast: Feast;
  /** Its first day there. */
  first: string;
  /** How many days it lasts; until the day before another one when a month has no fixed length. */
  lasts: number | { until: string };
}

const elsewhere: readonly Elsewhere[] = [
  { calendar: "islamic-umalqura", feast: "ramadan", first: "9/1", lasts: { until: "10/1" } },
  { calendar: "islamic-umalqura", feast: "laylatAlQadr", first: "9/27", lasts: 1 },
  { calendar: "islamic-umalqura", feast: "eidAlFitr", first: "10/1", lasts: 3 },
  { calendar: "islamic-umalqura", feast: "eidAlAdha", first: "12/10", lasts: 3 },
  { calendar: "islamic-umalqura", feast: "ashura", first: "1/10", lasts: 1 },
  { calendar: "islamic-umalqura", feast: "mawlid", first: "3/12", lasts: 1 },
  { calendar: "hebrew", feast: "pesach", first: "Nisan/15", lasts: 2 },
  { calendar: "hebrew", feast: "roshHashana", first: "Tishri/1", lasts: 2 },
  { calendar: "hebrew", feast: "yomKippur", first: "Tishri/10", lasts: 1 },
  { calendar: "hebrew", feast: "sukkot", first: "Tishri/15", lasts: 2 },
];
const onTheFirst = new Map(elsewhere.map((one) => [`${one.calendar} ${one.first}`, one]));

/** The last day of what begins on a day in another calendar. */
function lastDay(from: Day, { calendar, lasts }: Elsewhere): Day {
  if (typeof lasts === "number") return addDays(from, lasts - 1);
  let next = addDays(from, 1);
  while (dayIn(calendar, next) !== lasts.until) next = addDays(next, 1);
  return addDays(next, -1);
}

/** Feasts of other calendars that begin in a year of ours. */
function feastsElsewhere(year: number): FeastDays[] {
  const found: FeastDays[] = [];
  for (let day: Day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) {
    for (const calendar of Object.keys(formats) as Calendar[]) {
      const one = onTheFirst.get(`${calendar} ${dayIn(calendar, day)}`);
      if (!one) continue;
      const byMoon = calendar === "islamic-umalqura";
      // A day there begins in the evening: what the moon decides is pointed out a day around as it is.
      found.push({ feast: one.feast, from: byMoon ? day : addDays(day, -1), to: lastDay(day, one), byMoon });
    }
  }
  return found;
}

const known = new Map<number, readonly FeastDays[]>();

/** All feasts that begin in a year, in the order of the calendar. */
export function feastsOf(year: number): readonly FeastDays[] {
  const found = known.get(year);
  if (found) return found;
  const easter = easterSunday(year);
  const on = (feast: Feast, from: Day, to: Day = from): FeastDays => ({ feast, from, to, byMoon: false });
  const kingsDay = holidays(year).has(`${year}-04-27`) ? `${year}-04-27` : `${year}-04-26`;
  const listed = (feast: Feast, days: readonly Day[]) =>
    days.filter((day) => day.startsWith(`${year}-`)).map((day) => ({ ...on(feast, day), byMoon: feast !== "lunarNewYear" }));
  const all = [
    on("newYear", `${year}-01-01`),
    on("orthodoxChristmas", `${year}-01-06`, `${year}-01-07`),
    on("newroz", `${year}-03-20`, `${year}-03-21`),
    on("goodFriday", addDays(easter, -2)),
    on("easter", easter, addDays(easter, 1)),
    on("kingsDay", kingsDay),
    on("remembrance", `${year}-05-04`),
    on("liberation", `${year}-05-05`),
    on("ascension", addDays(easter, 39)),
    on("whitsun", addDays(easter, 49), addDays(easter, 50)),
    on("ketiKoti", `${year}-07-01`),
    on("sinterklaas", `${year}-12-05`),
    on("christmas", `${year}-12-24`, `${year}-12-26`),
    on("newYearsEve", `${year}-12-31`),
    on("orthodoxEaster", orthodoxEaster(year), addDays(orthodoxEaster(year), 1)),
    ...listed("phagwa", phagwa),
    ...listed("diwali", diwali),
    ...listed("lunarNewYear", lunarNewYear),
    ...feastsElsewhere(year),
  ].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  known.set(year, all);
  return all;
}
