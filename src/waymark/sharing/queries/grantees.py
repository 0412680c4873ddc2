"""Reading to whom a person may show something, and how all of them are called."""

from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.people import queries as people
from waymark.sharing.models import ShareLink, Supporter, TeamLink
from waymark.sharing.queries import supporters, teams
from waymark.sharing.queries.ledger import grant_of, last_number
from waymark.sharing.terms import To, ToKind
from waymark.sharing.terms.grantees import Grantee, Stage


def grantee_of(person_id: UUID, to: To, at: datetime) -> Grantee | None:
    """A supporter who was confirmed and has not left, or a team that knows the person; None for anybody else."""
    name = _name(person_id, to, at)
    if name is None:
        return None
    return Grantee(to, name, grant_of(person_id, to, at), last_number(person_id, to))


def _name(person_id: UUID, to: To, at: datetime) -> str | None:
    if to.kind is ToKind.SUPPORTER:
        one = supporters.supporter_of(person_id, to.id, at)
        return one.name if one and one.stage is Stage.CONFIRMED and not one.has_left else None
    team = teams.team_of(person_id, to.id, at) if to.kind is ToKind.TEAM else None
    return team.team if team else None


def names_of(person_id: UUID) -> dict[To, str | Promise]:
    """What the person calls everybody something was ever shown to, also those who are not on the list any more."""
    box = people.box_of(person_id)
    found: dict[To, str | Promise] = {}
    for supporter in Supporter.objects.filter(person_id=person_id):
        found[To(ToKind.SUPPORTER, supporter.pk)] = supporters.content_of(supporter, box).get("name", "")
    for team in TeamLink.objects.filter(person_id=person_id).select_related("team"):
        found[To(ToKind.TEAM, team.team_id)] = team.team.name
    for link in ShareLink.objects.filter(person_id=person_id):
        content = link.read(box, "content")
        label = str(content.get("label", "")) if isinstance(content, dict) else ""
        found[To(ToKind.LINK, link.pk)] = label or _("a link")
    return found
