"""What is told about guests."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.groups.models import GuestAsk
from waymark.notices.terms import NEW_FOR_YOU, Kind


def still_asks(person_id: UUID, key: str, at: datetime) -> bool:
    return GuestAsk.objects.filter(pk=UUID(key)).exists()


GUEST_WANTED = Kind(
    name="groups.guest_wanted",
    title=_("Another group would like to ask a guest of yours: %(guest)s"),
    body=_("How they can be reached stands on the page of the guest. Give it to the guest, or leave it."),
    outside=NEW_FOR_YOU,
    url_name="guest",
    url_args=("slug", "guest_id"),
    still_holds=still_asks,
    is_planned=False,
)
KINDS = (GUEST_WANTED,)
