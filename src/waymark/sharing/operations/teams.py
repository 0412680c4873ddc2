"""Becoming known to a care team; opening a record in an emergency."""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.sharing import rules
from waymark.sharing.models import EmergencyLook, TeamLink


class NotTurnedOn(PermissionError):
    """The operator of this site does not allow looking without consent."""


@transaction.atomic
def meet_team(*, by: Person, team_id: UUID, name: str, tells_apart: str, at: datetime) -> UUID:
    """Tell a team who one is. It may see nothing yet. Returns the id of the link. Raises `Gone` for no such team.

    Told again, the words are replaced.
    """
    if people.team(team_id) is None:
        raise Gone(team_id)
    Person.objects.select_for_update().get(pk=by.pk)
    row = TeamLink.objects.filter(person=by, team_id=team_id).first() or TeamLink(
        person=by, team_id=team_id, made_at=at
    )
    row.put(people.box_of(by.pk), content={"name": name, "tells_apart": tells_apart})
    row.save()
    audit.record(by_id=by.pk, verb="met", about_id=by.pk, thing="TeamLink", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def open_in_emergency(*, by: Person, username: str, reason: str, at: datetime) -> UUID:
    """Open the record of somebody a team of the practitioner's knows, for an hour, without their consent.

    Returns the id of the link. Raises `NotTurnedOn` where the operator did not allow it, `ValueError` without a reason,
    `Gone` where no team of theirs knows such a person. The person is told.
    """
    if not settings.BREAK_GLASS:
        raise NotTurnedOn
    if not reason.strip():
        raise ValueError("A reason is needed.")
    teams = [each.team_id for each in people.memberships_of(by)]
    known = TeamLink.objects.filter(team_id__in=teams, person__username=username.lower(), person__is_active=True)
    link = known.exclude(person=by).order_by("made_at").first()
    if link is None:
        raise Gone(username)
    look = EmergencyLook(person_id=link.person_id, link=link, by_id=by.pk, at=at, until=at + rules.EMERGENCY_LASTS)
    look.put(people.box_of(link.person_id), reason=reason)
    look.save(force_insert=True)
    audit.record(by_id=by.pk, verb="opened", about_id=link.person_id, thing="EmergencyLook", thing_id=look.pk, at=at)
    return link.pk


@transaction.atomic
def was_told(*, by: Person, look_id: UUID, at: datetime) -> None:
    """The person has read that their record was opened. Raises `Gone`."""
    row = EmergencyLook.objects.select_for_update().filter(person=by, pk=look_id).first()
    if row is None:
        raise Gone(look_id)
    if row.told_at is None:
        row.told_at = at
        row.save(update_fields=["told_at"])
        audit.record(by_id=by.pk, verb="read", about_id=by.pk, thing="EmergencyLook", thing_id=row.pk, at=at)
