"""Saying when a care team reads, who is away, and who covers. Any member of the team may write it for any other."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from waymark.audit import operations as audit
from waymark.care.models import Leave, ReadingHours, TeamReading
from waymark.care.rules.hours import Hours, Spell
from waymark.care.terms.hours import LONGEST_WITHIN
from waymark.common.writing import Gone
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.people.terms import Membership


@transaction.atomic
def say_within(*, by: Person, team_id: UUID, zone: str, within: int, at: datetime) -> None:
    """By whose clock the team's hours are, and within how many working days it answers. Raises `Gone`, `ValueError`.

    Raises `ZoneInfoNotFoundError` for a zone that there is not.
    """
    _member(by.pk, team_id)
    ZoneInfo(zone)
    if not 1 <= within <= LONGEST_WITHIN:
        raise ValueError("A team answers within one to ten working days.")
    said = {"zone": zone, "within": within}
    row, _is_new = TeamReading.objects.update_or_create(team_id=team_id, defaults=said)
    audit.record(by_id=by.pk, verb="written", about_id=None, thing="TeamReading", thing_id=row.pk, at=at)


@transaction.atomic
def say_hours(
    *, by: Person, team_id: UUID, reader_id: UUID, spells: Iterable[Spell], cover_id: UUID | None, at: datetime
) -> None:
    """When this member reads, and who has what stays unread too long. Replaces what stood before.

    Raises `Gone` where one of them is not in the team, `ValueError` for hours that overlap and for covering oneself.
    """
    _member(by.pk, team_id)
    reader = _reader(team_id, reader_id)
    _cover_for(team_id, reader_id, cover_id)
    week = Hours("UTC", tuple(spells))
    weekly = [[one.weekday, f"{one.begins:%H:%M}", f"{one.ends:%H:%M}"] for one in week.spells]
    said = {"weekly": weekly, "cover_id": cover_id}
    row, _is_new = ReadingHours.objects.update_or_create(member_id=reader_id, defaults=said)
    about = reader.person_id
    audit.record(by_id=by.pk, verb="written", about_id=about, thing="ReadingHours", thing_id=row.pk, at=at)


@transaction.atomic
def go_away(
    *,
    by: Person,
    team_id: UUID,
    reader_id: UUID,
    first_on: date,
    back_on: date,
    cover_id: UUID | None,
    at: datetime,
) -> UUID:
    """This member is away on these days; the cover reads from the first of them. The same days again: the new cover.

    Raises as `say_hours`, and `ValueError` where they would be back before they go.
    """
    _member(by.pk, team_id)
    reader = _reader(team_id, reader_id)
    _cover_for(team_id, reader_id, cover_id)
    if back_on <= first_on:
        raise ValueError("Who is away comes back later.")
    row, _is_new = Leave.objects.update_or_create(
        member_id=reader_id, first_on=first_on, back_on=back_on, defaults={"cover_id": cover_id}
    )
    audit.record(by_id=by.pk, verb="written", about_id=reader.person_id, thing="Leave", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def come_back(*, by: Person, team_id: UUID, leave_id: UUID, at: datetime) -> None:
    """Take this leave out. Raises `Gone` where the team has no such leave."""
    _member(by.pk, team_id)
    row = Leave.objects.select_for_update().filter(pk=leave_id, member__team_id=team_id).first()
    if row is None:
        raise Gone(leave_id)
    about = row.member.person_id
    row.delete()
    audit.record(by_id=by.pk, verb="removed", about_id=about, thing="Leave", thing_id=leave_id, at=at)


def _member(person_id: UUID, team_id: UUID) -> Membership:
    found = people.member_in(person_id, team_id)
    if found is None:
        raise Gone(team_id)
    return found


def _reader(team_id: UUID, reader_id: UUID) -> Membership:
    found = next((one for one in people.members_of(team_id) if one.id == reader_id), None)
    if found is None:
        raise Gone(reader_id)
    return found


def _cover_for(team_id: UUID, reader_id: UUID, cover_id: UUID | None) -> None:
    if cover_id == reader_id:
        raise ValueError("Nobody covers for themselves.")
    if cover_id is not None:
        _reader(team_id, cover_id)
