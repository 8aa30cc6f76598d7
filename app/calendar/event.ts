import { Temporal } from "temporal-polyfill";
import { zone } from "~/language/dates";

/** One event for somebody's own calendar. Calendars are read by others in the house: a title, hours and at most a place. */
export interface CalendarEvent {
  /** Stays the same when the event moves. */
  uid: string;
  /** Rises with every change, so that calendars take the newest. */
  sequence: number;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** When it last changed; calendars ask for it. */
  stamp: Date;
  place?: string;
  cancelled?: boolean;
}

/** The rule of summer time as it has been since 1996; calendars that do not know the zone by name read it here. */
const vtimezone = [
  "BEGIN:VTIMEZONE",
  `TZID:${zone}`,
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** The event as an .ics file (RFC 5545): a calendar that takes it in adds, moves or cancels it (RFC 5546). */
export function calendarFile(event: CalendarEvent): string {
  return calendarOf([event], event.cancelled ? "CANCEL" : "PUBLISH");
}

/** Many events as one file, for a calendar that looks again by itself. */
export function calendarFeed(events: readonly CalendarEvent[]): string {
  return calendarOf(events, "PUBLISH");
}

function calendarOf(events: readonly CalendarEvent[], method: "PUBLISH" | "CANCEL"): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//kring//kring//NL",
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
    ...(events.length > 0 ? vtimezone : []),
    ...events.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Times stand on the wall in Amsterdam, so that they stay what they were said to be; a cancelled event keeps nobody's hours taken. */
function linesOf({ uid, sequence, stamp, startsAt, endsAt, title, place, cancelled }: CalendarEvent): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${compact(stamp.toISOString())}Z`,
    `DTSTART;TZID=${zone}:${onTheWall(startsAt)}`,
    `DTEND;TZID=${zone}:${onTheWall(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `TRANSP:${cancelled ? "TRANSPARENT" : "OPAQUE"}`,
    "END:VEVENT",
  ];
}

/** "2026-10-24T12:00:00…" as "20261024T120000". */
const compact = (iso: string): string => iso.slice(0, 19).replaceAll(/[-:]/g, "");

const onTheWall = (instant: Date): string =>
  compact(
    Temporal.Instant.fromEpochMilliseconds(instant.getTime())
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: "second" }),
  );

/** A text as one line: a name with a line break in it must not begin a line of its own. Readers differ about a backslash before a letter, so none is written. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll("\\", "/")
    .trim()
    .replaceAll(/[;,]/g, (sign) => `\\${sign}`);

const longestLine = 75;

/** Lines are at most 75 octets; the rest goes on in the next one behind a space, and no letter is cut in two. */
function folded(line: string): string {
  let out = "";
  let room = longestLine;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (size > room) {
      out += "\r\n ";
      room = longestLine - 1;
    }
    out += letter;
    room -= size;
  }
  return out;
}
