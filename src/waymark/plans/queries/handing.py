"""Reading who may see a sheet."""

from datetime import datetime
from uuid import UUID

from waymark.plans.terms.sheets_handing import Handing, Holder, entry_of
from waymark.sharing import queries as sharing
from waymark.sharing.terms import Access, Topic


def handing_of(access: Access, sheet_id: UUID, *, at: datetime) -> Handing:
    """Every care team that knows the person, and the links to this sheet that still open."""
    access.require_own(Topic.CONVERSATION_SHEETS)
    entry = entry_of(sheet_id)
    teams = tuple(
        Holder(
            team.team_id,
            team.link_id,
            team.team,
            team.organisation,
            has_it=team.grant is not None and entry in team.grant.scope,
            until=team.grant.until if team.grant else None,
        )
        for team in sharing.teams_of(access.subject_id, at)
    )
    links = sharing.links_of(access.subject_id, at)
    return Handing(teams, tuple(link for link in links if link.entry == entry and link.until and link.tries_left))
