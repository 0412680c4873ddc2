"""What files say about the clocks, held against the clocks themselves by a reader that is not ours."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical

from waymark.meetings.rules.calendar_files import feed
from waymark.meetings.rules.zone_onsets import Yearly, onsets

from .rhythms import FORTNIGHTLY, series

# Plain ones, and every oddity there has been since 2005: rules that changed, that ended, that follow the moon, that
# skipped a day, half hours, quarters, two hours, and a winter that is called summer.
ZONES = """
Europe/London Europe/Dublin Europe/Lisbon America/New_York America/St_Johns America/Los_Angeles America/Santiago
America/Sao_Paulo America/Nuuk America/Mexico_City America/Caracas America/Asuncion America/Havana Asia/Kolkata
Asia/Kathmandu Asia/Tehran Asia/Jerusalem Asia/Gaza Asia/Amman Africa/Cairo Africa/Casablanca Africa/Windhoek
Europe/Moscow Europe/Istanbul Europe/Volgograd Australia/Sydney Australia/Lord_Howe Australia/Eucla
Pacific/Auckland Pacific/Chatham Pacific/Apia Pacific/Fiji Antarctica/Troll Asia/Pyongyang
""".split()


def described(zone: str, first: date, last: date):
    """The zone as dateutil understands the one in our file."""
    rhythm = replace(FORTNIGHTLY, zone=zone, starts_on=first)
    written = feed([series(rhythm)], name="M", known_to=last).decode().replace("\r\n", "\n")
    begin, end = written.index("BEGIN:VTIMEZONE"), written.index("END:VTIMEZONE")
    return tzical(StringIO(written[begin:end] + "END:VTIMEZONE\n")).get()


@pytest.mark.parametrize("zone", ZONES)
def test_every_moment_of_the_years_that_are_needed_is_right(zone):
    found, here = described(zone, date(2005, 1, 1), date(2032, 12, 31)), ZoneInfo(zone)
    moments = [
        datetime(2005, 1, 1, 12, tzinfo=UTC) + timedelta(days=9 * step, hours=5 * step % 24) for step in range(1130)
    ]
    for onset in onsets(zone, 2005, 2032):
        change = (onset.wall - onset.before).replace(tzinfo=UTC)
        moments += [change + timedelta(minutes=minutes) for minutes in (-181, -91, 91, 181)]
    for moment in moments:
        shown = moment.astimezone(here).replace(tzinfo=None)
        is_plain = here.utcoffset(shown) == here.utcoffset(shown.replace(fold=1))
        if is_plain and 2005 <= shown.year <= 2032:
            assert found.utcoffset(shown) == here.utcoffset(shown), shown


def test_two_rules_where_the_clocks_have_two():
    london = onsets("Europe/London", 2026, 2030)
    assert [one.yearly for one in london] == [Yearly(3, "SU", nth=-1), Yearly(10, "SU", nth=-1)]
    assert [str(one.wall) for one in london] == ["2025-03-30 01:00:00", "2025-10-26 02:00:00"]
    new_york = onsets("America/New_York", 2026, 2030)
    assert [one.yearly for one in new_york] == [Yearly(3, "SU", nth=2), Yearly(11, "SU", nth=1)]


def test_a_rule_that_is_no_place_in_the_month_names_the_days_it_can_be():
    jerusalem = onsets("Asia/Jerusalem", 2026, 2030)[0]
    assert jerusalem.yearly == Yearly(3, "FR", days=(23, 24, 25, 26, 27, 28, 29))


def test_no_change_is_one_beginning():
    (only,) = onsets("Asia/Kolkata", 2026, 2030)
    assert (only.before, only.after, only.yearly) == (timedelta(hours=5.5), timedelta(hours=5.5), None)
    assert only.wall.year == 2025


def test_rules_that_came_later_stand_after_the_changes_before_them():
    found = onsets("America/New_York", 2005, 2030)
    assert [one.yearly is None for one in found] == [True] * 6 + [False, False]
    assert found[6].wall.year == 2007


def test_changes_that_follow_no_rule_are_listed_one_by_one():
    found = onsets("Asia/Gaza", 2012, 2018)
    assert all(one.yearly is None for one in found)
    assert found[0].wall.year == 2011
    assert sorted(one.wall for one in found) == [one.wall for one in found]
    over = replace(FORTNIGHTLY, zone="Asia/Gaza", starts_on=date(2012, 1, 1), until_on=date(2018, 12, 31))
    written = feed([series(over)], name="M", known_to=date(2029, 1, 1)).decode()
    dates = [line for line in written.split("\r\n") if line.startswith("RDATE")]
    assert len(dates) == written.count("BEGIN:STANDARD") + written.count("BEGIN:DAYLIGHT")
    assert all("," not in line for line in dates)


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC"])
def test_universal_time_needs_no_zone(zone):
    written = feed([series(replace(FORTNIGHTLY, zone=zone))], name="M", known_to=date(2029, 1, 1))
    assert b"VTIMEZONE" not in written
    assert b"DTSTART:20261201T140000Z" in written


def test_several_series_share_the_zone_that_covers_them_all():
    early, late = replace(FORTNIGHTLY, starts_on=date(2005, 1, 1)), replace(FORTNIGHTLY, zone="Asia/Kolkata")
    written = feed(
        [series(FORTNIGHTLY), series(early, uid="2@waymark"), series(late, uid="3@waymark")],
        name="M",
        known_to=date(2029, 1, 1),
    )
    assert written.count(b"BEGIN:VTIMEZONE") == 2
    assert b"DTSTART:20040328T010000" in written
