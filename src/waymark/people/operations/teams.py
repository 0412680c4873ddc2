"""Giving and ending roles: teams of a service, and the work for this site. `by` is None from the command line."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.people.models import CareTeam, CareTeamMember, Organisation, Person, SiteRole
from waymark.people.operations.accounts import make_operator
from waymark.people.terms import GIVEN_ROLES, Profession, Role


class UnknownTeam(LookupError):
    """There is no such team."""


@transaction.atomic
def make_organisation(*, by: Person | None = None, name: str, at: datetime) -> UUID:
    """Make an organisation, or find the one of this name. Returns its id. Raises `ValueError` without a name."""
    name = _named(name)
    found = Organisation.objects.filter(name__iexact=name).first()
    if found:
        return found.pk
    made = Organisation.objects.create(name=name, made_at=at)
    audit.record(by_id=_id(by), verb="made", about_id=None, thing="Organisation", thing_id=made.pk, at=at)
    return made.pk


@transaction.atomic
def make_team(*, by: Person | None = None, organisation_id: UUID, name: str, at: datetime) -> UUID:
    """Make a team of this organisation, or find the one of this name. Returns its id. Raises `ValueError`."""
    name = _named(name)
    found = CareTeam.objects.filter(organisation_id=organisation_id, name__iexact=name).first()
    if found:
        return found.pk
    made = CareTeam.objects.create(organisation_id=organisation_id, name=name, made_at=at)
    audit.record(by_id=_id(by), verb="made", about_id=None, thing="CareTeam", thing_id=made.pk, at=at)
    return made.pk


@transaction.atomic
def join_team(
    *, by: Person | None = None, person: Person, team_id: UUID, profession: Profession, name: str, at: datetime
) -> UUID:
    """Take the person into the team; who is in it already gets the profession and name given now.

    Returns the id of the membership. Raises `UnknownTeam`, and `ValueError` without a name.
    """
    if not CareTeam.objects.filter(pk=team_id).exists():
        raise UnknownTeam
    said = {"profession": profession, "name": _named(name)}
    row, is_new = CareTeamMember.objects.update_or_create(
        team_id=team_id, person=person, left_at=None, defaults=said, create_defaults={**said, "joined_at": at}
    )
    verb = "joined" if is_new else "changed"
    audit.record(by_id=_id(by), verb=verb, about_id=person.pk, thing="CareTeam", thing_id=team_id, at=at)
    return row.pk


@transaction.atomic
def leave_team(*, by: Person | None = None, person: Person, team_id: UUID, at: datetime) -> bool:
    """End the person's place in the team, from the next page on. False where they had none."""
    ended = CareTeamMember.objects.filter(team_id=team_id, person=person, left_at=None).update(left_at=at)
    if ended:
        audit.record(by_id=_id(by), verb="left", about_id=person.pk, thing="CareTeam", thing_id=team_id, at=at)
    return bool(ended)


@transaction.atomic
def give_role(*, by: Person | None = None, person: Person, role: Role, at: datetime) -> bool:
    """Give the person a role. False where they had it. Raises `ValueError` for practitioner, whom a team makes."""
    if role is Role.OPERATOR:
        return _become_operator(by, person, at)
    if role not in GIVEN_ROLES:
        raise ValueError("A practitioner is who is in a team: use join_team.")
    row, is_new = SiteRole.objects.get_or_create(person=person, role=role, ended_at=None, defaults={"given_at": at})
    if is_new:
        audit.record(by_id=_id(by), verb="given", about_id=person.pk, thing="SiteRole", thing_id=row.pk, at=at)
    return is_new


def _become_operator(by: Person | None, person: Person, at: datetime) -> bool:
    if person.is_operator:
        return False
    make_operator(by=by, person=person, at=at)
    return True


@transaction.atomic
def end_role(*, by: Person | None = None, person: Person, role: Role, at: datetime) -> bool:
    """End a role, from the next page on. False where they did not have it."""
    if role is Role.OPERATOR:
        ended = Person.objects.filter(pk=person.pk, is_operator=True).update(is_operator=False)
        person.is_operator = False
    else:
        ended = SiteRole.objects.filter(person=person, role=role, ended_at=None).update(ended_at=at)
    if ended:
        audit.record(by_id=_id(by), verb="ended", about_id=person.pk, thing="SiteRole", at=at)
    return bool(ended)


def _named(name: str) -> str:
    """The name without blanks around it. Raises `ValueError` where nothing is left."""
    if not name.strip():
        raise ValueError("It needs a name.")
    return name.strip()


def _id(person: Person | None) -> UUID | None:
    return person.pk if person else None
