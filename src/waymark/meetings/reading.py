"""From rows to what the rules think in. Reads no table."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from waymark.meetings.models import Meeting, MeetingAnswer, Series, SeriesAnswer
from waymark.meetings.rules import recurrence
from waymark.meetings.terms.answers import Answer, Place, Way
from waymark.meetings.terms.pages import MyAnswer, Seats
from waymark.meetings.terms.rhythm import Change, Every, HolidayRule, Occurrence, Rhythm, State


def rhythm_in(row: Series) -> Rhythm:
    return Rhythm(
        every=Every(row.every),
        interval=row.interval,
        weekday=row.weekday,
        nth=row.nth,
        starts_on=row.starts_on,
        at=row.at_time,
        minutes=row.minutes,
        zone=row.zone,
        until_on=row.until_on,
        count=row.count,
        holidays=HolidayRule(row.holidays),
        region=row.region,
    )


def columns_of(rhythm: Rhythm) -> dict[str, Any]:
    """The columns of a series that hold this rhythm."""
    return {
        "every": rhythm.every.value,
        "interval": rhythm.interval,
        "weekday": rhythm.weekday,
        "nth": rhythm.nth,
        "starts_on": rhythm.starts_on,
        "at_time": rhythm.at,
        "minutes": rhythm.minutes,
        "zone": rhythm.zone,
        "until_on": rhythm.until_on,
        "count": rhythm.count,
        "holidays": rhythm.holidays.value,
        "region": rhythm.region,
    }


def change_in(row: Meeting) -> Change:
    moved = datetime.combine(row.moved_on, row.moved_at) if row.moved_on and row.moved_at else None
    return Change(
        on=row.on,
        state=State(row.state),
        moved_to=moved,
        minutes=row.minutes,
        reason=row.reason,
        sequence=row.sequence,
        changed_at=row.changed_at,
    )


def changes_in(rows: Iterable[Meeting]) -> list[Change]:
    """What was decided about these dates; a row that only holds answers decides nothing."""
    return [change_in(row) for row in rows if row.is_decided]


def occurrence_in(series: Series, row: Meeting | None, on: date) -> Occurrence | None:
    """The date as it stands now; None where the series has no such date."""
    return recurrence.occurrence_on(rhythm_in(series), changes_in([row] if row else []), on)


def answer_in(row: MeetingAnswer, *, ahead: int = 0) -> MyAnswer:
    return MyAnswer(
        Answer(row.answer),
        Way(row.way),
        Place(row.place),
        is_from_series=row.is_from_series,
        offer_until=row.offer_until,
        offer_lapsed_at=row.offer_lapsed_at,
        ahead=ahead,
    )


def standing_answer_in(row: SeriesAnswer) -> MyAnswer:
    """What a series answer means for a date nobody has touched yet."""
    answer = Answer(row.answer)
    return MyAnswer(answer, Way(row.way), Place.SEATED if answer.wants_seat else Place.NONE, is_from_series=True)


def seats_in(series: Series, row: Meeting | None, way: Way) -> Seats:
    """The seats of one date. Before anything is kept of it, nothing is taken."""
    if way is Way.ROOM:
        return Seats(row.room_seats, row.room_taken) if row else Seats(series.room_seats, 0)
    return Seats(row.online_seats, row.online_taken) if row else Seats(series.online_seats, 0)
