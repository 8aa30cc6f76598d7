import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { Temporal } from "temporal-polyfill";

/** One event for somebody's own calendar. Calendars are read by others in the house: a title, hours and at most a place. */
export interface CalendarEvent {
  /** Stays the same when the event moves. */
  uid: string;
  /** Rises with every change, so that calendars take the newest. */
  sequence: number;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** When it was set; calendars ask for it. */
  stamp: Date;
  place?: string;
  cancelled?: boolean;
}

const zone = "Europe/Amsterdam";

/** The rule of summer time as it has been since 1996; calendars that do not know the zone by name read it here. */
const vtimezone = [
  "BEGIN:VTIMEZONE",
  `TZID:${zone}`,
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "DTSTART:19700329T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "DTSTART:19701025T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");

/** A native date would be written in the zone of the server. */
const inZone = (instant: Date) => Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

/** The event as an .ics file (RFC 5545). */
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
    method,
    timezone: { name: zone, generator: () => vtimezone },
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: event.stamp,
      start: inZone(event.startsAt),
      end: inZone(event.endsAt),
      timezone: zone,
      summary: event.title,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.OPAQUE,
      ...(event.place ? { location: event.place } : {}),
    });
  }
  return calendar.toString();
}
