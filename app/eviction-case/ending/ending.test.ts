import { describe, expect, it } from "vitest";
import { erasedAfterEnd, erasedWhileOpen, mayEnd, outcomesDue } from "~/eviction-case/ending/ending";

describe("how a case may end", () => {
  const unheard = { tenantHeard: false, homeEmpty: false };
  it("silence is no reason", () => expect(mayEnd({ ...unheard, outcome: "unknown" })).toBe("silence"));
  it("unknown is an answer about somebody one spoke with", () =>
    expect(mayEnd({ ...unheard, tenantHeard: true, outcome: "unknown" })).toBeNull());
  it("and about a home where nobody lives any more", () => expect(mayEnd({ ...unheard, homeEmpty: true, outcome: "unknown" })).toBeNull());
  it.each(["prevented", "evicted", "moved"] as const)("%s can be known without him", (outcome) =>
    expect(mayEnd({ ...unheard, outcome })).toBeNull(),
  );
});

describe("afterwards", () => {
  const closed = { moment: "closing" as const, on: "2026-08-31" };
  const states = (today: string, ...more: Parameters<typeof outcomesDue>[0]) =>
    outcomesDue([closed, ...more], today).map(({ dueOn, state }) => `${dueOn} ${state}`);

  it("nothing is asked of a case that has not ended", () => expect(outcomesDue([], "2026-11-22")).toEqual([]));
  it("half a year and a year later it is asked again, on the last day of a shorter month", () =>
    expect(states("2026-09-01")).toEqual(["2027-02-28 onTime", "2027-08-31 onTime"]));
  it("is due from two weeks before and late from the day after", () => {
    expect(states("2027-02-14")[0]).toBe("2027-02-28 due");
    expect(states("2027-02-13")[0]).toBe("2027-02-28 onTime");
    expect(states("2027-02-28")[0]).toBe("2027-02-28 due");
    expect(states("2027-03-01")[0]).toBe("2027-02-28 late");
  });
  it("what was noted is done", () =>
    expect(states("2027-03-01", { moment: "sixMonths", on: "2027-02-20" })).toEqual(["2027-02-28 done", "2027-08-31 onTime"]));
  it("is erased a month after the last question, or two years after it was opened", () => {
    expect(erasedAfterEnd("2026-08-31")).toBe("2027-09-30");
    expect(erasedWhileOpen("2026-02-28")).toBe("2028-02-28");
  });
});
