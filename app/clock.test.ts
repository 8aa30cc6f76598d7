import { afterEach, expect, test } from "vitest";
import { clock, realNow, setClock } from "~/clock";
import { firstDay, later } from "~/clock.server";

const undo: (() => void)[] = [];
afterEach(() => {
  for (const restore of undo.splice(0)) restore();
});

test("without a demo the domain's time is the time on the wall", () => {
  expect(Math.abs(clock.now().getTime() - realNow().getTime())).toBeLessThan(1000);
});

test("a clock that was set moves the domain and nothing else", () => {
  undo.push(setClock(new Date("2026-09-10T17:10:00Z")));
  expect(clock.now().toISOString()).toBe("2026-09-10T17:10:00.000Z");
  expect(realNow().toISOString()).not.toBe("2026-09-10T17:10:00.000Z");
});

test("nobody can change the clock by changing the date it gave", () => {
  undo.push(setClock(new Date("2026-09-10T17:10:00Z")));
  clock.now().setFullYear(1999);
  expect(clock.now().getUTCFullYear()).toBe(2026);
});

test("setting the clock back gives the source before it", () => {
  undo.push(setClock(new Date("2026-09-10T17:10:00Z")));
  setClock(new Date("2027-01-01T00:00:00Z"))();
  expect(clock.now().getUTCFullYear()).toBe(2026);
});

test("the demo begins on a Thursday evening in Amsterdam", () => {
  expect(firstDay.toLocaleString("nl-NL", { timeZone: "Europe/Amsterdam", weekday: "long", hour: "2-digit", minute: "2-digit" })).toBe(
    "donderdag 19:10",
  );
});

test.each([
  ["+90d", "2026-12-09T18:10:00.000Z"],
  ["+2w", "2026-09-24T17:10:00.000Z"],
  ["+1d2h30m", "2026-09-11T19:40:00.000Z"],
  ["+6h", "2026-09-10T23:10:00.000Z"],
  ["2026-12-01T10:00", "2026-12-01T09:00:00.000Z"],
])("%s from the first day is %s, days counted by the clock on the wall", (step, expected) => {
  expect(later(firstDay, step).toISOString()).toBe(expected);
});

test.each(["", "90", "+", "tomorrow", "-1d", "2026-09-10T19:10", "2026-09-01T10:00"])("the clock does not go back or guess: %j", (step) => {
  expect(() => later(firstDay, step)).toThrow();
});
