import { describe, expect, it } from "vitest";
import { lookBackAt } from "~/plan/agreeing";
import { firstCheckInAt, lookBackNoticeAt, whyNotThisMoment } from "./moments";

describe("when people are asked how it goes", () => {
  it("two weeks after the plan, at ten in the morning", () => {
    expect(firstCheckInAt(new Date("2026-09-10T20:40:00+02:00"))).toEqual(new Date("2026-09-24T10:00:00+02:00"));
  });

  it("a week before looking back, also when summer time ends in between", () => {
    expect(lookBackNoticeAt(new Date("2026-10-28T19:00:00+01:00"))).toEqual(new Date("2026-10-21T10:00:00+02:00"));
  });
});

describe("the family chooses when to look back", () => {
  const now = new Date("2026-09-10T21:00:00+02:00");
  it("a day that has passed is refused, and so is one years away", () => {
    expect(whyNotThisMoment(lookBackAt("2026-09-09"), now)).toBe("momentPast");
    expect(whyNotThisMoment(lookBackAt("2029-01-01"), now)).toBe("momentTooFar");
    expect(whyNotThisMoment(lookBackAt("2026-12-10"), now)).toBeUndefined();
  });
});
