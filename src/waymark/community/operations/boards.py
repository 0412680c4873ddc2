"""Open boards that an operator or a moderator makes beside the topics that are there."""

from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from waymark.audit import operations as audit
from waymark.community.models import Board
from waymark.community.terms.boards import TOPIC_OF
from waymark.community.terms.writing import NameTaken
from waymark.people.models import Person

TAKEN = frozenset({"name", "break", "choices", "new", "how-we-look-after-it", *TOPIC_OF})


@transaction.atomic
def make_board(*, by: Person, name: str, about: str, at: datetime) -> str:
    """A new open board. Returns its slug. Raises `NameTaken`."""
    slug = slugify(name)[:60]
    if not slug or slug in TAKEN or Board.objects.filter(slug=slug).exists():
        raise NameTaken(name)
    row = Board.objects.create(slug=slug, name=name, about=about, made_at=at)
    audit.record(by_id=by.pk, verb="made", about_id=by.pk, thing="Board", thing_id=row.pk, at=at)
    return slug
