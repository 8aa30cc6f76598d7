import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
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
].join("\r\n");

/** The event as an .ics file (RFC 5545): a calendar that takes it in adds, moves or cancels it (RFC 5546). */
export function calendarFile(event: CalendarEvent): string {
  return calendarOf([event], event.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH);
}

/** Many events as one file, for a calendar that looks again by itself. */
export function calendarFeed(events: readonly CalendarEvent[]): string {
  return calendarOf(events, ICalCalendarMethod.PUBLISH);
}

function calendarOf(events: readonly CalendarEvent[], method: ICalCalendarMethod): string {
  const calendar = ical({
    prodId: { company: "kring", product: "kring", language: "NL" },
    scale: "GREGORIAN",
    method,
    ...(events.length > 0 ? { timezone: { name: zone, generator: () => vtimezone } } : {}),
  });
  for (const { uid, sequence, stamp, startsAt, endsAt, title, place, cancelled } of events) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: inZone(stamp, "UTC"),
      start: inZone(startsAt),
      end: inZone(endsAt),
      timezone: zone,
      summary: oneLine(title),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A cancelled event keeps nobody's hours taken.
      transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      ...(place ? { location: oneLine(place) } : {}),
    });
  }
  return byTheBook(calendar.toString());
}

/** A native date would be written in the zone of the server. */
const inZone = (instant: Date, to: string = zone) => Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(to);

/** Readers differ about line breaks and backslashes in a text, so none is written. */
const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll("\\", "/")
    .trim();

/** What the library leaves to be wished of RFC 5545: a stamp is in UTC and says so, a calendar has no id of a zone of its own, and every line ends. */
const byTheBook = (written: string): string =>
  `${written
    .replaceAll(/^(DTSTAMP:\d{8}T\d{6})(?=\r?$)/gm, "$1Z")
    .replace(/^TIMEZONE-ID:.*\r\n/m, "")
    .trimEnd()}\r\n`;
