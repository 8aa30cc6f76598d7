import { expect, test } from "vitest";
import { turnOf } from "~/coordinator/whole-list/turn";
import { byUrgency, daysToMeeting, pressingWeeks } from "./urgency";

const now = new Date("2026-11-26T18:10:00Z");
const inDays = (many: number) => new Date(now.getTime() + many * 86_400_000);

test("Willy would rather have somebody else, and her meeting is over nine days: she goes before who may lose his home in three weeks", () => {
  const willy = { name: "Willy", weeks: null, meetingIn: daysToMeeting(inDays(9), now), registeredAt: now };
  const mimount = { name: "Mimount", weeks: 3, meetingIn: null, registeredAt: inDays(-20) };
  const ronald = { name: "Ronald", weeks: null, meetingIn: null, registeredAt: inDays(-30) };
  expect(willy.meetingIn).toBe(9);
  expect(pressingWeeks(willy)).toBe(2);
  expect(byUrgency([ronald, mimount, willy]).map(({ name }) => name)).toEqual(["Willy", "Mimount", "Ronald"]);
  expect(turnOf(willy, now)).toBeLessThan(turnOf(mimount, now));
});

test("who said no to a coordinator yesterday keeps the turn of the day she was registered", () => {
  const hatice = { name: "Hatice", weeks: 5, meetingIn: null, registeredAt: inDays(-40), since: inDays(-1) };
  const ronald = { name: "Ronald", weeks: 5, meetingIn: null, registeredAt: inDays(-30), since: inDays(-30) };
  expect(byUrgency([ronald, hatice]).map(({ name }) => name)).toEqual(["Hatice", "Ronald"]);
  expect(turnOf(hatice, now)).toBeLessThan(turnOf(ronald, now));
});

test("whichever comes first presses; a meeting far away or a day that has been presses nobody", () => {
  expect(pressingWeeks({ weeks: 1, meetingIn: 20 })).toBe(1);
  expect(pressingWeeks({ weeks: null, meetingIn: 0 })).toBe(1);
  expect(pressingWeeks({ weeks: null, meetingIn: 120 })).toBeNull();
  expect(daysToMeeting(inDays(-2), now)).toBeNull();
  expect(daysToMeeting(null, now)).toBeNull();
});
