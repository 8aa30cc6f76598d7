import { expect, test } from "vitest";
import { type FeedFacts, shownInFeed } from "./calendar-rules";

const event = { is: "on", endsAt: new Date("2026-10-24T16:00:00Z") };
const calledOff = { is: "off", endsAt: new Date("2026-10-23T16:00:00Z") };
const facts: FeedFacts<typeof event> = { event, calledOff: null, flaggedAt: null, endedAt: null };
const since = new Date("2026-09-01T10:00:00Z");
const shown = (change: Partial<typeof facts>, now = new Date("2026-10-01T10:00:00Z")) =>
  shownInFeed({ ...facts, ...change }, { since, now })?.is ?? null;

test("a calendar holds the day until a month after it, or a month after the end", () => {
  expect(shown({})).toBe("on");
  expect(shown({}, new Date("2026-11-24T15:00:00Z"))).toBe("on");
  expect(shown({}, new Date("2026-11-25T15:00:00Z"))).toBeNull();
  const endedAt = new Date("2026-09-01T10:00:00Z");
  expect(shown({ endedAt })).toBe("on");
  expect(shown({ endedAt }, new Date("2026-10-03T10:00:00Z"))).toBeNull();
});

test("with a safety flag it holds nothing, or that a day which stood there is off", () => {
  const flaggedAt = new Date("2026-09-20T10:00:00Z");
  expect(shown({ flaggedAt })).toBeNull();
  expect(shown({ flaggedAt, calledOff })).toBe("off");
  expect(shown({ flaggedAt: since, calledOff })).toBeNull();
  expect(shown({ flaggedAt, calledOff }, new Date("2026-11-24T15:00:00Z"))).toBeNull();
});
