"""How many threads went on where somebody belongs. Counted to a hundred and no further."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from waymark.community.models import Following, Thread
from waymark.groups import queries as groups
from waymark.moderation.terms import Shown
from waymark.people.models import Person

MOST = 100


def went_on(person: Person, since: datetime, at: datetime) -> int:
    """Threads of the boards of their groups, and those they follow, with something newer. Five queries."""
    group_ids: list[UUID] = [seat.group_id for seat in groups.seats_of(person, at)]
    followed = Following.objects.filter(person=person).values("thread_id")
    mine = Q(board__group_id__in=group_ids) | Q(pk__in=followed)
    newer = Thread.objects.filter(mine, shown=Shown.OPEN.value, last_at__gt=since)
    return newer[:MOST].count()
