import { addDays, type Day } from "~/calendar/working-days";
import { dayValue } from "~/language/dates";
import { type Feast, feastsKnownUntil, feastsOf } from "./feasts";
import { type Region, regions, type SchoolHoliday, schoolHolidays, schoolHolidaysIn, schoolsKnown } from "./school-holidays";

/** What else there is on the days of a moment: something to ask about, never a reason to refuse. */
export type Conflict =
  | { kind: "feast"; feast: Feast; from: Day; to: Day; byMoon: boolean }
  | { kind: "school"; holiday: SchoolHoliday; from: Day; to: Day; regions: Region[] }
  | { kind: "feastsUnknown" }
  | { kind: "schoolsUnknown" };

interface Moment {
  startsAt: Date | string;
  endsAt: Date | string;
}

const endOf = (endsAt: Date | string): Day => dayValue(new Date(new Date(endsAt).getTime() - 1));

/**
 * The feasts and school holidays a moment falls in; of the schools of all regions when nobody knows where the family lives. What the
 * moon decides is pointed out a day around as well. A feast that holds another one, as Ramadan holds Laylat al-Qadr, is told beside it.
 */
export function conflictsOf(moment: Moment, { region }: { region: Region | null }): Conflict[] {
  const [first, last] = [dayValue(moment.startsAt), endOf(moment.endsAt)];
  const meets = ({ from, to }: { from: Day; to: Day }, around = 0) => addDays(from, -around) <= last && first <= addDays(to, around);
  const year = Number(first.slice(0, 4));
  const found: Conflict[] = [year - 1, year, year + 1]
    .flatMap((one) => feastsOf(one))
    .filter((feast) => meets(feast, feast.byMoon ? 1 : 0))
    .map((feast) => ({ kind: "feast", ...feast }));
  const schools: Conflict[] = schoolHolidays.flatMap((holiday) => {
    const there = (region ? [region] : regions).flatMap((one) =>
      schoolHolidaysIn(one)
        .filter((days) => days.holiday === holiday && meets(days))
        .map((days) => ({ ...days, region: one })),
    );
    const [days] = there;
    return days ? [{ kind: "school", holiday, from: days.from, to: days.to, regions: there.map((one) => one.region) }] : [];
  });
  if (last > feastsKnownUntil) found.push({ kind: "feastsUnknown" });
  if (first < schoolsKnown.from || last > schoolsKnown.to) schools.push({ kind: "schoolsUnknown" });
  return [...found, ...schools];
}
