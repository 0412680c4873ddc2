"""How to help on a bad day, in the person's own words, as the supporter sees it whom they were written for."""

from dataclasses import dataclass
from datetime import datetime

from waymark.people import queries as people
from waymark.sharing.models import Supporter
from waymark.sharing.queries.supporters import content_of
from waymark.sharing.terms import Access, Panel, ToKind, Topic


@dataclass(frozen=True)
class HowToHelp:
    words: str


def how_to_help(access: Access, at: datetime) -> HowToHelp | None:
    """The words for this one supporter; None where there are none. Raises `NotAllowed`."""
    access.require(Topic.HOW_TO_HELP)
    if access.to is None or access.to.kind is not ToKind.SUPPORTER:
        return None
    row = Supporter.objects.filter(pk=access.to.id, person_id=access.subject_id).first()
    words = content_of(row, people.box_of(access.subject_id)).get("help", "") if row else ""
    return HowToHelp(words) if words else None


PANEL = Panel(
    Topic.HOW_TO_HELP,
    "sharing/panels/how_to_help.html",
    how_to_help,
    # When they were written is kept nowhere but in the audit, and no team ever sees them.
    changed_at=lambda _access: None,
)
