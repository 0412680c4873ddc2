"""Reading who came. Whoever leads sees names, everybody sees their own, and a service sees a band."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, Sum

from waymark.meetings import reading
from waymark.meetings.models import Attendance, Meeting, MeetingAnswer, SeriesAnswer
from waymark.meetings.rules.bands import Band, band_of
from waymark.meetings.terms.answers import Answer, Came, Way
from waymark.meetings.terms.attendance import MyPast, Roll, RollLine
from waymark.meetings.terms.hosts import host_of
from waymark.meetings.terms.pages import MeetingSeat


def roll_of(seat: MeetingSeat, on: date) -> Roll:
    """For the screen on which attendance is taken, by somebody who leads. Three queries, and those of the host."""
    host = host_of(seat.host_kind)
    people = host.people_of(seat.host_id) if host else {}
    row = Meeting.objects.filter(series_id=seat.series_id, on=on).first()
    said = _said(seat.series_id, row)
    came = {one.person_id: one for one in Attendance.objects.filter(meeting=row)} if row else {}
    lines = [_line(pk, name, said.get(pk), came.get(pk)) for pk, name in people.items()]
    return Roll(
        coming=tuple(one for one in lines if one.said and one.said.wants_seat),
        others=tuple(one for one in lines if not (one.said and one.said.wants_seat)),
        without_account=row.others_came if row else 0,
        taken_at=row.attendance_taken_at if row else None,
    )


def my_past(person_id: UUID, *, limit: int = 100) -> list[MyPast]:
    """What was written down about a person, newest first, for that person alone. One query."""
    rows = Attendance.objects.filter(person_id=person_id).select_related("meeting__series").order_by("-meeting__on")
    found = []
    for row in rows[:limit]:
        series = row.meeting.series
        if one := reading.occurrence_in(series, row.meeting, row.meeting.on):
            found.append(MyPast(series.pk, one, series.zone, series.neutral_title, Came(row.came), row.is_late))
    return found


def attendance_band(host_kind: str, host_ids: Iterable[UUID], *, first_on: date, last_on: date) -> Band | None:
    """How many usually come to the meetings of some hosts: all that a service ever hears of attendance.

    The band of the mean over all meetings between two days of which attendance was written down; None where there were
    fewer than three of those, because one meeting alone could be told apart (our own choice). Never a name, never a
    number, never one meeting.
    """
    taken = Meeting.objects.filter(
        series__host_kind=host_kind,
        series__host_id__in=list(host_ids),
        on__range=(first_on, last_on),
        attendance_taken_at__isnull=False,
    )
    meetings = taken.aggregate(count=Count("pk"), others=Sum("others_came"))
    came = Attendance.objects.filter(~Q(came=Came.APOLOGIES.value), meeting__in=taken).count()
    return band_of(meetings["count"], came + (meetings["others"] or 0))


def _said(series_id: UUID, row: Meeting | None) -> Mapping[UUID, MeetingAnswer | SeriesAnswer]:
    """What each person answered; before anything is kept of the date, what they said for the whole series."""
    if row:
        return {one.person_id: one for one in MeetingAnswer.objects.filter(meeting=row)}
    return {one.person_id: one for one in SeriesAnswer.objects.filter(series_id=series_id)}


def _line(person_id: UUID, name: str, said: MeetingAnswer | SeriesAnswer | None, came: Attendance | None) -> RollLine:
    return RollLine(
        person_id=person_id,
        name=name,
        said=Answer(said.answer) if said else None,
        way=Way(said.way) if said else None,
        came=Came(came.came) if came else None,
        is_late=bool(came and came.is_late),
    )
