import { expect, test } from "vitest";
import { type FeedFacts, showsDay } from "./calendar-rules";

const day = new Date("2026-10-24T16:00:00Z");
const facts: FeedFacts = { belongs: true, saidNo: false, flagged: false, dayEndsAt: day, endedAt: null };
const shows = (change: Partial<FeedFacts>, now = new Date("2026-10-01T10:00:00Z")) => showsDay({ ...facts, ...change }, now);

test("a member's calendar holds the day, and nothing once he does not belong, said no, or a flag stands", () => {
  expect(shows({})).toBe(true);
  for (const change of [{ belongs: false }, { saidNo: true }, { flagged: true }]) expect(shows(change)).toBe(false);
});

test("it is empty a month after the day, or a month after the end", () => {
  expect(shows({}, new Date("2026-11-24T15:00:00Z"))).toBe(true);
  expect(shows({}, new Date("2026-11-25T15:00:00Z"))).toBe(false);
  const endedAt = new Date("2026-09-01T10:00:00Z");
  expect(shows({ endedAt })).toBe(true);
  expect(shows({ endedAt }, new Date("2026-10-03T10:00:00Z"))).toBe(false);
});
