"""Meetings ahead and meetings over, for lists. A list costs the same number of queries whatever its length."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from heapq import merge
from itertools import islice
from uuid import UUID

from django.db.models import Count, Q

from waymark.meetings import reading
from waymark.meetings.models import Attendance, Meeting, MeetingAnswer, Series, SeriesAnswer
from waymark.meetings.rules import recurrence
from waymark.meetings.terms.answers import Came, Place, Setting, Way
from waymark.meetings.terms.pages import CONFIRM_HOURS, ComingMeeting, MyAnswer, PastMeeting, SeriesCard
from waymark.meetings.terms.rhythm import Occurrence, State

NEXT_DATES = 8
# A moved meeting may be ahead although its own day is past.
_LOOK_BACK = timedelta(days=120)


@dataclass
class Kept:
    """What is kept of the dates of some series, read once."""

    series: list[Series]
    rows: Mapping[UUID, dict[date, Meeting]]
    mine: Mapping[UUID, MyAnswer] = field(default_factory=dict)
    standing: Mapping[UUID, MyAnswer] = field(default_factory=dict)

    def row(self, series: Series, on: date) -> Meeting | None:
        return self.rows.get(series.pk, {}).get(on)


def series_of(host_kind: str, host_ids: Iterable[UUID]) -> list[SeriesCard]:
    """The series of some hosts that may still have dates or had them, oldest first. One query."""
    rows = Series.objects.filter(host_kind=host_kind, host_id__in=list(host_ids)).select_related("venue")
    return [_card(row) for row in rows.order_by("starts_on", "pk")]


def series_card(series_id: UUID, person_id: UUID) -> SeriesCard:
    """One series with what this person answered for all of it. Raises `Series.DoesNotExist`."""
    mine = SeriesAnswer.objects.filter(series_id=series_id, person_id=person_id).first()
    return _card(Series.objects.select_related("venue").get(pk=series_id), mine)


def coming(
    hosts: Iterable[tuple[str, UUID]],
    *,
    person_id: UUID,
    at: datetime,
    limit: int = NEXT_DATES,
    series_id: UUID | None = None,
) -> list[ComingMeeting]:
    """The next meetings of these hosts, or of one series of theirs, cancelled ones too, by their start.

    Four queries, however many there are, and one more where whoever looks waits for a seat.
    """
    kept = kept_of(hosts, at.date() - _LOOK_BACK, person_id)
    ahead = merge(
        *(_ahead(kept, series, at, limit) for series in kept.series if series_id in (None, series.pk)), key=_start
    )
    return list(islice(ahead, limit))


def past(hosts: Iterable[tuple[str, UUID]], *, at: datetime, limit: int, skip: int = 0) -> list[PastMeeting]:
    """Meetings that are over, newest first, with how many took part. Three queries."""
    kept = kept_of(hosts, date.min, None)
    over = sorted(
        (
            (series, one)
            for series in kept.series
            for one in _between(kept, series, series.starts_on, at.date() + timedelta(days=1))
            if one.ends_at <= at
        ),
        key=lambda pair: pair[1].starts_at,
        reverse=True,
    )[skip : skip + limit]
    rows = [row for series, one in over if (row := kept.row(series, one.on))]
    came = _took_part(rows)
    return [_past(kept, series, one, came) for series, one in over]


def occurrences_between(
    hosts: Iterable[tuple[str, UUID]], first_at: datetime, last_at: datetime
) -> list[tuple[Series, Occurrence]]:
    """What takes place between two moments: for reminders and bands of attendance. Two queries."""
    kept = kept_of(hosts, first_at.date() - _LOOK_BACK, None)
    first, last = first_at.date() - timedelta(days=1), last_at.date() + timedelta(days=1)
    return [
        (series, one)
        for series in kept.series
        for one in _between(kept, series, first, last)
        if first_at <= one.starts_at <= last_at and one.state is State.PLANNED
    ]


def kept_of(hosts: Iterable[tuple[str, UUID]], since: date, person_id: UUID | None) -> Kept:
    series = list(_series(hosts))
    rows: dict[UUID, dict[date, Meeting]] = defaultdict(dict)
    for row in Meeting.objects.filter(series__in=series, on__gte=since).select_related("venue"):
        rows[row.series_id][row.on] = row
    if person_id is None:
        return Kept(series, rows)
    mine = MeetingAnswer.objects.filter(person_id=person_id, meeting__series__in=series, meeting__on__gte=since)
    standing = SeriesAnswer.objects.filter(person_id=person_id, series__in=series)
    return Kept(
        series,
        rows,
        answers_in(mine),
        {row.series_id: reading.standing_answer_in(row) for row in standing},
    )


def answers_in(rows: Iterable[MeetingAnswer]) -> Mapping[UUID, MyAnswer]:
    """Answers of one person by meeting, with how many wait before them; one query more where they wait at all."""
    mine = list(rows)
    waiting = {row.meeting_id: row for row in mine if row.place == Place.WAITING.value}
    before: Counter[UUID] = Counter()
    if waiting:
        others = MeetingAnswer.objects.filter(meeting__in=list(waiting), place=Place.WAITING.value)
        for meeting_id, way, since, pk in others.values_list("meeting_id", "way", "waiting_since", "pk"):
            own = waiting[meeting_id]
            before[meeting_id] += way == own.way and (since, pk) < (own.waiting_since, own.pk)
    return {row.meeting_id: reading.answer_in(row, ahead=before[row.meeting_id]) for row in mine}


def _series(hosts: Iterable[tuple[str, UUID]]) -> Iterable[Series]:
    by_kind: dict[str, list[UUID]] = defaultdict(list)
    for kind, host_id in hosts:
        by_kind[kind].append(host_id)
    if not by_kind:
        return []
    wanted = Q()
    for kind, ids in by_kind.items():
        wanted |= Q(host_kind=kind, host_id__in=ids)
    return Series.objects.filter(wanted).select_related("venue").order_by("starts_on", "pk")


def _ahead(kept: Kept, series: Series, at: datetime, limit: int) -> Iterator[ComingMeeting]:
    """The next dates of one series that are not over yet."""
    rhythm, changes = reading.rhythm_in(series), reading.changes_in(kept.rows.get(series.pk, {}).values())
    since = at - timedelta(minutes=600)
    found = recurrence.next_occurrences(rhythm, changes, since, limit + 1)
    return (as_coming(kept, series, one, at) for one in found if one.ends_at > at)


def _between(kept: Kept, series: Series, first: date, last: date) -> Iterator[Occurrence]:
    changes = reading.changes_in(kept.rows.get(series.pk, {}).values())
    return recurrence.occurrences(reading.rhythm_in(series), changes, first, last)


def as_coming(kept: Kept, series: Series, one: Occurrence, at: datetime) -> ComingMeeting:
    row = kept.row(series, one.on)
    mine = kept.mine.get(row.pk) if row else kept.standing.get(series.pk)
    venue = (row.venue if row else None) or series.venue
    return ComingMeeting(
        series_id=series.pk,
        host_kind=series.host_kind,
        host_id=series.host_id,
        occurrence=one,
        zone=series.zone,
        setting=Setting(series.setting),
        venue_name=venue.name if venue else "",
        is_confirmed=bool(row and row.confirmed_at),
        is_near=timedelta(0) < one.starts_at - at < timedelta(hours=CONFIRM_HOURS),
        mine=mine,
        room=reading.seats_in(series, row, Way.ROOM),
        online=reading.seats_in(series, row, Way.ONLINE),
    )


def _took_part(rows: list[Meeting]) -> Mapping[UUID, int]:
    counted = (
        Attendance.objects.filter(meeting__in=rows)
        .exclude(came=Came.APOLOGIES.value)
        .values_list("meeting_id")
        .annotate(count=Count("pk"))
    )
    return dict(counted)


def _past(kept: Kept, series: Series, one: Occurrence, came: Mapping[UUID, int]) -> PastMeeting:
    row = kept.row(series, one.on)
    count = came.get(row.pk, 0) + row.others_came if row and row.attendance_taken_at else None
    return PastMeeting(series.pk, one, series.zone, count)


def _card(row: Series, mine: SeriesAnswer | None = None) -> SeriesCard:
    answer = reading.standing_answer_in(mine) if mine else None
    return SeriesCard(
        id=row.pk,
        rhythm=reading.rhythm_in(row),
        setting=Setting(row.setting),
        venue_id=row.venue_id,
        venue_name=row.venue.name if row.venue else "",
        online_link=row.online_link,
        dial_in=row.dial_in,
        room_seats=row.room_seats,
        online_seats=row.online_seats,
        neutral_title=row.neutral_title,
        follows_id=row.follows_id,
        closed_at=row.closed_at,
        my_answer=answer.answer if answer else None,
        my_way=answer.way if answer else None,
    )


def _start(one: ComingMeeting) -> datetime:
    return one.occurrence.starts_at
