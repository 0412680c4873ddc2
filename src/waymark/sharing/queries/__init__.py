"""Reading who shares what with whom, and making an `Access`."""

from waymark.sharing.queries.access import link_access, may_be_shown, preview_access, supporter_access, team_access
from waymark.sharing.queries.choices import choices_for, items_of
from waymark.sharing.queries.emergencies import Emergency, emergencies_of
from waymark.sharing.queries.grantees import grantee_of, names_of
from waymark.sharing.queries.ledger import events_of, grant_of, grants_of, grants_to, last_number, wordings
from waymark.sharing.queries.links import links_of, open_link
from waymark.sharing.queries.looks import Look, looks_at
from waymark.sharing.queries.own import own_access
from waymark.sharing.queries.record import SharedRecord, Shown, changed_at, record_of
from waymark.sharing.queries.supporters import (
    content_of,
    invitation_with,
    supported_by,
    supported_one,
    supporter_of,
    supporters_of,
)
from waymark.sharing.queries.teams import caseload_of, link_to, team_of, teams_of

__all__ = [
    "Emergency",
    "Look",
    "SharedRecord",
    "Shown",
    "caseload_of",
    "changed_at",
    "choices_for",
    "content_of",
    "emergencies_of",
    "events_of",
    "grant_of",
    "grantee_of",
    "grants_of",
    "grants_to",
    "invitation_with",
    "items_of",
    "last_number",
    "link_access",
    "link_to",
    "links_of",
    "looks_at",
    "may_be_shown",
    "names_of",
    "open_link",
    "own_access",
    "preview_access",
    "record_of",
    "supported_by",
    "supported_one",
    "supporter_access",
    "supporter_of",
    "supporters_of",
    "team_access",
    "team_of",
    "teams_of",
    "wordings",
]
