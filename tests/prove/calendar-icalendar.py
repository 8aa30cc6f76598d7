"""Reads calendars, one a line as JSON text, and says of each what stands in it, one a line as JSON."""

import json
import sys
from datetime import timezone

from icalendar import Calendar


def instant(value):
    return value.dt.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def described(event):
    place = event.get("LOCATION")
    return {
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "startsAt": instant(event["DTSTART"]),
        "endsAt": instant(event["DTEND"]),
        "wall": event["DTSTART"].dt.strftime("%Y-%m-%dT%H:%M:%S"),
        "stamp": instant(event["DTSTAMP"]),
        "status": str(event["STATUS"]),
        "summary": str(event["SUMMARY"]),
        "location": None if place is None else str(place),
    }


for line in sys.stdin:
    calendar = Calendar.from_ical(json.loads(line))
    found = {"method": str(calendar["METHOD"]), "events": [described(event) for event in calendar.walk("VEVENT")]}
    print(json.dumps(found), flush=True)
