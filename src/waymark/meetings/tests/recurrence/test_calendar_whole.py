"""A whole calendar file, letter by letter: whoever changes one sees here what readers will get."""

from dataclasses import replace
from datetime import date

from waymark.meetings.rules.calendar_files import feed
from waymark.meetings.terms.rhythm import HolidayRule, State

from .rhythms import FORTNIGHTLY, change, series, wall

WHOLE = """
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Waymark//Meetings//EN
METHOD:PUBLISH
NAME:Meetings
X-WR-CALNAME:Meetings
REFRESH-INTERVAL;VALUE=DURATION:PT6H
X-PUBLISHED-TTL:PT6H
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:20250330T010000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20251026T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY:Meeting\\, community hall
DTSTART;TZID=Europe/London:20261204T140000
DURATION:PT2H
DTSTAMP:20260601T090000Z
UID:fortnight@waymark
SEQUENCE:3
RRULE:FREQ=WEEKLY;UNTIL=20270331T225959Z;INTERVAL=2;BYDAY=FR
EXDATE;TZID=Europe/London:20270101T140000
EXDATE;TZID=Europe/London:20270326T140000
CLASS:PRIVATE
DESCRIPTION:Bring what you need\\; leave when you like\\, and no “why”.\\nTea\\, from two.
LAST-MODIFIED:20260601T090000Z
LOCATION:12 Mill Lane\\, Riverside
STATUS:CONFIRMED
URL:https://waymark.example.org/me/
END:VEVENT
BEGIN:VEVENT
SUMMARY:Meeting\\, community hall
DTSTART;TZID=Europe/London:20261217T110000
DURATION:PT2H
DTSTAMP:20260601T090000Z
UID:fortnight@waymark
RECURRENCE-ID;TZID=Europe/London:20261218T140000
SEQUENCE:5
CLASS:PRIVATE
DESCRIPTION:Bring what you need\\; leave when you like\\, and no “why”.\\nTea\\, from two.
LAST-MODIFIED:20260601T090000Z
LOCATION:12 Mill Lane\\, Riverside
STATUS:CONFIRMED
URL:https://waymark.example.org/me/
END:VEVENT
BEGIN:VEVENT
SUMMARY:Not taking place: Meeting\\, community hall
DTSTART;TZID=Europe/London:20270115T140000
DURATION:PT2H
DTSTAMP:20260601T090000Z
UID:fortnight@waymark
RECURRENCE-ID;TZID=Europe/London:20270115T140000
SEQUENCE:4
CLASS:PRIVATE
DESCRIPTION:Bring what you need\\; leave when you like\\, and no “why”.\\nTea\\, from two.
LAST-MODIFIED:20260601T090000Z
LOCATION:12 Mill Lane\\, Riverside
STATUS:CANCELLED
URL:https://waymark.example.org/me/
END:VEVENT
END:VCALENDAR
"""


def test_a_whole_file():
    rhythm = replace(FORTNIGHTLY, holidays=HolidayRule.SKIP, region="GB-SCT", weekday=4, starts_on=date(2026, 12, 4))
    rhythm = replace(rhythm, until_on=date(2027, 3, 31))
    moved = change(date(2026, 12, 18), moved_to=wall("2026-12-17 11:00"), sequence=2)
    off = change(date(2027, 1, 15), State.CANCELLED, reason="The heating is broken.")
    written = feed([series(rhythm, (moved, off))], name="Meetings", known_to=date(2036, 12, 31))
    assert written.decode().replace("\r\n ", "").split("\r\n") == [*WHOLE.strip().split("\n"), ""]
