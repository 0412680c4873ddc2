"""What is told about messages. Neither the page of notices nor what leaves the site says who wrote, or where."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.direct.models import DirectBlock
from waymark.direct.queries.talking import seen_by
from waymark.notices.terms import NEW_FOR_YOU, Kind


def still_waits(person_id: UUID, key: str, at: datetime) -> bool:
    """Not after they blocked who wrote, or deleted what was said."""
    conversation_id = UUID(key.partition(" ")[0])
    if DirectBlock.objects.filter(person_id=person_id, conversation_id=conversation_id).exists():
        return False
    return seen_by(person_id).filter(conversation_id=conversation_id).exclude(author_id=person_id).exists()


NEW = Kind(
    name="direct.new",
    title=_("Something new waits for you"),
    body=_("Read it when you like. You owe nobody an answer."),
    outside=NEW_FOR_YOU,
    url_name="direct_conversation",
    url_args=("conversation_id",),
    still_holds=still_waits,
    is_planned=False,
)
KINDS = (NEW,)
