"""What answers for a whole series come to on a date that nobody has touched yet: as if it were opened now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.db.models import Q

from waymark.meetings import reading
from waymark.meetings.models import Series, SeriesAnswer
from waymark.meetings.terms.answers import Answer, Place, Way
from waymark.meetings.terms.pages import MyAnswer, Seats


@dataclass(frozen=True)
class Standing:
    """Of one series: what whoever looks said, and how many seats the answers for all of it take."""

    mine: MyAnswer | None = None
    taken: Mapping[Way, int] = field(default_factory=dict)

    def seats(self, series: Series, way: Way) -> Seats:
        """The seats of a date that nobody has touched."""
        seats = reading.seats_in(series, None, way)
        taken = self.taken.get(way, 0)
        return replace(seats, taken=taken if seats.all is None else min(taken, seats.all))


def standing_of(series: Iterable[Series], person_id: UUID) -> Mapping[UUID, Standing]:
    """By the id of the series. One query. Seats go in the order in which people answered, as when a date is opened."""
    by_id = {one.pk: one for one in series}
    counted = [one.pk for one in by_id.values() if one.room_seats is not None or one.online_seats is not None]
    wanted = Q(series__in=counted) | Q(series__in=list(by_id), person_id=person_id)
    said: dict[UUID, list[SeriesAnswer]] = {}
    for row in SeriesAnswer.objects.filter(wanted).order_by("at", "pk"):
        said.setdefault(row.series_id, []).append(row)
    return {series_id: _standing(by_id[series_id], rows, person_id) for series_id, rows in said.items()}


def _standing(series: Series, rows: list[SeriesAnswer], person_id: UUID) -> Standing:
    taken: dict[Way, int] = dict.fromkeys(Way, 0)
    mine = None
    for row in rows:
        if row.person_id == person_id:
            mine = _mine(series, row, taken[Way(row.way)])
        taken[Way(row.way)] += Answer(row.answer).wants_seat
    return Standing(mine, taken)


def _mine(series: Series, row: SeriesAnswer, before: int) -> MyAnswer:
    mine, seats = reading.standing_answer_in(row), reading.seats_in(series, None, Way(row.way)).all
    if not mine.answer.wants_seat or seats is None or before < seats:
        return mine
    return replace(mine, place=Place.WAITING, ahead=before - seats)
