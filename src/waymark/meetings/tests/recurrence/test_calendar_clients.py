"""Four independent programs read the same meetings from our files, and the ones we mean."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from tests.support import clients
from waymark.meetings.rules.calendar_files import feed, meeting_file
from waymark.meetings.rules.recurrence import occurrences
from waymark.meetings.terms.rhythm import LAST, Every, HolidayRule, Rhythm, State

from .readers import IN_PYTHON, WITH_NODE, Seen, Window
from .rhythms import change, series, wall

WINDOW: Window = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 12, 31, tzinfo=UTC))
KNOWN_TO = date(2031, 12, 31)
LONDON, NEW_YORK, KOLKATA = "Europe/London", "America/New_York", "Asia/Kolkata"

FORTNIGHT = Rhythm(
    Every.WEEK, 2, 0, 0, date(2026, 3, 1), time(14), 120, LONDON, holidays=HolidayRule.SKIP, region="GB-ENG"
)
LAST_MONDAY = Rhythm(Every.MONTH, 1, 0, LAST, date(2026, 1, 15), time(10, 30), 90, LONDON)
FORTNIGHT_CHANGES = (
    change(date(2026, 4, 13), moved_to=wall("2026-04-15 18:30"), minutes=45),
    change(date(2026, 11, 9), State.CANCELLED, reason="The hall is shut."),
    change(date(2026, 12, 7), State.SKIPPED),
)

CASES = {
    "fortnightly over both changes of the clocks": (FORTNIGHT, FORTNIGHT_CHANGES),
    "fortnightly with an end": (replace(FORTNIGHT, until_on=date(2026, 11, 9)), FORTNIGHT_CHANGES),
    "fortnightly with a count": (replace(FORTNIGHT, count=21), FORTNIGHT_CHANGES),
    "fortnightly in New York": (
        replace(FORTNIGHT, zone=NEW_YORK, region="US", at=time(19)),
        (*FORTNIGHT_CHANGES, change(date(2026, 3, 16), moved_to=wall("2026-03-06 09:00"))),
    ),
    "fortnightly in Kolkata": (replace(FORTNIGHT, zone=KOLKATA, at=time(2)), FORTNIGHT_CHANGES),
    "the first one moved": (FORTNIGHT, (change(date(2026, 3, 2), moved_to=wall("2026-03-05 11:00")),)),
    "the first one moved before itself": (FORTNIGHT, (change(date(2026, 3, 2), moved_to=wall("2026-02-27 11:00")),)),
    "the first one skipped": (replace(FORTNIGHT, count=9), (change(date(2026, 3, 2), State.SKIPPED),)),
    "the first one cancelled": (FORTNIGHT, (change(date(2026, 3, 2), State.CANCELLED),)),
    "the first one a holiday": (replace(FORTNIGHT, starts_on=date(2026, 5, 25), count=12), ()),
    "a holiday on which they meet all the same": (FORTNIGHT, (change(date(2026, 5, 25)),)),
    "one moved past the next": (FORTNIGHT, (change(date(2026, 6, 8), moved_to=wall("2026-06-23 14:00")),)),
    "moved and then cancelled": (FORTNIGHT, (change(date(2026, 6, 8), State.CANCELLED, wall("2026-06-10 10:00")),)),
    "the last one moved": (
        replace(FORTNIGHT, until_on=date(2026, 6, 8)),
        (change(date(2026, 6, 8), moved_to=wall("2026-06-16 10:00")),),
    ),
    "the last Monday": (LAST_MONDAY, (change(date(2026, 10, 26), moved_to=wall("2026-10-20 16:00")),)),
    "the last Monday with an end": (replace(LAST_MONDAY, until_on=date(2027, 3, 29)), ()),
    "the last Monday with a count": (replace(LAST_MONDAY, count=5), (change(date(2026, 2, 23), State.CANCELLED),)),
    "the last Monday in New York": (replace(LAST_MONDAY, zone=NEW_YORK, at=time(20)), ()),
    "the last Monday in Kolkata": (replace(LAST_MONDAY, zone=KOLKATA, at=time(0, 15)), ()),
    "the second Thursday of every third month": (replace(LAST_MONDAY, weekday=3, nth=2, interval=3), ()),
    "by universal time": (replace(FORTNIGHT, zone="UTC"), FORTNIGHT_CHANGES),
    "on Lord Howe": (replace(FORTNIGHT, zone="Australia/Lord_Howe", region="AU-NSW", weekday=6), FORTNIGHT_CHANGES),
    "begun long ago, in New York": (replace(FORTNIGHT, zone=NEW_YORK, starts_on=date(2005, 1, 3)), ()),
}


def meant(rhythm: Rhythm, changes=()) -> list[Seen]:
    """The meetings that we mean, in the shape of what readers see."""
    found = occurrences(rhythm, changes, WINDOW[0].date(), WINDOW[1].date())
    seen = [(one.starts_at, one.ends_at, one.state is State.CANCELLED) for one in found]
    return [one for one in seen if WINDOW[0] <= one[0] < WINDOW[1]]


@pytest.fixture(scope="module")
def node_is_ready() -> None:
    missing = clients.install()
    if missing and os.environ.get("CI"):
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> list[Path]:
    folder = tmp_path_factory.mktemp("feeds")
    paths = []
    for place, (rhythm, changes) in enumerate(CASES.values()):
        paths.append(folder / f"{place:02}.ics")
        paths[-1].write_bytes(feed([series(rhythm, changes)], name="Meetings", known_to=KNOWN_TO))
    return paths


# Rules of the clocks that are hard to say, at an hour that shows when a reader is wrong about them.
HARD = "America/Santiago Africa/Casablanca Africa/Cairo Asia/Jerusalem America/Nuuk Australia/Lord_Howe".split()
ENDING = replace(FORTNIGHT, until_on=date(2027, 12, 31))
HARD_CASES = {
    **{zone: replace(ENDING, zone=zone, interval=1, at=time(21, 30)) for zone in HARD},
    "Europe/Moscow": replace(ENDING, zone="Europe/Moscow", starts_on=date(2009, 1, 5)),
    "America/New_York": replace(ENDING, zone=NEW_YORK, starts_on=date(2005, 1, 3)),
}


@pytest.fixture(scope="module")
def files_of_hard_zones(tmp_path_factory) -> list[Path]:
    """Files with names of zones that nobody knows, so that readers have to go by what the file says of the clocks."""
    folder = tmp_path_factory.mktemp("hard")
    paths = []
    for place, (zone, rhythm) in enumerate(HARD_CASES.items()):
        written = feed([series(rhythm, FORTNIGHT_CHANGES)], name="Meetings", known_to=KNOWN_TO)
        paths.append(folder / f"{place:02}.ics")
        paths[-1].write_bytes(written.replace(zone.encode(), f"X-{zone.replace('/', '-')}".encode()))
    return paths


def check(read, files, tmp_path, wanted):
    found = dict(zip(wanted, read(files, WINDOW, tmp_path), strict=True))
    assert all(wanted.values())
    wrong = [name for name in wanted if found[name] != wanted[name]]
    assert {name: found[name] for name in wrong} == {name: wanted[name] for name in wrong}


@pytest.mark.parametrize("name", IN_PYTHON)
def test_readers_in_python_see_the_meetings_that_we_mean(name, files, tmp_path):
    check(IN_PYTHON[name], files, tmp_path, {name: meant(*case) for name, case in CASES.items()})


@pytest.mark.parametrize("name", WITH_NODE)
@pytest.mark.usefixtures("node_is_ready")
def test_readers_in_node_see_the_meetings_that_we_mean(name, files, tmp_path):
    check(WITH_NODE[name], files, tmp_path, {name: meant(*case) for name, case in CASES.items()})


@pytest.mark.parametrize("name", IN_PYTHON)
def test_readers_in_python_go_by_what_the_file_says_of_the_clocks(name, files_of_hard_zones, tmp_path):
    wanted = {zone: meant(rhythm, FORTNIGHT_CHANGES) for zone, rhythm in HARD_CASES.items()}
    check(IN_PYTHON[name], files_of_hard_zones, tmp_path, wanted)


@pytest.mark.usefixtures("node_is_ready")
def test_ical_js_goes_by_what_the_file_says_of_the_clocks(files_of_hard_zones, tmp_path):
    """node-ical is not asked: it goes by the names of zones alone."""
    wanted = {zone: meant(rhythm, FORTNIGHT_CHANGES) for zone, rhythm in HARD_CASES.items()}
    check(WITH_NODE["ical.js"], files_of_hard_zones, tmp_path, wanted)


@pytest.mark.usefixtures("node_is_ready")
def test_all_four_see_the_single_meeting_and_several_series_in_one_feed(tmp_path):
    both = [series(FORTNIGHT, FORTNIGHT_CHANGES, uid="1@waymark"), series(LAST_MONDAY, uid="2@waymark")]
    one = tmp_path / "one.ics"
    one.write_bytes(meeting_file(both[0], date(2026, 4, 13), name="Meeting"))
    moved = meant(FORTNIGHT, FORTNIGHT_CHANGES)[3]
    assert moved[0] == datetime(2026, 4, 15, 17, 30, tzinfo=UTC)
    feed_of_two = tmp_path / "two.ics"
    feed_of_two.write_bytes(feed(both, name="Meetings", known_to=KNOWN_TO))
    wanted = sorted(meant(FORTNIGHT, FORTNIGHT_CHANGES) + meant(LAST_MONDAY))
    readers = {name: read for name, read in {**IN_PYTHON, **WITH_NODE}.items() if name != "khal"}
    for name, read in readers.items():
        assert read([one], WINDOW, tmp_path) == [[moved]], name
        assert sorted(read([feed_of_two], WINDOW, tmp_path)[0]) == wanted, name
    # khal keeps one event a file, as vdirsyncer does when it fetches a feed.
    assert IN_PYTHON["khal"]([one], WINDOW, tmp_path) == [[moved]]
