"""What stands in a calendar file: against a reader that is not ours, and by the letter."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from waymark.meetings.rules.calendar_files import feed, meeting_file
from waymark.meetings.rules.recurrence import first_date, occurrences
from waymark.meetings.terms.rhythm import Every, HolidayRule, Rhythm, State

from .readers import in_process
from .rhythms import FORTNIGHTLY, LAST_MONDAY, WRITTEN, change, changed, rhythms, series, wall

KNOWN_TO = date(2036, 12, 31)
# In the hours in which clocks change readers disagree with each other, and some also about how long a meeting takes.
BY_DAY = st.builds(time, st.integers(4, 13), st.sampled_from([0, 10, 30, 45]))


def lines(written: bytes) -> list[str]:
    """The lines of a file, with folded ones put together again."""
    return written.decode().replace("\r\n ", "").split("\r\n")[:-1]


def events(written: bytes):
    return Calendar.from_ical(written).walk("VEVENT")


# --- against a reader that is not ours --------------------------------------------------------------------------------
@given(st.data())
def test_another_reader_sees_the_meetings_that_we_mean(data):
    rhythm = replace(data.draw(rhythms()), at=data.draw(BY_DAY))
    changes = tuple(
        replace(one, moved_to=one.moved_to and datetime.combine(one.moved_to, data.draw(BY_DAY)))
        for one in data.draw(changed(rhythm))
    )
    begin = datetime.combine(first_date(rhythm), time(), tzinfo=UTC) - timedelta(days=20)
    window = (begin, begin + timedelta(days=800))
    found = occurrences(rhythm, changes, begin.date() - timedelta(days=1), window[1].date() + timedelta(days=1))
    meant = [(one.starts_at, one.ends_at, one.state is State.CANCELLED) for one in found]
    written = feed([series(rhythm, changes)], name="Meetings", known_to=KNOWN_TO)
    assert in_process(written, window) == sorted(one for one in meant if window[0] <= one[0] < window[1])


@given(st.data())
def test_a_file_is_well_made(data):
    rhythm = data.draw(rhythms())
    written = feed([series(rhythm, data.draw(changed(rhythm)))], name="Meetings", known_to=KNOWN_TO)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert written.count(b"\n") == written.count(b"\r\n")
    master, *exceptions = events(written)
    assert [line for line in lines(written) if line.startswith("RRULE")][
        -1
    ] == f"RRULE:{master['rrule'].to_ical().decode()}"
    assert "recurrence-id" not in master
    assert all("rrule" not in one for one in exceptions)
    assert master["dtstart"].dt.replace(tzinfo=None) == datetime.combine(first_date(rhythm), rhythm.at)
    ids = [one["recurrence-id"].dt for one in exceptions]
    assert len(set(ids)) == len(ids)
    excluded = {line.rpartition(":")[2] for line in lines(written) if line.startswith("EXDATE")}
    assert excluded.isdisjoint(f"{one:%Y%m%dT%H%M%S}" for one in ids)


# --- by the letter ----------------------------------------------------------------------------------------------------
CHANGES = (
    change(date(2026, 12, 15), moved_to=wall("2026-12-17 11:00"), sequence=2),
    change(date(2026, 12, 29), State.SKIPPED),
    change(date(2027, 1, 12), State.CANCELLED, reason="The heating is broken."),
)


@pytest.mark.parametrize(
    ("rhythm", "rule"),
    [
        (FORTNIGHTLY, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        (replace(FORTNIGHTLY, count=9), "FREQ=WEEKLY;COUNT=9;INTERVAL=2;BYDAY=TU"),
        (LAST_MONDAY, "FREQ=MONTHLY;INTERVAL=1;BYDAY=-1MO"),
        (replace(LAST_MONDAY, nth=2, interval=3), "FREQ=MONTHLY;INTERVAL=3;BYDAY=2MO"),
        # The end of the last day where they meet, said in UTC.
        (replace(FORTNIGHTLY, until_on=date(2027, 6, 1)), "FREQ=WEEKLY;UNTIL=20270601T225959Z;INTERVAL=2;BYDAY=TU"),
        (
            replace(FORTNIGHTLY, zone="America/New_York", until_on=date(2027, 6, 1)),
            "FREQ=WEEKLY;UNTIL=20270602T035959Z;INTERVAL=2;BYDAY=TU",
        ),
    ],
)
def test_the_rule(rhythm, rule):
    written = feed([series(rhythm)], name="Meetings", known_to=KNOWN_TO)
    assert f"RRULE:{rule}" in lines(written)


def test_the_first_date_stays_the_start_whatever_became_of_it():
    first = date(2026, 12, 1)
    for state, moved_to in ((State.SKIPPED, None), (State.CANCELLED, None), (State.PLANNED, wall("2026-11-26 09:00"))):
        written = feed([series(FORTNIGHTLY, (change(first, state, moved_to),))], name="M", known_to=KNOWN_TO)
        assert "DTSTART;TZID=Europe/London:20261201T140000" in lines(written)


def test_each_skipped_date_has_a_line_of_its_own():
    gone = tuple(change(date(2026, 12, day), State.SKIPPED) for day in (1, 15, 29))
    found = [line for line in lines(feed([series(FORTNIGHTLY, gone)], name="M", known_to=KNOWN_TO)) if "EXDATE" in line]
    assert found == [f"EXDATE;TZID=Europe/London:202612{day}T140000" for day in ("01", "15", "29")]


def test_holidays_are_skipped_as_far_as_they_are_known_and_not_where_they_meet_all_the_same():
    mondays = Rhythm(Every.WEEK, 1, 0, 0, date(2027, 5, 1), time(14), 60, "Europe/London")
    mondays = replace(mondays, holidays=HolidayRule.SKIP, region="GB-ENG")
    meeting = change(date(2027, 5, 31))
    found = [line[-15:-7] for line in lines(feed([series(mondays, (meeting,))], name="M", known_to=date(2027, 12, 27)))]
    assert [day for day in found if day.startswith("2027")] == ["20270503", "20270503", "20270830", "20271227"]


def test_a_word_about_no_date_of_the_series_is_left_out():
    nowhere = (change(date(2026, 12, 2), State.CANCELLED), change(date(2026, 12, 3), State.SKIPPED))
    written = feed([series(FORTNIGHTLY, nowhere)], name="M", known_to=KNOWN_TO)
    assert len(events(written)) == 1
    assert b"EXDATE" not in written


def test_a_longer_meeting_is_said_again_and_one_that_is_only_confirmed_is_not():
    longer, same = change(date(2026, 12, 1), minutes=150), change(date(2026, 12, 15))
    _, one = events(feed([series(FORTNIGHTLY, (longer, same))], name="M", known_to=KNOWN_TO))
    assert one["duration"].dt == timedelta(minutes=150)


def test_the_reason_and_what_people_said_stay_on_the_page():
    written = feed([series(FORTNIGHTLY, CHANGES)], name="Meetings", known_to=KNOWN_TO)
    assert b"heating" not in written


def test_a_file_stays_the_same_until_something_changes():
    first, second = (feed([series(FORTNIGHTLY, CHANGES)], name="Meetings", known_to=KNOWN_TO) for _ in range(2))
    assert first == second
    later = replace(CHANGES[0], changed_at=WRITTEN + timedelta(days=1))
    master, *_ = events(feed([series(FORTNIGHTLY, (later, *CHANGES[1:]))], name="Meetings", known_to=KNOWN_TO))
    assert master["last-modified"].dt == WRITTEN + timedelta(days=1)


def test_a_series_without_dates_is_left_out_and_a_feed_may_be_empty():
    ended = replace(FORTNIGHTLY, until_on=date(2026, 11, 1))
    written = feed([series(ended)], name="Meetings", known_to=KNOWN_TO)
    assert written == feed([], name="Meetings", known_to=KNOWN_TO)
    assert b"BEGIN:VEVENT" not in written


def test_signs_that_only_steer_machines_are_left_out():
    title, url = "Meeting\x00\x1b[31m\r\nEND:VEVENT", "https://waymark.example.org/\n\n"
    nasty = replace(series(FORTNIGHTLY), title=title, description="One\r\ntwo\x07", location="", url=url)
    written = feed([nasty], name="Mee\ttings", known_to=KNOWN_TO)
    (one,) = events(written)
    assert (one["summary"], one["description"]) == ("Meeting[31m END:VEVENT", "One\ntwo")
    assert one["url"] == "https://waymark.example.org/"
    assert "location" not in one
    assert "NAME:Meetings" in lines(written)


def test_days_beyond_all_sense_break_nothing():
    moved = tuple(
        change(day, moved_to=wall(to))
        for day, to in ((date(2026, 12, 1), "9999-12-31 12:00"), (date(2026, 12, 15), "0002-01-01 12:00"))
    )
    for zone in ("America/New_York", "Africa/Casablanca"):
        rhythm = replace(FORTNIGHTLY, zone=zone, until_on=date(9999, 12, 31))
        assert len(events(feed([series(rhythm, moved)], name="M", known_to=KNOWN_TO))) == 3


# --- one meeting ------------------------------------------------------------------------------------------------------
def test_the_file_of_one_meeting_is_a_moment_with_an_id_of_its_own():
    written = meeting_file(series(FORTNIGHTLY, CHANGES), date(2026, 12, 15), name="Meeting")
    (one,) = events(written)
    assert one["uid"] == "20261215-fortnight@waymark"
    assert (one["dtstart"].dt, one["duration"].dt) == (datetime(2026, 12, 17, 11, tzinfo=UTC), timedelta(hours=2))
    assert (one["status"], one["sequence"]) == ("CONFIRMED", 5)
    assert "DTSTART:20261217T110000Z" in lines(written)
    assert b"VTIMEZONE" not in written
    assert b"RRULE" not in written


@pytest.mark.parametrize("day", [date(2026, 12, 29), date(2027, 1, 12)])
def test_one_that_is_off_says_so_to_whoever_has_it_already(day):
    (one,) = events(meeting_file(series(FORTNIGHTLY, CHANGES), day, name="Meeting"))
    assert (one["status"], one["summary"]) == ("CANCELLED", "Not taking place: Meeting, community hall")


def test_a_day_that_is_no_date_of_the_series_has_no_file():
    with pytest.raises(ValueError, match="no such date"):
        meeting_file(series(FORTNIGHTLY), date(2026, 12, 2), name="Meeting")
