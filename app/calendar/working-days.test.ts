import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addWorkingDays, daysFromTo, easterSunday, holidays, isWorkingDay } from "~/calendar/working-days";

test.each([
  [1954, "1954-04-18"],
  [2000, "2000-04-23"],
  [2008, "2008-03-23"],
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2038, "2038-04-25"],
])("Easter of %i is on %s", (year, day) => {
  expect(easterSunday(year)).toBe(day);
});

test("the days of 2026 on which no term ends", () => {
  expect([...holidays(2026)].sort()).toEqual([
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-04-27",
    "2026-05-05",
    "2026-05-14",
    "2026-05-25",
    "2026-12-25",
    "2026-12-26",
  ]);
});

test("King's Day moves to Saturday when the 27th is a Sunday", () => {
  expect(holidays(2025)).toContain("2025-04-26");
  expect(holidays(2025)).not.toContain("2025-04-27");
});

test("five working days after Maundy Thursday skip Good Friday, the weekend and Easter Monday", () => {
  expect(addWorkingDays("2026-04-02", 5)).toBe("2026-04-13");
});

test("five working days before King's Day and Liberation Day", () => {
  expect(addWorkingDays("2026-04-24", 5)).toBe("2026-05-04");
  expect(addWorkingDays("2026-04-28", 5)).toBe("2026-05-06");
});

test("a term of no working days ends today, or on the next day somebody works", () => {
  expect(addWorkingDays("2026-11-20", 0)).toBe("2026-11-20");
  expect(addWorkingDays("2026-11-21", 0)).toBe("2026-11-23");
});

test("the clock changes do not move a day", () => {
  expect(addDays("2026-03-28", 1)).toBe("2026-03-29");
  expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
  expect(daysFromTo("2026-03-01", "2026-04-01")).toBe(31);
});

const someDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));

test("a term ends on a working day, and holds exactly as many as were given", () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 60 }), (day, working) => {
      const end = addWorkingDays(day, working);
      expect(isWorkingDay(end)).toBe(true);
      const days = Array.from({ length: daysFromTo(day, end) }, (_, at) => addDays(day, at + 1));
      expect(days.filter(isWorkingDay)).toHaveLength(working);
    }),
  );
});
