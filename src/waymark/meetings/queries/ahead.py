"""One date of a series, for other apps that hang something on it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from waymark.meetings import reading
from waymark.meetings.models import Meeting, MeetingAnswer, Series, SeriesAnswer
from waymark.meetings.terms.answers import Answer
from waymark.meetings.terms.rhythm import Occurrence, State


@dataclass(frozen=True)
class DateAhead:
    """A date that takes place, with the zone on whose clock its people meet."""

    occurrence: Occurrence
    zone: str


def date_ahead(host: tuple[str, UUID], series_id: UUID, on: date, *, at: datetime) -> DateAhead | None:
    """The date, where the series is this host's and the meeting takes place and is not over. Two queries."""
    kind, host_id = host
    series = Series.objects.filter(pk=series_id, host_kind=kind, host_id=host_id).first()
    if series is None:
        return None
    one = reading.occurrence_in(series, Meeting.objects.filter(series=series, on=on).first(), on)
    is_ahead = one is not None and one.state is State.PLANNED and one.ends_at > at
    return DateAhead(one, series.zone) if one and is_ahead else None


def not_coming(series_id: UUID, on: date) -> frozenset[UUID]:
    """Who said that they do not come: to this meeting, or to the series and nothing else to this one. Two queries."""
    said = dict(
        MeetingAnswer.objects.filter(meeting__series_id=series_id, meeting__on=on).values_list("person_id", "answer")
    )
    always = SeriesAnswer.objects.filter(series_id=series_id, answer=Answer.NO.value)
    to_all = set(always.values_list("person_id", flat=True)) - said.keys()
    return frozenset(to_all | {person_id for person_id, answer in said.items() if answer == Answer.NO.value})
