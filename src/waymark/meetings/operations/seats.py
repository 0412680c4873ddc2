"""Seats: the one place where one is taken, given back, waited for and offered. Used inside operations only.

Every function here works on a meeting whose row is held (`select_for_update`), so that whoever answers does so in
turn; and a seat is taken by one conditional write all the same, which the database's own constraint stands behind.
"""

from collections import Counter
from datetime import date, datetime
from uuid import UUID

from django.db.models import F, Q

from waymark.meetings import reading
from waymark.meetings.models import Meeting, MeetingAnswer, Series, SeriesAnswer
from waymark.meetings.notices import tell_offers
from waymark.meetings.rules.offers import offer_until
from waymark.meetings.terms.answers import Answer, Place, Way
from waymark.meetings.terms.rhythm import State

_COLUMNS = {Way.ROOM: ("room_taken", "room_seats"), Way.ONLINE: ("online_taken", "online_seats")}
WAYS = tuple(Way)


def open_date(series: Series, on: date, at: datetime, *, answers_of: Meeting | None = None) -> Meeting:
    """The row of this date, held. Made when it is touched first: then whoever answered for the whole series gets a
    seat, in the order in which they answered. `answers_of`: single answers of an older row go before those.
    """
    row, is_new = Meeting.objects.get_or_create(
        series=series,
        on=on,
        defaults={"room_seats": series.room_seats, "online_seats": series.online_seats, "changed_at": at},
    )
    held = Meeting.objects.select_for_update().get(pk=row.pk)
    if is_new:
        for own in _answers_of(answers_of):
            settle(series, held, own.person_id, Answer(own.answer), Way(own.way), own.at, at)
        for standing in SeriesAnswer.objects.filter(series=series).order_by("at", "pk"):
            follow_series(series, held, standing, at)
    return held


def follow_series(series: Series, meeting: Meeting, standing: SeriesAnswer, at: datetime) -> None:
    """Let a series answer hold for this date, unless the person said something of their own for it."""
    own = MeetingAnswer.objects.filter(meeting=meeting, person_id=standing.person_id).first()
    if own and not own.is_from_series:
        return
    settle(
        series,
        meeting,
        standing.person_id,
        Answer(standing.answer),
        Way(standing.way),
        standing.at,
        at,
        is_from_series=True,
    )


def settle(
    series: Series,
    meeting: Meeting,
    person_id: UUID,
    answer: Answer,
    way: Way,
    said_at: datetime,
    at: datetime,
    *,
    is_from_series: bool = False,
) -> MeetingAnswer:
    """Write what somebody said for this date, and give, take or queue their seat. Sent twice, nothing changes."""
    row = MeetingAnswer.objects.filter(meeting=meeting, person_id=person_id).first()
    row = row or MeetingAnswer(meeting=meeting, person_id=person_id, way=way.value, place=Place.NONE.value)
    was = Place(row.place)
    keeps = answer.wants_seat and row.way == way.value and was is not Place.NONE
    if not keeps and was.holds_seat:
        _give_back(meeting, Way(row.way))
    row.answer, row.is_from_series, row.at = answer.value, is_from_series, said_at
    if keeps:
        _keep(series, meeting, row, at)
    else:
        row.way, row.waiting_since, row.offer_until, row.offer_lapsed_at = way.value, None, None, None
        row.place = _find_place(series, meeting, way, answer, at).value
        if row.place == Place.WAITING.value:
            row.waiting_since = at
    row.save()
    if not keeps and was.holds_seat:
        offer_what_is_free(series, meeting, at)
    return row


def offer_what_is_free(series: Series, meeting: Meeting, at: datetime) -> None:
    """Offer free seats to who has waited longest, one by one. In the last hour seats are free for who comes first."""
    until = _offer_until(series, meeting, at)
    if until is None:
        return
    offered = []
    for way in WAYS:
        waiting = MeetingAnswer.objects.filter(meeting=meeting, way=way.value, place=Place.WAITING.value)
        for row in waiting.order_by("waiting_since", "pk"):
            if not _take(meeting, way):
                break
            row.place, row.offer_until = Place.OFFERED.value, until
            row.save(update_fields=["place", "offer_until"])
            offered.append(row)
    one = reading.occurrence_in(series, meeting, meeting.on)
    if offered and one and one.state is State.PLANNED:
        tell_offers(series, meeting, offered, one.starts_at, at)


def let_lapse(series: Series, meeting: Meeting, at: datetime) -> list[UUID]:
    """Let offers go that nobody took in time, and offer the seats to the next. Returns whose offers lapsed.

    Whoever did not answer is off the list and can ask again; nothing else comes of it. Seats of people whose account is
    gone become free here as well.
    """
    are_freed = _recount(meeting)
    lapsed = list(MeetingAnswer.objects.filter(meeting=meeting, place=Place.OFFERED.value, offer_until__lte=at))
    for row in lapsed:
        row.place, row.offer_until, row.waiting_since, row.offer_lapsed_at = Place.NONE.value, None, None, at
        row.save(update_fields=["place", "offer_until", "waiting_since", "offer_lapsed_at"])
        _give_back(meeting, Way(row.way))
    if lapsed or are_freed:
        offer_what_is_free(series, meeting, at)
    return [row.person_id for row in lapsed]


def drop(series: Series, meeting: Meeting, person_id: UUID, at: datetime) -> None:
    """Take away what somebody said for this date, as when they left."""
    row = MeetingAnswer.objects.filter(meeting=meeting, person_id=person_id).first()
    if row is None:
        return
    row.delete()
    if Place(row.place).holds_seat:
        _give_back(meeting, Way(row.way))
        offer_what_is_free(series, meeting, at)


def resize(meeting: Meeting, *, room: int | None, online: int | None) -> None:
    """Give a date the seats of its series; never fewer than are taken."""
    meeting.room_seats = None if room is None else max(room, meeting.room_taken)
    meeting.online_seats = None if online is None else max(online, meeting.online_taken)
    meeting.save(update_fields=["room_seats", "online_seats"])


def _answers_of(meeting: Meeting | None) -> list[MeetingAnswer]:
    if meeting is None:
        return []
    rows = MeetingAnswer.objects.filter(meeting=meeting, is_from_series=False)
    # Who had a seat keeps it, then those who waited, in their order.
    return sorted(rows, key=lambda row: (not Place(row.place).holds_seat, row.waiting_since or row.at, row.pk))


def _keep(series: Series, meeting: Meeting, row: MeetingAnswer, at: datetime) -> None:
    """A seat that was offered is taken by saying yes; one that is taken stays, and so does a place on the list, but for
    the last hour, when whoever asks gets what is free.
    """
    is_offered = row.place == Place.OFFERED.value
    is_first = row.place == Place.WAITING.value and _offer_until(series, meeting, at) is None
    if is_offered or (is_first and _take(meeting, Way(row.way))):
        row.place, row.offer_until, row.waiting_since = Place.SEATED.value, None, None


def _find_place(series: Series, meeting: Meeting, way: Way, answer: Answer, at: datetime) -> Place:
    if not answer.wants_seat:
        return Place.NONE
    waiting = MeetingAnswer.objects.filter(meeting=meeting, way=way.value, place=Place.WAITING.value)
    is_their_turn = _offer_until(series, meeting, at) is None or not waiting.exists()
    return Place.SEATED if is_their_turn and _take(meeting, way) else Place.WAITING


def _offer_until(series: Series, meeting: Meeting, at: datetime) -> datetime | None:
    """Until when a seat may be offered now; None where it is too late for offers, or the date is none any more."""
    one = reading.occurrence_in(series, meeting, meeting.on)
    return offer_until(at, one.starts_at) if one else None


def _take(meeting: Meeting, way: Way) -> bool:
    """Take one seat, if there is one: one conditional write."""
    taken, seats = _COLUMNS[way]
    free = Q(**{f"{seats}__isnull": True}) | Q(**{f"{taken}__lt": F(seats)})
    return bool(Meeting.objects.filter(free, pk=meeting.pk).update(**{taken: F(taken) + 1}))


def _recount(meeting: Meeting) -> bool:
    """Write down how many seats are really held, where somebody's answer went with their account. Whether any did."""
    held = MeetingAnswer.objects.filter(meeting=meeting, place__in=[Place.SEATED.value, Place.OFFERED.value])
    counts = Counter(held.values_list("way", flat=True))
    taken = {"room_taken": counts[Way.ROOM.value], "online_taken": counts[Way.ONLINE.value]}
    if all(getattr(meeting, column) == count for column, count in taken.items()):
        return False
    return bool(Meeting.objects.filter(pk=meeting.pk).update(**taken))


def _give_back(meeting: Meeting, way: Way) -> None:
    taken, _seats = _COLUMNS[way]
    Meeting.objects.filter(pk=meeting.pk, **{f"{taken}__gt": 0}).update(**{taken: F(taken) - 1})
