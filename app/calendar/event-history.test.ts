import { describe, expect, test } from "vitest";
import { eventCalledOff, eventNow } from "./event-history";

const at = (day: number, hour = 10) => new Date(Date.UTC(2026, 9, day, hour));
const set = (on: number, setAt: number, cancelledAt?: Date) => ({
  startsAt: at(on),
  endsAt: at(on, 16),
  setAt: at(setAt),
  ...(cancelledAt ? { cancelledAt } : {}),
});

describe("what a calendar knows of a conference", () => {
  test("nothing before a day was set", () => expect(eventNow([], { off: false, turns: [at(1)] })).toBeNull());

  test("made, moved, off, and on again: the number rises each time and the last day counts", () => {
    const yes = at(1);
    const states = [
      eventNow([set(24, 2)], { off: false, turns: [yes] }),
      eventNow([set(24, 2, at(3)), set(25, 3)], { off: false, turns: [yes] }),
      eventNow([set(24, 2, at(3)), set(25, 3)], { off: true, turns: [yes, at(4)] }),
      eventNow([set(24, 2, at(3)), set(25, 3)], { off: false, turns: [yes, at(4), at(5)] }),
      eventNow([set(25, 3, at(6)), set(24, 2, at(3)), set(27, 6)], { off: false, turns: [yes, at(4), at(5)] }),
    ];
    expect(states.map((state) => [state?.sequence, state?.cancelled, state?.startsAt.getUTCDate()])).toEqual([
      [0, false, 24],
      [1, false, 25],
      [2, true, 25],
      [3, false, 25],
      [4, false, 27],
    ]);
    expect(states.map((state) => state?.stamp.getUTCDate())).toEqual([2, 3, 4, 5, 6]);
  });

  test("called off from a moment on: the day known by then, a number higher, and nothing of what came later", () => {
    const days = [set(24, 2, at(3)), set(25, 3, at(7)), set(28, 7)];
    const turns = [at(1), at(4), at(6), at(8)];
    const before = eventNow([set(24, 2, at(3)), set(25, 3)], { off: false, turns: [at(1), at(4)] });
    const off = eventCalledOff(days, turns, at(6));
    expect(off).toMatchObject({ cancelled: true, startsAt: at(25), stamp: at(6) });
    expect(off?.sequence).toBeGreaterThan(before?.sequence ?? 9);
    expect(eventCalledOff(days, turns, at(2))).toBeNull();
  });

  test("a day taken back without another is off", () => {
    expect(eventNow([set(24, 2, at(3))], { off: false, turns: [] })).toMatchObject({ cancelled: true, sequence: 1, stamp: at(3) });
  });
});
