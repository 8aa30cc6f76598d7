import type { Day } from "~/calendar/working-days";

/** The regions in which schools have their holidays, from north to south. */
export const regions = ["noord", "midden", "zuid"] as const;
export type Region = (typeof regions)[number];

export const isRegion = (text: unknown): text is Region => (regions as readonly unknown[]).includes(text);

export const schoolHolidays = ["autumn", "christmas", "spring", "may", "summer"] as const;
export type SchoolHoliday = (typeof schoolHolidays)[number];

type Days = readonly [from: Day, to: Day];
type PerRegion = Readonly<Record<Region, Days>>;

const everywhere = (from: Day, to: Day): PerRegion => ({ noord: [from, to], midden: [from, to], zuid: [from, to] });

/**
 * Per school year as the ministry of education publishes it: 2027-2028 and 2028-2029 as its pages have them (rijksoverheid.nl, "Overzicht
 * schoolvakanties per schooljaar"), 2026-2027 and 2029-2030 as its open data had them in September 2025. Autumn and spring are advice: a
 * school may choose other weeks, and most add a second week in May.
 */
export const schoolYears: Readonly<Record<string, Readonly<Record<SchoolHoliday, PerRegion>>>> = {
  "2026-2027": {
    autumn: {
      noord: ["2026-10-10", "2026-10-18"],
      midden: ["2026-10-17", "2026-10-25"],
      zuid: ["2026-10-17", "2026-10-25"],
    },
    christmas: everywhere("2026-12-19", "2027-01-03"),
    spring: {
      noord: ["2027-02-20", "2027-02-28"],
      midden: ["2027-02-20", "2027-02-28"],
      zuid: ["2027-02-13", "2027-02-21"],
    },
    may: everywhere("2027-04-24", "2027-05-02"),
    summer: {
      noord: ["2027-07-10", "2027-08-22"],
      midden: ["2027-07-17", "2027-08-29"],
      zuid: ["2027-07-24", "2027-09-05"],
    },
  },
  "2027-2028": {
    autumn: {
      noord: ["2027-10-16", "2027-10-24"],
      midden: ["2027-10-16", "2027-10-24"],
      zuid: ["2027-10-23", "2027-10-31"],
    },
    christmas: everywhere("2027-12-25", "2028-01-09"),
    spring: {
      noord: ["2028-02-19", "2028-02-27"],
      midden: ["2028-02-26", "2028-03-05"],
      zuid: ["2028-02-26", "2028-03-05"],
    },
    may: everywhere("2028-04-29", "2028-05-07"),
    summer: {
      noord: ["2028-07-15", "2028-08-27"],
      midden: ["2028-07-08", "2028-08-20"],
      zuid: ["2028-07-22", "2028-09-03"],
    },
  },
  "2028-2029": {
    autumn: {
      noord: ["2028-10-14", "2028-10-22"],
      midden: ["2028-10-21", "2028-10-29"],
      zuid: ["2028-10-21", "2028-10-29"],
    },
    christmas: everywhere("2028-12-23", "2029-01-07"),
    spring: {
      noord: ["2029-02-17", "2029-02-25"],
      midden: ["2029-02-17", "2029-02-25"],
      zuid: ["2029-02-10", "2029-02-18"],
    },
    may: everywhere("2029-04-28", "2029-05-06"),
    summer: {
      noord: ["2029-07-21", "2029-09-02"],
      midden: ["2029-07-07", "2029-08-19"],
      zuid: ["2029-07-14", "2029-08-26"],
    },
  },
  "2029-2030": {
    autumn: {
      noord: ["2029-10-20", "2029-10-28"],
      midden: ["2029-10-20", "2029-10-28"],
      zuid: ["2029-10-13", "2029-10-21"],
    },
    christmas: everywhere("2029-12-22", "2030-01-06"),
    spring: {
      noord: ["2030-02-16", "2030-02-24"],
      midden: ["2030-02-23", "2030-03-03"],
      zuid: ["2030-02-23", "2030-03-03"],
    },
    may: everywhere("2030-04-27", "2030-05-05"),
    summer: {
      noord: ["2030-07-20", "2030-09-01"],
      midden: ["2030-07-13", "2030-08-25"],
      zuid: ["2030-07-06", "2030-08-18"],
    },
  },
};

/** The first day and the last about which something is published. */
export const schoolsKnown = { from: "2026-08-31", to: "2030-09-01" } as const satisfies Record<string, Day>;

export interface SchoolHolidayDays {
  holiday: SchoolHoliday;
  from: Day;
  to: Day;
}

/** The holidays of a region, in the order of the calendar. */
export function schoolHolidaysIn(region: Region): SchoolHolidayDays[] {
  return Object.values(schoolYears).flatMap((year) =>
    schoolHolidays.map((holiday) => ({ holiday, from: year[holiday][region][0], to: year[holiday][region][1] })),
  );
}
