"""Taking what waits to be said, and writing down what came of it.

A worker takes a row for a short while with one conditional write; of two that try, one gets it. Whatever kills it, the
row is free again when that while is over. So nothing is lost, and something may be said twice: where it was sent, and
the worker died before it could write that down. A mail has the same id both times, a push replaces the one before it,
and the list inside cannot show the same line twice.

None of this is anybody's doing, so it leaves no line in the audit.
"""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q, QuerySet

from waymark.notices.models import Delivery, Notice
from waymark.notices.rules.delivering import LEASE, Next
from waymark.notices.terms.delivery import State

_STATES = {Next.SEND: State.SENT, Next.END: State.ENDED, Next.FAIL: State.FAILED}


def take(*, delivery_id: UUID, at: datetime) -> Delivery | None:
    """Have this row to oneself for a while; None where another has it, or it is not due any more."""
    until = at + LEASE
    free = Q(taken_until=None) | Q(taken_until__lte=at)
    mine = Delivery.objects.filter(free, pk=delivery_id, state=State.WAITING, due_at__lte=at)
    if not mine.update(taken_until=until, tries=F("tries") + 1):
        return None
    rows = Delivery.objects.select_related("notice", "device").filter(pk=delivery_id, taken_until=until)
    return rows.first()


def finish(*, delivery: Delivery, step: Next, at: datetime) -> None:
    """It was sent, or never will be. Nothing happens where another worker has the row by now."""
    _mine(delivery).update(state=_STATES[step], done_at=at, taken_until=None)


def put_back(*, delivery: Delivery, due_at: datetime, counts: bool) -> None:
    """To be tried again at that moment. `counts`: this was a try that failed."""
    tries = delivery.tries if counts else max(delivery.tries - 1, 0)
    _mine(delivery).update(due_at=due_at, tries=tries, taken_until=None)


def show(*, delivery: Delivery, at: datetime) -> None:
    """Say it on the list inside: one line for the notice, new again."""
    with transaction.atomic():
        # The notice is held before its saying, as everywhere: else two could wait for each other.
        notice = Notice.objects.select_for_update().filter(pk=delivery.notice_id, ended_at=None)
        if notice.values_list("pk").first() and _mine(delivery).update(state=State.SENT, done_at=at, taken_until=None):
            notice.update(shown_at=at, read_at=None)


def _mine(delivery: Delivery) -> QuerySet[Delivery]:
    return Delivery.objects.filter(pk=delivery.pk, state=State.WAITING, taken_until=delivery.taken_until)
