import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "~/calendar/working-days";
import type { AnsweredPostponement, CaseDates } from "./eviction-date";
import { raceOf, safeUntil, whoMaySuspend } from "./race";

const judgment = { step: "judgment", on: "2026-10-01", evictionOn: null } as const;
const notice = { step: "notice", on: "2026-11-01", evictionOn: "2026-11-25" } as const;
const today = "2026-11-10";
const word = (answer: AnsweredPostponement["answer"], until: string | null = null, by: "landlord" | "court" = "landlord") => ({
  by,
  askedAt: new Date("2026-11-05"),
  answer,
  until,
});
const dates = (...postponements: AnsweredPostponement[]): CaseDates => ({ steps: [judgment, notice], postponements });

describe("the race against the clock", () => {
  test("the day before the eviction is in time, the day of the eviction is not", () => {
    expect(raceOf(dates(), ["2026-11-24"], today)).toMatchObject({ state: "inTime", safeUntil: "2026-11-24", ask: [] });
    expect(raceOf(dates(), ["2026-11-25"], today)).toMatchObject({ state: "tooLate", ask: ["landlord", "court"] });
  });
  test("a rest until a day makes room up to and including that day", () => {
    expect(raceOf(dates(word("hold", "2026-12-15")), ["2026-12-15"], today).state).toBe("inTime");
    expect(raceOf(dates(word("hold", "2026-12-15")), ["2026-12-16"], today).state).toBe("tooLate");
  });
  test("a rest that ends before the announced day takes nothing away", () => {
    expect(safeUntil(dates(word("hold", "2026-11-12")), today)).toBe("2026-11-24");
  });
  test("a rest without an end has nothing to race", () => {
    expect(raceOf(dates(word("stop")), ["2027-02-01"], today)).toMatchObject({ state: "resting", safeUntil: null, ask: [] });
  });
  test("no date announced, with or without a planned day", () => {
    expect(raceOf({ steps: [judgment], postponements: [] }, ["2026-11-24"], today).state).toBe("noDate");
    expect(raceOf({ steps: [], postponements: [] }, [], today).state).toBe("noDate");
  });
  test("a date and no conference planned yet", () => expect(raceOf(dates(), ["2026-11-03"], today).state).toBe("noDay"));
  test("the announced day has gone by, nothing rests, nobody wrote down what happened", () => {
    expect(raceOf(dates(), [], "2026-11-25").state).toBe("noDay");
    expect(raceOf(dates(), [], "2026-11-26").state).toBe("past");
  });
  test("of several planned days the first that is still ahead counts", () => {
    expect(raceOf(dates(), ["2026-12-20", "2026-11-03", "2026-11-18"], today)).toMatchObject({ state: "inTime", meetingOn: "2026-11-18" });
  });
});

describe("who may let it rest", () => {
  test("the landlord alone as long as nobody went to court", () =>
    expect(whoMaySuspend({ steps: [], postponements: [] })).toEqual(["landlord"]));
  test("with a judgment also the court, and the court first when the landlord goes on", () => {
    expect(whoMaySuspend(dates())).toEqual(["landlord", "court"]);
    expect(whoMaySuspend(dates(word("proceed")))).toEqual(["court", "landlord"]);
  });
  test("no answer is no refusal", () => expect(whoMaySuspend(dates(word("noAnswer")))).toEqual(["landlord", "court"]));
});

describe("whatever was said in whatever order", () => {
  const day = fc.integer({ min: -20, max: 90 }).map((days) => addDays(today, days));
  const said: fc.Arbitrary<AnsweredPostponement> = fc.record({
    by: fc.constantFrom("landlord", "court"),
    askedAt: fc.integer({ min: 1, max: 40 }).map((days) => new Date(Date.parse(today) - days * 3_600_000)),
    answer: fc.constantFrom(null, "stop", "hold", "proceed", "noAnswer"),
    until: fc.option(day),
  });
  const length = (until: string) => (until === "always" ? "9999-12-31" : until);
  const judged = fc.record({ steps: fc.constant([judgment, notice]), postponements: fc.array(said, { maxLength: 6 }) });
  const later = (by: "landlord" | "court", answer: AnsweredPostponement["answer"], until: string | null = null) => ({
    by,
    askedAt: new Date(Date.parse(today)),
    answer,
    until,
  });

  test("a word to go on never makes the home safer", () => {
    fc.assert(
      fc.property(judged, said, (given, extra) => {
        const more = { ...given, postponements: [...given.postponements, { ...extra, answer: "proceed" as const }] };
        expect(length(safeUntil(more, today)) <= length(safeUntil(given, today))).toBe(true);
      }),
    );
  });
  test("silence changes nothing", () => {
    fc.assert(
      fc.property(judged, said, fc.constantFrom(null, "noAnswer" as const), (given, extra, answer) => {
        const more = { ...given, postponements: [...given.postponements, { ...extra, answer }] };
        expect(safeUntil(more, today)).toBe(safeUntil(given, today));
      }),
    );
  });
  test("the newest word to stop never makes it less safe", () => {
    fc.assert(
      fc.property(judged, fc.constantFrom("landlord" as const, "court" as const), (given, by) => {
        const more = { ...given, postponements: [...given.postponements, later(by, "stop")] };
        expect(safeUntil(more, today)).toBe("always");
      }),
    );
  });
  test("what one of the two lets rest, the other cannot take away", () => {
    fc.assert(
      fc.property(day, (until) => {
        const court = { steps: [judgment, notice], postponements: [later("court", "hold", until)] };
        const both = { ...court, postponements: [...court.postponements, later("landlord", "proceed")] };
        expect(safeUntil(both, today)).toBe(safeUntil(court, today));
      }),
    );
  });
  test("a planned day is in time exactly when the home is safe on it", () => {
    fc.assert(
      fc.property(judged, day, (given, meeting) => {
        const { state } = raceOf(given, [meeting], today);
        const safe = safeUntil(given, today);
        if (state === "inTime") expect(meeting <= length(safe)).toBe(true);
        if (state === "tooLate") expect(meeting > length(safe)).toBe(true);
      }),
    );
  });
});
