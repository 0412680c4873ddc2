"""Who has which role, and who is in which team. Only what holds now: an ended role or membership is not there."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from waymark.people.models import CareTeam, CareTeamMember, Organisation, Person, SiteRole
from waymark.people.terms import Membership, Profession, Role, Team


def roles_of(person: Person) -> frozenset[Role]:
    """Every role the person has now. A practitioner is who is in a team."""
    given = {
        Role(role) for role in SiteRole.objects.filter(person=person, ended_at=None).values_list("role", flat=True)
    }
    if _live().filter(person=person).exists():
        given.add(Role.PRACTITIONER)
    if person.is_operator:
        given.add(Role.OPERATOR)
    return frozenset(given)


def people_with(role: Role) -> tuple[UUID, ...]:
    """Who has this role now, of those that are given one by one, who runs the site among them. One query."""
    if role is Role.OPERATOR:
        running = Person.objects.filter(is_operator=True, is_active=True)
        return tuple(running.order_by("joined_at").values_list("pk", flat=True))
    rows = SiteRole.objects.filter(role=role.value, ended_at=None, person__is_active=True)
    return tuple(rows.order_by("given_at").values_list("person_id", flat=True))


def memberships_of(person: Person) -> tuple[Membership, ...]:
    """The teams the person is in, the longest first."""
    return tuple(_membership(row) for row in _live().filter(person=person))


def members_of(team_id: UUID) -> tuple[Membership, ...]:
    """Who is in this team, the longest first; nobody where there is no such team."""
    return tuple(_membership(row) for row in _live().filter(team_id=team_id, person__is_active=True))


def members_ever(person_ids: Iterable[UUID]) -> dict[UUID, Membership]:
    """How these people are called at work, also those who have left their team; the newest name counts."""
    rows = CareTeamMember.objects.filter(person_id__in=set(person_ids)).select_related("team__organisation")
    return {row.person_id: _membership(row) for row in rows.order_by("joined_at", "id")}


def member_in(person_id: UUID, team_id: UUID) -> Membership | None:
    """The person's place in this team, if they have one."""
    row = _live().filter(person_id=person_id, team_id=team_id).first()
    return _membership(row) if row else None


def team(team_id: UUID) -> Team | None:
    row = CareTeam.objects.select_related("organisation").filter(pk=team_id).first()
    return _team(row) if row else None


def teams() -> tuple[Team, ...]:
    """Every team, by organisation and name."""
    rows = CareTeam.objects.select_related("organisation").order_by("organisation__name", "name", "id")
    return tuple(_team(row) for row in rows)


def organisations() -> tuple[tuple[UUID, str], ...]:
    """Every organisation on this site by its id and name, by name."""
    return tuple(Organisation.objects.order_by("name", "id").values_list("id", "name"))


def team_named(name: str, *, organisation: str) -> Team | None:
    """The team of this name in the organisation of that name; the case of letters does not matter."""
    rows = CareTeam.objects.select_related("organisation")
    row = rows.filter(name__iexact=name.strip(), organisation__name__iexact=organisation.strip()).first()
    return _team(row) if row else None


def _live() -> QuerySet[CareTeamMember]:
    rows = CareTeamMember.objects.filter(left_at=None).select_related("team__organisation")
    return rows.order_by("joined_at", "id")


def _team(row: CareTeam) -> Team:
    return Team(row.pk, row.name, row.organisation.name)


def _membership(row: CareTeamMember) -> Membership:
    team, profession = row.team, Profession(row.profession)
    return Membership(
        id=row.pk,
        person_id=row.person_id,
        team_id=team.pk,
        team_name=team.name,
        organisation_id=team.organisation_id,
        organisation_name=team.organisation.name,
        profession=profession,
        name=row.name,
    )
