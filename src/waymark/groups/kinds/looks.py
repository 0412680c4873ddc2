"""What is told to those who coordinate a group when a moderator looked at what it says of itself."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.groups.queries import coordinated_by
from waymark.notices.terms import NEW_FOR_YOU, Kind


def still_coordinates(person_id: UUID, key: str, at: datetime) -> bool:
    """Not once they laid it down."""
    return UUID(key.partition(" ")[0]) in coordinated_by(person_id)


LOOKED_AT = Kind(
    name="groups.looked_at",
    title=_("Somebody looked at your group"),
    body=_("A moderator looked at what it says of itself. How it stands is on its page."),
    outside=NEW_FOR_YOU,
    url_name="group",
    url_args=("slug",),
    still_holds=still_coordinates,
    is_planned=False,
)
KINDS = (LOOKED_AT,)
