"""Reading care teams: those a person shares with, and who shares with a practitioner's."""

from datetime import datetime
from uuid import UUID

from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.sharing.models import TeamLink
from waymark.sharing.queries.access import granted
from waymark.sharing.queries.ledger import grants_of, grants_to
from waymark.sharing.terms import ToKind
from waymark.sharing.terms.grantees import KnownPerson, MyTeam, OnCaseload


def teams_of(person_id: UUID, at: datetime) -> tuple[MyTeam, ...]:
    """Every team the person made themselves known to, the oldest first, with what it may see now. Three queries."""
    grants = {grant.to.id: grant for grant in grants_of(person_id, at) if grant.to.kind is ToKind.TEAM}
    rows = list(TeamLink.objects.filter(person_id=person_id).select_related("team__organisation").order_by("made_at"))
    box = people.box_of(person_id) if rows else None
    found = []
    for row in rows:
        said = content_of(row, box)
        found.append(
            MyTeam(
                link_id=row.pk,
                team_id=row.team_id,
                team=row.team.name,
                organisation=row.team.organisation.name,
                name=said.get("name", ""),
                tells_apart=said.get("tells_apart", ""),
                made_at=row.made_at,
                grant=grants.get(row.team_id),
            )
        )
    return tuple(found)


def team_of(person_id: UUID, team_id: UUID, at: datetime) -> MyTeam | None:
    """One of them; None where the person made themselves known to no such team."""
    return next((team for team in teams_of(person_id, at) if team.team_id == team_id), None)


def caseload_of(practitioner: Person, at: datetime) -> tuple[OnCaseload, ...]:
    """Everybody with a live grant to a team that the practitioner is in now, in the order of their names.

    Four queries, however many they are.
    """
    teams = {each.team_id: each.team_name for each in people.memberships_of(practitioner)}
    grants = {(grant.subject_id, grant.to.id): grant for grant in grants_to(ToKind.TEAM, teams, at)}
    rows = TeamLink.objects.filter(team_id__in=teams, person_id__in={person for person, _team in grants})
    rows = rows.filter(person__is_active=True)
    boxes = people.boxes_of(row.person_id for row in rows)
    found = []
    for row in rows:
        grant = grants.get((row.person_id, row.team_id))
        if grant:
            said = content_of(row, boxes.get(row.person_id))
            name, apart = said.get("name", ""), said.get("tells_apart", "")
            access = granted(practitioner.pk, row.person_id, grant.to, grant)
            found.append(OnCaseload(row.pk, row.person_id, row.team_id, teams[row.team_id], name, apart, grant, access))
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.link_id)))


def content_of(row: TeamLink, box: Box | None) -> dict[str, str]:
    """How the team knows the person."""
    content = row.read(box, "content") if box else None
    return {key: str(value) for key, value in content.items()} if isinstance(content, dict) else {}


def link_to(link_id: UUID) -> KnownPerson | None:
    """Who it is behind a link that an `Access` was made for: never before one was."""
    row = TeamLink.objects.filter(pk=link_id).select_related("team").first()
    if row is None:
        return None
    said = content_of(row, people.box_of(row.person_id))
    return KnownPerson(
        row.pk, row.person_id, row.team_id, row.team.name, said.get("name", ""), said.get("tells_apart", "")
    )
