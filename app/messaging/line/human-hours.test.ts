import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantAt } from "~/calendar/wall-clock";
import { zonesOfAreaCode, zonesOfCountry } from "./country-zones";
import { isHumanMoment, nextHumanMoment, zonesOfNumber } from "./human-hours";

const here = ["Europe/Amsterdam"];
const wall = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(at);
const next = (day: string, time: string, zones = here): string => wall(nextHumanMoment(instantAt(day, time), zones), "Europe/Amsterdam");

describe("a message arrives", () => {
  test("between nine and twenty o'clock, and else in the next morning", () => {
    expect(next("2026-11-24", "10:13")).toBe("2026-11-24 10:13");
    expect(next("2026-11-24", "08:59")).toBe("2026-11-24 09:00");
    expect(next("2026-11-24", "19:59")).toBe("2026-11-24 19:59");
    expect(next("2026-11-24", "20:00")).toBe("2026-11-25 09:00");
  });

  test("not while many pray: on Friday at noon and on Sunday morning, whoever it is for", () => {
    expect(next("2026-11-27", "11:59")).toBe("2026-11-27 11:59");
    expect(next("2026-11-27", "12:00")).toBe("2026-11-27 15:00");
    expect(next("2026-11-28", "20:30")).toBe("2026-11-29 13:00");
    expect(next("2026-11-29", "09:30")).toBe("2026-11-29 13:00");
  });

  test("when the day has begun in Paramaribo too, and before it ends in Istanbul", () => {
    expect(next("2026-11-24", "09:00", ["America/Paramaribo"])).toBe("2026-11-24 13:00");
    expect(next("2026-11-24", "18:30", ["Europe/Istanbul"])).toBe("2026-11-25 09:00");
    expect(next("2026-11-24", "10:00", [...here, "America/Paramaribo", "Asia/Jakarta"])).toBe("2026-11-24 13:00");
  });

  test("in the receiver's own day where no hour is day here and there", () => {
    const summer = nextHumanMoment(instantAt("2027-01-12", "10:00"), ["Pacific/Auckland"]);
    expect(wall(summer, "Pacific/Auckland")).toBe("2027-01-13 09:00");
    const winter = nextHumanMoment(instantAt("2027-07-13", "08:00"), ["Pacific/Auckland"]);
    expect([wall(winter, "Pacific/Auckland"), wall(winter, "Europe/Amsterdam")]).toEqual(["2027-07-13 19:00", "2027-07-13 09:00"]);
    const nowhere = nextHumanMoment(instantAt("2027-01-12", "10:00"), ["Pacific/Kiritimati", "America/Sao_Paulo"]);
    expect(wall(nowhere, "Pacific/Kiritimati")).toBe("2027-01-13 09:00");
  });

  test("at nine on the wall on the days the clock changes", () => {
    const spring = nextHumanMoment(new Date("2027-03-28T00:30:00Z"), here);
    const autumn = nextHumanMoment(new Date("2026-10-25T00:30:00Z"), here);
    expect([spring.toISOString(), autumn.toISOString()]).toEqual(["2027-03-28T11:00:00.000Z", "2026-10-25T12:00:00.000Z"]);
    expect(nextHumanMoment(new Date("2027-03-27T19:30:00Z"), here)).toEqual(spring);
    expect(nextHumanMoment(new Date("2027-03-29T02:00:00Z"), here).toISOString()).toBe("2027-03-29T07:00:00.000Z");
    // Between the two changes New York is an hour nearer.
    expect(next("2027-03-23", "10:00", ["America/New_York"])).toBe("2027-03-23 14:00");
    expect(next("2027-03-30", "10:00", ["America/New_York"])).toBe("2027-03-30 15:00");
  });

  test("a zone nobody knows says nothing", () => expect(next("2026-11-24", "03:00", ["Mars/Olympus"])).toBe("2026-11-24 09:00"));
});

describe("any moment of three years, anywhere", () => {
  const everyZone = [...new Set([...Object.values(zonesOfCountry).flat(), ...Object.values(zonesOfAreaCode).flat(), "Pacific/Chatham"])];
  const instant = fc.date({ min: new Date("2026-01-01T00:00:00Z"), max: new Date("2029-01-01T00:00:00Z"), noInvalidDate: true });
  const zones = fc.oneof(
    fc.constantFrom(...Object.values(zonesOfCountry)),
    fc.subarray(everyZone, { minLength: 1, maxLength: 3 }),
  ) as fc.Arbitrary<readonly string[]>;
  const fiveMinutes = 300_000;

  test("the answer lies ahead, is allowed, stays what it is, and nothing before it was allowed", () => {
    fc.assert(
      fc.property(instant, zones, (at, of) => {
        const then = nextHumanMoment(at, of);
        expect(then.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(isHumanMoment(then, of)).toBe(true);
        expect(nextHumanMoment(then, of)).toEqual(then);
        for (let before = at.getTime(); before < then.getTime(); before += fiveMinutes)
          if (isHumanMoment(new Date(before), of)) throw new Error(`${new Date(before).toISOString()} was earlier.`);
      }),
      { numRuns: 1_500 },
    );
  });

  test("it is day on the wall there and no hour of prayer, as a calendar says it; here too where a common hour exists", () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...Object.keys(zonesOfCountry)), (at, country) => {
        const of = zonesOfCountry[country as keyof typeof zonesOfCountry] ?? here;
        const then = nextHumanMoment(at, of);
        const clocks = ["NZ", "AU", "RU"].includes(country) ? of.slice(0, 1) : [...of, ...here];
        for (const zone of clocks) expect(dayTime(then, zone), `${country} ${zone} ${then.toISOString()}`).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  function dayTime(at: Date, timeZone: string): boolean {
    const parts = new Intl.DateTimeFormat("en-US", { timeZone, weekday: "short", hour: "2-digit", hourCycle: "h23" }).formatToParts(at);
    const weekday = parts.find(({ type }) => type === "weekday")?.value;
    const hour = Number(parts.find(({ type }) => type === "hour")?.value);
    if (hour < 9 || hour >= 20) return false;
    return !(weekday === "Fri" && hour >= 12 && hour < 15) && !(weekday === "Sun" && hour >= 9 && hour < 13);
  }
});

describe("the zones of a number", () => {
  test.each([
    ["+31612345678", ["Europe/Amsterdam"]],
    ["+5978123456", ["America/Paramaribo"]],
    ["+59995181234", ["America/Curacao"]],
    ["+5997181234", ["America/Kralendijk"]],
    ["+17215205678", ["America/Lower_Princes"]],
    ["+905321234567", ["Europe/Istanbul"]],
    ["+212650123456", ["Africa/Casablanca"]],
    ["+18082345678", ["Pacific/Honolulu"]],
    ["+62812345678", ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]],
    ["+4930123456", ["Europe/Berlin"]],
    ["+88235512345", ["Europe/Amsterdam"]],
    ["nothing", ["Europe/Amsterdam"]],
  ])("%s", (number, zones) => expect(zonesOfNumber(number)).toEqual(zones));

  test("every zone of the table is one this machine knows", () => {
    for (const zone of [...Object.values(zonesOfCountry), ...Object.values(zonesOfAreaCode)].flat())
      expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
  });
});
