import { describe, expect, it } from "vitest";
import { beginning, type DayFacts, daySteps, nextMorning, type PhaseRun, partNow, whyNotYet } from "./phases";

const startsAt = new Date("2026-11-26T13:00:00Z");
const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);
const now = at(180);

const information = (ended?: number): PhaseRun => ({
  phase: "information",
  startedAt: at(0),
  endedAt: ended === undefined ? null : at(ended),
  endedHow: ended === undefined ? null : "nextPhase",
});
const privateTime = (started: number, ended?: number, endedHow: PhaseRun["endedHow"] = "byFamily"): PhaseRun => ({
  phase: "privateTime",
  startedAt: at(started),
  endedAt: ended === undefined ? null : at(ended),
  endedHow: ended === undefined ? null : endedHow,
});
const presentation = (started: number): PhaseRun => ({ phase: "presentation", startedAt: at(started), endedAt: null, endedHow: null });

const day = (runs: PhaseRun[], more: Partial<DayFacts> = {}): DayFacts => ({
  startsAt,
  runs,
  outcome: null,
  closed: false,
  principalHere: true,
  principalLost: false,
  ...more,
});
const allowed = (facts: DayFacts, withMember = false) => daySteps.filter((step) => whyNotYet(step, facts, now, withMember) === null);

describe("the order of the day", () => {
  it("begins with information and nothing else", () => expect(allowed(day([]))).toEqual(["information"]));
  it("does not begin the day before", () => expect(whyNotYet("information", day([]), at(-24 * 60))).toBe("tooEarly"));
  it("does not begin without a day", () => expect(whyNotYet("information", day([], { startsAt: null }), now)).toBe("noDay"));
  it("goes from information to private time, or is broken off", () =>
    expect(allowed(day([information()]))).toEqual(["privateTime", "secondSitting", "noPlan"]));
  it("does not present what was not made in private time", () =>
    expect(whyNotYet("presentation", day([information()]), now)).toBe("notNow"));
  it("in private time knows only a pause and an end", () =>
    expect(allowed(day([information(60), privateTime(60)], { closed: true }))).toEqual(["pause", "endPrivateTime"]));
  it("cannot be broken off over the heads of a family that is talking", () =>
    expect(whyNotYet("noPlan", day([information(60), privateTime(60)]), now)).toBe("privateRunning"));
  it("goes from private time to the presentation, or back", () =>
    expect(allowed(day([information(60), privateTime(60, 120)], { closed: true }))).toEqual([
      "resume",
      "presentation",
      "secondSitting",
      "noPlan",
    ]));
  it("from the presentation may still go back, and ends with an outcome", () =>
    expect(allowed(day([information(60), privateTime(60, 120), presentation(120)]))).toEqual([
      "resume",
      "presented",
      "secondSitting",
      "noPlan",
    ]));
  it("is over after an outcome", () =>
    expect(
      allowed(day([information(60), privateTime(60, 120), { ...presentation(120), endedAt: at(150) }], { outcome: "presented" })),
    ).toEqual([]));
});

describe("private time", () => {
  it("comes back after a pause", () => {
    const paused = day([information(60), privateTime(60, 90, "pause")], { closed: true });
    expect(partNow(paused)).toBe("paused");
    expect(allowed(paused)).toContain("resume");
  });
  it("does not begin without a principal: the others may drink coffee, not decide about her", () =>
    expect(whyNotYet("privateTime", day([information()], { principalHere: false }), now)).toBe("principalAbsent"));
  it("that ended by itself is only presented when somebody of the family says so", () => {
    const morning = day([information(60), privateTime(60, 900, "nextMorning")], { closed: true });
    expect(partNow(morning)).toBe("ended");
    expect(whyNotYet("presentation", morning, now)).toBe("memberNeeded");
    expect(whyNotYet("presentation", morning, now, true)).toBeNull();
  });
  it("that was paused is not opened by the coordinator alone either", () =>
    expect(whyNotYet("presentation", day([information(60), privateTime(60, 90, "pause")]), now)).toBe("memberNeeded"));
  it("goes on at a second sitting without doing the information again", () => {
    expect(whyNotYet("privateTime", day([], { closed: true }), now)).toBeNull();
    expect(whyNotYet("privateTime", day([]), now)).toBe("notNow");
  });
  it("never locks up for good: a family that stopped without a plan may still present", () => {
    const stopped = day([information(60), privateTime(60, 90)], { closed: true, outcome: "noPlan" });
    expect(whyNotYet("presentation", stopped, now)).toBe("memberNeeded");
    expect(whyNotYet("presentation", stopped, now, true)).toBeNull();
  });
});

describe("what counts as held", () => {
  const presenting = [information(60), privateTime(60, 120), presentation(120)];
  it("is nothing without a principal", () =>
    expect(whyNotYet("presented", day(presenting, { principalHere: false }), now)).toBe("principalAbsent"));
  it("is nothing for somebody who could not follow", () =>
    expect(whyNotYet("presented", day(presenting, { principalLost: true }), now)).toBe("notFollowed"));
});

describe("the next morning", () => {
  it("is eight o'clock in Amsterdam, in winter and in summer", () => {
    expect(nextMorning(new Date("2026-11-26T18:00:00Z"))).toEqual(new Date("2026-11-27T07:00:00Z"));
    expect(nextMorning(new Date("2026-07-01T18:00:00Z"))).toEqual(new Date("2026-07-02T06:00:00Z"));
  });
  it("is the same morning for a family that goes on after midnight", () => {
    expect(nextMorning(new Date("2026-11-26T22:59:00Z"))).toEqual(new Date("2026-11-27T07:00:00Z"));
    expect(nextMorning(new Date("2026-11-26T23:30:00Z"))).toEqual(new Date("2026-11-27T07:00:00Z"));
  });
  it("keeps its hour in the night the clock goes back", () =>
    expect(nextMorning(new Date("2026-10-24T18:00:00Z"))).toEqual(new Date("2026-10-25T07:00:00Z")));
});

it("a phase always begins after the one before it, also when the clock stands still", () => {
  expect(beginning([presentation(120)], at(120)).getTime()).toBe(at(120).getTime() + 1);
  expect(beginning([privateTime(60, 120)], at(130))).toEqual(at(130));
});
