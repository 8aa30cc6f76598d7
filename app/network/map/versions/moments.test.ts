import { describe, expect, it } from "vitest";
import { chosenOf, type MomentFacts, momentsOf } from "./moments";

const at = (text: string) => new Date(`2026-${text}+01:00`);
const now = at("12-20T10:00");
const facts: MomentFacts = {
  firstTalkAt: at("11-01T14:00"),
  firstCameAt: at("11-04T10:40"),
  dayStartsAt: at("11-20T19:00"),
  evaluations: [
    { round: 2, at: at("12-25T10:00") },
    { round: 1, at: at("12-10T10:00") },
  ],
};
const told = (given: Partial<MomentFacts> = {}) => momentsOf({ ...facts, ...given }, now).map(({ key }) => key);
const begin = (given: Partial<MomentFacts> = {}) => momentsOf({ ...facts, ...given }, now)[0]?.at;

describe("the moments of a map", () => {
  it("are the beginning, the conference, each time of looking back that is behind, and now", () => {
    expect(told()).toEqual(["begin", "conference", "evaluation-1", "now"]);
  });

  it("begin at the end of the day on which the first one came, when that was after the first talk", () => {
    expect(begin()).toEqual(at("11-04T23:59:59.999"));
  });

  it("begin at the end of the day of the first talk, when somebody stood there before", () => {
    expect(begin({ firstCameAt: at("10-30T10:00") })).toEqual(at("11-01T23:59:59.999"));
    expect(begin({ firstTalkAt: null, firstCameAt: at("10-30T10:00") })).toEqual(at("10-30T23:59:59.999"));
  });

  it("are none while nobody stands there, and one on the first day", () => {
    expect(told({ firstCameAt: null })).toEqual([]);
    expect(told({ firstCameAt: at("12-20T09:00"), dayStartsAt: null, evaluations: [] })).toEqual(["now"]);
  });

  it("leave out a conference that is still to come, and a beginning after it", () => {
    expect(told({ dayStartsAt: at("12-24T19:00") })).toEqual(["begin", "evaluation-1", "now"]);
    expect(told({ firstCameAt: at("11-20T20:00") })).toEqual(["conference", "evaluation-1", "now"]);
  });
});

describe("two moments side by side", () => {
  const moments = momentsOf(facts, now);
  const keys = (before: string | null, after: string | null) => chosenOf(moments, { before, after })?.map(({ key }) => key);

  it("are the first and the last unless two others were asked for", () => {
    expect(keys(null, null)).toEqual(["begin", "now"]);
    expect(keys("conference", "evaluation-1")).toEqual(["conference", "evaluation-1"]);
    expect(keys("no such", "conference")).toEqual(["begin", "conference"]);
  });

  it("stand in the order of time, and never twice the same", () => {
    expect(keys("now", "begin")).toEqual(["begin", "now"]);
    expect(keys("conference", "conference")).toEqual(["begin", "now"]);
    expect(chosenOf(moments.slice(-1), { before: null, after: null })).toBeNull();
  });
});
