import { describe, expect, test } from "vitest";
import { instantAt } from "~/calendar/wall-clock";
import { addDays, daysFromTo, holidays } from "~/calendar/working-days";
import { conflictsOf } from "./conflicts";
import { type Feast, feasts, feastsOf, orthodoxEaster } from "./feasts";
import { regions, schoolHolidays, schoolHolidaysIn, schoolYears } from "./school-holidays";

const years = [2026, 2027, 2028, 2029, 2030];
const daysOf = (feast: Feast, year: number) => feastsOf(year).filter((one) => one.feast === feast);
const first = (feast: Feast) => years.map((year) => daysOf(feast, year)[0]?.from);

describe("feasts, against published tables", () => {
  test("Good Friday, Easter, Ascension and Whitsun", () => {
    expect(first("goodFriday")).toEqual(["2026-04-03", "2027-03-26", "2028-04-14", "2029-03-30", "2030-04-19"]);
    expect(first("easter")).toEqual(["2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21"]);
    expect(first("ascension")).toEqual(["2026-05-14", "2027-05-06", "2028-05-25", "2029-05-10", "2030-05-30"]);
    expect(first("whitsun")).toEqual(["2026-05-24", "2027-05-16", "2028-06-04", "2029-05-20", "2030-06-09"]);
  });

  test("Orthodox Easter", () =>
    expect(years.map(orthodoxEaster)).toEqual(["2026-04-12", "2027-05-02", "2028-04-16", "2029-04-08", "2030-04-28"]));

  test("Ramadan lasts its month, and ends with the feast that ends it", () => {
    expect(daysOf("ramadan", 2026)).toMatchObject([{ from: "2026-02-18", to: "2026-03-19", byMoon: true }]);
    expect(first("ramadan")).toEqual(["2026-02-18", "2027-02-08", "2028-01-28", "2029-01-16", "2030-01-05"]);
    expect(daysOf("ramadan", 2030).map(({ from }) => from)).toEqual(["2030-01-05", "2030-12-26"]);
    expect(first("eidAlFitr")).toEqual(["2026-03-20", "2027-03-09", "2028-02-26", "2029-02-14", "2030-02-04"]);
    for (const year of years) {
      const [month] = daysOf("ramadan", year);
      const [eid] = daysOf("eidAlFitr", year);
      expect(addDays(month?.to ?? "", 1)).toBe(eid?.from);
      expect([29, 30]).toContain(daysFromTo(month?.from ?? "", month?.to ?? "") + 1);
    }
  });

  test("the feast of sacrifice lasts three days; Ashura and Mawlid one", () => {
    expect(first("eidAlAdha")).toEqual(["2026-05-27", "2027-05-16", "2028-05-05", "2029-04-24", "2030-04-13"]);
    expect(daysOf("eidAlAdha", 2027)).toMatchObject([{ to: "2027-05-18" }]);
    expect(first("mawlid")).toEqual(["2026-08-25", "2027-08-14", "2028-08-03", "2029-07-24", "2030-07-13"]);
    expect(first("ashura").slice(0, 4)).toEqual(["2026-06-25", "2027-06-15", "2028-06-03", "2029-05-23"]);
    expect(first("laylatAlQadr")[0]).toBe("2026-03-16");
  });

  test("Jewish feasts, from the evening before their first day", () => {
    const evenings = (feast: Feast) => first(feast).map((day) => addDays(day ?? "", 1));
    expect(evenings("pesach")).toEqual(["2026-04-02", "2027-04-22", "2028-04-11", "2029-03-31", "2030-04-18"]);
    expect(evenings("roshHashana")).toEqual(["2026-09-12", "2027-10-02", "2028-09-21", "2029-09-10", "2030-09-28"]);
    expect(evenings("yomKippur")).toEqual(["2026-09-21", "2027-10-11", "2028-09-30", "2029-09-19", "2030-10-07"]);
    expect(evenings("sukkot")).toEqual(["2026-09-26", "2027-10-16", "2028-10-05", "2029-09-24", "2030-10-12"]);
    expect(daysOf("yomKippur", 2026)).toMatchObject([{ from: "2026-09-20", to: "2026-09-21", byMoon: false }]);
  });

  test("Keti Koti and Newroz are on the same day every year", () => {
    expect(first("ketiKoti")).toEqual(years.map((year) => `${year}-07-01`));
    expect(daysOf("newroz", 2027)).toMatchObject([{ from: "2027-03-20", to: "2027-03-21" }]);
  });

  test("lunar new year, Phagwa and Diwali", () => {
    expect(first("lunarNewYear")).toEqual(["2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03"]);
    expect(first("phagwa")).toEqual(["2026-03-03", "2027-03-22", "2028-03-11", "2029-03-01", "2030-03-20"]);
    expect(first("diwali")).toEqual(["2026-11-08", "2027-10-29", "2028-10-17", "2029-11-05", "2030-10-26"]);
  });

  test("King's Day moves from a Sunday; every holiday of the law is among the feasts", () => {
    expect(daysOf("kingsDay", 2031)[0]?.from).toBe("2031-04-26");
    for (const year of years) {
      for (const day of holidays(year)) {
        expect(
          feastsOf(year).some(({ from, to }) => from <= day && day <= to),
          day,
        ).toBe(true);
      }
    }
  });

  test("none is forgotten, in any year", () => {
    for (const year of years) expect(new Set(feastsOf(year).map(({ feast }) => feast))).toEqual(new Set(feasts));
  });
});

describe("school holidays", () => {
  test("begin on a Saturday and end on a Sunday, six weeks in summer", () => {
    for (const region of regions) {
      for (const { holiday, from, to } of schoolHolidaysIn(region)) {
        expect([new Date(from).getUTCDay(), new Date(to).getUTCDay()], `${region} ${holiday} ${from}`).toEqual([6, 0]);
        expect(daysFromTo(from, to) + 1).toBe({ autumn: 9, christmas: 16, spring: 9, may: 9, summer: 44 }[holiday]);
      }
    }
    expect(Object.values(schoolYears).every((year) => schoolHolidays.every((holiday) => year[holiday]))).toBe(true);
  });
});

describe("what a moment meets", () => {
  const at = (day: string, from = "13:00", to = "18:00") => ({ startsAt: instantAt(day, from), endsAt: instantAt(day, to) });
  const met = (day: string, region: "noord" | "midden" | "zuid" = "noord") =>
    conflictsOf(at(day), { region }).map((one) => ("feast" in one ? one.feast : "holiday" in one ? one.holiday : one.kind));

  test("nothing, on a plain Saturday", () => expect(met("2026-11-28")).toEqual([]));
  test("Ramadan, on any day of it, and a day around since the moon decides", () => {
    expect(met("2027-02-13")).toEqual(["ramadan"]);
    expect(met("2027-02-07")).toEqual(["ramadan"]);
    expect(met("2027-02-06")).toEqual(["lunarNewYear"]);
  });
  test("the schools of its own region", () => {
    expect(met("2027-02-16", "zuid")).toContain("spring");
    expect(met("2027-02-16", "noord")).not.toContain("spring");
    expect(met("2026-10-12", "noord")).toEqual(["autumn"]);
  });
  test("and of all regions when nobody knows where the family lives", () => {
    expect(conflictsOf(at("2027-07-15"), { region: null })).toMatchObject([{ holiday: "summer", regions: ["noord"] }]);
    expect(conflictsOf(at("2027-08-25"), { region: null })).toMatchObject([{ holiday: "summer", regions: ["midden", "zuid"] }]);
  });
  test("Christmas with the schools closed", () => expect(met("2026-12-25")).toEqual(["christmas", "christmas"]));
  test("a moment until midnight does not meet the next day", () =>
    expect(
      conflictsOf({ startsAt: instantAt("2026-12-04", "18:00"), endsAt: instantAt("2026-12-05", "00:00") }, { region: "noord" }),
    ).toEqual([]));
  test("a year nobody published about says so", () => {
    expect(met("2030-11-14")).toEqual(["schoolsUnknown"]);
    expect(met("2031-06-11")).toContain("feastsUnknown");
  });
});
