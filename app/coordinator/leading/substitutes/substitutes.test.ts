import { expect, test } from "vitest";
import { substituteMissing, substituteState } from "./substitutes";

const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 10, day, hour));
/** Yonas meets his people on Saturday the 28th. */
const day = { startsAt: at(28), setAt: at(16) };

test("Joyce is asked, says yes, and stands ready", () => {
  expect(substituteState({ agreedAt: null, endedAt: null }, day)).toBe("asked");
  expect(substituteState({ agreedAt: at(17), endedAt: null }, day)).toBe("agreed");
  expect(substituteState({ agreedAt: at(17), endedAt: at(18) }, day)).toBe("ended");
});

test("when the day is moved she is asked again, and her new yes is for the new day", () => {
  const moved = { startsAt: at(30), setAt: at(20) };
  expect(substituteState({ agreedAt: at(17), endedAt: null }, moved)).toBe("asked");
  expect(substituteState({ agreedAt: at(21), endedAt: null }, moved)).toBe("agreed");
});

test("her yes before a day was planned is asked again once there is one", () => {
  expect(substituteState({ agreedAt: at(10), endedAt: null }, null)).toBe("agreed");
  expect(substituteState({ agreedAt: at(10), endedAt: null }, day)).toBe("asked");
});

test("a planned day without somebody who stands ready asks for one, until it begins", () => {
  const scheduled = { state: "scheduled" as const, day };
  expect(substituteMissing(scheduled, [], at(20))).toBe(true);
  expect(substituteMissing(scheduled, [{ agreedAt: null, endedAt: null }], at(20))).toBe(true);
  expect(substituteMissing(scheduled, [{ agreedAt: at(17), endedAt: null }], at(20))).toBe(false);
  expect(substituteMissing(scheduled, [{ agreedAt: at(17), endedAt: at(19) }], at(20))).toBe(true);
  expect(substituteMissing(scheduled, [], at(28, 10))).toBe(false);
});

test("without a day, or after it, nobody needs to stand ready", () => {
  expect(substituteMissing({ state: "preparing", day: null }, [], at(20))).toBe(false);
  expect(substituteMissing({ state: "held", day }, [], at(20))).toBe(false);
});
