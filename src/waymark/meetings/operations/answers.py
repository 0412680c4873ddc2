"""Writing who means to come. Whoever belongs to the host answers for themselves, as often as they like."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.meetings import reading
from waymark.meetings.models import Meeting, MeetingAnswer, Series, SeriesAnswer
from waymark.meetings.operations.dates import IsOver
from waymark.meetings.operations.seats import drop, follow_series, let_lapse, open_date, settle
from waymark.meetings.operations.series import NoSuchDate
from waymark.meetings.terms.answers import Answer, Place, Setting, Way
from waymark.meetings.terms.pages import MeetingSeat, MyAnswer
from waymark.meetings.terms.rhythm import State
from waymark.people.models import Person


class NotThisWay(ValueError):
    """The series does not meet in this way."""


@transaction.atomic
def answer_meeting(*, by: Person, seat: MeetingSeat, on: date, answer: Answer, way: Way, at: datetime) -> MyAnswer:
    """Say whether one comes to one meeting, and how. The seat, or the place on the waiting list, comes with it.

    Where a seat is offered, yes takes it. Cancelling, however late, leaves no trace of itself. Raises `NoSuchDate`
    (also where it was cancelled or skipped), `IsOver`, `NotThisWay`.
    """
    series = Series.objects.get(pk=seat.series_id)
    _check_way(series, way)
    _check_date(series, on, at)
    meeting = open_date(series, on, at)
    let_lapse(series, meeting, at)
    row = settle(series, meeting, by.pk, answer, way, at, at)
    audit.record(by_id=by.pk, verb="answered", about_id=by.pk, thing="Meeting", thing_id=meeting.pk, at=at)
    return reading.answer_in(row)


@transaction.atomic
def answer_series(*, by: Person, seat: MeetingSeat, answer: Answer, way: Way, at: datetime) -> None:
    """Say it for every meeting of the series from now on; what was said for single ones stays. Raises `NotThisWay`."""
    series = Series.objects.select_for_update().get(pk=seat.series_id)
    _check_way(series, way)
    standing, _is_new = SeriesAnswer.objects.update_or_create(
        series=series, person=by, defaults={"answer": answer.value, "way": way.value, "at": at}
    )
    for meeting in _open_ahead(series, at):
        let_lapse(series, meeting, at)
        follow_series(series, meeting, standing, at)
    audit.record(by_id=by.pk, verb="answered", about_id=by.pk, thing="Series", thing_id=series.pk, at=at)


@transaction.atomic
def ask_me_each_time(*, by: Person, seat: MeetingSeat, at: datetime) -> None:
    """Take the answer for the whole series back; what was said for single meetings stays."""
    series = Series.objects.select_for_update().get(pk=seat.series_id)
    gone, _each = SeriesAnswer.objects.filter(series=series, person=by).delete()
    if not gone:
        return
    for meeting in _open_ahead(series, at):
        if MeetingAnswer.objects.filter(meeting=meeting, person=by, is_from_series=True).exists():
            drop(series, meeting, by.pk, at)
    audit.record(by_id=by.pk, verb="took back", about_id=by.pk, thing="Series", thing_id=series.pk, at=at)


def leave_host(*, person_id: UUID, host_kind: str, host_id: UUID, at: datetime) -> None:
    """Give every seat ahead back, as somebody leaves the host. Called by the host inside its own operation, which
    records it.
    """
    for series in Series.objects.filter(host_kind=host_kind, host_id=host_id).order_by("pk"):
        SeriesAnswer.objects.filter(series=series, person_id=person_id).delete()
        for meeting in _open_ahead(series, at):
            drop(series, meeting, person_id, at)


def let_offers_go(*, at: datetime) -> int:
    """Let every offer go that was not taken in time. Returns how many. Called every few minutes by the worker."""
    late = MeetingAnswer.objects.filter(place=Place.OFFERED.value, offer_until__lte=at)
    ids = late.values_list("meeting_id", flat=True).order_by("meeting_id").distinct()
    return sum(_let_go(meeting_id, at) for meeting_id in list(ids))


@transaction.atomic
def _let_go(meeting_id: UUID, at: datetime) -> int:
    meeting = Meeting.objects.select_for_update(of=("self",)).select_related("series").get(pk=meeting_id)
    lapsed = let_lapse(meeting.series, meeting, at)
    for person_id in lapsed:
        audit.record(by_id=None, verb="lapsed", about_id=person_id, thing="Meeting", thing_id=meeting.pk, at=at)
    return len(lapsed)


def _open_ahead(series: Series, at: datetime) -> list[Meeting]:
    """The rows of this series that may still be ahead, held, in one order for everybody."""
    since = at.date() - timedelta(days=1)
    return list(Meeting.objects.select_for_update().filter(series=series, on__gte=since).order_by("on"))


def _check_way(series: Series, way: Way) -> None:
    setting = Setting(series.setting)
    if not (setting.has_room if way is Way.ROOM else setting.has_online):
        raise NotThisWay(way)


def _check_date(series: Series, on: date, at: datetime) -> None:
    row = Meeting.objects.filter(series=series, on=on).first()
    now = reading.occurrence_in(series, row, on)
    if now is None or now.state is not State.PLANNED:
        raise NoSuchDate(on)
    if now.ends_at <= at:
        raise IsOver(on)
