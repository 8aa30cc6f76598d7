import { describe, expect, test } from "vitest";
import { missingParts, type PoolDates, poolStateOf, whyNotActive } from "./pool-state";

const now = new Date("2026-11-26T09:00:00Z");
const days = (many: number) => new Date(now.getTime() + many * 86_400_000);
const nothing: PoolDates = {
  appliedAt: null,
  trainedAt: null,
  activeSince: null,
  restingSince: null,
  restingUntil: null,
  goneSince: null,
};
const marja = { town: "Diemen", capacity: 2, languages: [{ language: "nld" }], notCareWorkerSince: days(-40) };

describe("where a coordinator stands", () => {
  test("Marja wrote that she wants to: she has applied", () => {
    expect(poolStateOf({ ...nothing, appliedAt: days(-1) }, now)).toBe("applied");
  });

  test("she followed the training: she is trained, and not yet in the pool", () => {
    expect(poolStateOf({ ...nothing, appliedAt: days(-30), trainedAt: days(-1) }, now)).toBe("trained");
  });

  test("the manager lets her begin: she is active", () => {
    expect(poolStateOf({ ...nothing, trainedAt: days(-30), activeSince: now }, now)).toBe("active");
  });

  test("somebody the Centrale brought in is active without a training Kring knows of", () => {
    expect(poolStateOf({ ...nothing, activeSince: days(-400) }, now)).toBe("active");
  });

  test("she rests until a day, and on that day she is back by herself", () => {
    const resting = { ...nothing, activeSince: days(-30), restingSince: days(-2), restingUntil: days(5) };
    expect(poolStateOf(resting, now)).toBe("resting");
    expect(poolStateOf(resting, days(5))).toBe("active");
  });

  test("without a day she rests until somebody says otherwise", () => {
    expect(poolStateOf({ ...nothing, activeSince: days(-30), restingSince: days(-2) }, days(700))).toBe("resting");
  });

  test("who is gone is gone, whatever else stands there", () => {
    expect(poolStateOf({ ...nothing, activeSince: days(-30), restingSince: days(-2), goneSince: days(-1) }, now)).toBe("gone");
  });
});

describe("what stands between somebody and being active", () => {
  test("nothing, once she is trained and her profile says what it must", () => {
    expect(whyNotActive({ ...nothing, trainedAt: days(-1) }, marja, now)).toEqual([]);
  });

  test("everything that is missing is named at once", () => {
    const empty = { town: "Diemen", capacity: 0, languages: [], notCareWorkerSince: null };
    expect(whyNotActive({ ...nothing, appliedAt: days(-1) }, empty, now)).toEqual(["notTrained", "languages", "time", "independence"]);
  });

  test("who is active or rests cannot become active once more, and who is gone comes back first", () => {
    expect(whyNotActive({ ...nothing, activeSince: days(-1) }, marja, now)).toEqual(["alreadyActive"]);
    expect(whyNotActive({ ...nothing, goneSince: days(-1) }, marja, now)).toEqual(["gone"]);
  });

  test("a profile that says everything misses nothing", () => {
    expect(missingParts(marja)).toEqual([]);
  });
});
