"""Writing series: making one, changing what it offers, going on otherwise from one date, ending it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from uuid import UUID

from django.db import transaction
from django.db.models import F

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.meetings import reading
from waymark.meetings.models import Meeting, Series, SeriesAnswer, Venue
from waymark.meetings.operations.seats import offer_what_is_free, open_date, resize
from waymark.meetings.rules import recurrence
from waymark.meetings.rules.faults import faults
from waymark.meetings.terms.answers import Setting, Way
from waymark.meetings.terms.hosts import Split, Standing, host_of
from waymark.meetings.terms.pages import MeetingSeat
from waymark.meetings.terms.rhythm import Fault, Rhythm
from waymark.people.models import Person


class NotAllowed(PermissionError):
    """This is for those who lead."""


class NoSuchDate(LookupError):
    """The series has no such date."""


class WrongRhythm(ValueError):
    """The rhythm cannot be. `faults` are those of `rules.faults`."""


@dataclass(frozen=True)
class SeriesWords:
    """What a series offers beside its rhythm. `None` seats are not counted."""

    setting: Setting
    neutral_title: str
    venue_id: UUID | None = None
    online_link: str = ""
    dial_in: str = ""
    room_seats: int | None = None
    online_seats: int | None = None


@transaction.atomic
def make_series(
    *, by: Person, host_kind: str, host_id: UUID, rhythm: Rhythm, words: SeriesWords, client_id: UUID, at: datetime
) -> UUID:
    """Begin a series for a host, which has checked that it may. The same form sent twice makes one.

    Raises `WrongRhythm`, and `Gone` where the venue is not the host's.
    """
    if found := faults(rhythm):
        raise WrongRhythm(found)
    _check_venue(host_kind, host_id, words.venue_id)
    row, is_new = Series.objects.get_or_create(
        host_kind=host_kind,
        host_id=host_id,
        client_id=client_id,
        defaults={**reading.columns_of(rhythm), **_columns(words), "made_at": at, "changed_at": at},
    )
    if is_new:
        audit.record(by_id=by.pk, verb="began", about_id=by.pk, thing="Series", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def change_series(*, by: Person, seat: MeetingSeat, words: SeriesWords, at: datetime) -> None:
    """Change what the series offers; its dates stay. New seats go to who waits; no seat is taken away from anybody.

    Raises `NotAllowed`, and `Gone` where the venue is not the host's.
    """
    row = _held(seat)
    _check_venue(seat.host_kind, seat.host_id, words.venue_id)
    resized = {Way.ROOM: words.room_seats != row.room_seats, Way.ONLINE: words.online_seats != row.online_seats}
    columns = _columns(words)
    for name, value in columns.items():
        setattr(row, name, value)
    row.sequence, row.changed_at = row.sequence + 1, at
    row.save(update_fields=[*columns, "sequence", "changed_at"])
    for meeting in Meeting.objects.select_for_update().filter(series=row, on__gte=at.date() - timedelta(days=1)):
        if any(resized.values()):
            resize(meeting, room=row.room_seats, online=row.online_seats)
            offer_what_is_free(row, meeting, at)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="Series", thing_id=row.pk, at=at)


@transaction.atomic
def split_series(
    *, by: Person, seat: MeetingSeat, on: date, rhythm: Rhythm, words: SeriesWords, client_id: UUID, at: datetime
) -> UUID:
    """From the date `on`, go on with another rhythm: this and every following date. Returns the new series.

    Answers for the whole series go over. Answers for single dates go over where the day stays the same; where the group
    now meets on other days, people are asked again. What the host keeps beside its dates goes along as the host says.
    Raises `NotAllowed`, `NoSuchDate` (also where the date has begun: what was is not changed), `WrongRhythm`, `Gone`.
    """
    old = _held(seat)
    if sent := Series.objects.filter(follows=old, client_id=client_id).first():
        return sent.pk
    old_rhythm = reading.rhythm_in(old)
    row = Meeting.objects.filter(series=old, on=on).first()
    one = reading.occurrence_in(old, row, on)
    if one is None or one.starts_at <= at:
        raise NoSuchDate(on)
    try:
        before, after = recurrence.split(old_rhythm, on, rhythm)
    except ValueError as error:
        raise WrongRhythm((Fault.COUNT,)) from error
    if found := faults(after):
        raise WrongRhythm(found)
    _check_venue(seat.host_kind, seat.host_id, words.venue_id)
    fresh = Series.objects.create(
        host_kind=old.host_kind,
        host_id=old.host_id,
        client_id=client_id,
        follows=old,
        made_at=at,
        changed_at=at,
        **reading.columns_of(after),
        **_columns(words),
    )
    _take_over_answers(old, fresh, on, after, at)
    if host := host_of(old.host_kind):
        host.goes_on(_split(old, fresh, on, old_rhythm, after))
    Series.objects.filter(pk=old.pk).update(
        until_on=before.until_on, count=before.count, sequence=F("sequence") + 1, changed_at=at
    )
    audit.record(by_id=by.pk, verb="split", about_id=by.pk, thing="Series", thing_id=fresh.pk, at=at)
    return fresh.pk


@transaction.atomic
def close_series(*, by: Person, seat: MeetingSeat, last_on: date, at: datetime) -> None:
    """End the series after `last_on`, or where it ended before; what was until then stays. Raises `NotAllowed`."""
    row = _held(seat)
    rhythm = reading.rhythm_in(row)
    if rhythm.count is not None:
        last_on = min(last_on, max(recurrence.dates(rhythm), default=last_on))
    if rhythm.until_on is not None:
        last_on = min(last_on, rhythm.until_on)
    row.until_on, row.count = max(last_on, row.starts_on - timedelta(days=1)), None
    row.closed_at, row.changed_at, row.sequence = at, at, row.sequence + 1
    row.save(update_fields=["until_on", "count", "closed_at", "changed_at", "sequence"])
    audit.record(by_id=by.pk, verb="ended", about_id=by.pk, thing="Series", thing_id=row.pk, at=at)


def _split(old: Series, fresh: Series, on: date, was: Rhythm, after: Rhythm) -> Split:
    def in_order(day: date) -> date | None:
        return next((fresh_day for old_day, fresh_day in recurrence.pairs(was, after, on) if old_day >= day), None)

    return Split(old.pk, fresh.pk, on, partial(recurrence.falls_on, after), in_order)


def _held(seat: MeetingSeat) -> Series:
    if seat.standing is not Standing.LEADER:
        raise NotAllowed
    return Series.objects.select_for_update().get(pk=seat.series_id)


def _columns(words: SeriesWords) -> dict[str, object]:
    return {
        "setting": words.setting.value,
        "neutral_title": words.neutral_title,
        "venue_id": words.venue_id if words.setting.has_room else None,
        "online_link": words.online_link if words.setting.has_online else "",
        "dial_in": words.dial_in if words.setting.has_online else "",
        "room_seats": words.room_seats if words.setting.has_room else None,
        "online_seats": words.online_seats if words.setting.has_online else None,
    }


def _check_venue(host_kind: str, host_id: UUID, venue_id: UUID | None) -> None:
    if venue_id and not Venue.objects.filter(pk=venue_id, host_kind=host_kind, host_id=host_id).exists():
        raise Gone(venue_id)


def _take_over_answers(old: Series, fresh: Series, on: date, after: Rhythm, at: datetime) -> None:
    """Standing answers, and single ones for days that both series have; then what is kept of the old dates ends."""
    SeriesAnswer.objects.bulk_create(
        SeriesAnswer(series=fresh, person_id=row.person_id, answer=row.answer, way=row.way, at=row.at)
        for row in SeriesAnswer.objects.filter(series=old)
    )
    replaced = list(Meeting.objects.select_for_update().filter(series=old, on__gte=on).order_by("on"))
    for meeting in replaced:
        if recurrence.falls_on(after, meeting.on):
            open_date(fresh, meeting.on, at, answers_of=meeting)
    Meeting.objects.filter(pk__in=[meeting.pk for meeting in replaced]).delete()
