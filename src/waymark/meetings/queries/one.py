"""Reading the page of one meeting."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from waymark.common.ids import ids_in
from waymark.meetings import reading
from waymark.meetings.models import Attendance, Meeting, MeetingAnswer, Series, SeriesAnswer
from waymark.meetings.queries.coming import Kept, answers_in, as_coming
from waymark.meetings.queries.seats import NotThere
from waymark.meetings.queries.standing import standing_of
from waymark.meetings.queries.venues import venue_card
from waymark.meetings.rules.places import shows_link, shows_place
from waymark.meetings.terms.answers import Answer, Came, Place, Way
from waymark.meetings.terms.meeting import Coming, MeetingPage, VenueCard
from waymark.meetings.terms.pages import MeetingSeat
from waymark.meetings.terms.rhythm import State


def meeting_page(seat: MeetingSeat, on: date, *, at: datetime) -> MeetingPage:
    """One date as whoever has this seat sees it. Raises `NotThere` where the series has no such date; a date that was
    skipped is one only for those who lead, because they may put it back.
    """
    series = Series.objects.select_related("venue").get(pk=seat.series_id)
    row = Meeting.objects.select_related("venue").filter(series=series, on=on).first()
    one = reading.occurrence_in(series, row, on)
    if one is None or (one.state is State.SKIPPED and not seat.leads):
        raise NotThere(on)
    kept = _kept(series, row, seat.person_id)
    mine = kept.mine.get(row.pk) if row else kept.of(series).mine
    is_place_shown = shows_place(seat.card, seat.standing, mine)
    is_link_shown = shows_link(seat.standing, mine)
    own = Attendance.objects.filter(meeting=row, person_id=seat.person_id).first() if row else None
    return MeetingPage(
        seat=seat,
        meeting=as_coming(kept, series, one, at),
        rhythm=reading.rhythm_in(series),
        venue=_venue(series, row, is_shown=is_place_shown),
        is_place_shown=is_place_shown,
        has_link=bool(series.online_link or series.dial_in),
        online_link=series.online_link if is_link_shown else "",
        dial_in=series.dial_in if is_link_shown else "",
        has_begun=one.starts_at <= at,
        is_over=one.ends_at <= at,
        came=Came(own.came) if own else None,
        is_late=bool(own and own.is_late),
        attendance_taken_at=row.attendance_taken_at if row else None,
        is_own_place=bool(row and row.venue_id),
        coming=_coming_count(series, row) if seat.leads else None,
    )


def successor(seat: MeetingSeat, form_id: str) -> UUID | None:
    """The series that this form has made already out of the one of the seat."""
    ids = ids_in([form_id])
    return Series.objects.filter(follows_id=seat.series_id, client_id__in=ids).values_list("pk", flat=True).first()


def _kept(series: Series, row: Meeting | None, person_id: UUID) -> Kept:
    if row:
        mine = answers_in(MeetingAnswer.objects.filter(meeting=row, person_id=person_id))
        return Kept([series], {series.pk: {row.on: row}}, mine)
    return Kept([series], {}, standing=standing_of([series], person_id))


def _venue(series: Series, row: Meeting | None, *, is_shown: bool) -> VenueCard | None:
    venue = (row.venue if row else None) or series.venue
    if venue is None:
        return None
    card = venue_card(venue)
    return card if is_shown else replace(card, name="", address="", how_to_find="")


def _coming_count(series: Series, row: Meeting | None) -> Coming:
    """How many said what. Before anything is kept of the date, those who said it for the whole series."""
    if row:
        said = MeetingAnswer.objects.filter(meeting=row).values_list("answer", "way", "place")
    else:
        standing = SeriesAnswer.objects.filter(series=series).values_list("answer", "way")
        said = [(answer, way, Place.SEATED.value) for answer, way in standing]  # type: ignore[assignment]
    count: Counter[str] = Counter(_column(*one) for one in said)
    return Coming(**count)


def _column(answer: str, way: str, place: str) -> str:
    if answer == Answer.NO.value:
        return "no"
    if place != Place.SEATED.value:
        return "waiting"
    if answer == Answer.DEPENDS.value:
        return "depends"
    return "yes_room" if way == Way.ROOM.value else "yes_online"
