"""Rhythms for the tests, by chance and by name, and a slow way to their dates that shares no code with ours."""

from calendar import monthcalendar
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count as numbers
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from waymark.meetings.rules.calendar_files import CalendarSeries
from waymark.meetings.terms.rhythm import LAST, NTHS, Change, Every, HolidayRule, Rhythm, State

# North and south of the equator, half an hour of summer time, none at all, and a winter that is the exception by law.
ZONES = [
    "Europe/London",
    "Europe/Dublin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "America/Santiago",
]
REGIONS = ["", "GB-ENG", "GB-SCT", "GB-NIR", "IE", "AU-NSW", "US"]
WRITTEN = datetime(2026, 6, 1, 9, tzinfo=UTC)

FORTNIGHTLY = Rhythm(Every.WEEK, 2, 1, 0, date(2026, 12, 1), time(14), 120, "Europe/London")
LAST_MONDAY = Rhythm(Every.MONTH, 1, 0, LAST, date(2026, 1, 1), time(10, 30), 90, "Europe/London")


def wall(said: str) -> datetime:
    """What a clock on the wall shows, such as “2026-12-01 14:00”."""
    return datetime.fromisoformat(said)


def change(on: date, state: State = State.PLANNED, moved_to: datetime | None = None, **more) -> Change:
    return Change(on, state, moved_to, more.get("minutes"), more.get("reason", ""), more.get("sequence", 1), WRITTEN)


def series(rhythm: Rhythm, changes: tuple[Change, ...] = (), uid: str = "fortnight@waymark") -> CalendarSeries:
    """This rhythm as it goes into a calendar."""
    return CalendarSeries(
        uid=uid,
        rhythm=rhythm,
        changes=changes,
        title="Meeting, community hall",
        description="Bring what you need; leave when you like, and no “why”.\nTea, from two.",
        location="12 Mill Lane, Riverside",
        url="https://waymark.example.org/me/",
        sequence=3,
        changed_at=WRITTEN,
        cancelled_title="Not taking place: Meeting, community hall",
    )


def weekly() -> st.SearchStrategy[Rhythm]:
    return st.builds(Rhythm, every=st.just(Every.WEEK), interval=st.integers(1, 12), nth=st.just(0), **_common())


def monthly() -> st.SearchStrategy[Rhythm]:
    nth = st.sampled_from(NTHS)
    return st.builds(Rhythm, every=st.just(Every.MONTH), interval=st.integers(1, 6), nth=nth, **_common())


def _common() -> dict[str, st.SearchStrategy]:
    return {
        "weekday": st.integers(0, 6),
        "starts_on": st.dates(date(2020, 1, 1), date(2031, 12, 31)),
        # Late at night as often as by day: that is where the clocks change.
        "at": st.one_of(
            st.times().map(lambda at: at.replace(second=0, microsecond=0)),
            st.builds(time, st.integers(0, 3), st.sampled_from([0, 15, 30, 45])),
        ),
        "minutes": st.integers(15, 600),
        "zone": st.sampled_from(ZONES),
        "until_on": st.none(),
        "count": st.none(),
        "holidays": st.sampled_from(HolidayRule),
        "region": st.sampled_from(REGIONS),
    }


@st.composite
def rhythms(draw: st.DrawFn) -> Rhythm:
    """A good rhythm: without end, with a last day, or with a count."""
    rhythm = draw(st.one_of(weekly(), monthly()))
    end = draw(st.sampled_from(["none", "until", "count"]))
    if end == "until":
        # Far enough for the first date, so that there is one.
        return replace(rhythm, until_on=rhythm.starts_on + timedelta(days=draw(st.integers(40, 1500))))
    return replace(rhythm, count=draw(st.integers(1, 60))) if end == "count" else rhythm


@st.composite
def changed(draw: st.DrawFn, rhythm: Rhythm, most: int = 5) -> tuple[Change, ...]:
    """Changes for some of the first dates: skipped, cancelled, moved, or said to take place all the same."""
    days = draw(st.lists(st.sampled_from(list(slow_dates(rhythm, 30))), max_size=most, unique=True))
    return tuple(
        change(
            on,
            draw(st.sampled_from(State)),
            draw(st.none() | st.builds(datetime.combine, near(on), rhythm_times())),
            minutes=draw(st.none() | st.integers(15, 600)),
            sequence=draw(st.integers(1, 9)),
        )
        for on in days
    )


def near(on: date) -> st.SearchStrategy[date]:
    return st.integers(-10, 10).map(lambda days: on + timedelta(days=days))


def rhythm_times() -> st.SearchStrategy[time]:
    return st.builds(time, st.integers(0, 23), st.sampled_from([0, 10, 30]))


def slow_dates(rhythm: Rhythm, most: int) -> Iterator[date]:
    """The first dates, by going through the days one by one and looking at the calendar on the wall."""
    begun, found = None, 0
    for ahead in numbers():
        day = rhythm.starts_on + timedelta(days=ahead)
        if found == (rhythm.count or most) or found == most or (rhythm.until_on and day > rhythm.until_on):
            return
        if not _is_the_day(rhythm, day):
            continue
        begun = begun if begun is not None else _round(rhythm, day)
        if (_round(rhythm, day) - begun) % rhythm.interval == 0:
            found += 1
            yield day


def _is_the_day(rhythm: Rhythm, day: date) -> bool:
    if rhythm.every is Every.WEEK or day.weekday() != rhythm.weekday:
        return day.weekday() == rhythm.weekday
    column = [week[rhythm.weekday] for week in monthcalendar(day.year, day.month) if week[rhythm.weekday]]
    return day.day == (column[-1] if rhythm.nth == LAST else column[rhythm.nth - 1])


def _round(rhythm: Rhythm, day: date) -> int:
    return (day.toordinal() - 1) // 7 if rhythm.every is Every.WEEK else day.year * 12 + day.month


def slow_moment(shown: datetime, zone: str) -> datetime:
    """The moment for a wall time, by asking the clock on the wall at every moment it could be."""
    here = ZoneInfo(zone)
    two_days_before = shown.replace(tzinfo=UTC) - timedelta(days=2)
    offsets = [_ahead(two_days_before + timedelta(hours=hours), here) for hours in range(0, 96, 3)]
    tried = sorted((shown - offset).replace(tzinfo=UTC) for offset in set(offsets))
    right = [moment for moment in tried if moment.astimezone(here).replace(tzinfo=None) == shown]
    return right[0] if right else (shown - offsets[0]).replace(tzinfo=UTC)


def _ahead(moment: datetime, zone: ZoneInfo) -> timedelta:
    """How far that clock is ahead of UTC."""
    return moment.astimezone(zone).replace(tzinfo=None) - moment.replace(tzinfo=None)
