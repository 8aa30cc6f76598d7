import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type CalendarEvent, calendarFile } from "./event";

const event: CalendarEvent = {
  uid: "0192-test@kring",
  sequence: 2,
  title: "Met Hatice en Cemal",
  startsAt: new Date("2026-10-24T10:00:00Z"),
  endsAt: new Date("2026-10-24T16:30:00Z"),
  stamp: new Date("2026-10-01T08:00:00Z"),
};

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zone = calendar.getFirstSubcomponent("vtimezone");
  const first = calendar.getFirstSubcomponent("vevent");
  if (!zone || !first) throw new Error("A calendar file without a zone or an event.");
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return new ICAL.Event(first);
}

describe("the day in somebody's own calendar", () => {
  test("keeps its hours in Amsterdam, in summer and in winter", () => {
    const summer = read(calendarFile(event));
    expect(summer.startDate.toJSDate()).toEqual(event.startsAt);
    expect(summer.startDate.toString()).toBe("2026-10-24T12:00:00");
    const startsAt = new Date("2026-12-24T10:00:00Z");
    const winter = read(calendarFile({ ...event, startsAt, endsAt: new Date("2026-12-24T16:30:00Z") }));
    expect(winter.startDate.toJSDate()).toEqual(startsAt);
    expect(winter.startDate.toString()).toBe("2026-12-24T11:00:00");
  });

  test("is recognised as the same event after it moved", () => {
    const read1 = read(calendarFile({ ...event, sequence: 0 }));
    const read2 = read(calendarFile({ ...event, sequence: 1 }));
    expect(read1.uid).toBe(read2.uid);
    expect(read2.sequence).toBe(1);
  });

  test("names no place unless it is given one", () => {
    expect(calendarFile(event)).not.toContain("LOCATION");
    expect(read(calendarFile({ ...event, place: "Buurthuis De Brug, Kade 3" })).location).toBe("Buurthuis De Brug, Kade 3");
  });
});

test.each([
  ["Arabic", "مع فاطمة الزهراء ونور الدين وعبد الرحمن ومحمد الأمين وخديجة"],
  ["Turkish", "Şükrü, Gülşah, Çağla ve İbrahim Öztürk’ün ailesi ile birlikte çok uzun bir gün"],
  ["signs", "Met A; B, C \\ D\r\nBEGIN:VALARM\u2028ATTACH:x 👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦"],
])("a title in %s stays one line of the calendar, folded at 75 octets", (_name, title) => {
  const file = calendarFile({ ...event, title });
  expect(file.endsWith("\r\n")).toBe(true);
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n\u2028]/);
  expect(read(file).summary).toBe(title.replaceAll(/[\r\n\u2028]+/g, " ").replace("\\", "/"));
});

test("a cancelled event says so and takes nobody's hours", () => {
  const file = calendarFile({ ...event, cancelled: true });
  for (const line of ["METHOD:CANCEL", "STATUS:CANCELLED", "TRANSP:TRANSPARENT", "DTSTAMP:20261001T080000Z"]) expect(file).toContain(line);
});
