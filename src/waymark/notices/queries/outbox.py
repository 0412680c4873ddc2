"""Reading what waits to be said."""

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Min, Q

from waymark.notices.models import Delivery
from waymark.notices.terms.delivery import Channel, State

# A worker looks every few seconds. What waits longer than this waits because none runs, or nothing can be sent.
SOON = timedelta(minutes=15)


def due(at: datetime, *, limit: int, without: Collection[Channel] = ()) -> list[tuple[UUID, Channel]]:
    """What is to be said now and is in no worker's hands, and by which way.

    The list inside comes first, which takes no time; then mails, then pushes, each the oldest first.
    """
    free = Q(taken_until=None) | Q(taken_until__lte=at)
    rows = Delivery.objects.filter(free, state=State.WAITING, due_at__lte=at).exclude(channel__in=without)
    found = rows.order_by("channel", "due_at").values_list("pk", "channel")[:limit]
    return [(delivery_id, Channel(channel)) for delivery_id, channel in found]


def waiting_since(at: datetime) -> datetime | None:
    """Since when the oldest saying waits, where it waits longer than a running worker would let it. One query."""
    late = Delivery.objects.filter(state=State.WAITING, due_at__lt=at - SOON)
    found: datetime | None = late.aggregate(oldest=Min("due_at"))["oldest"]
    return found
