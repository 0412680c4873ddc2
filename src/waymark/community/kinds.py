"""Kinds of notices that boards send. What leaves the site says nothing of a board, a group or a post."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.community.models import Post, Reader
from waymark.community.rules import pace
from waymark.community.terms import Digest
from waymark.moderation.terms import Shown
from waymark.notices.terms import NEW_FOR_YOU, Kind


def is_open(person_id: UUID, key: str, at: datetime) -> bool:
    """Whether the post that names somebody can still be read."""
    return Post.objects.filter(pk=UUID(key.partition(" ")[0]), shown=Shown.OPEN.value, gone_at=None).exists()


def wants_digest(person_id: UUID, key: str, at: datetime) -> bool:
    row = Reader.objects.filter(person_id=person_id).first()
    return row is not None and row.digest != Digest.NONE.value and not pace.rests(row.rest_from, row.rest_until, at)


NAMED = Kind(
    name="community.named",
    title=_("Somebody named you on the board of your group"),
    body=_("You may read it when you like. You owe nobody an answer."),
    outside=NEW_FOR_YOU,
    url_name="board_thread",
    url_args=("thread_id",),
    still_holds=is_open,
    is_planned=False,
)
DIGEST = Kind(
    name="community.digest",
    title=_("Threads that went on since you last heard: %(number)s"),
    body=_("You need not read them. They stay where they are."),
    outside=NEW_FOR_YOU,
    url_name="community",
    still_holds=wants_digest,
    is_planned=False,
)
KINDS = (NAMED, DIGEST)
