"""Wanting nothing more from somebody, and taking that back. The other never learns of either."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.direct.models import DirectBlock, DirectSide
from waymark.direct.terms.pair import Pair
from waymark.people.models import Person


@transaction.atomic
def block(*, by: Person, pair: Pair, at: datetime) -> None:
    """Nothing of the other arrives any more, in whatever group. Where their account is gone nothing is to be done."""
    if pair.them is None or not DirectSide.objects.filter(conversation_id=pair.conversation_id, person=by).exists():
        return
    DirectBlock.objects.get_or_create(
        person=by, blocked_id=pair.them.person_id, defaults={"conversation_id": pair.conversation_id, "at": at}
    )
    audit.record(by_id=by.pk, verb="made", about_id=by.pk, thing="DirectBlock", at=at)


@transaction.atomic
def unblock(*, by: Person, block_id: UUID, at: datetime) -> bool:
    """They may write again, where both want it. Returns whether there was such a block of mine."""
    gone, _each = DirectBlock.objects.filter(pk=block_id, person=by).delete()
    if gone:
        audit.record(by_id=by.pk, verb="ended", about_id=by.pk, thing="DirectBlock", at=at)
    return bool(gone)
