"""Calendars, read by icalendar and by vobject; their rules are worked out by dateutil."""

import datetime
import itertools
import zoneinfo

import icalendar
import vobject
from dateutil import rrule

from . import sample

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def check(path, profile, report):
    report.read("calendars")
    where, data = path.name, path.read_bytes()
    report.expect(where, all(len(line) <= 75 for line in data.split(b"\r\n")), "has a line of more than 75 octets")
    calendar = icalendar.Calendar.from_ical(data)
    report.equal(where, calendar.errors, [])
    for name in ("VERSION", "PRODID"):
        report.expect(where, calendar.get(name), f"has no {name}")
    events = calendar.walk("VEVENT")
    report.equal(where, len(list(vobject.readOne(data.decode("utf-8")).vevent_list)), len(events))
    report.equal(where, len({str(event["UID"]) for event in events}), len(events))
    for event in events:
        check_event(where, event, report)
    for zone in calendar.walk("VTIMEZONE"):
        check_zone(where, zone, report)
    if profile:
        compare(where, events, profile, report)


def check_event(where, event, report):
    report.equal(where, event.errors, [])
    for name in ("UID", "DTSTAMP", "DTSTART", "RRULE", "SUMMARY"):
        report.expect(where, name in event, f"an event has no {name}")
    start = event["DTSTART"].dt
    naive = start if isinstance(start, datetime.datetime) else datetime.datetime.combine(start, datetime.time())
    naive = naive.replace(tzinfo=None)
    rule = rrule.rrulestr(event["RRULE"].to_ical().decode(), dtstart=naive)
    # RFC 5545, 3.8.5.3: what the first meeting is must fit the rule.
    report.equal(where, next(iter(rule)), naive)
    report.equal(where, len(list(itertools.islice(rule, 30))), 30)
    if isinstance(start, datetime.datetime):
        report.expect(where, start.tzinfo is not None, f"{start} has no zone")
        if "DTEND" in event:
            report.expect(where, start < event["DTEND"].dt <= start + datetime.timedelta(days=1), "ends at the wrong time")


def check_zone(where, component, report):
    """The rule in the file says what the time zone database says, on every day of thirty years."""
    known = zoneinfo.ZoneInfo(str(component["TZID"]))
    told = component.to_tz(lookup_tzid=False)
    day = datetime.datetime(2005, 1, 1, 12)
    while day.year < 2035:
        if day.replace(tzinfo=told).utcoffset() != day.replace(tzinfo=known).utcoffset():
            report.expect(where, False, f"{component['TZID']} has another offset on {day:%Y-%m-%d}")
            break
        day += datetime.timedelta(days=1)


def compare(where, events, profile, report):
    times = profile.get("times", [])
    report.equal(where, len(events), len(times))
    since = datetime.date.fromisoformat(profile.get("confirmed", "2020-01-01"))
    for event, (day, ordinal, start, end, what) in zip(events, times):
        expected = f"{profile['name']}: {what}" if what else profile["name"]
        report.equal(where, str(event["SUMMARY"]), expected)
        report.equal(where, event["RRULE"].to_ical().decode(),
                     f"FREQ={'MONTHLY' if ordinal else 'WEEKLY'};BYDAY={ordinal or ''}{day}")
        begins = event["DTSTART"].dt
        if start:
            report.equal(where, f"{begins:%H:%M}", start)
            report.equal(where, str(begins.tzinfo), "Europe/Berlin")
        first = begins.date() if isinstance(begins, datetime.datetime) else begins
        report.equal(where, DAYS[first.weekday()], day)
        report.expect(where, since <= first < since + datetime.timedelta(days=63 if ordinal else 7), f"begins on {first}")
        if end:
            report.equal(where, f"{event['DTEND'].dt:%H:%M}", end.replace("24:00", "00:00"))
        if "address" in profile:
            place = profile["address"]
            report.equal(where, str(event["LOCATION"]),
                         f"{place['street']}, {place['postcode']} {place['city']}, {place['note']}")
