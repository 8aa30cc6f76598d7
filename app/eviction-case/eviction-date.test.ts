import { describe, expect, test } from "vitest";
import { beatsEvictionDate, type CaseDates, daysLeft, evictionDate, suspendedUntil } from "./eviction-date";

const judgment = { step: "judgment", on: "2026-10-01", evictionOn: null } as const;
const notice = { step: "notice", on: "2026-11-01", evictionOn: "2026-11-25" } as const;
const asked = (at: string) => ({ by: "landlord" as const, askedAt: new Date(at), until: null });

describe("the eviction date", () => {
  test("a later notice replaces the date of an earlier one", () => {
    expect(evictionDate([notice, { step: "notice", on: "2026-11-10", evictionOn: "2026-12-09" }])).toBe("2026-12-09");
  });
  test("no step has announced a date", () => expect(evictionDate([judgment])).toBeNull());
  test("days are counted on the Dutch calendar, also just before midnight", () => {
    expect(daysLeft("2026-11-25", new Date("2026-11-23T22:30:00Z"))).toBe(2);
    expect(daysLeft("2026-11-25", new Date("2026-11-23T23:30:00Z"))).toBe(1);
    expect(daysLeft("2026-11-25", new Date("2026-11-26T12:00:00Z"))).toBe(-1);
  });
  test("what was settled announces nothing any more", () => {
    expect(evictionDate([judgment, { ...notice, endedOn: "2026-11-12" }])).toBeNull();
  });
});

describe("a suspended execution", () => {
  test("the landlord holds until a day, and that day still counts", () => {
    const hold = [{ ...asked("2026-11-01"), answer: "hold" as const, until: "2026-12-01" }];
    expect(suspendedUntil(hold, "2026-12-01")).toEqual({ suspended: true, until: "2026-12-01" });
    expect(suspendedUntil(hold, "2026-12-02")).toEqual({ suspended: false });
  });
  test("no answer suspends nothing", () => {
    expect(suspendedUntil([{ ...asked("2026-11-01"), answer: null }], "2026-11-02")).toEqual({ suspended: false });
    expect(suspendedUntil([{ ...asked("2026-11-01"), answer: "noAnswer" }], "2026-11-02")).toEqual({ suspended: false });
  });
  test("the newest word of the landlord replaces his earlier one", () => {
    const words = [
      { ...asked("2026-11-01"), answer: "stop" as const },
      { ...asked("2026-11-05"), answer: "proceed" as const },
    ];
    expect(suspendedUntil(words, "2026-11-06")).toEqual({ suspended: false });
  });
  test("the court holds what the landlord wants to go on with", () => {
    const words = [
      { ...asked("2026-11-05"), answer: "proceed" as const },
      { ...asked("2026-11-04"), by: "court" as const, answer: "hold" as const, until: "2027-05-01" },
    ];
    expect(suspendedUntil(words, "2026-11-06")).toEqual({ suspended: true, until: "2027-05-01" });
  });
});

describe("does the day still beat the eviction date", () => {
  const dates: CaseDates = { steps: [judgment, notice], postponements: [] };
  test("a day before it does, the day itself does not", () => {
    expect(beatsEvictionDate("2026-11-24", dates, "2026-11-10")).toBe(true);
    expect(beatsEvictionDate("2026-11-25", dates, "2026-11-10")).toBe(false);
  });
  test("a held execution leaves room until its last day", () => {
    const held = { ...dates, postponements: [{ ...asked("2026-11-05"), answer: "hold" as const, until: "2026-12-15" }] };
    expect(beatsEvictionDate("2026-12-15", held, "2026-11-10")).toBe(true);
    expect(beatsEvictionDate("2026-12-16", held, "2026-11-10")).toBe(false);
  });
  test("without a date, or resting until further notice, there is nothing to beat", () => {
    expect(beatsEvictionDate("2026-11-24", { steps: [judgment], postponements: [] }, "2026-11-10")).toBeNull();
    const stopped = { ...dates, postponements: [{ ...asked("2026-11-05"), answer: "stop" as const }] };
    expect(beatsEvictionDate("2026-11-24", stopped, "2026-11-10")).toBeNull();
  });
});
