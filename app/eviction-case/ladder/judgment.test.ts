import { describe, expect, test } from "vitest";
import { evictionDate } from "../eviction-date";
import { judgmentSince, standingOf } from "./judgment";

const judgment = { step: "judgment", on: "2026-10-01", evictionOn: null } as const;
const notice = { step: "notice", on: "2026-11-01", evictionOn: "2026-11-25" } as const;
const today = "2026-11-10";
const asked = { by: "landlord" as const, askedAt: new Date("2026-11-02"), answer: "hold" as const, until: "2026-12-15" };
const standing = (given: Partial<Parameters<typeof standingOf>[0]>) =>
  standingOf({ arrearsCents: 400_000, steps: [judgment, notice], postponements: [], ...given }, today);

describe("paid, judged, resting: three facts", () => {
  test("family A: she pays the debt, and the eviction can still be carried out (003, lines 1000 and 1001)", () => {
    const paid = standing({ arrearsCents: 0 });
    expect(paid).toMatchObject({ paid: true, judgmentSince: "2026-10-01", paidButJudged: true, suspension: { suspended: false } });
    expect(evictionDate([judgment, notice])).toBe("2026-11-25");
  });
  test("paid while nobody went to court: then it is over", () => {
    expect(standing({ arrearsCents: 0, steps: [] })).toMatchObject({ paid: true, judgmentSince: null, paidButJudged: false });
  });
  test("the execution rests, and the judgment stands all the same", () => {
    const resting = standing({ postponements: [asked] });
    expect(resting).toMatchObject({ judgmentSince: "2026-10-01", suspension: { suspended: true, until: "2026-12-15" } });
    expect(resting.suspendedBy).toEqual(["landlord"]);
  });
  test("paid and resting, and still judged", () => {
    expect(standing({ arrearsCents: 0, postponements: [asked] })).toMatchObject({ paidButJudged: true, suspendedBy: ["landlord"] });
  });
  test("the court's moratorium beside a landlord who wants to go on", () => {
    const words = [
      { ...asked, answer: "proceed" as const },
      { ...asked, by: "court" as const, until: "2027-05-01" },
    ];
    expect(standing({ postponements: words })).toMatchObject({
      suspendedBy: ["court"],
      suspension: { suspended: true, until: "2027-05-01" },
    });
  });
  test("an amount nobody knows is neither paid nor owed", () => expect(standing({ arrearsCents: null }).paid).toBeNull());
});

describe("a judgment ends when somebody ends it", () => {
  const settled = [judgment, notice].map((step) => ({ ...step, endedOn: "2026-11-08" }));
  test("a settlement: no judgment, no date, and nothing to warn of", () => {
    expect(standing({ arrearsCents: 0, steps: settled })).toMatchObject({
      judgmentSince: null,
      judgmentEndedOn: "2026-11-08",
      paidButJudged: false,
    });
    expect(evictionDate(settled)).toBeNull();
  });
  test("a notice alone tells of a judgment nobody noted", () => expect(judgmentSince([notice])).toBe("2026-11-01"));
  test("a second judgment after a settlement stands", () => {
    const again = [...settled, { ...judgment, on: "2027-03-01" }];
    expect(standing({ arrearsCents: 0, steps: again })).toMatchObject({ judgmentSince: "2027-03-01", judgmentEndedOn: null });
  });
});
